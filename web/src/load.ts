import { useCallback, useEffect, useRef, useState } from 'react'
import { deviceNowMs } from './clock.ts'

/** What a block of a screen has: nothing yet, its data (perhaps old, with the failure of the newer try), or a failure. */
export type Loaded<T> = {
  data: T | undefined
  failure: Error | undefined
  /** The data shown was loaded at this time of the device; a failure beside it means that it may be old. */
  loadedAtMs: number
  busy: boolean
  reload: () => void
  replace: (data: T) => void
}

type Kept = { data: unknown; loadedAtMs: number }
const kept = new Map<string, Kept>()

/** Forgets what was loaded for another buyer. */
export const forgetLoaded = (): void => kept.clear()

/**
 * Loads by key and keeps the last answer of each key, so that going back shows the page as it was while a newer
 * answer is on its way. A key of undefined loads nothing.
 */
export function useLoad<T>(key: string | undefined, loader: () => Promise<T>): Loaded<T> {
  const [, redraw] = useState(0)
  const [round, setRound] = useState(0)
  const failures = useRef(new Map<string, Error>())
  const [busy, setBusy] = useState(true)
  const newest = useRef(loader)
  newest.current = loader

  useEffect(() => {
    if (key === undefined) return
    let current = true
    setBusy(true)
    newest
      .current()
      .then((data) => {
        kept.set(key, { data, loadedAtMs: deviceNowMs() })
        failures.current.delete(key)
      })
      .catch((failure: unknown) =>
        failures.current.set(key, failure instanceof Error ? failure : new Error(String(failure))),
      )
      .finally(() => {
        if (!current) return
        setBusy(false)
        redraw((count) => count + 1)
      })
    return () => {
      current = false
    }
  }, [key, round])

  const reload = useCallback(() => setRound((count) => count + 1), [])
  const replace = useCallback(
    (data: T) => {
      if (key !== undefined) kept.set(key, { data, loadedAtMs: deviceNowMs() })
      redraw((count) => count + 1)
    },
    [key],
  )
  const found = key === undefined ? undefined : kept.get(key)
  return {
    data: found?.data as T | undefined,
    failure: key === undefined ? undefined : failures.current.get(key),
    loadedAtMs: found?.loadedAtMs ?? 0,
    busy,
    reload,
    replace,
  }
}
