import fc from 'fast-check'
import { describe as suite, expect, test } from 'vitest'
import {
  benefits,
  describe,
  policies,
  quote,
  RequestRefused,
  type Locale,
  type OfferInput,
  type RequestInput,
  type RuleText,
} from '@quanhe/engine'
import { en } from '../src/describe/en.ts'
import { zhCn } from '../src/describe/zh-cn.ts'
import { both, numbersIn, voucher, yuan, type Benefit } from './told.ts'

suite('headlines', () => {
  const spend = { threshold: { spendMinor: 30_000 } }
  const units = { threshold: { quantity: 3 } }
  const lines: [Benefit, Partial<OfferInput>, string, string][] = [
    [{ kind: 'amount_off', offMinor: 5_000 }, spend, '满300减50', '¥50 off from ¥300'],
    [{ kind: 'amount_off', offMinor: 550 }, units, '满3件减5.50元', '¥5.50 off from 3 items'],
    [{ kind: 'amount_off', offMinor: 500 }, {}, '立减5元', '¥5 off'],
    [{ kind: 'amount_off_per', perMinor: 30_000, offMinor: 4_000 }, {}, '每满300减40', '¥40 off for every ¥300'],
    [
      { kind: 'amount_off_per', perMinor: 30_000, offMinor: 4_000, maxTimes: 3, maxMinor: 10_000 },
      {},
      '每满300减40，最高可减100元',
      '¥40 off for every ¥300, at most ¥100 off in all',
    ],
    [
      {
        kind: 'amount_off_tiers',
        tiers: [
          { spendMinor: 20_000, offMinor: 2_000 },
          { spendMinor: 50_000, offMinor: 5_000 },
        ],
      },
      {},
      '满200减20，满500减50，最高可减50元',
      '¥20 off from ¥200, ¥50 off from ¥500, at most ¥50 off in all',
    ],
    [{ kind: 'percent_off', offBasisPoints: 1_500 }, spend, '满300打8.5折', '15% off from ¥300'],
    [
      { kind: 'percent_off', offBasisPoints: 1_667, maxMinor: 8_000 },
      {},
      '打8.333折，最高可减80元',
      '16.67% off, at most ¥80 off in all',
    ],
    [{ kind: 'percent_off', offBasisPoints: 10_000 }, {}, '免单', '100% off'],
    [
      {
        kind: 'percent_off_tiers',
        tiers: [
          { quantity: 2, offBasisPoints: 1_000 },
          { quantity: 3, offBasisPoints: 2_000 },
        ],
      },
      {},
      '满2件打9折，满3件打8折，最高可减20%',
      '10% off from 2 items, 20% off from 3 items, at most 20% off in all',
    ],
    [{ kind: 'unit_price', priceMinor: 990 }, {}, '一口价9.90元', '¥9.90 each'],
    [{ kind: 'group_units_off', groupSize: 2, offBasisPoints: 5_000 }, {}, '第2件打5折', '1 of 2 items at 50% off'],
    [{ kind: 'group_units_off', groupSize: 3, offBasisPoints: 10_000 }, {}, '买2赠1', 'Buy 2, get 1 free'],
    [
      { kind: 'group_units_off', groupSize: 3, units: 3, offBasisPoints: 3_000 },
      {},
      '每3件打7折',
      '30% off in groups of 3',
    ],
    [{ kind: 'bundle_price', quantity: 3, priceMinor: 9_900 }, {}, '3件99元', '3 items for ¥99'],
    [{ kind: 'shipping_off' }, spend, '满300免运费', 'Free shipping from ¥300'],
    [{ kind: 'shipping_off', offMinor: 1_000 }, {}, '运费减10元', '¥10 off shipping'],
    [{ kind: 'shipping_off', offBasisPoints: 5_000 }, {}, '运费打5折', '50% off shipping'],
    [{ kind: 'gift', sku: 'B-9', quantity: 1, perUnits: 3 }, {}, '每3件赠1件B-9', 'Gift: 1 × B-9 per 3 items'],
    [
      { kind: 'interest_free', instalments: 6, monthlyRateBasisPoints: 60 },
      {},
      '分6期免息',
      '6 interest-free instalments',
    ],
  ]
  for (const [benefit, more, zh, en] of lines)
    test(`${zh} is ${en}`, () => {
      const told = both(voucher(benefit, more))
      expect([told.zh.headline, told.en.headline]).toEqual([zh, en])
    })

  test('every kind of benefit has one of its own', () => {
    expect(new Set(lines.map(([benefit]) => benefit.kind))).toEqual(new Set(benefits.map(({ kind }) => kind)))
  })
})

suite('what an amount comes to', () => {
  const of = (offer: OfferInput) => {
    const { zh, en } = both(offer)
    return [zh.equivalent, en.equivalent]
  }
  test('300-50 is about 8.3折', () => {
    expect(of(voucher({ kind: 'amount_off', offMinor: 5_000 }, { threshold: { spendMinor: 30_000 } }))).toEqual([
      '满300元时约8.3折。',
      'That is about 16.7% off at ¥300.',
    ])
  })
  test('the formula of 300-50 stands beside it, and every tier has its own', () => {
    const formulas = (offer: OfferInput) => Object.values(both(offer)).map((text) => text.equivalentFormula)
    const whole = (offMinor: number) => voucher({ kind: 'amount_off', offMinor }, { threshold: { spendMinor: 30_000 } })
    expect(formulas(whole(5_000))).toEqual(['(300元-50元)÷300元×10≈8.3折', '¥50 ÷ ¥300 ≈ 16.7%'])
    expect(formulas(whole(3_000))).toEqual(['(300元-30元)÷300元×10=9折', '¥30 ÷ ¥300 = 10%'])
    const tiers = [
      { spendMinor: 20_000, offMinor: 2_000 },
      { spendMinor: 50_000, offMinor: 8_000 },
    ]
    expect(formulas(voucher({ kind: 'amount_off_tiers', tiers }))).toEqual([
      '(200元-20元)÷200元×10=9折，(500元-80元)÷500元×10=8.4折',
      '¥20 ÷ ¥200 = 10%, ¥80 ÷ ¥500 = 16%',
    ])
    expect(formulas(voucher({ kind: 'amount_off', offMinor: 5_000 }))).toEqual([undefined, undefined])
  })
  test('a round rate is exact, and every tier has its own', () => {
    const tiers = [
      { spendMinor: 20_000, offMinor: 2_000 },
      { spendMinor: 50_000, offMinor: 10_000 },
    ]
    expect(of(voucher({ kind: 'amount_off_tiers', tiers }))).toEqual([
      '满200元时相当于9折，满500元时相当于8折。',
      'That is 10% off at ¥200 and 20% off at ¥500.',
    ])
  })
  test('the second at half price is 7.5折 on two of the same price', () => {
    expect(of(voucher({ kind: 'group_units_off', groupSize: 2, offBasisPoints: 5_000 }))).toEqual([
      '同价商品每2件相当于7.5折。',
      'That is 25% off for 2 items of the same price.',
    ])
  })
  test('nothing is said where there is no threshold, nothing left to pay, or next to nothing off', () => {
    expect(of(voucher({ kind: 'amount_off', offMinor: 5_000 }))).toEqual([undefined, undefined])
    const at = (spendMinor: number) =>
      of(voucher({ kind: 'amount_off', offMinor: 5_000 }, { threshold: { spendMinor } }))
    expect(at(5_000)).toEqual([undefined, undefined])
    expect(at(4_000)).toEqual([undefined, undefined])
    expect(at(10_000_000)).toEqual([undefined, undefined])
  })
})

suite('the parts of a rule', () => {
  const plain = voucher({ kind: 'amount_off', offMinor: 3_000 }, { threshold: { spendMinor: 30_000 } })

  test('a scope names its goods, its exceptions, and what the policy shuts out', () => {
    const offer = {
      ...plain,
      scope: { shops: ['A'], categories: ['apparel', 'shoes'], except: { tags: ['gold'], brands: ['b1'] } },
    }
    const names = {
      shops: { A: { 'zh-CN': '甲', en: 'Alpha' } },
      categories: { apparel: '服饰' },
      tags: { gold: { 'zh-CN': '黄金' } },
    }
    expect(describe(offer, 'tmall', 'zh-CN', { names }).scope).toBe(
      '适用于甲店铺内且服饰或shoes类目下的商品，但b1品牌或带“黄金”标签的商品除外。按叠加规则，带“virtual”标签的商品不参与。',
    )
    expect(describe(offer, 'tmall', 'en', { names: { shops: names.shops } }).scope).toBe(
      'Applies to items sold by Alpha and in category apparel or shoes, except items of brand b1 or tagged gold. By the stacking rules it never applies to items tagged virtual.',
    )
    expect(describe({ ...plain, kind: 'red_packet' }, 'tmall', 'en').scope).toBe('Applies to all items.')
  })

  test('a window is on the clock of a stated zone', () => {
    const offer = { ...plain, validFrom: '2026-11-10T16:00:00Z', validUntil: '2026-11-11T23:59:59+08:00' }
    expect(describe(offer, 'tmall', 'zh-CN').window).toBe(
      '有效期自2026-11-11 00:00起，至2026-11-11 23:59:59前（北京时间）。',
    )
    expect(describe(offer, 'tmall', 'en', { timeZone: 'UTC' }).window).toBe(
      'Valid from 2026-11-10 16:00 and before 2026-11-11 15:59:59 (UTC time).',
    )
    expect(describe(plain, 'tmall', 'en').window).toBe('Valid without an end date.')
    const week = { seconds: 7 * 86_400, toDayEnd: false }
    expect(describe(plain, 'tmall', 'zh-CN', { validFor: week }).window).toBe('领取后7天有效。')
    expect(describe(plain, 'tmall', 'en', { validFor: { seconds: 3_600, toDayEnd: true } }).window).toBe(
      'Valid for 1 hour after the claim, to the end of that day.',
    )
    const evening: OfferInput = { ...plain, conditions: [{ kind: 'time_of_day', from: '20:00', until: '24:00' }] }
    expect(describe(evening, 'tmall', 'en').window).toBe('Valid without an end date. Times of day are in Beijing time.')
  })

  test('stacking is read off the policy', () => {
    const { stacking } = describe({ ...plain, group: 'week' }, 'tmall', 'en')
    expect(stacking).toContain('computed in layer “voucher”, number 5 of 10')
    expect(stacking).toContain('counted on what is still to be paid after the discounts before it')
    expect(stacking).toContain('At most 1 per order of voucher and insider voucher together.')
    expect(stacking).toContain('Only one offer of group “week”')
    expect(stacking).toContain('Items tagged gold, luxury or virtual take one offer at most.')
    expect(describe(plain, 'platform_first', 'en').stacking).toMatch(/number 3 of 10 .* counted on list prices\./)
    expect(describe({ ...plain, exclusive: true }, 'tmall', 'zh-CN').stacking).toContain('不可与任何其他优惠同时使用。')
    const own = { ...policies.tmall, limits: [], minimumPayableMinor: 100 }
    const told = describe({ ...plain, basis: { thresholdBasis: { after: 'shop_coupon' } } }, own, 'zh-CN').stacking
    expect(told).toContain('门槛按“店铺券”优惠后的金额计算。')
    expect(told).toContain('优惠后商品应付合计不低于1元。')
    expect(told).not.toContain('最多使用')
  })

  test('a refund is told in the mode that the order will have', () => {
    expect(describe(plain, 'tmall', 'en').refund).toContain('thresholds are not tested again')
    expect(describe(plain, 'tmall', 'en', { refundMode: 'recompute' }).refund).toContain('priced again')
    expect(describe(plain, 'tmall', 'zh-CN', { refundMode: 'recompute' }).refund).toContain('重新计价')
  })

  test('the funder is the offer’s own, else the preset of its kind, else the merchant', () => {
    const funder = (offer: OfferInput, policy: Parameters<typeof describe>[1] = 'tmall') =>
      both(offer, policy).zh.funder
    expect(funder(plain)).toBe('优惠由平台承担40%、商家承担60%。')
    const funding = [
      { party: 'platform', basisPoints: 3_333 },
      { party: 'bank', basisPoints: 6_667 },
      { party: 'merchant', basisPoints: 0 },
    ]
    expect(funder({ ...plain, funding })).toBe('优惠由平台承担33.33%、bank承担66.67%。')
    expect(funder(plain, { ...policies.tmall, funding: {} })).toBe('优惠由商家全额承担。')
  })

  test('amounts are in the currency that they are charged in', () => {
    expect(describe(plain, 'tmall', 'en', { currency: 'JPY' }).threshold).toBe('Needs JPY 30,000 of eligible items.')
    expect(describe(plain, 'tmall', 'zh-CN', { currency: 'KWD' }).headline).toBe('满30 KWD减3 KWD')
  })

  test('every kind, layer and party of the policies that ship has a name in both languages', () => {
    for (const { layers, funding } of Object.values(policies))
      for (const phrases of [zhCn, en]) {
        for (const layer of layers) {
          expect(phrases.layers).toHaveProperty(layer.id)
          for (const kind of layer.kinds) expect(phrases.kinds).toHaveProperty(kind)
        }
        for (const parts of Object.values(funding))
          for (const { party } of parts) expect(phrases.parties).toHaveProperty(party)
      }
  })

  test('a malformed offer, language, zone or currency is refused', () => {
    const refused = (told: () => RuleText) => expect(told).toThrow(RequestRefused)
    refused(() => describe(voucher({ kind: 'amount_off', offMinor: 0 }), 'tmall', 'en'))
    refused(() => describe(plain, 'tmall', 'fr' as Locale))
    refused(() => describe(plain, 'tmall', 'en', { timeZone: 'Mars/Olympus' }))
    refused(() => describe(plain, 'tmall', 'en', { currency: 'yuan' }))
  })
})

suite('a worked example', () => {
  const request: RequestInput = {
    at: '2026-11-11T20:00:00+08:00',
    lines: [
      { id: 'a', sku: 'a', shop: 'A', unitPriceMinor: 20_000, quantity: 1 },
      { id: 'b', sku: 'b', shop: 'B', unitPriceMinor: 15_000, quantity: 1 },
    ],
    shipping: [{ shop: 'A', minor: 800 }],
  }
  const example = (offer: OfferInput, locale: Locale = 'en') => describe(offer, 'tmall', locale, { request }).example
  const spend = (spendMinor: number) => ({ threshold: { spendMinor } })

  test('is the quote of the offer alone', () => {
    const offer = voucher({ kind: 'amount_off', offMinor: 3_000 }, spend(30_000))
    expect(example(offer)).toBe('With your cart: ¥350 counts, ¥30 comes off, and the order costs ¥328.')
    expect(example(offer, 'zh-CN')).toBe('以当前购物车为例：计入350元，可减30元，整单应付328元。')
    expect(describe(offer, 'tmall', 'en', { request }).sentences.at(-1)).toBe(example(offer))
    expect(describe(offer, 'tmall', 'en')).not.toHaveProperty('example')
  })

  test('says what is missing, or why there is nothing', () => {
    expect(example(voucher({ kind: 'amount_off', offMinor: 3_000 }, spend(36_050)))).toBe(
      'With your cart: ¥10.50 more of eligible items is needed.',
    )
    expect(example(voucher({ kind: 'bundle_price', quantity: 3, priceMinor: 9_900 }), 'zh-CN')).toBe(
      '以当前购物车为例：还差1件可用。',
    )
    expect(example(voucher({ kind: 'amount_off', offMinor: 3_000 }, { scope: { shops: ['C'] } }))).toBe(
      'With your cart: it holds no eligible item.',
    )
  })

  test('tells shipping, gifts and instalments in their own words', () => {
    expect(example(voucher({ kind: 'shipping_off', offMinor: 500 }, { kind: 'shipping_coupon' }))).toBe(
      'With your cart: of ¥8 shipping ¥5 comes off, and the order costs ¥353.',
    )
    expect(example(voucher({ kind: 'gift', sku: 'g', quantity: 2 }))).toBe('With your cart: you get 2 × g as a gift.')
    expect(example(voucher({ kind: 'interest_free', instalments: 6, monthlyRateBasisPoints: 60 }))).toBe(
      'With your cart: ¥12.60 of interest is saved over 6 instalments.',
    )
  })

  test('of 每满 without a cart is what a quote takes off that spend', () => {
    fc.assert(
      fc.property(
        fc.record({
          perMinor: fc.integer({ min: 1, max: 100_000 }),
          offMinor: fc.integer({ min: 1, max: 50_000 }),
          maxTimes: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
        }),
        ({ perMinor, offMinor, maxTimes }) => {
          const offer = voucher({ kind: 'amount_off_per', perMinor, offMinor, ...(maxTimes && { maxTimes }) })
          const [, said = ''] = describe(offer, 'tmall', 'en').discount.split('For example, ')
          const spendMinor = 3 * perMinor
          const lines = [{ id: 'a', sku: 'a', shop: 'A', unitPriceMinor: spendMinor, quantity: 1 }]
          const { discountMinor } = quote({ ...request, lines, shipping: [], offers: [offer] })
          expect(numbersIn(said)).toEqual([yuan(spendMinor), yuan(discountMinor)])
        },
      ),
      { numRuns: 200 },
    )
  })
})
