import { setImmediate as whatHasArrived } from 'node:timers/promises'
import { Problem } from '../../domain/problems.ts'
import { sliceOf } from '../../domain/buckets.ts'
import type { ClaimRequest, ClaimRow } from '../../storage/claims.ts'
import { claimMany } from '../../storage/claims.ts'
import type { Store } from '../../storage/sql.ts'

/** Takes claims one by one and carries them out many at a time. */
export type ClaimDesk = {
  /** The outcome, committed. @throws Problem `overloaded` when too much waits, `idempotency_key_reused` */
  claim(batch: string, request: ClaimRequest): Promise<ClaimRow>
  /** How many wait at this moment. */
  readonly waiting: () => number
}

type Waiting = {
  readonly request: ClaimRequest
  readonly resolve: (row: ClaimRow) => void
  readonly reject: (error: unknown) => void
}
type Lane = { readonly batch: string; readonly slice: number; waiting: Waiting[]; running: boolean }

const mostPerCall = 500
/** Served elsewhere at the same moment (23505), stock moved (40001), deadlock (40P01): the call is made again. */
const retried = new Set(['23505', '40001', '40P01'])

/** What goes out next. An entry token that stands there twice goes out once; the others see that it was used. */
function nextOf(lane: Lane): Waiting[] {
  const served = lane.waiting.splice(0, mostPerCall)
  if (served.every((one) => one.request.token === null)) return served
  const seen = new Set<string>()
  const [now, later] = [[] as Waiting[], [] as Waiting[]]
  for (const one of served) {
    const { token } = one.request
    if (token !== null && seen.has(token)) later.push(one)
    else now.push(one)
    if (token !== null) seen.add(token)
  }
  lane.waiting.unshift(...later)
  return now
}

/**
 * Natural batching: while one call runs on a stock row, what arrives queues up and goes out together in the next. No timer: an
 * idle row is served as soon as the requests are read that have arrived by now. Without that the first of a wave would go out alone,
 * and all others would wait for it.
 */
export function openClaimDesk(options: {
  store: Store
  slices: number
  timeZone: string
  mostWaiting?: number
}): ClaimDesk {
  const { store, mostWaiting = 20_000 } = options
  const lanes = new Map<string, Lane>()
  const alone = store.alone('claimCoupon')
  const inFlight = new Map<string, { batch: string; outcome: Promise<ClaimRow> }>()
  let waiting = 0

  async function carryOut(lane: Lane, requests: readonly ClaimRequest[]): Promise<ClaimRow[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await claimMany(alone, lane.batch, lane.slice, requests, {
          pinned: store.clock.pinned(),
          timeZone: options.timeZone,
        })
      } catch (error) {
        if (attempt === 20 || !retried.has((error as { code?: string }).code ?? '')) throw error
      }
    }
  }

  async function serve(lane: Lane): Promise<void> {
    lane.running = true
    while (lane.waiting.length > 0) {
      await whatHasArrived()
      const served = nextOf(lane)
      try {
        const rows = await carryOut(
          lane,
          served.map((one) => one.request),
        )
        served.forEach((one, index) => one.resolve(rows[index] as ClaimRow))
      } catch (error) {
        for (const one of served) one.reject(error)
      } finally {
        waiting -= served.length
      }
    }
    lane.running = false
    lanes.delete(`${lane.slice} ${lane.batch}`)
  }

  function enqueue(batch: string, request: ClaimRequest): Promise<ClaimRow> {
    const slice = sliceOf(request.bucket, options.slices)
    const name = `${slice} ${batch}`
    const lane: Lane = lanes.get(name) ?? { batch, slice, waiting: [], running: false }
    lanes.set(name, lane)
    const outcome = new Promise<ClaimRow>((resolve, reject) => lane.waiting.push({ request, resolve, reject }))
    waiting++
    if (!lane.running) void serve(lane)
    return outcome
  }

  return {
    waiting: () => waiting,
    async claim(batch, request) {
      const key = `${request.buyer} ${request.key}`
      const same = inFlight.get(key)
      if (same) {
        if (same.batch !== batch) throw new Problem('idempotency_key_reused')
        return { ...(await same.outcome), replayed: true }
      }
      if (waiting >= mostWaiting) throw new Problem('overloaded', { retryAfterSeconds: 1 })
      const outcome = enqueue(batch, request)
      inFlight.set(key, { batch, outcome })
      try {
        return await outcome
      } finally {
        inFlight.delete(key)
      }
    },
  }
}
