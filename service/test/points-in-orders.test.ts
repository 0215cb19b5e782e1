import { createClient } from '@quanhe/sdk'
import type { Client, Reply } from '@quanhe/sdk'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { backend, changeSettings, post } from './support/asking.ts'
import { inDays, openDesk } from './support/drafting.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { cartOf, claimed, openMarketplace } from './support/marketplace.ts'
import { pay, refund } from './support/shopping.ts'

// Points pay up to half of what is still due, 100 of them 1.00; and offers for one way to pay.

const clock = pinnedClock(new Date())
let marketplace: TestMarketplace
let platform: Client
let offer: string
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  await marketplace.query(`update budget_slices set budget_minor = 1000000 where batch_id = 'bat_little-budget'`)
  platform = createClient({ baseUrl: marketplace.baseUrl, token: await backend(marketplace, ['points:write']) })
  const desk = await openDesk(marketplace)
  const both = (text: string) => ({ 'zh-CN': text, en: text })
  const shared = {
    title: both('Points pay'),
    funding: [{ party: 'platform', basisPoints: 10_000 }],
    claimFrom: inDays(-1),
    claimUntil: inDays(20),
    use: { kind: 'fixed', from: inDays(-1), until: inDays(20) },
    stock: 1,
    perBuyerLimit: 1,
    budgetMinor: 1_000_000,
    claim: 'none',
    scope: { skus: ['c-050'] },
  }
  const half = { kind: 'amount_off_per', perMinor: 200, offMinor: 100, maxMinor: 100_000 }
  offer = await desk.draft(desk.platform, { ...shared, kind: 'points', instrument: 'points', benefit: half })
  await desk.publish(desk.platform, offer)
  const huabei = await desk.draft(desk.platform, {
    ...shared,
    title: both('With Huabei'),
    kind: 'payment_coupon',
    benefit: { kind: 'amount_off', offMinor: 100 },
    conditions: [{ kind: 'payment_method', anyOf: ['huabei'] }],
  })
  await desk.publish(desk.platform, huabei)
})
afterAll(() => marketplace?.close())
afterEach(async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})

let guests = 0
async function withPoints(points: number): Promise<Buyer> {
  const buyer = await marketplace.buyer(`points-${++guests}`)
  await platform.changePoints({
    path: { id: buyer.id },
    body: { delta: points, reference: 'first', because: 'a gift' },
  })
  return buyer
}
const ask = (buyer: Buyer, quantity = 1, more: object = { usePoints: true }) =>
  buyer.client.askQuote({ body: { lines: cartOf({ 'c-050': quantity }), ...more } })
const place = async (buyer: Buyer, quantity = 1): Promise<Reply<'placeOrder'>> =>
  buyer.client.placeOrder({ body: { quoteId: (await ask(buyer, quantity)).id } })
const balance = async (buyer: Buyer) => (await buyer.client.listPoints()).balance
const spentOn = async (account: string, order: string) => {
  const [row] = await marketplace.query<{ minor: number }>(
    `select coalesce(sum(case when credit = $1 then minor else -minor end), 0)::integer as minor from ledger_transfers
      where order_id = $2 and $1 in (debit, credit)`,
    [account, order],
  )
  return row!.minor
}

describe('points in an order', () => {
  test('pay for a part of it when the buyer wishes, after all other discounts', async () => {
    const buyer = await withPoints(1_280)
    const without = await ask(buyer, 1, {})
    expect(without.points).toEqual({ balance: 1_280, worthMinor: 1_280, used: 0, savesMinor: 0 })
    expect(without.quote.applied).toEqual([])
    const { quote, points } = await ask(buyer)
    expect(points).toEqual({ balance: 1_280, worthMinor: 1_280, used: 1_280, savesMinor: 1_280 })
    expect(quote.applied).toMatchObject([{ offer, layer: 'points', discountMinor: 1_280 }])
    const packet = await claimed(buyer, 'little-budget')
    const { quote: last } = await ask(buyer)
    expect(last.applied.map((one) => [one.offer, one.baseMinor])).toEqual([
      [packet.id, 5_000],
      [offer, 4_000],
    ])
  })

  test('are gone with the order, back with a refund unit by unit, and the ledger says what they were worth', async () => {
    const buyer = await withPoints(333)
    const order = await place(buyer, 3)
    expect(order).toMatchObject({ points: 333, payableMinor: order.listMinor + order.shippingMinor - 333 })
    expect(await balance(buyer)).toBe(0)
    await pay(buyer, order.id)
    expect([await spentOn('platform_marketing', order.id), await spentOn('points_liability', order.id)]).toEqual([
      -333, 0,
    ])
    expect(await refund(buyer, order.id, { 'c-050': 1 })).toMatchObject({ pointsReturned: 111 })
    expect(await balance(buyer)).toBe(111)
    expect(await refund(buyer, order.id, { 'c-050': 2 })).toMatchObject({ pointsReturned: 222 })
    expect(await balance(buyer)).toBe(333)
    expect(await spentOn('platform_marketing', order.id)).toBe(0)
    const { data } = await buyer.client.listPoints()
    expect(data.map((one) => [one.delta, one.because])).toEqual([
      [222, order.id],
      [111, order.id],
      [-333, order.id],
      [333, 'a gift'],
    ])
  })

  test('with a red packet: the money back is what was paid, the points are back, and the packet with the last unit', async () => {
    const buyer = await withPoints(200)
    const packet = await claimed(buyer, 'little-budget')
    const order = await place(buyer, 2)
    expect(order.payableMinor - order.shippingMinor).toBe(10_000 - 1_000 - 200)
    await pay(buyer, order.id)
    const first = await refund(buyer, order.id, { 'c-050': 1 })
    expect(first).toMatchObject({ minor: 4_400, pointsReturned: 100, couponsReturned: [] })
    const second = await refund(buyer, order.id, { 'c-050': 1 })
    expect(second).toMatchObject({ minor: 4_400, pointsReturned: 100, couponsReturned: [packet.id] })
    expect(await balance(buyer)).toBe(200)
  })

  test('come back when the order is cancelled or its hold ends; a late payment takes them again, if they are still there', async () => {
    const buyer = await withPoints(500)
    const cancelled = await place(buyer)
    await buyer.client.cancelOrder({ path: { id: cancelled.id } })
    expect(await balance(buyer)).toBe(500)
    const late = await place(buyer)
    clock.advance(3_600)
    await pay(buyer, late.id)
    expect(await balance(buyer)).toBe(0)
    const poor = await withPoints(500)
    const lost = await place(poor)
    clock.advance(3_600)
    const other = await place(poor)
    expect(await balance(poor)).toBe(0)
    await expect(pay(poor, lost.id)).rejects.toMatchObject({
      code: 'hold_ended',
      document: { because: 'points_spent', do: 'quote_again' },
    })
    await pay(poor, other.id)
  })

  test('are spent once, however many orders want them at the same moment', async () => {
    const buyer = await withPoints(300)
    const quotes = await Promise.all(Array.from({ length: 6 }, () => ask(buyer)))
    const orders = await Promise.allSettled(quotes.map(({ id }) => buyer.client.placeOrder({ body: { quoteId: id } })))
    expect(orders.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    for (const one of orders) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'quote_changed' })
    expect(await balance(buyer)).toBe(0)
  })

  test('of an unpaid order go over to the one that takes its place', async () => {
    const buyer = await withPoints(400)
    const order = await place(buyer)
    const quote = await ask(buyer, 2, { usePoints: true, order: order.id })
    expect(quote.points).toMatchObject({ balance: 400, used: 400 })
    const next = await buyer.client.placeOrder({ body: { quoteId: quote.id } })
    expect(next).toMatchObject({ replaces: order.id, points: 400 })
    expect(await balance(buyer)).toBe(0)
  })

  test('are worth what is set, and an order from a quote at another worth is asked again', async () => {
    const buyer = await withPoints(1_001)
    const before = await ask(buyer)
    await changeSettings(marketplace, { points: { points: 200, worthMinor: 100 } })
    await expect(buyer.client.placeOrder({ body: { quoteId: before.id } })).rejects.toMatchObject({
      code: 'quote_changed',
    })
    const { points } = await ask(buyer)
    expect(points).toEqual({ balance: 1_001, worthMinor: 500, used: 1_000, savesMinor: 500 })
    await changeSettings(marketplace, { points: {} })
  })
})

describe('a coupon for one way to pay', () => {
  const selling = ['quotes:ask', 'orders:place', 'orders:pay', 'orders:read']
  const priced = (buyer: Buyer, paymentMethod: string) => ask(buyer, 1, { paymentMethod })

  test('comes and goes as the buyer changes how to pay', async () => {
    const buyer = await marketplace.buyer('payer')
    const discounts = []
    for (const method of ['huabei', 'card', 'huabei']) discounts.push((await priced(buyer, method)).quote.discountMinor)
    expect(discounts).toEqual([100, 0, 100])
  })

  test('binds the payment: told to be made otherwise, it is refused by the field', async () => {
    const token = await backend(marketplace, selling)
    const body = { lines: cartOf({ 'c-050': 1 }), buyer: 'payer-2', paymentMethod: 'huabei' }
    const quote = (await post(marketplace, '/v1/quotes', body, token)).json
    const order = (await post(marketplace, '/v1/orders', { quoteId: quote['id'], buyer: 'payer-2' }, token)).json
    expect(order).toMatchObject({ paymentMethod: 'huabei' })
    const paying = (method: string) => post(marketplace, `/v1/orders/${order['id'] as string}/pay`, { method }, token)
    const refused = await paying('card')
    expect(refused.status).toBe(422)
    expect(refused.json['errors']).toMatchObject([{ pointer: '/method', found: 'card' }])
    expect((await paying('huabei')).json).toMatchObject({ state: 'paid' })
  })

  test('binds the payment as well where the marketplace told of the buyer how they pay', async () => {
    const token = await backend(marketplace, [...selling, 'buyers:facts'])
    await post(marketplace, '/v1/buyers/payer-3/facts', { paymentMethod: 'huabei' }, token)
    const quote = (await post(marketplace, '/v1/quotes', { lines: cartOf({ 'c-050': 1 }), buyer: 'payer-3' }, token))
      .json
    expect(quote).toMatchObject({ quote: { discountMinor: 100 } })
    const order = (await post(marketplace, '/v1/orders', { quoteId: quote['id'], buyer: 'payer-3' }, token)).json
    const paying = (method: string) => post(marketplace, `/v1/orders/${order['id'] as string}/pay`, { method }, token)
    expect((await paying('card')).json['errors']).toMatchObject([{ pointer: '/method', found: 'card' }])
    expect((await paying('huabei')).json).toMatchObject({ state: 'paid' })
  })
})
