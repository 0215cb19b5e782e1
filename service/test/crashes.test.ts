import type { Reply } from '@quanhe/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Journal } from './support/crashing.ts'
import { ended, journaled, startCrashing } from './support/crashing.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { cartOf, claimed, openMarketplace } from './support/marketplace.ts'

// The service is killed with SIGKILL before each statement of a transaction, before its commit and after it. A client that kept
// a journal (what it meant to do, what it was told) then looks at what is left, and asks again with the same key.

let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace({ jobs: false })
})
afterAll(() => marketplace?.close())

const cart = cartOf({ 'a-200': 1, 'b-150': 1 })
const atOnce = 3

/** Runs `crashAt` for every point of the transaction, some at a time, until a point lies beyond its end. */
async function atEveryPoint(
  operation: string,
  crashAt: (point: string) => Promise<{ crashed: boolean }>,
): Promise<number> {
  for (let first = 1; ; first += atOnce) {
    const points = Array.from({ length: atOnce }, (_, n) => `${operation}#${first + n}`)
    const results = await Promise.all(points.map(crashAt))
    const survived = results.findIndex((one) => !one.crashed)
    if (survived >= 0) return first + survived - 1
  }
}

async function shopper(name: string): Promise<{ buyer: Buyer; voucher: string; quote: string }> {
  const buyer = await marketplace.buyer(name)
  const voucher = (await claimed(buyer, 'voucher-300-30')).id
  const quote = (await buyer.client.askQuote({ body: { lines: cart } })).id
  return { buyer, voucher, quote }
}

const ordersOf = async (buyer: Buyer) => (await buyer.client.listOrders()).data
const couponOf = (buyer: Buyer, id: string) => buyer.client.getCoupon({ path: { id } })

/** Kills the service at `point` of placing, and holds what is left against the journal. */
async function crashWhilePlacing(point: string): Promise<Journal<Reply<'placeOrder'>>> {
  const { buyer, voucher, quote } = await shopper(`placing-${point}`)
  const service = await startCrashing(marketplace.database.url, point)
  const journal = await journaled(`place-${point}`, (key) =>
    service.client(buyer.token).placeOrder({ body: { quoteId: quote }, key }),
  )
  expect(await ended(service.process)).toBe(journal.crashed ? 'SIGKILL' : 'SIGTERM')
  const left = await ordersOf(buyer)
  const coupon = await couponOf(buyer, voucher)
  // all of it or nothing of it; after the commit, all of it
  expect([left.length, coupon.state], point).toEqual(left.length === 0 ? [0, 'available'] : [1, 'held'])
  if (journal.answer || point.endsWith('#committed')) expect(left).toHaveLength(1)
  if (point.endsWith('#commit') || /#\d+$/.test(point)) expect(left, point).toHaveLength(journal.answer ? 1 : 0)
  // the same key ends in exactly one order, and the same answer
  const again = await buyer.client.placeOrder({ body: { quoteId: quote }, key: journal.key })
  if (journal.answer) expect(again).toEqual(journal.answer)
  expect((await ordersOf(buyer)).map((order) => order.id)).toEqual([again.id])
  expect(await couponOf(buyer, voucher)).toMatchObject({ state: 'held', order: again.id })
  return journal
}

async function crashWhilePaying(point: string): Promise<Journal<Reply<'payOrder'>>> {
  const { buyer, voucher, quote } = await shopper(`paying-${point}`)
  const order = await buyer.client.placeOrder({ body: { quoteId: quote } })
  const path = { id: order.id }
  const service = await startCrashing(marketplace.database.url, point)
  const journal = await journaled(`pay-${point}`, (key) =>
    service.client(buyer.token).payOrder({ path, body: { method: 'demo' }, key }),
  )
  expect(await ended(service.process)).toBe(journal.crashed ? 'SIGKILL' : 'SIGTERM')
  const left = await buyer.client.getOrder({ path })
  const posted = (await buyer.client.getOrderLedger({ path })).data.length
  const coupon = await couponOf(buyer, voucher)
  expect([left.state, coupon.state, posted > 0], point).toEqual(
    left.state === 'paid' ? ['paid', 'redeemed', true] : ['placed', 'held', false],
  )
  if (journal.answer || point.endsWith('#committed')) expect(left.state).toBe('paid')
  if (point.endsWith('#commit') || /#\d+$/.test(point))
    expect(left.state, point).toBe(journal.answer ? 'paid' : 'placed')
  const again = await buyer.client.payOrder({ path, body: { method: 'demo' }, key: journal.key })
  if (journal.answer) expect(again).toEqual(journal.answer)
  expect(again.state).toBe('paid')
  const { data, balances } = await buyer.client.getOrderLedger({ path })
  expect(data.filter((one) => one.because === 'payment')).toHaveLength(1)
  expect(balances.find((one) => one.account === 'buyer_clearing')?.minor).toBe(0)
  return journal
}

describe.each([
  ['placeOrder', crashWhilePlacing],
  ['payOrder', crashWhilePaying],
] as const)('a kill -9 during %s', (operation, crash) => {
  test('before any of its statements leaves nothing half done', { timeout: 300_000 }, async () => {
    const statements = await atEveryPoint(operation, crash)
    expect(statements).toBeGreaterThan(0)
  })

  test('before its commit leaves nothing, after it everything', { timeout: 60_000 }, async () => {
    for (const point of ['commit', 'committed']) expect((await crash(`${operation}#${point}`)).crashed).toBe(true)
  })
})

test('after all these crashes every invariant holds', async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})
