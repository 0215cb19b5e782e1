import { describe as suite, expect, test } from 'vitest'
import { describe, policies, type PolicyInput } from '@quanhe/engine'
import { appliedIn, ask, coupon, line, off, payableOf, refusalOf, sharesOf } from './asking.ts'

const { tmall } = policies
const limited = (kinds: readonly string[]): PolicyInput => ({
  ...tmall,
  id: 'denying',
  limits: [...tmall.limits, { kinds: [...kinds], per: 'order', max: 1 }],
})

suite('insider coupons beside a platform subsidy', () => {
  const insider = coupon('insider_shop_coupon', off(5_000), { spendMinor: 30_000 })
  const subsidy = coupon('cross_shop_promotion', off(2_000), {
    funding: [{ party: 'platform', basisPoints: 10_000 }],
  })
  const cart = [line('a', 30_000)]

  test('every shipped policy has a place for insider coupons', () => {
    for (const { layers } of Object.values(policies)) {
      const kinds = layers.flatMap((layer) => layer.kinds)
      expect(kinds).toEqual(expect.arrayContaining(['insider_voucher', 'insider_shop_coupon']))
    }
  })
  test('both stand in the quote where the policy lets them stack', () => {
    const answer = ask(cart, [insider, subsidy])
    expect(answer.applied.map(({ offer, discountMinor }) => [offer, discountMinor])).toEqual([
      ['insider_shop_coupon', 5_000],
      ['cross_shop_promotion', 2_000],
    ])
    expect(answer.payableMinor).toBe(23_000)
  })
  test('where the policy denies it, the worse of the two goes', () => {
    const policy = limited(['insider_shop_coupon', 'cross_shop_promotion'])
    const answer = ask(cart, [insider, subsidy], { policy })
    expect(appliedIn(answer)).toEqual(['insider_shop_coupon'])
    expect(refusalOf(answer, 'cross_shop_promotion')).toBe('limit_reached')
    expect(answer.payableMinor).toBe(25_000)
    const richer = { ...subsidy, benefit: off(6_000) }
    expect(appliedIn(ask(cart, [insider, richer], { policy }))).toEqual(['cross_shop_promotion'])
  })
})

suite('several instruments', () => {
  const offers = [
    coupon('voucher', off(3_000), { spendMinor: 30_000 }),
    coupon('allowance', off(2_000), { spendMinor: 20_000 }),
    coupon('red_packet', off(500)),
  ]
  test('voucher, allowance and red packet are three entries, and the total is less all three', () => {
    const answer = ask([line('a', 35_000)], offers)
    expect(answer.applied.map(({ offer, discountMinor }) => [offer, discountMinor])).toEqual([
      ['allowance', 2_000],
      ['voucher', 3_000],
      ['red_packet', 500],
    ])
    expect(answer).toMatchObject({ listMinor: 35_000, discountMinor: 5_500, payableMinor: 29_500 })
  })
  test('the entries stand in the order of the layers, and another order of layers is another quote, each time the same', () => {
    const sale = coupon('shop_promotion', { kind: 'percent_off', offBasisPoints: 1_000 })
    const voucher = coupon('voucher', off(3_000))
    const swapped: PolicyInput = {
      ...policies.sequential,
      id: 'swapped',
      layers: policies.sequential.layers.toReversed(),
    }
    const of = (policy: PolicyInput) => ask([line('a', 20_000)], [sale, voucher], { policy })
    expect(of(policies.sequential).applied.map(({ layer, baseMinor }) => [layer, baseMinor])).toEqual([
      ['shop_promotion', 20_000],
      ['voucher', 18_000],
    ])
    expect(of(swapped).applied.map(({ layer, baseMinor }) => [layer, baseMinor])).toEqual([
      ['voucher', 20_000],
      ['shop_promotion', 17_000],
    ])
    expect([of(policies.sequential).payableMinor, of(swapped).payableMinor]).toEqual([15_000, 15_300])
    expect(JSON.stringify(of(swapped))).toBe(JSON.stringify(of(swapped)))
  })
  test('a quote names its policy and version, and the rule text each layer’s place', () => {
    const answer = ask([line('a', 35_000)], offers, { policy: { ...tmall, version: 7 } })
    expect(answer.policy).toEqual({ id: 'tmall', version: 7 })
    const place = (offer: number) => describe(offers[offer]!, 'tmall', 'en').stacking
    expect(place(1)).toContain('number 2 of 10')
    expect(place(0)).toContain('number 5 of 10')
  })
  test('without each of them the order costs more by exactly what it adds', () => {
    const all = ask([line('a', 35_000)], offers)
    const added = offers.map(({ id }) => ask([line('a', 35_000)], offers, { never: [id] }).payableMinor)
    expect(added.map((minor) => minor - all.payableMinor)).toEqual([3_000, 2_000, 500])
  })
})

suite('lines that take one benefit', () => {
  const policy: PolicyInput = { ...tmall, singleBenefit: { categories: ['jewellery/gold', 'virtual'] } }
  const ring = line('ring', 100_000, { category: 'jewellery/gold/ring' })
  const scarf = line('scarf', 20_000, { category: 'apparel' })
  const shop = (offMinor: number) => coupon('shop_coupon', off(offMinor), { scope: { categories: ['jewellery'] } })
  const platform = coupon('red_packet', off(3_000), { scope: { categories: ['jewellery'] } })

  test('keep the better of the shop’s and the platform’s', () => {
    const shopWins = ask([ring], [shop(5_000), platform], { policy })
    expect(appliedIn(shopWins)).toEqual(['shop_coupon'])
    expect(refusalOf(shopWins, 'red_packet')).toBe('single_benefit_line')
    expect(appliedIn(ask([ring], [shop(2_000), platform], { policy }))).toEqual(['red_packet'])
  })
  test('while a line beside them takes both', () => {
    const everywhere = [coupon('shop_coupon', off(5_000)), coupon('red_packet', off(3_000))]
    expect(appliedIn(ask([scarf], everywhere, { policy }))).toEqual(['shop_coupon', 'red_packet'])
    const answer = ask([ring, scarf], everywhere, { policy })
    expect(answer.lines.every((one) => one.payableMinor > 0)).toBe(true)
    expect(sharesOf(answer, 'red_packet')).toEqual({ scarf: 3_000 })
  })
})

suite('parallel thresholds', () => {
  const lines = [line('a', 40_000), line('b', 40_000, { shop: 'B' })]
  const offers = [
    coupon('shop_coupon', off(38_000), {
      spendMinor: 40_000,
      scope: { shops: ['A'] },
      basis: { weightBasis: { after: 'item' } },
    }),
    coupon('cross_shop_promotion', { kind: 'amount_off_per', perMinor: 40_000, offMinor: 5_000 }),
  ]
  test('XS-004: the shop’s coupon leaves 20, the cross-shop 50 still qualifies and takes those 20', () => {
    const answer = ask(lines.slice(0, 1), offers, { policy: 'parallel_2020' })
    expect(answer.applied.map(({ discountMinor }) => discountMinor)).toEqual([38_000, 2_000])
    expect(answer.payableMinor).toBe(0)
  })
  test('XS-005: a line that the shop’s coupon left 20 gives up the other 30 of its 50', () => {
    const answer = ask(lines, offers, { policy: 'parallel_2020' })
    expect(sharesOf(answer, 'cross_shop_promotion')).toEqual({ a: 2_000, b: 5_000 })
    expect([payableOf(answer, 'a'), payableOf(answer, 'b')]).toEqual([0, 35_000])
  })
  test('XS-006: where what does not fit is shared again, the 30 go to the other line', () => {
    const policy: PolicyInput = { ...policies.parallel_2020, overflow: 'redistribute' }
    const answer = ask(lines, offers, { policy })
    expect(sharesOf(answer, 'cross_shop_promotion')).toEqual({ a: 2_000, b: 8_000 })
  })
})

suite('exclusion', () => {
  test('of one group the better is taken, and the other is refused with the name of the one that stands in its way', () => {
    const week = (id: string, offMinor: number) => coupon('red_packet', off(offMinor), { id, group: 'week' })
    const answer = ask([line('a', 10_000)], [week('five', 500), week('eight', 800)])
    expect(appliedIn(answer)).toEqual(['eight'])
    expect(answer.refused).toEqual([{ offer: 'five', because: 'excluded_by_group', details: { by: 'eight' } }])
  })
  test('of one limit the better is taken, and the other is told which limit and by whom', () => {
    const voucher = (id: string, offMinor: number) => coupon('voucher', off(offMinor), { id })
    const answer = ask([line('a', 10_000)], [voucher('five', 500), voucher('eight', 800)])
    expect(answer.refused).toEqual([{ offer: 'five', because: 'limit_reached', details: { limit: 2, by: ['eight'] } }])
  })
})

suite('a brand’s floor', () => {
  const floored = line('a', 10_000, { floorUnitPriceMinor: 8_000, quantity: 2 })
  test('holds however many offers are stacked: 2 units at 100 with a floor of 80 never cost less than 160', () => {
    const offers = ['item_coupon', 'allowance', 'voucher', 'red_packet', 'points'].map((kind) =>
      coupon(kind, off(1_500)),
    )
    for (let n = 1; n <= offers.length; n++) {
      const answer = ask([floored], offers.slice(0, n))
      expect(payableOf(answer, 'a')).toBe(Math.max(16_000, 20_000 - 1_500 * n))
      expect(answer.lines[0]!.unitsMinor.every((minor) => minor >= 8_000)).toBe(true)
    }
  })
  test('what a floored line cannot take goes to the lines beside it', () => {
    const answer = ask(
      [line('a', 10_000, { floorUnitPriceMinor: 9_500 }), line('b', 10_000)],
      [coupon('voucher', off(4_000))],
    )
    expect(sharesOf(answer, 'voucher')).toEqual({ a: 500, b: 3_500 })
  })
})
