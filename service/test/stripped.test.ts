import { createClient } from '@quanhe/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { backend } from './support/asking.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace, placed } from './support/marketplace.ts'
import { example, pay, stateOf } from './support/shopping.ts'

let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace()
})
afterAll(() => marketplace?.close())

test('a batch may declare that a coupon which is taken back leaves its unpaid order, which then costs more', async () => {
  await marketplace.query(
    `update batch_versions set terms = terms || '{"heldAtVoid": "strip_coupon"}' where batch_id = 'bat_voucher-300-30'`,
  )
  const token = await backend(marketplace, ['coupons:withdraw'])
  const platform = createClient({ baseUrl: marketplace.baseUrl, token, retries: 0 })
  const buyer = await marketplace.buyer('stripped')
  const voucher = await claimed(buyer, 'voucher-300-30')
  const order = await placed(buyer, example)
  await platform.withdrawCoupon({ path: { id: voucher.id }, body: { because: 'taken by a script' } })
  expect(await stateOf(buyer, voucher.id)).toBe('voided')
  expect((await buyer.client.getOrder({ path: { id: order.id } })).state).toBe('placed')
  await expect(pay(buyer, order.id)).rejects.toMatchObject({ code: 'hold_ended' })
  const again = await placed(buyer, example)
  expect(again.payableMinor).toBeGreaterThan(order.payableMinor)
  expect((await pay(buyer, again.id)).state).toBe('paid')
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})
