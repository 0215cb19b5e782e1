import { bucketOf } from '../../service/src/domain/buckets.ts'
import { prefixes } from '../../service/src/domain/ids.ts'
import type { ClaimRequest } from '../../service/src/storage/claims.ts'
import { claimMany } from '../../service/src/storage/claims.ts'
import type { Effort, Line } from './figures.ts'
import { line } from './figures.ts'
import type { Request, Segment } from './load.ts'
import { load, median } from './load.ts'
import type { Rig } from './rig.ts'

const connections = 256
let asked = 0
const freshKey = () => `bench-key-${process.pid}-${++asked}`

/** Durable claims over HTTP against the same server's echoes (see worker.ts): segments take turns, and medians are compared. */
export async function claimsAgainstEcho(
  rig: Rig,
  workers: number,
  effort: Effort,
  tokens: readonly string[],
): Promise<Line[]> {
  const ports = await rig.workers(workers)
  let batch = rig.batch
  const claim = (): Request => ({
    path: `/v1/batches/${batch}/claims`,
    token: tokens[asked % tokens.length] as string,
    key: freshKey(),
    body: '{}',
  })
  // as long as the answer to a claim
  const text = JSON.stringify({ claim: { id: 'x'.repeat(30) }, coupon: 'x'.repeat(effort.replyBytes) })
  const kinds = {
    bare: (): Request => ({ ...claim(), path: '/echo', body: text }),
    echo: (): Request => ({ ...claim(), path: '/v1/echo', body: text }),
    claim,
  }
  type Round = Record<keyof typeof kinds, Segment>
  const round = async (milliseconds: number): Promise<Round> => {
    const run = (next: () => Request) => load(ports, connections, { milliseconds }, next)
    batch = await rig.freshBatch()
    return { bare: await run(kinds.bare), echo: await run(kinds.echo), claim: await run(kinds.claim) }
  }
  await round(effort.warmMs)
  const rounds: Round[] = []
  for (let n = 0; n < effort.segments; n++) rounds.push(await round(effort.segmentMs))
  await rig.stopWorkers()
  const of = (pick: (one: Round) => number) => median(rounds.map(pick))
  const refused = rounds.flatMap((one) => Object.values(one)).reduce((sum, one) => sum + one.refused, 0)
  if (refused > 0) throw new Error(`${refused} requests of the bench were refused`)
  const name = `${workers} worker${workers > 1 ? 's' : ''}, ${connections} connections`
  const told = (what: string, pick: (one: Round) => number, goal = {}) => line(name, what, of(pick), goal)
  return [
    told('claims a second', ({ claim }) => claim.perSecond),
    told('echoes a second', ({ echo }) => echo.perSecond),
    told('bare echoes a second', ({ bare }) => bare.perSecond),
    told('claims ÷ echoes', ({ claim, echo }) => claim.perSecond / echo.perSecond, {
      atLeast: workers === 1 ? 0.9 : 0.7,
    }),
    told('claims ÷ bare echoes', ({ claim, bare }) => claim.perSecond / bare.perSecond),
    told('p99 of a claim, ms', ({ claim }) => claim.p99Ms),
    told('p99 claim ÷ p99 echo', ({ claim, echo }) => claim.p99Ms / echo.p99Ms, { atMost: 1.5 }),
    told('p99 claim ÷ p99 bare echo', ({ claim, bare }) => claim.p99Ms / bare.p99Ms),
  ]
}

/** Claims in one process without HTTP: through the desk, which sends many together, and one call each. */
export async function batchedAgainstSingle(
  rig: Rig,
  effort: Effort,
  name = 'in process, 256 at once',
): Promise<Line[]> {
  const { store, ids, claims, marketplace } = rig.service.house
  const request = (): ClaimRequest => {
    const buyer = `bench-${asked % 50_000}`
    return {
      bucket: bucketOf(buyer),
      buyer,
      key: freshKey(),
      claimId: ids.next(prefixes.claim),
      couponId: ids.next(prefixes.coupon),
      refusal: null,
      event: 'claim',
      source: 'unknown',
      actor: null,
      token: null,
    }
  }
  const context = { pinned: null, timeZone: marketplace.timeZone }
  const batched = () => claims.claim(rig.batch, request())
  const single = () => claimMany(store.sql, rig.batch, 0, [request()], context)
  await busy(batched, effort.warmMs)
  await busy(single, effort.warmMs)
  const pairs: { batched: number; single: number }[] = []
  for (let n = 0; n < effort.segments; n++)
    pairs.push({ batched: await busy(batched, effort.segmentMs), single: await busy(single, effort.segmentMs) })
  return [
    line(name, 'batched claims a second', median(pairs.map((one) => one.batched))),
    line(name, 'single claims a second', median(pairs.map((one) => one.single))),
    line(name, 'batched ÷ single', median(pairs.map((one) => one.batched / one.single)), { atLeast: 20 }),
  ]
}

/** Keeps 256 calls under way for so long; how many ended in a second. */
export async function busy(act: () => Promise<unknown>, milliseconds: number): Promise<number> {
  const began = performance.now()
  let done = 0
  const one = async () => {
    while (performance.now() - began < milliseconds) {
      await act()
      done++
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  return done / ((performance.now() - began) / 1_000)
}
