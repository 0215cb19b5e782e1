// S4-15: a percent coupon, what it takes off an odd amount, and that something has to bound it.
import { expect, test } from 'vitest'
import { describe as describeRule, policies, quote, type OfferInput, type PolicyInput } from '@quanhe/engine'
import { beyondCap } from '../src/domain/batch-caps.ts'
import { defaultSettings } from '../src/domain/settings.ts'

const percent = (offBasisPoints: number, maxMinor?: number): OfferInput => ({
  id: 'c',
  kind: 'shop_coupon',
  benefit: { kind: 'percent_off', offBasisPoints, ...(maxMinor !== undefined && { maxMinor }) },
})
const line = { id: 'l', sku: 's', shop: 'A', merchant: 'm', unitPriceMinor: 9_999, quantity: 1 }
const offUnder = (rounding: PolicyInput['rounding']): number =>
  quote({
    at: '2026-11-11T20:00:00+08:00',
    policy: { ...policies.tmall!, id: 'own', rounding },
    lines: [line],
    offers: [percent(2_000, 5_000)],
  }).discountMinor

test('8折 of 99.99 is 1,999.8 minor units off: 19.99 rounded down, 20.00 rounded half up or up', () => {
  expect([offUnder('floor'), offUnder('half_up'), offUnder('ceil')]).toEqual([1_999, 2_000, 2_000])
})

test('a percent coupon that nothing bounds is beyond the cap of its instrument, and one with its most is not', () => {
  expect(beyondCap('shop_coupon', percent(2_000), defaultSettings)).toMatchObject({
    field: 'benefit',
    foundMinor: undefined,
  })
  expect(beyondCap('shop_coupon', percent(2_000, 5_000), defaultSettings)).toBeUndefined()
})

test('what it takes at most is told in both languages', () => {
  expect(describeRule(percent(2_000, 5_000), 'tmall', 'zh-CN').discount).toContain('最高可减50元')
  expect(describeRule(percent(2_000, 5_000), 'tmall', 'en').discount).toContain('at most ¥50 off')
})
