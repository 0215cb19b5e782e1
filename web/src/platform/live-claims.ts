import { useEffect, useRef, useState } from 'react'
import { deviceNowMs } from '../clock.ts'

type Stock = { id: string; state: string; total: number; claimed: number }
type Told = { batches: Stock[] }

const MOST = 100
const WINDOW_MS = 10_000

/** How a batch stands now, and how many of it were claimed each second over the last ten. */
export type LiveBatch = Stock & { perSecond: number }

/** Batches as they are claimed, told by the service. `connected` false: what is shown may be old. */
export function useLiveClaims(ids: readonly string[]): { batches: ReadonlyMap<string, LiveBatch>; connected: boolean } {
  const [batches, setBatches] = useState<ReadonlyMap<string, LiveBatch>>(new Map())
  const [connected, setConnected] = useState(false)
  const seen = useRef(new Map<string, { atMs: number; claimed: number }[]>())
  const key = ids.slice(0, MOST).join()
  useEffect(() => {
    if (!key) return
    const source = new EventSource(`/v1/batches/live?batches=${encodeURIComponent(key)}`)
    const draw = (told: readonly Stock[]): void => {
      const nowMs = deviceNowMs()
      for (const one of told) {
        const past = (seen.current.get(one.id) ?? []).filter((then) => nowMs - then.atMs < WINDOW_MS)
        seen.current.set(one.id, [...past, { atMs: nowMs, claimed: one.claimed }])
      }
      setBatches(
        (before) =>
          new Map([
            ...before,
            ...told.map((one) => [one.id, { ...one, perSecond: rateOf(seen.current.get(one.id), nowMs) }] as const),
          ]),
      )
    }
    source.addEventListener('open', () => setConnected(true))
    source.addEventListener('error', () => setConnected(false))
    source.addEventListener('stock', (event) =>
      draw((JSON.parse((event as MessageEvent<string>).data) as Told).batches),
    )
    // A batch of which nothing more is told has come to rest.
    const rest = setInterval(
      () =>
        setBatches(
          (before) =>
            new Map(
              [...before].map(([id, one]) => [id, { ...one, perSecond: rateOf(seen.current.get(id), deviceNowMs()) }]),
            ),
        ),
      WINDOW_MS / 2,
    )
    return () => {
      source.close()
      clearInterval(rest)
    }
  }, [key])
  return { batches, connected }
}

function rateOf(past: { atMs: number; claimed: number }[] | undefined, nowMs: number): number {
  const recent = (past ?? []).filter((then) => nowMs - then.atMs < WINDOW_MS)
  const [first, last] = [recent[0], recent.at(-1)]
  if (!first || !last || last.claimed <= first.claimed) return 0
  return ((last.claimed - first.claimed) * 1000) / Math.max(1000, last.atMs - first.atMs)
}
