import { describe, expect, test } from 'vitest'
import { conditions, type Buyer, type ConditionParams } from '@quanhe/engine'
import fc from 'fast-check'
import { conditionParams } from '../generate/conditions.ts'
import { ask, coupon, line, off, refusalOf, sharesOf } from './asking.ts'

const when = (...params: ConditionParams[]) => coupon('voucher', off(1_000), { conditions: params })
const scarf = line('scarf', 20_000, { category: 'apparel' })

describe('what must be in the cart', () => {
  const cherries = line('cherries', 6_000, { category: 'fresh/fruit' })
  const rice = line('rice', 6_000, { category: 'food/rice', shop: 'B' })
  const bundle = when(
    { kind: 'requires_items', scope: { categories: ['fresh'] }, quantity: 1 },
    { kind: 'requires_items', scope: { categories: ['food'] }, quantity: 1 },
  )
  test('a coupon for fresh with ambient food needs one of each, and goes when either is taken out', () => {
    expect(ask([cherries, rice], [bundle]).discountMinor).toBe(1_000)
    for (const lines of [[cherries], [rice], [scarf]]) {
      expect(refusalOf(ask(lines, [bundle]), 'voucher')).toBe('condition_not_met')
    }
  })
  test('a coupon for two shops needs eligible lines of two', () => {
    const twoShops = coupon('voucher', off(3_000), {
      spendMinor: 10_000,
      conditions: [{ kind: 'distinct_shops_at_least', count: 2 }],
    })
    expect(ask([cherries, rice], [twoShops]).discountMinor).toBe(3_000)
    expect(ask([cherries, line('more', 90_000)], [twoShops]).refused).toMatchObject([
      { because: 'condition_not_met', details: { condition: 'distinct_shops_at_least', actual: 1 } },
    ])
    expect(refusalOf(ask([line('x', 5_000), line('y', 4_999, { shop: 'B' })], [twoShops]), 'voucher')).toBe(
      'spend_too_small',
    )
  })
})

describe('the moment', () => {
  const offAtTime = (at: string, offer = when({ kind: 'time_of_day', from: '20:00', until: '24:00' })) =>
    ask([scarf], [offer], { at: `${at}+08:00` }).discountMinor
  test('a coupon of 20:00 to 24:00 is refused at 19:59:59 and taken at 20:00:00', () => {
    expect(['19:59:59', '20:00:00', '23:59:59'].map((time) => offAtTime(`2026-11-11T${time}`))).toEqual([
      0, 1_000, 1_000,
    ])
    expect(offAtTime('2026-11-12T00:00:00')).toBe(0)
  })
  test('a coupon of a promotion is refused before it and after it, though it is unused', () => {
    const promotion = coupon('voucher', off(1_000), {
      validFrom: '2026-11-11T00:00:00+08:00',
      validUntil: '2026-11-12T00:00:00+08:00',
    })
    const reasonAt = (at: string) => refusalOf(ask([scarf], [promotion], { at: `${at}+08:00` }), 'voucher')
    expect(reasonAt('2026-11-10T23:59:59')).toBe('not_yet_valid')
    expect(reasonAt('2026-11-11T00:00:00')).toBeUndefined()
    expect(reasonAt('2026-11-11T23:59:59')).toBeUndefined()
    expect(reasonAt('2026-11-12T00:00:00')).toBe('expired')
  })
})

describe('the buyer', () => {
  test('a coupon for one way to pay goes and comes back as the way to pay changes', () => {
    const huabei = when({ kind: 'payment_method', anyOf: ['huabei'] })
    const payableBy = (buyer: Buyer) => ask([scarf], [huabei], { buyer }).payableMinor
    expect([payableBy({ paymentMethod: 'huabei' }), payableBy({ paymentMethod: 'card' }), payableBy({})]).toEqual([
      19_000, 20_000, 20_000,
    ])
    expect(ask([scarf], [huabei], { buyer: { paymentMethod: 'card' } }).refused).toMatchObject([
      { because: 'condition_not_met', details: { condition: 'payment_method', actual: 'card' } },
    ])
  })
  test('a coupon for deliveries to some regions is refused elsewhere, by the address', () => {
    const local = when({ kind: 'region', anyOf: ['CN-31', 'CN-32'], not: ['CN-31-0151'] })
    const offIn = (region: string) => ask([scarf], [local], { buyer: { region } }).discountMinor
    expect(['CN-31-0115', 'CN-32', 'CN-31-0151', 'CN-33', 'CN-3'].map(offIn)).toEqual([1_000, 1_000, 0, 0, 0])
    expect(ask([scarf], [local], { buyer: { region: 'CN-33' } }).refused).toMatchObject([
      { because: 'condition_not_met', details: { condition: 'region', actual: 'CN-33' } },
    ])
  })
  test('a coupon for a scene counts in that scene only: normal, presale, live or group', () => {
    const scenes = ['normal', 'presale', 'live', 'group']
    for (const scene of scenes) {
      const only = when({ kind: 'scene', anyOf: [scene] })
      expect(scenes.map((now) => ask([scarf], [only], { buyer: { scene: now } }).discountMinor)).toEqual(
        scenes.map((now) => (now === scene ? 1_000 : 0)),
      )
      expect(refusalOf(ask([scarf], [only]), 'voucher')).toBe('condition_not_met')
    }
  })
})

describe('a rule', () => {
  test('asks for item, category, member, time, quantity and amount together, and each alone can refuse it', () => {
    const rule = coupon('shop_coupon', off(1_000), {
      threshold: { spendMinor: 30_000, quantity: 2 },
      scope: { spus: ['shirt'], categories: ['apparel'] },
      conditions: [
        { kind: 'member_tier', anyOf: ['88VIP'] },
        { kind: 'time_of_day', from: '20:00', until: '24:00' },
      ],
    })
    const shirts = line('s', 15_000, { spu: 'shirt', category: 'apparel/shirt', quantity: 2 })
    const buyer = { memberTier: '88VIP' }
    expect(ask([shirts], [rule], { buyer }).discountMinor).toBe(1_000)
    const reason = (lines: typeof shirts, more = {}) =>
      refusalOf(ask([lines], [rule], { buyer, ...more }), 'shop_coupon')
    expect(reason({ ...shirts, spu: 'hat' })).toBe('nothing_in_scope')
    expect(reason({ ...shirts, category: 'home' })).toBe('nothing_in_scope')
    expect(reason(shirts, { buyer: {} })).toBe('condition_not_met')
    expect(reason(shirts, { at: '2026-11-11T19:59:59+08:00' })).toBe('condition_not_met')
    expect(reason({ ...shirts, quantity: 1, unitPriceMinor: 30_000 })).toBe('quantity_too_small')
    expect(reason({ ...shirts, unitPriceMinor: 14_999 })).toBe('spend_too_small')
  })
  test('of each of the fourteen conditions is explained by name, with what was wanted and what was found', () => {
    for (const { kind, on } of conditions) {
      if (on !== 'buyer') continue
      const [params] = fc.sample(conditionParams(kind), { numRuns: 1, seed: 3 })
      const { kind: _, ...wanted } = params!
      expect(ask([scarf], [when(params!)]).refused).toMatchObject([
        { because: 'condition_not_met', details: { condition: kind, wanted, actual: null } },
      ])
    }
    const others: ConditionParams[] = [
      { kind: 'time_of_day', from: '08:00', until: '10:00' },
      { kind: 'days_of_week', anyOf: [1] },
      { kind: 'scene', anyOf: ['live'] },
      { kind: 'distinct_shops_at_least', count: 2 },
      { kind: 'requires_items', scope: { skus: ['other'] }, quantity: 1 },
    ]
    for (const params of others) {
      const { kind: _, ...wanted } = params
      expect(ask([scarf], [when(params)], { buyer: { scene: 'search' } }).refused).toMatchObject([
        { because: 'condition_not_met', details: { condition: params.kind, wanted, actual: expect.anything() } },
      ])
    }
    const told = [...conditions.filter(({ on }) => on === 'buyer'), ...others].map(({ kind }) => kind)
    expect(told.toSorted()).toEqual(conditions.map(({ kind }) => kind).toSorted())
  })
  test('for one line of business takes its items only, and nothing where there is none', () => {
    const project = coupon('voucher', off(1_000), { scope: { tags: ['business:wealth'] } })
    const fund = line('fund', 50_000, { tags: ['business:wealth'], shop: 'finance' })
    const bill = line('bill', 50_000, { tags: ['business:credit-pay'], shop: 'finance' })
    expect(sharesOf(ask([fund, bill, scarf], [project]), 'voucher')).toEqual({ fund: 1_000 })
    expect(refusalOf(ask([bill, scarf], [project]), 'voucher')).toBe('nothing_in_scope')
  })
})
