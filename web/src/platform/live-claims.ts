import { useEffect, useRef, useState } from 'react'
import { deviceNowMs } from '../clock.ts'

export type Stock = { id: string; state: string; total: number; claimed: number }
type Told = { batches: Stock[] }

const MOST = 100
const WINDOW_MS = 10_000
/** Where no stream can be had, the screen asks for itself. */
export const ASK_SECONDS = 5

/** How a batch stands now, and how many of it were claimed each second over the last ten. */
export type LiveBatch = Stock & { perSecond: number }

/** How the figures come: told by the service, asked for every few seconds, or not at all: then what is shown may be old. */
export type Way = 'connecting' | 'stream' | 'asking' | 'none'

/** Batches as they are claimed: told by the service, or by `ask` while its stream is broken. */
export function useLiveClaims(
  ids: readonly string[],
  ask: () => Promise<readonly Stock[]>,
): { batches: ReadonlyMap<string, LiveBatch>; way: Way } {
  const [batches, setBatches] = useState<ReadonlyMap<string, LiveBatch>>(new Map())
  const [way, setWay] = useState<Way>('connecting')
  const seen = useRef(new Map<string, { atMs: number; claimed: number }[]>())
  const newest = useRef(ask)
  newest.current = ask
  const key = ids.slice(0, MOST).join()
  useEffect(() => {
    if (!key) return
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
    const leave = listen(key, { told: draw, ask: () => newest.current(), comes: setWay })
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
      leave()
      clearInterval(rest)
    }
  }, [key])
  return { batches, way }
}

type Heard = {
  told: (stock: readonly Stock[]) => void
  ask: () => Promise<readonly Stock[]>
  comes: (way: Way) => void
}

/** Listens, and asks while listening fails. Returns how to stop. */
function listen(ids: string, { told, ask, comes }: Heard): () => void {
  let source: EventSource
  let asking: ReturnType<typeof setInterval> | undefined
  const rest = (): void => {
    clearInterval(asking)
    asking = undefined
  }
  const open = (): void => {
    source = new EventSource(`/v1/batches/live?batches=${encodeURIComponent(ids)}`)
    source.addEventListener('open', () => {
      rest()
      comes('stream')
    })
    source.addEventListener('stock', (event) =>
      told((JSON.parse((event as MessageEvent<string>).data) as Told).batches),
    )
    source.addEventListener('error', () => {
      if (asking !== undefined) return
      comes('asking')
      asking = setInterval(() => void again(), ASK_SECONDS * 1000)
    })
  }
  const again = async (): Promise<void> => {
    const round = asking
    // A stream that was refused, as where there are too many, is not tried again by the browser itself.
    if (source.readyState === EventSource.CLOSED) open()
    const stock = await ask().catch(() => undefined)
    if (round !== asking) return // the stream is back, or the page is gone: this answer is the older one
    if (stock) told(stock)
    comes(stock ? 'asking' : 'none')
  }
  open()
  return () => {
    source.close()
    rest()
  }
}

function rateOf(past: { atMs: number; claimed: number }[] | undefined, nowMs: number): number {
  const recent = (past ?? []).filter((then) => nowMs - then.atMs < WINDOW_MS)
  const [first, last] = [recent[0], recent.at(-1)]
  if (!first || !last || last.claimed <= first.claimed) return 0
  return ((last.claimed - first.claimed) * 1000) / Math.max(1000, last.atMs - first.atMs)
}
