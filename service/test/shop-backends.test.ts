import type { Client, QuanheProblem, Reply } from '@quanhe/sdk'
import { createClient } from '@quanhe/sdk'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { backend } from './support/asking.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { cartOf, claimed, openMarketplace, paid, placed } from './support/marketplace.ts'
import { example, pay, shopping, stateOf } from './support/shopping.ts'

const clock = pinnedClock(new Date())
let marketplace: TestMarketplace
let platform: Client
let shopOne: Client
let shopTwo: Client
const abilities = ['quotes:ask', 'orders:place', 'orders:read', 'orders:pay', 'orders:refund']
const keyOf = async (merchant: string | null): Promise<Client> =>
  createClient({ baseUrl: marketplace.baseUrl, token: await backend(marketplace, abilities, merchant), retries: 0 })
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  platform = await keyOf(null)
  shopOne = await keyOf('mch_one')
  shopTwo = await keyOf('mch_two')
})
afterAll(() => marketplace?.close())
// every test of this file ends in a marketplace in which all that is always true is true
afterEach(async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})

const { guest, withVoucher } = shopping(() => marketplace)
const problemOf = (call: Promise<unknown>) =>
  call.then(
    () => undefined,
    (error: QuanheProblem) => error,
  )

/** Quotes and places by a backend for a buyer. */
async function placedBy(
  client: Client,
  buyer: string,
  lines: Record<string, number>,
  more: { reference?: string; order?: string } = {},
): Promise<Reply<'placeOrder'>> {
  const { order, ...named } = more
  const quote = await client.askQuote({ body: { buyer, lines: cartOf(lines), ...(order !== undefined && { order }) } })
  return client.placeOrder({ body: { quoteId: quote.id, buyer, ...named } })
}

describe('a shop’s backend', () => {
  test('quotes, places and tells the payment for a buyer that it names, at prices of its own', async () => {
    const buyer = await guest()
    const coupon = await claimed(buyer, 'shop-a-100-5')
    const lines = [
      { id: 'line-1', sku: 'a-100', quantity: 1, unitPriceMinor: 12_345 },
      {
        id: 'line-2',
        sku: 'not-in-the-catalogue',
        quantity: 2,
        unitPriceMinor: 100,
        shop: 'shp_a',
        category: 'apparel',
      },
    ]
    const quote = await shopOne.askQuote({
      body: { buyer: buyer.id, lines, shipping: [{ shop: 'shp_a', minor: 600 }] },
    })
    expect(quote.quote).toMatchObject({ listMinor: 12_545, discountMinor: 500, payableMinor: 12_645 })
    const order = await shopOne.placeOrder({
      body: { quoteId: quote.id, buyer: buyer.id, reference: 'A-1', note: 'gift wrap' },
    })
    expect(order).toMatchObject({ buyer: buyer.id, reference: 'A-1', note: 'gift wrap', payableMinor: 12_645 })
    expect(order.shops).toMatchObject([
      { shop: { id: 'shp_a' }, listMinor: 12_545, shippingMinor: 600, payableMinor: 12_645 },
    ])
    expect(await stateOf(buyer, coupon.id)).toBe('held')
    const path = { id: order.id }
    const wrong = { method: 'card', reference: 'P-1', amountMinor: 12_644 }
    expect(await problemOf(shopOne.payOrder({ path, body: wrong }))).toMatchObject({
      code: 'amount_differs',
      document: { payableMinor: 12_645, paidMinor: 12_644 },
    })
    const done = await shopOne.payOrder({ path, body: { ...wrong, amountMinor: 12_645 } })
    expect(done).toMatchObject({ state: 'paid', paymentReference: 'P-1' })
    expect(await stateOf(buyer, coupon.id)).toBe('redeemed')
    // told again it is the same; another payment of the same order is to be given back
    expect(await shopOne.payOrder({ path, body: { method: 'card', reference: 'P-1' } })).toEqual(done)
    expect(await problemOf(shopOne.payOrder({ path, body: { method: 'card', reference: 'P-2' } }))).toMatchObject({
      code: 'already_paid',
      document: { do: 'refund_the_payment', paymentReference: 'P-1' },
    })
    // what was placed is what is read, byte for byte
    expect(await shopOne.getOrder({ path })).toEqual(done)
    expect(await buyer.client.getOrder({ path })).toEqual(done)
  })

  test('must name the buyer and keep to its own shops; a buyer names nobody and no price', async () => {
    const lines = cartOf({ 'a-100': 1 })
    expect(await problemOf(shopOne.askQuote({ body: { lines } }))).toMatchObject({ errors: [{ pointer: '/buyer' }] })
    expect(await problemOf(shopOne.askQuote({ body: { buyer: 'x', lines: cartOf(example) } }))).toMatchObject({
      errors: [{ pointer: '/lines/1/sku' }],
    })
    const unknown = [{ sku: 'unknown', quantity: 1, unitPriceMinor: 5, shop: 'shp_a' }]
    expect(await problemOf(shopOne.askQuote({ body: { buyer: 'x', lines: unknown } }))).toMatchObject({
      errors: [{ pointer: '/lines/0/category' }],
    })
    const { client, id } = await guest()
    const own = [{ sku: 'a-100', quantity: 1, unitPriceMinor: 1 }]
    expect(await problemOf(client.askQuote({ body: { lines: own } }))).toMatchObject({
      errors: [{ pointer: '/lines/0/unitPriceMinor' }],
    })
    expect(await problemOf(client.askQuote({ body: { buyer: id, lines } }))).toMatchObject({
      errors: [{ pointer: '/buyer' }],
    })
    const order = await placed(await guest(), { 'a-100': 1 })
    expect(await problemOf(client.payOrder({ path: { id: order.id }, body: { method: 'card' } }))).toMatchObject({
      errors: [{ pointer: '/method' }],
    })
  })

  test('sees of a checkout over several shops its own sub-order alone, and cannot pay or cancel what it did not place', async () => {
    const { buyer } = await withVoucher()
    const order = await paid(buyer, example)
    const path = { id: order.id }
    const [one, two] = [await shopOne.getOrder({ path }), await shopTwo.getOrder({ path })]
    expect(one.shops.map((shop) => shop.shop.id)).toEqual(['shp_a'])
    expect(two.shops.map((shop) => shop.shop.id)).toEqual(['shp_b'])
    expect(one.payableMinor + two.payableMinor).toBe(order.payableMinor)
    expect(one.discountMinor + two.discountMinor).toBe(order.discountMinor)
    expect(JSON.stringify(one)).not.toContain('b-150')
    const ledger = await shopOne.getOrderLedger({ path })
    expect(ledger.data.every((transfer) => !transfer.line?.includes('b-'))).toBe(true)
    expect(await problemOf(shopOne.cancelOrder({ path }))).toMatchObject({ code: 'not_found' })
    expect((await platform.getOrder({ path })).shops).toHaveLength(2)
  })

  test('finds its orders by state, item, coupon, time, reference, and by the numbers that people read out', async () => {
    const [buyer, other] = [await guest(), await guest()]
    const coupon = await claimed(buyer, 'shop-a-100-5')
    clock.advance(60)
    const from = clock.now().toISOString()
    const first = await placedBy(shopOne, buyer.id, { 'a-100': 1 }, { reference: 'found-1' })
    const second = await placedBy(platform, other.id, { 'b-150': 1 }, { reference: 'found-2' })
    await platform.payOrder({ path: { id: second.id }, body: { method: 'card', reference: 'payment-found-2' } })
    const ids = async (client: Client, query: NonNullable<Parameters<Client['listOrders']>[0]>['query']) =>
      (await client.listOrders({ query: query! })).data.map((one) => one.id)
    expect(await ids(shopOne, { placedFrom: from })).toEqual([first.id])
    expect((await ids(platform, { placedFrom: from })).sort()).toEqual([first.id, second.id].sort())
    expect(await ids(platform, { placedFrom: from, state: 'paid' })).toEqual([second.id])
    expect(await ids(platform, { placedFrom: from, placedUntil: from })).toEqual([])
    expect(await ids(platform, { sku: 'b-150', placedFrom: from })).toEqual([second.id])
    expect(await ids(platform, { shop: 'shp_a', placedFrom: from })).toEqual([first.id])
    expect(await ids(platform, { offer: coupon.id })).toEqual([first.id])
    expect(await ids(platform, { reference: 'found-2' })).toEqual([second.id])
    expect(await ids(platform, { buyer: buyer.id })).toEqual([first.id])
    for (const search of [second.id, 'found-2', 'payment-found-2'])
      expect(await ids(platform, { search }), search).toEqual([second.id])
    expect(await ids(shopOne, { search: 'found-2' })).toEqual([])
    const page = await platform.listOrders({ query: { limit: 1 } })
    expect((await platform.listOrders({ query: { limit: 1, cursor: page.next! } })).data[0]!.id).not.toBe(
      page.data[0]!.id,
    )
  })
})

describe('placing again under the same reference', () => {
  test('gives the same order, also with a new quote of the same cart', async () => {
    const { buyer } = await withVoucher()
    const order = await placedBy(platform, buyer.id, example, { reference: 'same' })
    const again = await platform.placeOrder({
      body: {
        quoteId: (await platform.askQuote({ body: { buyer: buyer.id, lines: cartOf(example), order: order.id } })).id,
        buyer: buyer.id,
        reference: 'same',
      },
    })
    expect(again).toEqual(order)
    expect((await buyer.client.listOrders()).data).toHaveLength(1)
  })

  test('five times at once places one order', async () => {
    const { buyer, voucher } = await withVoucher()
    const quotes = await Promise.all(
      Array.from({ length: 5 }, () => platform.askQuote({ body: { buyer: buyer.id, lines: cartOf(example) } })),
    )
    const orders = await Promise.all(
      quotes.map((quote) =>
        platform.placeOrder({ body: { quoteId: quote.id, buyer: buyer.id, reference: 'at-once' } }),
      ),
    )
    expect(new Set(orders.map((one) => one.id)).size).toBe(1)
    expect(await stateOf(buyer, voucher)).toBe('held')
  })

  test('with another cart replaces the unpaid order: what it held goes over in one step', async () => {
    const { buyer, voucher } = await withVoucher()
    const first = await placedBy(platform, buyer.id, example, { reference: 'changed' })
    const second = await placedBy(platform, buyer.id, { 'a-200': 2 }, { reference: 'changed', order: first.id })
    expect(second).toMatchObject({ replaces: first.id, reference: 'changed', state: 'placed', payableMinor: 35_000 })
    const old = await platform.getOrder({ path: { id: first.id } })
    expect(old).toMatchObject({ state: 'cancelled', cancelledBecause: 'replaced', replacedBy: second.id })
    const { order, history } = await buyer.client.getCoupon({ path: { id: voucher } })
    expect([order, history.map((one) => one.event)]).toEqual([second.id, ['claim', 'hold', 'release', 'hold']])
    const late = platform.payOrder({ path: { id: first.id }, body: { method: 'card' } })
    expect(await problemOf(late)).toMatchObject({
      code: 'transition_not_allowed',
      document: { state: 'cancelled', replacedBy: second.id },
    })
    await platform.payOrder({ path: { id: second.id }, body: { method: 'card' } })
    expect(await problemOf(placedBy(platform, buyer.id, { 'a-100': 1 }, { reference: 'changed' }))).toMatchObject({
      code: 'reference_used',
      document: { order: second.id, state: 'paid' },
    })
  })

  test('with a cart that cannot be had leaves the old order as it was', async () => {
    const { buyer, voucher } = await withVoucher()
    const first = await placedBy(platform, buyer.id, example, { reference: 'kept' })
    const problem = await problemOf(
      placedBy(platform, buyer.id, { 'a-200': 5_000 }, { reference: 'kept', order: first.id }),
    )
    expect(problem).toMatchObject({ code: 'out_of_stock' })
    expect((await platform.getOrder({ path: { id: first.id } })).state).toBe('placed')
    expect((await buyer.client.getCoupon({ path: { id: voucher } })).order).toBe(first.id)
  })

  test('after the hold’s end takes the hold up again', async () => {
    const { buyer, voucher } = await withVoucher()
    const quote = await platform.askQuote({ body: { buyer: buyer.id, lines: cartOf(example) } })
    const body = { quoteId: quote.id, buyer: buyer.id, reference: 'renewed' }
    const order = await platform.placeOrder({ body })
    clock.advance(1_801)
    expect(await stateOf(buyer, voucher)).toBe('available')
    const again = await platform.placeOrder({ body })
    expect(again).toMatchObject({ id: order.id, state: 'placed', holdEnded: false })
    expect((await buyer.client.getCoupon({ path: { id: voucher } })).order).toBe(order.id)
  })
})

describe('a late payment', () => {
  test('that cannot be honoured says what the same cart costs now, and the order can be placed anew from that', async () => {
    const { buyer } = await withVoucher()
    const late = await placedBy(platform, buyer.id, example)
    clock.advance(1_801)
    await pay(buyer, (await placed(buyer, example)).id)
    const problem = (await problemOf(
      platform.payOrder({ path: { id: late.id }, body: { method: 'card', amountMinor: 30_000 } }),
    )) as QuanheProblem
    expect(problem).toMatchObject({ code: 'hold_ended', document: { do: 'quote_again', differenceMinor: 3_000 } })
    const { quote } = problem.document as unknown as { quote: Reply<'askQuote'> }
    expect(quote.quote.payableMinor).toBe(33_000)
    const order = await platform.placeOrder({ body: { quoteId: quote.id, buyer: buyer.id } })
    expect(order).toMatchObject({ replaces: late.id, payableMinor: 33_000 })
    expect(
      (await platform.payOrder({ path: { id: order.id }, body: { method: 'card', amountMinor: 33_000 } })).state,
    ).toBe('paid')
  })

  test('meets a coupon that was taken away under the hold: the order is not paid with a coupon that is void', async () => {
    const { buyer, voucher } = await withVoucher()
    const order = await placedBy(platform, buyer.id, example)
    await marketplace.query(
      `with c as (update coupons set state = 'voided', hold_until = null, order_id = null, seq = seq + 1 where coupon_id = $1 returning *),
            e as (insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, from_state, to_state, at) select bucket, coupon_id, seq, buyer_id, 'void', 'held', 'voided', $2 from c)
       insert into outbox (bucket, event_id, kind, subject, payload, created_at)
       select bucket, 'evt_' || substr(coupon_id, 5) || '_' || seq, 'coupon.void', coupon_id, '{}', $2 from c`,
      [voucher, clock.now()],
    )
    const problem = await problemOf(platform.payOrder({ path: { id: order.id }, body: { method: 'card' } }))
    expect(problem).toMatchObject({
      code: 'hold_ended',
      document: { because: 'coupons_not_free', differenceMinor: 3_000 },
    })
    expect((await platform.getOrder({ path: { id: order.id } })).state).toBe('placed')
  })
})
