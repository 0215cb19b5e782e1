import type { Client, Reply } from '@quanhe/sdk'
import { createClient } from '@quanhe/sdk'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { jobs } from '../src/jobs/index.ts'
import { backend, changeSettings } from './support/asking.ts'
import { jobHouse } from './support/job-house.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { cartOf, claimed, openMarketplace, paid } from './support/marketplace.ts'
import { balancesOf, refund, shopping } from './support/shopping.ts'

const clock = pinnedClock('2026-11-10T02:00:00Z')
let marketplace: TestMarketplace
let shopOne: Client
let shopTwo: Client
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  await marketplace.query(
    `update batch_versions set claim_from = '2026-11-01', claim_until = '2027-12-31', use_from = '2026-11-01', use_until = '2027-12-31' where use_kind = 'fixed'`,
  )
  const abilities = ['orders:read', 'orders:refund', 'refunds:read', 'refunds:decide', 'orders:note', 'stock:read']
  const open = async (merchant: string) =>
    createClient({ baseUrl: marketplace.baseUrl, token: await backend(marketplace, abilities, merchant), retries: 0 })
  shopOne = await open('mch_one')
  shopTwo = await open('mch_two')
})
afterAll(() => marketplace?.close())
// every test of this file ends in a marketplace in which all that is always true is true
afterEach(async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})

const { guest, withVoucher } = shopping(() => marketplace)
const rules = (orders: object) => changeSettings(marketplace, { orders })

/** Buys with a coupon of shop A, and returns it. */
async function buyAndReturn(buyer: Buyer): Promise<Reply<'refundOrder'>> {
  const order = await paid(buyer, { 'a-100': 1 })
  expect(order.discountMinor).toBe(500)
  return refund(buyer, order.id, { 'a-100': 1 })
}

describe('returning orders with coupons', () => {
  test('a fourth time in a month pauses promotions, is not refused itself, and is said before', async () => {
    const buyer = await guest()
    await claimed(buyer, 'shop-a-100-5')
    for (let n = 1; n <= 3; n++) expect((await buyAndReturn(buyer)).promotionsPausedUntil).toBeUndefined()
    expect(await buyer.client.getEligibility()).toMatchObject({
      eligible: true,
      returnsThisMonth: 3,
      returnsPerMonth: 3,
    })
    const fourth = await paid(buyer, { 'a-100': 1 })
    const body = { lines: [{ line: 'a-100', quantity: 1 }] }
    const preview = await buyer.client.previewRefund({ path: { id: fourth.id }, body })
    const until = '2026-12-10T02:00:00.000Z'
    expect(preview.pausesPromotionsUntil).toBe(until)
    const back = await refund(buyer, fourth.id, { 'a-100': 1 })
    expect(back).toMatchObject({ minor: 9_500, promotionsPausedUntil: until, couponsReturned: [expect.any(String)] })
    expect(await buyer.client.getEligibility()).toMatchObject({
      eligible: false,
      returnsThisMonth: 4,
      paused: { until, because: 'too_many_returns', returned: 4, most: 3 },
    })
    const quote = await buyer.client.askQuote({ body: { lines: cartOf({ 'a-100': 2 }) } })
    expect(quote.paused).toMatchObject({ until })
    expect(quote.quote).toMatchObject({ discountMinor: 0, payableMinor: 20_000, applied: [] })
    expect(quote.quote.refused.length).toBeGreaterThan(1)
    for (const { because, details } of quote.quote.refused)
      expect([because, details!['condition'], details!['until']]).toEqual([
        'condition_not_met',
        'promotions_paused',
        until,
      ])
    expect([quote.advice, quote.claimable]).toEqual([[], []])
    // buying and returning go on, at the list price
    const order = await buyer.client.placeOrder({ body: { quoteId: quote.id } })
    await buyer.client.payOrder({ path: { id: order.id }, body: { method: 'demo' } })
    expect((await refund(buyer, order.id, { 'a-100': 1 })).minor).toBe(10_000)
    clock.set(until)
    const later = await marketplace.buyer(buyer.id)
    expect((await later.client.getEligibility()).eligible).toBe(true)
    expect((await later.client.askQuote({ body: { lines: cartOf({ 'a-100': 1 }) } })).quote.discountMinor).toBe(500)
  })

  test('counts an order once, an order without coupons not at all, and starts anew with the local month', async () => {
    clock.set('2026-12-31T15:00:00Z') // 23:00 in Shanghai
    const buyer = await guest()
    const plain = await paid(buyer, { 'a-100': 3 })
    for (let n = 0; n < 3; n++) await refund(buyer, plain.id, { 'a-100': 1 })
    await claimed(buyer, 'shop-a-100-5')
    const order = await paid(buyer, { 'a-100': 4 })
    for (let n = 0; n < 4; n++) await refund(buyer, order.id, { 'a-100': 1 })
    expect((await buyer.client.getEligibility()).returnsThisMonth).toBe(1)
    for (let n = 0; n < 2; n++) await buyAndReturn(buyer)
    clock.set('2026-12-31T16:00:00Z') // midnight
    expect((await buyer.client.getEligibility()).returnsThisMonth).toBe(0)
    expect((await buyAndReturn(buyer)).promotionsPausedUntil).toBeUndefined()
  })

  test('pauses once however many come back at the same moment, and an operator may lift it', async () => {
    await marketplace.query(`update batch_versions set per_buyer_limit = 9 where batch_id = 'bat_shop-a-100-5'`)
    const buyer = await guest()
    const orders: string[] = []
    for (let n = 0; n < 4; n++) {
      await claimed(buyer, 'shop-a-100-5')
      orders.push((await paid(buyer, { 'a-100': 1 })).id)
    }
    const backs = await Promise.all(orders.map((id) => refund(buyer, id, { 'a-100': 1 })))
    expect(backs.filter((one) => one.promotionsPausedUntil !== undefined)).toHaveLength(1)
    const risk = createClient({
      baseUrl: marketplace.baseUrl,
      token: await backend(marketplace, ['buyers:restore']),
      retries: 0,
    })
    expect((await risk.liftPromotionPause({ path: { buyer: buyer.id } })).eligible).toBe(true)
    expect((await buyer.client.getEligibility()).eligible).toBe(true)
  })

  test('as often as may be, where the rule is off', async () => {
    await rules({ returnsPerMonth: null })
    const buyer = await guest()
    await claimed(buyer, 'shop-a-100-5')
    for (let n = 0; n < 5; n++) expect((await buyAndReturn(buyer)).promotionsPausedUntil).toBeUndefined()
    await rules({})
  })
})

describe('where merchants decide', () => {
  test('a refund waits, its units are spoken for, and approving it does it to the cent and to the shelf', async () => {
    await rules({ refundApproval: 'merchant' })
    const { buyer } = await withVoucher()
    const order = await paid(buyer, { 'a-200': 1, 'b-150': 1 })
    await expect(refund(buyer, order.id, { 'a-200': 1, 'b-150': 1 })).rejects.toMatchObject({
      errors: [{ pointer: '/lines/1/line' }],
    })
    const body = { lines: [{ line: 'a-200', quantity: 1 }], reason: 'too small' }
    const asked = await buyer.client.refundOrder({ path: { id: order.id }, body })
    expect(asked).toMatchObject({ state: 'requested', minor: 0, reason: 'too small' })
    await expect(refund(buyer, order.id, { 'a-200': 1 })).rejects.toMatchObject({
      errors: [{ pointer: '/lines/0/quantity', expected: 'at most 0' }],
    })
    expect((await shopOne.listRefunds({ query: { state: 'requested' } })).data.map((one) => one.id)).toEqual([asked.id])
    expect((await shopTwo.listRefunds({ query: { state: 'requested' } })).data).toEqual([])
    await expect(shopTwo.approveRefund({ path: { id: asked.id } })).rejects.toMatchObject({ code: 'not_found' })
    const before = (await shopOne.listStock({ query: { sku: ['a-200'] } })).data[0]!.onHand
    const done = await shopOne.approveRefund({ path: { id: asked.id }, body: { restock: true, answer: 'as you wish' } })
    expect(done).toMatchObject({ state: 'done', minor: 16_364, answer: 'as you wish', lines: [{ restocked: true }] })
    expect((await shopOne.listStock({ query: { sku: ['a-200'] } })).data[0]!.onHand).toBe(before + 1)
    await expect(shopOne.refuseRefund({ path: { id: asked.id }, body: { answer: 'no' } })).rejects.toMatchObject({
      code: 'transition_not_allowed',
      document: { state: 'done', event: 'refuse' },
    })
    expect((await buyer.client.getOrder({ path: { id: order.id } })).refunds).toMatchObject([
      { id: asked.id, state: 'done' },
    ])
  })

  test('a refusal is told with its reason, and the buyer may ask again', async () => {
    const buyer = await guest()
    const order = await paid(buyer, { 'a-100': 1 })
    const asked = await refund(buyer, order.id, { 'a-100': 1 })
    await shopOne.refuseRefund({ path: { id: asked.id }, body: { answer: 'it was worn' } })
    const { refunds, refundedMinor } = await buyer.client.getOrder({ path: { id: order.id } })
    expect([refundedMinor, refunds]).toMatchObject([0, [{ state: 'refused', answer: 'it was worn', minor: 0 }]])
    expect((await refund(buyer, order.id, { 'a-100': 1 })).state).toBe('requested')
  })

  test('a shop may give back by itself, its own lines alone; what was asked meanwhile can then only be refused', async () => {
    const buyer = await guest()
    const order = await paid(buyer, { 'a-100': 1, 'b-033': 1 })
    const asked = await refund(buyer, order.id, { 'a-100': 1 })
    const path = { id: order.id }
    await expect(
      shopTwo.refundOrder({ path, body: { lines: [{ line: 'a-100', quantity: 1 }] } }),
    ).rejects.toMatchObject({ errors: [{ pointer: '/lines/0/line' }] })
    expect(await shopOne.refundOrder({ path, body: { lines: [{ line: 'a-100', quantity: 1 }] } })).toMatchObject({
      state: 'done',
    })
    await expect(shopOne.approveRefund({ path: { id: asked.id } })).rejects.toMatchObject({
      code: 'transition_not_allowed',
      document: { because: 'its units came back meanwhile: refuse it' },
    })
    await rules({})
  })
})

describe('an order', () => {
  test('gives shipping back with all of its goods, by shop and to its funders, once', async () => {
    const buyer = await guest()
    const order = await paid(buyer, { 'c-050': 1, 'a-100': 1 })
    expect([order.shippingMinor, order.payableMinor]).toEqual([800, 15_800])
    const path = { id: order.id }
    const ask = (lines: string[]) =>
      buyer.client.refundOrder({ path, body: { lines: lines.map((line) => ({ line, quantity: 1 })), shipping: true } })
    await expect(ask(['a-100'])).rejects.toMatchObject({ errors: [{ pointer: '/shipping' }] })
    expect(await ask(['a-100', 'c-050'])).toMatchObject({ minor: 15_800, shippingMinor: 800 })
    expect(Object.values(await balancesOf(buyer, order.id)).every((minor) => minor === 0)).toBe(true)
    await expect(ask([])).rejects.toMatchObject({ errors: [{ pointer: '/shipping' }] })
  })

  test('is complete when its buyer says so, or some days after it was paid', async () => {
    const { buyer: early, voucher } = await withVoucher()
    const order = await paid(early, { 'a-200': 1, 'b-150': 1 })
    clock.advance(14 * 86_400)
    for (const job of jobs) await job.run(jobHouse(marketplace))
    const seen = await shopOne.getOrder({ path: { id: order.id } })
    expect(seen.state).toBe('paid')
    clock.advance(2 * 86_400)
    for (const job of jobs) await job.run(jobHouse(marketplace))
    const buyer = await marketplace.buyer(early.id)
    expect((await buyer.client.getOrder({ path: { id: order.id } })).state).toBe('completed')
    const back = await refund(buyer, order.id, { 'a-200': 1, 'b-150': 1 })
    expect([back.minor, back.couponsReturned]).toEqual([30_000, []])
    expect((await buyer.client.getCoupon({ path: { id: voucher } })).state).toBe('redeemed')
    const unpaid = await buyer.client.askQuote({ body: { lines: cartOf({ 'a-100': 1 }) } })
    const { id } = await buyer.client.placeOrder({ body: { quoteId: unpaid.id } })
    await expect(buyer.client.completeOrder({ path: { id } })).rejects.toMatchObject({
      code: 'not_paid_yet',
      document: { state: 'placed', event: 'complete' },
    })
  })

  test('bears notes that those who sell it read, each merchant its own', async () => {
    const order = await paid(await guest(), { 'a-100': 1, 'b-033': 1 })
    const path = { id: order.id }
    await shopOne.addOrderNote({ path, body: { text: 'call before delivery' } })
    expect((await shopOne.listOrderNotes({ path })).data).toMatchObject([{ text: 'call before delivery' }])
    expect((await shopTwo.listOrderNotes({ path })).data).toEqual([])
  })
})
