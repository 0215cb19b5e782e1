import { useRef, useState } from 'react'
import { showToast } from '../../toasts.ts'
import { ask, newKey } from '../api.ts'
import { useTongue } from '../speech.ts'
import { failureWords } from './trouble.tsx'

/**
 * Something that a button does. While it runs the button says so; the same key goes along until it succeeded, so that
 * pressing again after a lost answer does nothing twice.
 */
export function useActing<Given extends unknown[], Found>(
  deed: (key: string, ...given: Given) => Promise<Found>,
  then?: (found: Found) => void,
) {
  const tongue = useTongue()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const key = useRef('')
  const run = async (...given: Given): Promise<Found | undefined> => {
    if (busy) return undefined
    key.current ||= newKey()
    setBusy(true)
    setFailure(undefined)
    try {
      const found = await ask(() => deed(key.current, ...given))
      key.current = ''
      then?.(found)
      return found
    } catch (found) {
      if (!(found as { again?: boolean }).again) key.current = ''
      setFailure(found)
      showToast(failureWords(found, tongue), 'error')
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { run, busy, failure, forget: () => setFailure(undefined) }
}
