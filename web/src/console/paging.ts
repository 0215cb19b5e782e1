import { useEffect, useRef, useState } from 'react'
import { deviceNowMs } from '../clock.ts'
import { ask } from './api.ts'

type Page<Row> = { data: readonly Row[]; next: string | null }

export type Paged<Row> = {
  data: Row[] | undefined
  next: string | null
  failure: Error | undefined
  loadedAtMs: number
  busy: boolean
  more: () => void
  reload: () => void
}

type Held<Row> = { key: string; rows: Row[]; next: string | null; loadedAtMs: number }

/** A list page by page, as the service hands it out. Another `key` (other filters) begins anew and keeps the old rows in sight meanwhile. */
export function usePaged<Row>(key: string, load: (cursor: string | undefined) => Promise<Page<Row>>): Paged<Row> {
  const [held, setHeld] = useState<Held<Row>>()
  const [failure, setFailure] = useState<Error>()
  const [busy, setBusy] = useState(true)
  const [round, setRound] = useState(0)
  const newest = useRef(load)
  newest.current = load
  const wanted = useRef('')
  const fetchFrom = async (cursor: string | undefined): Promise<void> => {
    const turn = `${key} ${round} ${cursor ?? ''}`
    wanted.current = turn
    setBusy(true)
    try {
      const page = await ask(() => newest.current(cursor))
      if (wanted.current !== turn) return
      setHeld((old) => ({
        key,
        rows: [...(cursor !== undefined && old?.key === key ? old.rows : []), ...page.data],
        next: page.next,
        loadedAtMs: deviceNowMs(),
      }))
      setFailure(undefined)
    } catch (found) {
      if (wanted.current === turn) setFailure(found as Error)
    } finally {
      if (wanted.current === turn) setBusy(false)
    }
  }
  useEffect(() => void fetchFrom(undefined), [key, round])
  return {
    data: held?.rows,
    next: held?.next ?? null,
    failure,
    loadedAtMs: held?.loadedAtMs ?? 0,
    busy,
    more: () => void (held?.next && fetchFrom(held.next)),
    reload: () => setRound((count) => count + 1),
  }
}
