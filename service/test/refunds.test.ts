import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace, paid, placed } from './support/marketplace.ts'
import { balancesOf, couponOf, example, pay, refund, shopping, stateOf } from './support/shopping.ts'

const clock = pinnedClock(new Date())
let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
})
afterAll(() => marketplace?.close())
// every test of this file ends in a marketplace in which all that is always true is true
afterEach(async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})

const { guest, withVoucher } = shopping(() => marketplace)

describe('a refund', () => {
  test('of one line gives back its part, to the buyer and to each funder, and keeps the coupon', async () => {
    const { buyer, voucher } = await withVoucher()
    const order = await paid(buyer, example)
    const preview = await buyer.client.previewRefund({
      path: { id: order.id },
      body: { lines: [{ line: 'b-150', quantity: 1 }] },
    })
    expect(preview).toMatchObject({
      minor: 13_636,
      coupons: [{ id: voucher, returned: false, because: 'order_not_wholly_refunded' }],
    })
    const back = await refund(buyer, order.id, { 'b-150': 1 })
    expect(back).toMatchObject({ minor: 13_636, couponsReturned: [] })
    expect(back.lines[0]!.funding).toEqual(
      expect.arrayContaining([
        { party: 'platform', minor: 546 },
        { party: 'merchant', minor: 818 },
      ]),
    )
    expect(await stateOf(buyer, voucher)).toBe('redeemed')
    expect(await balancesOf(buyer, order.id)).toEqual({
      buyer_clearing: 0,
      cash: -16_364,
      'merchant_payable:mch_one': 20_000 - 1_600 - 982,
      'merchant_payable:mch_two': 0,
      platform_marketing: -400 - 654,
    })
  })

  test('unit by unit closes to the cent, fees included', async () => {
    const buyer = await guest()
    await claimed(buyer, 'shop-a-100-5')
    await claimed(buyer, 'voucher-300-30')
    const order = await paid(buyer, { 'a-100': 3, 'b-033': 3 })
    for (let unit = 0; unit < 3; unit++) {
      await refund(buyer, order.id, { 'b-033': 1 })
      await refund(buyer, order.id, { 'a-100': 1 })
      expect(await marketplace.violations()).toEqual([])
    }
    const all = await buyer.client.getOrder({ path: { id: order.id } })
    expect(all.refundedMinor).toBe(all.payableMinor)
    expect(Object.values(await balancesOf(buyer, order.id)).every((minor) => minor === 0)).toBe(true)
  })

  test('of everything gives the coupons back, and they can be used again', async () => {
    const { buyer, voucher } = await withVoucher()
    const order = await paid(buyer, example)
    await refund(buyer, order.id, { 'a-200': 1 })
    const last = await refund(buyer, order.id, { 'b-150': 1 })
    expect(last.couponsReturned).toEqual([voucher])
    expect(await stateOf(buyer, voucher)).toBe('available')
    expect((await paid(buyer, example)).payableMinor).toBe(30_000)
  })

  test('of everything leaves a coupon expired whose time is over', async () => {
    const buyer = await guest()
    const coupon = await claimed(buyer, 'an-hour')
    const order = await paid(buyer, { 'c-050': 2 })
    clock.advance(3_600)
    const back = await refund(buyer, order.id, { 'c-050': 2 })
    expect(back.couponsReturned).toEqual([])
    const { state, history } = await couponOf(buyer, coupon.id)
    expect([state, history.map((one) => one.event)]).toEqual(['expired', ['claim', 'hold', 'redeem', 'expire']])
  })

  test('of a completed order gives money back but no coupon', async () => {
    const { buyer, voucher } = await withVoucher()
    const order = await paid(buyer, example)
    await buyer.client.completeOrder({ path: { id: order.id } })
    expect(await refund(buyer, order.id, { 'a-200': 1, 'b-150': 1 })).toMatchObject({
      minor: 30_000,
      couponsReturned: [],
    })
    expect(await stateOf(buyer, voucher)).toBe('redeemed')
  })

  test('of more units than were bought names the field, and of an unpaid order is refused', async () => {
    const { buyer } = await withVoucher()
    const order = await placed(buyer, example)
    await expect(refund(buyer, order.id, { 'a-200': 1 })).rejects.toMatchObject({
      code: 'not_paid_yet',
      document: { state: 'placed' },
    })
    await pay(buyer, order.id)
    await expect(refund(buyer, order.id, { 'a-200': 2 })).rejects.toMatchObject({
      code: 'invalid_request',
      errors: [{ pointer: '/lines/0/quantity' }],
    })
    await expect(refund(buyer, order.id, { elsewhere: 1 })).rejects.toMatchObject({
      code: 'invalid_request',
      errors: [{ pointer: '/lines/0/line' }],
    })
  })

  test('asked for twice at the same moment gives the unit back once', async () => {
    const { buyer } = await withVoucher()
    const order = await paid(buyer, example)
    const results = await Promise.allSettled([1, 2, 3].map(() => refund(buyer, order.id, { 'a-200': 1 })))
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })
})
