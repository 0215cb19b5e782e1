import { useEffect, useState } from 'react'
import { serverNowMs } from '../../clock.ts'
import { readSaved, writeSaved } from '../../store.ts'
import { me } from '../api.ts'
import { isObject, type Value } from '../form/schema.ts'
import type { Reasons } from './findings.tsx'

/** What somebody typed: the fields, and why a warning is no hindrance. */
export type Typed = { fields: Value; reasons: Reasons }
type Kept = Typed & { atMs: number }
const PAUSE_MS = 400

const keyOf = (id: string): string => `quanhe.draft.${me.get()?.id ?? ''}.${id}`

/** What an earlier visit left. */
export function keptDraft(id: string): Typed | undefined {
  const found = readSaved(keyOf(id))
  if (!isObject(found) || !isObject(found['fields'])) return undefined
  return { fields: found['fields'], reasons: isObject(found['reasons']) ? (found['reasons'] as Reasons) : {} }
}

/** Keeps what is typed on this device, shortly after each change and when the page goes, so that a reload or a closed window loses nothing. */
export function useDraft(id: string, { fields, reasons }: Typed, changed: boolean) {
  const key = keyOf(id)
  const [found, setFound] = useState(() => keptDraft(id))
  const [keptAtMs, setKeptAtMs] = useState<number>()
  const drop = (): void => {
    writeSaved(key, undefined)
    setFound(undefined)
    setKeptAtMs(undefined)
  }
  useEffect(() => {
    if (!changed) return keptAtMs === undefined ? undefined : drop()
    const keep = (): void => {
      const kept: Kept = { fields, reasons, atMs: serverNowMs() }
      writeSaved(key, kept)
      setKeptAtMs(kept.atMs)
      setFound(undefined)
    }
    const timer = setTimeout(keep, PAUSE_MS)
    addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      removeEventListener('pagehide', keep)
    }
  }, [fields, reasons, changed, key])
  return { found, keptAtMs, drop }
}
