import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { openMarketplace, placed } from './support/marketplace.ts'
import { balancesOf, example, shopping, stateOf } from './support/shopping.ts'

// News of one order need not arrive in the order in which it happened: what comes too early is told again, under its own key.

let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace()
})
afterAll(() => marketplace?.close())

const { guest, withVoucher } = shopping(() => marketplace)

type News = 'payment' | 'refund of a' | 'refund of b'

/** Told as a shop’s backend tells it: the key is that of the event. */
function tell(buyer: Buyer, order: string, news: News): Promise<unknown> {
  const key = `${order}-${news.replaceAll(' ', '-')}`
  const path = { id: order }
  if (news === 'payment') return buyer.client.payOrder({ path, body: { method: 'demo' }, key })
  const line = news === 'refund of a' ? 'a-200' : 'b-150'
  return buyer.client.refundOrder({ path, body: { lines: [{ line, quantity: 1 }] }, key })
}

const orders: News[][] = [
  ['payment', 'refund of a', 'refund of b'],
  ['payment', 'refund of b', 'refund of a'],
  ['refund of a', 'payment', 'refund of b'],
  ['refund of b', 'payment', 'refund of a'],
  ['refund of a', 'refund of b', 'payment'],
  ['refund of b', 'refund of a', 'payment'],
]

test.each(orders)(
  '%s, %s, %s: what comes too early leaves nothing, and is taken under the same key',
  async (...news) => {
    const { buyer, voucher } = await withVoucher()
    const { id } = await placed(buyer, example)
    const early: News[] = []
    for (const one of news) {
      await tell(buyer, id, one).catch((error: { code: string; retryable: boolean }) => {
        expect([error.code, error.retryable]).toEqual(['not_paid_yet', true])
        early.push(one)
      })
    }
    expect(early).toEqual(news.slice(0, news.indexOf('payment')))
    for (const one of early) await tell(buyer, id, one)
    // and all of it once more: nothing is paid or given back twice
    for (const one of news) await tell(buyer, id, one)
    const order = await buyer.client.getOrder({ path: { id } })
    expect(order.refundedMinor).toBe(order.payableMinor)
    expect(Object.values(await balancesOf(buyer, id)).every((minor) => minor === 0)).toBe(true)
    expect(await stateOf(buyer, voucher)).toBe('available')
  },
)

test('what can never be is not asked for again: a refund of a cancelled order, a payment of one that is unknown', async () => {
  const buyer = await guest()
  const { id } = await placed(buyer, example)
  await buyer.client.cancelOrder({ path: { id } })
  await expect(tell(buyer, id, 'refund of a')).rejects.toMatchObject({
    code: 'transition_not_allowed',
    retryable: false,
    document: { state: 'cancelled' },
  })
  await expect(tell(buyer, `${id.slice(0, -4)}ZZZZ`, 'payment')).rejects.toMatchObject({ code: 'not_found' })
})

test('after all this every invariant holds', async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})
