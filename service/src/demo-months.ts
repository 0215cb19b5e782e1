// Lives the demo's past: a service on a clock of its own does month by month what people did, by the same operations that a running
// one offers, so that every rule holds for it and statements, disputes and reconciliations have something to show.
import { Readable } from 'node:stream'
import type { PoolConfig } from 'pg'
import type { BackendCaller, BuyerCaller, Caller } from './domain/callers.ts'
import { abilities } from './domain/abilities.ts'
import { bucketOf } from './domain/buckets.ts'
import type { Clock } from './domain/clock.ts'
import { pinnedClock } from './domain/clock.ts'
import { noFailpoint } from './domain/failpoint.ts'
import { campaignSteps } from './demo-campaigns.ts'
import type { DemoMonths, Purchase } from './demo/months/plan.ts'
import { demoMonths } from './demo/months/plan.ts'
import { dispatch } from './http/dispatch.ts'
import { operations } from './operations/index.ts'
import { openService } from './service.ts'

type Json = Record<string, unknown>
type Input = { params?: Json; query?: Json; body?: Json; csv?: string }
type Calls = (caller: Caller, operation: string, input?: Input) => Promise<Json>
type Step = { readonly at: Date; act(): Promise<unknown> }
type Cash = { readonly buyer: string; readonly order: string; readonly minor: number; readonly at: Date }
type Paid = Cash & { readonly firstLine: string }

const hour = 3_600_000
const day = 24 * hour

const backend = (keyId: string): BackendCaller => ({
  role: 'platform_backend',
  keyId,
  abilities: Object.keys(abilities),
})
const finance = backend('demo-finance')
const approver = backend('demo-approver')
const shopOf = (merchant: string): BackendCaller => ({
  role: 'shop_backend',
  keyId: `demo-${merchant}`,
  merchant,
  abilities: Object.keys(abilities),
})
const buyerOf = (buyer: string): BuyerCaller => ({ role: 'buyer', buyer, bucket: bucketOf(buyer) })

/** Fills the two months before now. Only right after the demo marketplace was put in. */
export async function liveDemoMonths(options: {
  database: PoolConfig
  clock: Clock
  slices: number
  secret: Buffer
}): Promise<void> {
  const months = demoMonths(options.clock.now())
  const clock = pinnedClock(months.starts[0])
  const service = await openService({ ...options, clock, failpoint: noFailpoint, jobs: false })
  try {
    let n = 0
    const call: Calls = async (caller, id, { params = {}, query = {}, body = {}, csv } = {}) => {
      const operation = operations.find((one) => one.id === id)
      if (!operation) throw new Error(`there is no operation ${id}`)
      const asked = {
        params,
        query,
        body,
        path: `${operation.path} ${JSON.stringify(params)}`,
        caller,
        idempotencyKey: `demo-months-${++n}`,
        ifMatch: undefined,
        from: { requestId: `demo-${n}`, address: '127.0.0.1', agent: 'demo', cookies: {} },
        upload: csv === undefined ? undefined : { mediaType: 'text/csv', stream: Readable.from([csv]) },
      }
      const answer = await dispatch(operation, asked, service.house, { checkReplies: false })
      const text = answer.body instanceof Readable ? '' : answer.body.toString()
      if (answer.status >= 400) throw new Error(`${id} in the demo's past: ${text}`)
      return JSON.parse(text) as Json
    }
    for (const [at, steps] of byMoment(stepsOf(months, call, options.clock.now()))) {
      clock.set(new Date(at))
      await Promise.all(steps.map((step) => step.act()))
    }
  } finally {
    await service.close()
  }
}

const byMoment = (steps: readonly Step[]): [number, Step[]][] =>
  [...Map.groupBy(steps, (step) => step.at.getTime())].sort(([a], [b]) => a - b)

function stepsOf(months: DemoMonths, call: Calls, now: Date): Step[] {
  const cash: Cash[] = []
  const orders = new Map<string, Paid>()
  const campaigns = campaignSteps(months, now, call, {
    author: finance,
    approver,
    ofMerchant: shopOf,
    ofBuyer: buyerOf,
  })
  const buy = async (purchase: Purchase) => {
    const paid = await bought(call, purchase, campaigns.batchOf)
    orders.set(purchase.buyer, paid)
    cash.push(paid)
  }
  const trade = months.purchases.flatMap((purchase): Step[] => [
    { at: purchase.at, act: () => buy(purchase) },
    ...(purchase.refundAt ? [{ at: purchase.refundAt, act: () => giveBack(purchase, purchase.refundAt as Date) }] : []),
  ])
  const giveBack = async ({ buyer }: Purchase, at: Date) =>
    void cash.push({ ...(await refunded(call, orders.get(buyer) as Paid)), at })
  const [first, second, third] = months.starts
  // never before the month is over nor after now, however early in the month it is; and one after the other
  const after = (start: Date, hours: number) =>
    new Date(
      Math.max(start.getTime() + hours, Math.min(start.getTime() + hours * hour, now.getTime() - hour / 2 + hours)),
    )
  return [
    ...trade,
    ...campaigns.steps,
    { at: after(second, 33), act: () => closed(call, { from: first.toISOString(), to: second.toISOString() }) },
    { at: after(second, 72), act: () => reconciled(call, [first, second], cash) },
    { at: after(second, 96), act: () => answered(call, { share: 1, disputed: false }) },
    { at: after(second, 7 * 24 + 9), act: () => paidOut(call) },
    { at: after(third, 33), act: () => closed(call, { to: third.toISOString() }) },
    { at: after(third, 34), act: () => answered(call, { share: 0.5, disputed: true }) },
  ]
}

async function bought(
  call: Calls,
  { at, buyer, claims, lines }: Purchase,
  batchOf: (claim: string) => string,
): Promise<Paid> {
  const caller = buyerOf(buyer)
  for (const batch of claims) await call(caller, 'claimCoupon', { params: { id: batchOf(batch) } })
  const quote = await call(caller, 'askQuote', { body: { lines } })
  const order = await call(caller, 'placeOrder', { body: { quoteId: quote['id'] } })
  const done = await call(caller, 'payOrder', { params: { id: order['id'] }, body: { method: 'demo' } })
  const [shop] = done['shops'] as { lines: { id: string }[] }[]
  const [line] = (shop as { lines: { id: string }[] }).lines
  const firstLine = (line as { id: string }).id
  return { buyer, order: done['id'] as string, minor: done['payableMinor'] as number, at, firstLine }
}

async function refunded(call: Calls, { firstLine, ...paid }: Paid): Promise<Cash> {
  const body = { lines: [{ line: firstLine, quantity: 1 }] }
  const refund = await call(buyerOf(paid.buyer), 'refundOrder', { params: { id: paid.order }, body })
  return { ...paid, minor: -(refund['minor'] as number) }
}

const latestPeriod = async (call: Calls): Promise<Json> =>
  ((await call(finance, 'listSettlementPeriods', { query: { limit: 1 } }))['data'] as Json[])[0] as Json

async function closed(call: Calls, body: { from?: string; to: string }): Promise<void> {
  const params = { id: (await call(finance, 'openSettlementPeriod', { body }))['id'] }
  await call(finance, 'runSettlementPeriod', { params })
  await call(finance, 'proposeSettlementPeriod', { params })
  await call(approver, 'issueSettlementPeriod', { params })
}

/** Of the statements of the last period some are confirmed, and one line of another is disputed. */
async function answered(call: Calls, { share, disputed }: { share: number; disputed: boolean }): Promise<void> {
  const { id: period } = await latestPeriod(call)
  const statements = (await call(finance, 'listStatements', { query: { period, limit: 100 } }))['data'] as Json[]
  const ordered = statements.sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1))
  const confirmed = ordered.slice(0, Math.floor(ordered.length * share))
  for (const { id, merchant } of confirmed)
    await call(shopOf(merchant as string), 'confirmStatement', { params: { id } })
  const withSubsidy = ordered.slice(confirmed.length).find((one) => (one['subsidyMinor'] as number) > 0)
  if (!disputed || !withSubsidy) return
  const [caller, params] = [shopOf(withSubsidy['merchant'] as string), { id: withSubsidy['id'] }]
  const lines = (await call(caller, 'listStatementLines', { params, query: { limit: 100 } }))['data'] as Json[]
  const line = lines.find((one) => (one['subsidyMinor'] as number) > 0) as Json
  await call(caller, 'disputeStatementLine', {
    params,
    body: {
      key: line['key'],
      reason: 'missing_subsidy',
      expectedMinor: (line['netMinor'] as number) + 300,
      note: '平台补贴应为 40%,少计 3.00 元 (the platform’s share is 3.00 short)',
    },
  })
}

async function paidOut(call: Calls): Promise<void> {
  const { id } = await latestPeriod(call)
  const run = await call(finance, 'proposePayouts', { params: { id } })
  await call(approver, 'approvePayouts', { params: { id: run['id'] } })
}

/** The payment provider's file of the first month, with one difference of each class: they wait in the queue. */
async function reconciled(call: Calls, [from, to]: readonly [Date, Date], cash: readonly Cash[]): Promise<void> {
  const body = { source: 'payment_provider', from: from.toISOString(), to: to.toISOString() }
  const params = { id: (await call(finance, 'openReconciliation', { body }))['id'] }
  const inside = cash
    .filter(({ at, minor }) => at >= from && at < to && minor !== 0)
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.buyer < b.buyer ? -1 : 1))
  const record = ({ order, minor, at }: Cash) => [order, '', minor, at.toISOString()]
  const [missing, other, twice, late] = inside as [Cash, Cash, Cash, Cash]
  const rows = [
    ...inside.filter((one) => one !== missing && one !== other && one !== late).map(record),
    record(twice),
    record({ ...other, minor: other.minor + 100 }),
    record({ ...late, at: new Date(to.getTime() + 6 * hour) }),
    ['ord_unknown_to_us', '', 8_800, new Date(from.getTime() + 10 * day).toISOString()],
  ]
  const csv = ['order,coupon,amount_minor,at', ...rows.map((row) => row.join(','))].join('\n')
  await call(finance, 'sendReconciliationRecords', { params, csv: `${csv}\n` })
  await call(finance, 'matchReconciliation', { params })
}
