import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import type { Faults } from './support/asking.ts'
import { post } from './support/asking.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { cartOf, claimed, openMarketplace, paid, placed } from './support/marketplace.ts'
import { example, shopping } from './support/shopping.ts'

// What other systems got wrong with coupons, as it was done to them. docs/known-failures.md has the whole list.

const clock = pinnedClock(new Date())
let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
})
afterAll(() => marketplace?.close())

const { guest, withVoucher } = shopping(() => marketplace)

/** What a buyer is told who wants this very coupon on the cart. */
async function wanting(
  buyer: Buyer,
  coupon: string,
): Promise<{ status: number; pointer?: string | undefined; expected?: string | undefined }> {
  const answer = await post(marketplace, '/v1/quotes', { lines: cartOf({ 'c-050': 7 }), must: [coupon] }, buyer.token)
  const [fault] = (answer.json['errors'] ?? []) as Faults
  return { status: answer.status, pointer: fault?.pointer, expected: fault?.expected }
}

describe('known failures of others do not happen here', () => {
  test('of five orders at once with one coupon, one gets it', async () => {
    const { buyer, voucher } = await withVoucher()
    const quotes = await Promise.all(
      [1, 2, 3, 4, 5].map(() => buyer.client.askQuote({ body: { lines: cartOf(example) } })),
    )
    const results = await Promise.allSettled(quotes.map(({ id }) => buyer.client.placeOrder({ body: { quoteId: id } })))
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const { data } = await buyer.client.listOrders()
    expect(data).toHaveLength(1)
    expect((await buyer.client.getCoupon({ path: { id: voucher } })).order).toBe(data[0]!.id)
  })

  test('another buyer’s coupon is refused exactly as one that does not exist', async () => {
    const owner = await guest()
    const { id } = await claimed(owner, 'an-hour')
    const stranger = await guest()
    const [foreign, unknown] = [await wanting(stranger, id), await wanting(stranger, `${id.slice(0, -4)}ZZZZ`)]
    expect(foreign).toMatchObject({ status: 422, pointer: '/must/0' })
    expect(foreign).toEqual(unknown)
    expect(await wanting(owner, id)).toMatchObject({ status: 200 })
  })

  test('a coupon that is used, held or over is refused, and a buyer is told where', async () => {
    const held = await guest()
    const inOrder = (await claimed(held, 'an-hour')).id
    await placed(held, { 'c-050': 7 })
    const used = await guest()
    const spent = (await claimed(used, 'an-hour')).id
    await paid(used, { 'c-050': 7 })
    const late = await guest()
    const over = (await claimed(late, 'an-hour')).id
    const refused = { status: 422, pointer: '/must/0' }
    expect(await wanting(held, inOrder)).toMatchObject(refused)
    expect(await wanting(used, spent)).toMatchObject(refused)
    clock.advance(3_600)
    expect(await wanting(late, over)).toMatchObject(refused)
  })

  test('a price that a buyer sends is refused, not taken', async () => {
    const buyer = await guest()
    const lines = [{ sku: 'a-200', quantity: 1, unitPriceMinor: 1 }]
    const answer = await post(marketplace, '/v1/quotes', { lines }, buyer.token)
    expect([answer.status, (answer.json['errors'] as Faults)[0]!.pointer]).toEqual([422, '/lines/0/unitPriceMinor'])
    const quote = await buyer.client.askQuote({ body: { lines: cartOf({ 'a-200': 1 }) } })
    expect(quote.quote.listMinor).toBe(20_000)
  })

  test('after all this every invariant holds', async () => {
    expect(await marketplace.violations()).toEqual([])
    expect(marketplace.errors).toEqual([])
  })
})
