import { useEffect, useState } from 'react'
import { serverNowMs } from '../../clock.ts'
import { readSaved, writeSaved } from '../../store.ts'
import { me } from '../api.ts'
import { isObject, type Value } from '../form/schema.ts'

type Kept = { fields: Value; atMs: number }
const PAUSE_MS = 400

const read = (key: string): Kept | undefined => {
  const found = readSaved(key)
  return isObject(found) && isObject(found['fields']) ? (found as Kept) : undefined
}

/**
 * Keeps what is typed on this device, shortly after each change, so that a reload or a closed window loses nothing.
 * `found` is what an earlier visit left.
 */
export function useDraft(id: string, fields: Value, changed: boolean) {
  const key = `quanhe.draft.${me.get()?.id ?? ''}.${id}`
  const [found, setFound] = useState(() => read(key))
  const [keptAtMs, setKeptAtMs] = useState<number>()
  useEffect(() => {
    if (!changed) return
    const timer = setTimeout(() => {
      const atMs = serverNowMs()
      writeSaved(key, { fields, atMs })
      setKeptAtMs(atMs)
      setFound(undefined)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [fields, changed, key])
  const drop = (): void => {
    writeSaved(key, undefined)
    setFound(undefined)
    setKeptAtMs(undefined)
  }
  return { found, keptAtMs, drop }
}
