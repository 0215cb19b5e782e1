import type { Client } from '@quanhe/sdk'
import { createClient } from '@quanhe/sdk'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { clientOf, closedPeriod } from './support/finance.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace, paid } from './support/marketplace.ts'
import { refund } from './support/shopping.ts'

/** How many orders go through the API; the settlement's promise is 5,000 (`QUANHE_API_ORDERS=5000`). */
const orders = Number(process.env['QUANHE_API_ORDERS'] ?? 120)
// a test that is stopped by its time leaves calls under way, which the service that is closed then answers with 500
const long = { timeout: 60_000 + orders * 1_000 }
const atOnce = 16

const start = new Date(Math.floor(Date.now() / 1000) * 1000)
const clock = pinnedClock(start)
const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000).toISOString()

let marketplace: TestMarketplace
let people: { one: Client; other: Client }
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  people = { one: await clientOf(marketplace), other: await clientOf(marketplace) }
  await marketplace.query('update stock_slices set total = 1000000')
  await marketplace.query('update budget_slices set budget_minor = 100000000000')
  await marketplace.query('update item_stock set on_hand = on_hand + 1000000')
  await marketplace.query('update stock_counts set change = change + 1000000')
})
afterAll(async () => {
  const errors = [...marketplace.errors]
  await marketplace.close()
  expect(errors).toEqual([])
})

const skus = ['a-200', 'a-100', 'b-150', 'b-033', 'c-050'] as const
const generated = fc.record({
  lines: fc.uniqueArray(fc.record({ sku: fc.constantFrom(...skus), quantity: fc.integer({ min: 1, max: 3 }) }), {
    selector: (line) => line.sku,
    minLength: 1,
    maxLength: 3,
  }),
  claims: fc.subarray(['voucher-300-30', 'shop-a-100-5', 'c-90-40', 'little-budget']),
  /** Line and period of each unit that may come back. */
  back: fc.array(fc.record({ line: fc.nat(), second: fc.boolean() }), { maxLength: 4 }),
})
type Order = ReturnType<typeof generated.generate>['value']
type Bought = { buyer: Buyer; id: string; left: Map<string, number>; order: Order }

async function side<T, R>(all: readonly T[], work: (one: T, n: number) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  let next = 0
  const worker = async () => {
    for (let n = next++; n < all.length; n = next++) done[n] = await work(all[n] as T, n)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return done
}

async function bought(order: Order, n: number): Promise<Bought> {
  const { id: name, token } = await marketplace.buyer(`generated-${n}`)
  // the full size is run on machines that do other things too: an answer may take its time
  const client = createClient({ baseUrl: marketplace.baseUrl, token, retries: 0, timeoutMilliseconds: 120_000 })
  const buyer = { id: name, token, client }
  for (const batch of order.claims) await claimed(buyer, batch)
  const { id } = await paid(buyer, Object.fromEntries(order.lines.map(({ sku, quantity }) => [sku, quantity])))
  return { buyer, id, order, left: new Map(order.lines.map(({ sku, quantity }) => [sku, quantity])) }
}

async function givenBack({ buyer, id, order, left }: Bought, second: boolean): Promise<void> {
  for (const one of order.back.filter((unit) => unit.second === second)) {
    const open = [...left].filter(([, quantity]) => quantity > 0)
    const [line, quantity] = open[one.line % Math.max(open.length, 1)] ?? []
    if (line === undefined || quantity === undefined) return
    await refund(buyer, id, { [line]: 1 })
    left.set(line, quantity - 1)
  }
}

const balances = async () =>
  new Map(
    (
      await marketplace.query<{ account: string; minor: number }>(
        `select account, sum(minor)::float8 as minor from (select credit as account, minor from ledger_transfers union all select debit, -minor from ledger_transfers) t group by account`,
      )
    ).map(({ account, minor }) => [account, minor]),
  )
const lines = () => marketplace.query('select * from statement_lines order by 1, 2, 3, 4, 5')

describe('generated orders through the API, with refunds in any order before and after the end of a period', () => {
  test(
    'leave statements whose sums are the voucher sub-ledger and what each merchant is owed',
    { ...long },
    async () => {
      const all = await side(fc.sample(generated, { numRuns: orders, seed: 20_261_111 }), bought)
      await side(all, (one) => givenBack(one, false))
      clock.set(later(1))
      await closedPeriod(people, { from: later(-1), to: later(1) })
      await side(all, (one) => givenBack(one, true))
      clock.set(later(2))
      await closedPeriod(people, { to: later(2) })

      const sums = await marketplace.query<{ merchant: string; net: number; subsidy: number }>(
        `select merchant_id as merchant, sum(net_minor)::float8 as net, sum(subsidy_minor)::float8 as subsidy from statements group by merchant_id order by merchant_id`,
      )
      const owed = await balances()
      expect(sums.map(({ merchant }) => merchant)).toEqual(['mch_one', 'mch_two'])
      for (const { merchant, net } of sums)
        expect([merchant, net]).toEqual([merchant, owed.get(`merchant_payable:${merchant}`)])
      // what the platform was charged went to merchants, or is still owed for red packets in wallets
      const spent = -(owed.get('platform_marketing') ?? 0)
      expect(sums.reduce((sum, one) => sum + one.subsidy, 0)).toBe(spent - (owed.get('red_packet_liability') ?? 0))
      expect(owed.get('buyer_clearing')).toBe(0)
      const refunds = await marketplace.query<{ n: number }>(
        `select count(*)::integer as n from statement_lines l join orders o on o.bucket = l.bucket and o.order_id = l.about
        where l.cause_kind = 'refund' and l.period_id = (select period_id from settlement_periods order by from_at desc limit 1)`,
      )
      expect(refunds[0]!.n, 'refunds fall into the second period').toBeGreaterThan(0)
    },
  )

  test('run a second time they change nothing, and every check holds', { ...long }, async () => {
    const before = await lines()
    clock.set(later(3))
    const { id } = await people.one.openSettlementPeriod({ body: { to: later(3) } })
    for (const person of [people.one, people.other])
      expect(await person.runSettlementPeriod({ path: { id } })).toMatchObject({ newLines: 0, releasedLines: 0 })
    expect(await lines()).toEqual(before)
    expect(await marketplace.violations()).toEqual([])
  })
})
