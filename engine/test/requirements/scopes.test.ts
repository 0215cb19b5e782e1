import { describe, expect, test } from 'vitest'
import { ask, coupon, line, off, payableOf, refusalOf, sharesOf } from './asking.ts'

describe('several shops', () => {
  const lines = [line('a', 20_000), line('b', 15_000, { shop: 'B' }), line('c', 5_000, { shop: 'C' })]

  test('lines of two shops count together: 200 + 150 meets 300, and neither alone does', () => {
    const voucher = coupon('cross_shop_promotion', off(3_000), { spendMinor: 30_000 })
    expect(ask(lines.slice(0, 2), [voucher]).discountMinor).toBe(3_000)
    for (const one of lines) expect(ask([one], [voucher]).discountMinor).toBe(0)
  })
  test('a platform voucher is counted on, and shared over, a cart of three shops', () => {
    const answer = ask(lines, [coupon('voucher', off(4_000), { spendMinor: 40_000 })])
    expect(answer.applied).toMatchObject([{ baseMinor: 40_000, discountMinor: 4_000 }])
    expect(sharesOf(answer, 'voucher')).toEqual({ a: 2_000, b: 1_500, c: 500 })
  })
  test('three sellers each bear the part that falls on their lines', () => {
    const answer = ask(lines, [coupon('voucher', off(4_000), { spendMinor: 40_000 })])
    const funding = answer.applied[0]!.shares.map((share) => share.funding)
    const split = (platform: number, merchant: number) => [
      { party: 'platform', minor: platform },
      { party: 'merchant', minor: merchant },
    ]
    expect(funding).toEqual([split(800, 1_200), split(600, 900), split(200, 300)])
    expect(lines.map(({ id }) => payableOf(answer, id))).toEqual([18_000, 13_500, 4_500])
  })
  test('each shop’s allowance applies to its own lines and reduces no other shop’s', () => {
    const allowance = (shop: string, offMinor: number) =>
      coupon('allowance', off(offMinor), { id: `of-${shop}`, spendMinor: 10_000, scope: { shops: [shop] } })
    const answer = ask(lines, [allowance('A', 2_000), allowance('B', 1_000), allowance('C', 700)])
    expect(sharesOf(answer, 'of-A')).toEqual({ a: 2_000 })
    expect(sharesOf(answer, 'of-B')).toEqual({ b: 1_000 })
    expect(refusalOf(answer, 'of-C')).toBe('spend_too_small')
    expect(payableOf(answer, 'c')).toBe(5_000)
  })
  test('a shop that is not enrolled adds nothing to the threshold and gets no share', () => {
    const enrolled = coupon('voucher', off(3_000), { spendMinor: 35_000, scope: { shops: ['A', 'B'] } })
    expect(sharesOf(ask(lines, [enrolled]), 'voucher')).toEqual({ a: 1_714, b: 1_286 })
    expect(ask([lines[0]!, lines[2]!], [enrolled]).refused).toMatchObject([{ details: { missingMinor: 15_000 } }])
  })
  test('a brand-wide coupon adds up the two shops of one owner and leaves out every other', () => {
    const brand = coupon('voucher', off(4_000), { spendMinor: 30_000, scope: { shops: ['A1', 'A2'] } })
    const a1 = line('a1', 20_000, { shop: 'A1', brand: 'cloud' })
    const a2 = line('a2', 10_000, { shop: 'A2', brand: 'cloud' })
    const b = line('b', 50_000, { shop: 'B', brand: 'cloud' })
    expect(sharesOf(ask([a1, a2, b], [brand]), 'voucher')).toEqual({ a1: 2_667, a2: 1_333 })
    expect(ask([a1, b], [brand]).discountMinor).toBe(0)
    expect(ask([a2, b], [brand]).discountMinor).toBe(0)
  })
})

describe('items', () => {
  const red = line('red', 10_000, { sku: 'shirt-red', spu: 'shirt' })
  const blue = line('blue', 10_000, { sku: 'shirt-blue', spu: 'shirt' })
  const hat = line('hat', 10_000, { sku: 'hat-1', spu: 'hat' })

  test('a coupon on a SKU applies to that SKU and not to its sibling', () => {
    const onSku = coupon('shop_coupon', off(1_000), { scope: { skus: ['shirt-red'] } })
    expect(sharesOf(ask([red, blue, hat], [onSku]), 'shop_coupon')).toEqual({ red: 1_000 })
    expect(refusalOf(ask([blue, hat], [onSku]), 'shop_coupon')).toBe('nothing_in_scope')
  })
  test('a coupon on an SPU applies to all its SKUs and to no other SPU', () => {
    const onSpu = coupon('shop_coupon', off(1_000), { scope: { spus: ['shirt'] } })
    expect(sharesOf(ask([red, blue, hat], [onSpu]), 'shop_coupon')).toEqual({ red: 500, blue: 500 })
    expect(refusalOf(ask([hat], [onSpu]), 'shop_coupon')).toBe('nothing_in_scope')
  })
  test('a single-item coupon takes money off the named item only', () => {
    const single = coupon('item_coupon', off(3_000), { scope: { skus: ['hat-1'] } })
    const answer = ask([red, blue, hat], [single])
    expect(['red', 'blue', 'hat'].map((id) => payableOf(answer, id))).toEqual([10_000, 10_000, 7_000])
  })
  test('an item out of the allowance’s scope adds nothing to its threshold', () => {
    const allowance = coupon('allowance', off(2_000), { spendMinor: 20_000, scope: { spus: ['shirt'] } })
    expect(ask([red, hat], [allowance]).refused).toMatchObject([
      { because: 'spend_too_small', details: { missingMinor: 10_000 } },
    ])
    expect(sharesOf(ask([red, blue, hat], [allowance]), 'allowance')).toEqual({ red: 1_000, blue: 1_000 })
  })
})

describe('categories', () => {
  const fridge = line('fridge', 200_000, { category: 'appliances/fridge' })
  const lamp = line('lamp', 50_000, { category: 'home/lamp' })
  const gold = line('ring', 90_000, { category: 'jewellery/gold/ring', shop: 'B' })

  test('an appliance voucher counts and reduces appliances only', () => {
    const voucher = coupon('category_voucher', off(20_000), {
      spendMinor: 200_000,
      scope: { categories: ['appliances'] },
    })
    expect(sharesOf(ask([fridge, lamp], [voucher]), 'category_voucher')).toEqual({ fridge: 20_000 })
    expect(refusalOf(ask([lamp], [voucher]), 'category_voucher')).toBe('nothing_in_scope')
    expect(ask([{ ...fridge, unitPriceMinor: 199_999 }, lamp], [voucher]).discountMinor).toBe(0)
  })
  test('a branch of the tree is in, and a branch of that is out again', () => {
    const silver = line('chain', 10_000, { category: 'jewellery/silver' })
    const voucher = coupon('category_voucher', off(1_000), {
      scope: { categories: ['jewellery', 'home'], except: { categories: ['jewellery/gold'] } },
    })
    expect(sharesOf(ask([fridge, lamp, gold, silver], [voucher]), 'category_voucher')).toEqual({
      lamp: 833,
      chain: 167,
    })
  })
  test('an all-goods coupon is shared over every category and every shop', () => {
    const answer = ask([fridge, lamp, gold], [coupon('voucher', off(3_400))])
    expect(sharesOf(answer, 'voucher')).toEqual({ fridge: 2_000, lamp: 500, ring: 900 })
  })
  test('a category voucher for an audience wants both the category and the buyer', () => {
    const voucher = coupon('category_voucher', off(1_000), {
      scope: { categories: ['home'] },
      conditions: [{ kind: 'segment', anyOf: ['movers'] }],
    })
    const buyer = { segments: ['movers'] }
    expect(sharesOf(ask([fridge, lamp], [voucher], { buyer }), 'category_voucher')).toEqual({ lamp: 1_000 })
    expect(refusalOf(ask([fridge], [voucher], { buyer }), 'category_voucher')).toBe('nothing_in_scope')
    expect(refusalOf(ask([fridge, lamp], [voucher]), 'category_voucher')).toBe('condition_not_met')
  })
  test('a scope of 400 categories holds their sub-categories and no other', () => {
    const categories = Array.from({ length: 400 }, (_, n) => `root-${n % 20}/branch-${n}`)
    const voucher = coupon('voucher', off(1_000), { scope: { categories } })
    const inside = line('in', 5_000, { category: 'root-19/branch-399/leaf' })
    const outside = line('out', 5_000, { category: 'root-19/branch-3999' })
    expect(sharesOf(ask([inside, outside], [voucher]), 'voucher')).toEqual({ in: 1_000 })
  })
})
