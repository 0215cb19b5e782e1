import { useRef, useState } from 'react'
import { Failure, newKey } from './api.ts'

/**
 * Something that is done once: while it runs it cannot be started again, and as long as no answer came, the next
 * try carries the same key, so that it is never done twice.
 */
export function useAct() {
  const [busy, setBusy] = useState<string>()
  const [failure, setFailure] = useState<Error>()
  const keys = useRef(new Map<string, string>())
  const act = async <T>(name: string, deed: (key: string) => Promise<T>): Promise<T | undefined> => {
    if (busy) return undefined
    const key = keys.current.get(name) ?? newKey()
    keys.current.set(name, key)
    setBusy(name)
    setFailure(undefined)
    try {
      const answer = await deed(key)
      keys.current.delete(name)
      return answer
    } catch (found) {
      if (!(found instanceof Failure && found.again)) keys.current.delete(name)
      setFailure(found as Error)
      return undefined
    } finally {
      setBusy(undefined)
    }
  }
  return { act, busy, failure }
}
