import { describe as suite, expect, test } from 'vitest'
import { describe, type OfferInput } from '@quanhe/engine'
import { ask, coupon, line, off, sharesOf, type Benefit } from './asking.ts'

const lines = [
  line('shirt', 20_000, { sku: 'shirt-red', category: 'apparel', tags: ['business:retail'] }),
  line('lamp', 20_000, { shop: 'B', category: 'home', tags: ['business:retail'] }),
  line('fund', 10_000, { shop: 'C', category: 'finance', tags: ['business:wealth'] }),
]
// 全品券, 跨品券, 项目券, 单品券: what each reaches of the cart.
const scopes: Record<string, { readonly scope?: OfferInput['scope']; readonly reaches: readonly string[] }> = {
  'all goods': { reaches: ['shirt', 'lamp', 'fund'] },
  'several categories': { scope: { categories: ['apparel', 'home'] }, reaches: ['shirt', 'lamp'] },
  'one line of business': { scope: { tags: ['business:wealth'] }, reaches: ['fund'] },
  'a single item': { scope: { skus: ['shirt-red'] }, reaches: ['shirt'] },
}
// 满减, 阶梯, 折扣, 满折, 立减: each at the reach's own total, so that the threshold is just met.
type Form = (totalMinor: number) => { benefit: Benefit; spendMinor?: number; wantMinor: number }
const forms: Record<string, Form> = {
  'amount off from a threshold': (totalMinor) => ({ benefit: off(1_500), spendMinor: totalMinor, wantMinor: 1_500 }),
  'a ladder': (totalMinor) => ({
    benefit: {
      kind: 'amount_off_tiers',
      tiers: [
        { spendMinor: totalMinor / 2, offMinor: 500 },
        { spendMinor: totalMinor, offMinor: 1_200 },
        { spendMinor: totalMinor + 1, offMinor: 3_000 },
      ],
    },
    wantMinor: 1_200,
  }),
  'a rate': (totalMinor) => ({
    benefit: { kind: 'percent_off', offBasisPoints: 2_000, maxMinor: 3_000 },
    wantMinor: Math.min(3_000, totalMinor / 5),
  }),
  'a rate from a threshold': (totalMinor) => ({
    benefit: { kind: 'percent_off', offBasisPoints: 1_000 },
    spendMinor: totalMinor,
    wantMinor: totalMinor / 10,
  }),
  'amount off at once': () => ({ benefit: off(800), wantMinor: 800 }),
}
const matrix = Object.entries(scopes).flatMap(([scope, reach]) =>
  Object.entries(forms).map(([form, make]) => ({ scope, reach, form, make })),
)

suite('every scope with every form', () => {
  test('20 combinations are valid offers, are told in words, and take exactly their amount off exactly their lines', () => {
    expect(matrix).toHaveLength(20)
    for (const { scope, reach, form, make } of matrix) {
      const named = `${form} for ${scope}`
      const reached = lines.filter(({ id }) => reach.reaches.includes(id))
      const { benefit, spendMinor, wantMinor } = make(reached.reduce((sum, one) => sum + one.unitPriceMinor, 0))
      const offer = coupon('voucher', benefit, {
        ...(spendMinor !== undefined && { spendMinor }),
        ...(reach.scope && { scope: reach.scope }),
      })
      const answer = ask(lines, [offer])
      expect(answer.discountMinor, named).toBe(wantMinor)
      expect(Object.keys(sharesOf(answer, 'voucher')), named).toEqual(reach.reaches)
      expect(describe(offer, 'tmall', 'zh-CN').headline, named).not.toBe('')
      if (spendMinor === undefined) continue
      const short = lines.map((one) => ({ ...one, unitPriceMinor: one.unitPriceMinor - 1 }))
      expect(ask(short, [offer]).discountMinor, `${named}, a cent short`).toBe(0)
    }
  })
})

suite('a shop’s coupon', () => {
  const cart = [line('a', 20_000), line('b', 20_000, { shop: 'B' })]
  const own = (benefit: Benefit) => coupon('shop_coupon', benefit, { spendMinor: 20_000, scope: { shops: ['A'] } })
  test('takes an amount or a rate off its own shop’s lines', () => {
    expect(sharesOf(ask(cart, [own(off(2_000))]), 'shop_coupon')).toEqual({ a: 2_000 })
    expect(sharesOf(ask(cart, [own({ kind: 'percent_off', offBasisPoints: 1_500 })]), 'shop_coupon')).toEqual({
      a: 3_000,
    })
  })
})

suite('a voucher that the platform pays a part of', () => {
  test('FD-001: of 20 over 120 and 80 the platform’s 40 % are 4.80 and 3.20', () => {
    const voucher = coupon('voucher', off(2_000), {
      spendMinor: 20_000,
      funding: [
        { party: 'platform', basisPoints: 4_000 },
        { party: 'merchant', basisPoints: 6_000 },
      ],
    })
    const answer = ask([line('a', 12_000), line('b', 8_000, { shop: 'B' })], [voucher])
    expect(answer.applied[0]!.shares).toEqual([
      {
        line: 'a',
        minor: 1_200,
        funding: [
          { party: 'platform', minor: 480 },
          { party: 'merchant', minor: 720 },
        ],
      },
      {
        line: 'b',
        minor: 800,
        funding: [
          { party: 'platform', minor: 320 },
          { party: 'merchant', minor: 480 },
        ],
      },
    ])
  })
})

suite('interest-free instalments', () => {
  test('leave the goods as they are, and name the interest, the instalments and who pays it', () => {
    const free = coupon(
      'interest_free_coupon',
      { kind: 'interest_free', instalments: 6, monthlyRateBasisPoints: 60 },
      { funding: [{ party: 'bank', basisPoints: 10_000 }] },
    )
    const answer = ask([line('phone', 100_000)], [free])
    expect(answer).toMatchObject({ discountMinor: 0, payableMinor: 100_000, applied: [], refused: [] })
    // 1,000.00 at 0.6 % a month over 6 months
    expect(answer.instalments).toEqual([
      {
        offer: 'interest_free_coupon',
        instalments: 6,
        interestMinor: 3_600,
        funding: [{ party: 'bank', minor: 3_600 }],
      },
    ])
  })
})

suite('no threshold', () => {
  test('is told as 无使用门槛, and takes no more than there is to pay', () => {
    const instant = coupon('red_packet', off(500))
    expect(describe(instant, 'tmall', 'zh-CN').threshold).toBe('无使用门槛。')
    expect(ask([line('a', 10_000)], [instant]).discountMinor).toBe(500)
    expect(ask([line('a', 1)], [instant])).toMatchObject({ discountMinor: 1, payableMinor: 0 })
  })
})
