import { describe, expect, test } from 'vitest'
import { quote } from '@quanhe/engine'
import { asInput } from './engine-answers.ts'
import type { Offer, Request } from './reference/types.ts'

// The worked example of the source articles: A 200, B 150, a voucher 300-30, and A's allowance 200-20.
const voucher: Offer = {
  id: 'voucher',
  kind: 'voucher',
  benefit: { kind: 'amount_off', offMinor: 3000 },
  threshold: { spendMinor: 30000 },
}
const allowance: Offer = {
  id: 'allowance',
  kind: 'allowance',
  benefit: { kind: 'amount_off', offMinor: 2000 },
  threshold: { spendMinor: 20000 },
  scope: { shops: ['A'] },
}
const line = (shop: string, unitPriceMinor: number): Request['lines'][number] => ({
  id: shop,
  sku: shop,
  spu: shop,
  shop,
  merchant: `m-${shop}`,
  unitPriceMinor,
  quantity: 1,
})

const POLICIES = ['tmall', 'platform_first', 'platform_first_sequential', 'parallel_2020', 'sequential'] as const

function paid(policy: Request['policy'], offers: readonly Offer[] = [voucher, allowance]) {
  const answer = quote(
    asInput({ at: '2026-11-11T20:00:00+08:00', policy, lines: [line('A', 20000), line('B', 15000)], offers }),
  )
  const of = (shop: string) => answer.lines.find((each) => each.id === shop)!.payableMinor
  return { A: of('A'), B: of('B'), all: answer.payableMinor, applied: answer.applied.map((each) => each.offer), answer }
}

describe("the seeds' worked example", () => {
  test('tmall: the allowance first, the voucher on what is left: 163.64 + 136.36 = 300.00', () => {
    expect(paid('tmall')).toMatchObject({ A: 16364, B: 13636, all: 30000, applied: ['allowance', 'voucher'] })
  })

  test('sequential: the same, for the voucher is tested on what is left in both', () => {
    expect(paid('sequential')).toMatchObject({ A: 16364, B: 13636, all: 30000 })
  })

  test('shared out by what stood before both (the reading of 2020): 162.86 + 137.14 = 300.00', () => {
    const parallel = { ...voucher, basis: { thresholdBasis: { after: 'item' }, weightBasis: { after: 'item' } } }
    expect(paid('tmall', [parallel, allowance])).toMatchObject({ A: 16286, B: 13714, all: 30000 })
  })

  test('parallel_2020: a cross-shop promotion of the same terms is shared out by what stood after the items', () => {
    const crossShop = { ...voucher, id: 'cross', kind: 'cross_shop_promotion' }
    expect(paid('parallel_2020', [crossShop, allowance])).toMatchObject({ A: 16286, B: 13714, all: 30000 })
  })

  test('platform_first: the voucher first, both thresholds on list: 162.86 + 137.14 = 300.00', () => {
    expect(paid('platform_first')).toMatchObject({ A: 16286, B: 13714, all: 30000, applied: ['voucher', 'allowance'] })
  })

  test('platform_first_sequential: the voucher leaves A 182.86, so that the allowance misses its threshold by 17.14', () => {
    const { answer, ...result } = paid('platform_first_sequential')
    expect(result).toMatchObject({ A: 18286, B: 13714, all: 32000, applied: ['voucher'] })
    expect(answer.refused).toEqual([
      { offer: 'allowance', because: 'spend_too_small', details: { missingMinor: 1714 } },
    ])
  })

  test.each(POLICIES)('%s: the printed 180 + 140 comes out of no policy', (policy) => {
    const { A, B } = paid(policy)
    expect([A, B]).not.toEqual([18000, 14000])
    expect(B).not.toBe(14000)
  })

  test('the printed split is no plan at all: neither offer alone, nor both, leaves A 180 and B 140', () => {
    for (const policy of POLICIES)
      for (const offers of [[voucher], [allowance], [voucher, allowance]]) {
        const { A, B } = paid(policy, offers)
        expect([A, B]).not.toEqual([18000, 14000])
      }
  })
})
