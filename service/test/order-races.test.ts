import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createClient } from '@quanhe/sdk'
import type { ChildProcess } from 'node:child_process'
import type { Client } from '@quanhe/sdk'
import { backend } from './support/asking.ts'
import { startCrashing } from './support/crashing.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { cartOf, claimed, openMarketplace, paid, placed } from './support/marketplace.ts'
import { example } from './support/shopping.ts'

// Two service processes on one database: what each decides alone, they must decide together.

let marketplace: TestMarketplace
let other: { client(token: string): Client; process: ChildProcess }
let stock: Client
beforeAll(async () => {
  marketplace = await openMarketplace()
  other = await startCrashing(marketplace.database.url, 'never')
  const token = await backend(marketplace, ['stock:read', 'stock:write'], 'mch_one')
  stock = createClient({ baseUrl: marketplace.baseUrl, token, retries: 0 })
})
afterAll(async () => {
  other?.process.kill('SIGKILL')
  await marketplace?.close()
})

let buyers = 0
/** A buyer who speaks to both processes. */
async function shopper(): Promise<{ buyer: Buyer; here: Client; there: Client }> {
  const buyer = await marketplace.buyer(`racer-${++buyers}`)
  return { buyer, here: buyer.client, there: other.client(buyer.token) }
}
const settled = async (calls: readonly Promise<unknown>[]) => (await Promise.allSettled(calls)).map((one) => one.status)
const won = (statuses: readonly string[]) => statuses.filter((one) => one === 'fulfilled').length

const rounds = 20

describe('of two processes', () => {
  test('one places: five orders at once with one coupon end in one order that has it', async () => {
    for (let round = 0; round < rounds / 4; round++) {
      const { buyer, here, there } = await shopper()
      const { id } = await claimed(buyer, 'voucher-300-30')
      const quotes = []
      for (let n = 0; n < 5; n++) quotes.push((await here.askQuote({ body: { lines: cartOf(example) } })).id)
      const results = await settled(
        quotes.map((quoteId, n) => (n % 2 === 0 ? here : there).placeOrder({ body: { quoteId } })),
      )
      expect(won(results)).toBe(1)
      expect((await here.getCoupon({ path: { id } })).state).toBe('held')
    }
  })

  test('one has its way: paid or cancelled, never both, and the coupon with it', async () => {
    for (let round = 0; round < rounds; round++) {
      const { buyer, here, there } = await shopper()
      const coupon = await claimed(buyer, 'voucher-300-30')
      const path = { id: (await placed(buyer, example)).id }
      const results = await settled([here.payOrder({ path, body: { method: 'demo' } }), there.cancelOrder({ path })])
      expect(won(results)).toBe(1)
      const { state } = await here.getOrder({ path })
      const of = await here.getCoupon({ path: { id: coupon.id } })
      expect([state, of.state]).toEqual(results[0] === 'fulfilled' ? ['paid', 'redeemed'] : ['cancelled', 'available'])
    }
  })

  test('each answers a payment told to both of them, and it is posted once', async () => {
    for (let round = 0; round < rounds; round++) {
      const { buyer, here, there } = await shopper()
      const path = { id: (await placed(buyer, { 'a-100': 1 })).id }
      const answers = await Promise.all(
        [here, there, here, there].map((one) => one.payOrder({ path, body: { method: 'demo' } })),
      )
      expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
      const { data } = await here.getOrderLedger({ path })
      expect(data.filter((one) => one.because === 'payment')).toHaveLength(1)
    }
  })

  test('one carries out what is asked of both under one key', async () => {
    for (let round = 0; round < rounds; round++) {
      const { here, there } = await shopper()
      const body = { quoteId: (await here.askQuote({ body: { lines: cartOf(example) } })).id }
      const key = `one-key-${round}-for-both`
      const orders = await Promise.all([here.placeOrder({ body, key }), there.placeOrder({ body, key })])
      expect(orders[0]).toEqual(orders[1])
      expect((await here.listOrders()).data).toHaveLength(1)
    }
  })

  test('neither sells a unit twice, nor keeps one back: ten go to ten of twenty', async () => {
    const { reserved } = (await stock.listStock({ query: { sku: ['a-200'] } })).data[0]!
    await stock.pushStock({ body: { counts: [{ sku: 'a-200', onHand: reserved + 10 }] } })
    const shoppers = await Promise.all(Array.from({ length: 20 }, shopper))
    const quotes = await Promise.all(
      shoppers.map(({ here }) => here.askQuote({ body: { lines: cartOf({ 'a-200': 1 }) } })),
    )
    const results = await settled(
      shoppers.map(({ here, there }, n) =>
        (n % 2 === 0 ? here : there).placeOrder({ body: { quoteId: quotes[n]!.id } }),
      ),
    )
    expect(won(results)).toBe(10)
    expect((await stock.listStock({ query: { sku: ['a-200'] } })).data[0]).toMatchObject({ available: 0 })
    await stock.pushStock({ body: { counts: [{ sku: 'a-200', onHand: 1_000 }] } })
  })

  test('one refunds a unit that is asked back from both', async () => {
    for (let round = 0; round < rounds / 2; round++) {
      const { buyer, here, there } = await shopper()
      const path = { id: (await paid(buyer, { 'a-100': 1 })).id }
      const body = { lines: [{ line: 'a-100', quantity: 1 }] }
      const results = await settled([here, there].map((one) => one.refundOrder({ path, body })))
      expect(won(results)).toBe(1)
    }
  })

  test('one gives back a hold that ended, while both sweep and the buyer pays: it is paid, or free', async () => {
    for (let round = 0; round < rounds / 2; round++) {
      const { buyer, here, there } = await shopper()
      const coupon = await claimed(buyer, 'voucher-300-30')
      const path = { id: (await placed(buyer, example)).id }
      await marketplace.query(
        `with o as (update orders set hold_until = now() where order_id = $1), h as (update holds set hold_until = now() where order_id = $1)
         update coupons set hold_until = now() where order_id = $1`,
        [path.id],
      )
      const quote = await here.askQuote({ body: { lines: cartOf(example) } })
      await Promise.allSettled([
        there.payOrder({ path, body: { method: 'demo' } }),
        here.placeOrder({ body: { quoteId: quote.id } }),
      ])
      const of = await here.getCoupon({ path: { id: coupon.id } })
      const orders = (await here.listOrders()).data.filter((one) => one.discountMinor > 2_000)
      const users = orders.filter((one) => one.state === 'paid' || (one.state === 'placed' && !one.holdEnded))
      expect(['held', 'redeemed']).toContain(of.state)
      expect(users.map((one) => one.id)).toEqual([of.order])
    }
  })
})

test('after all these races every invariant holds', async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})
