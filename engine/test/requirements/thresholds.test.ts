import { describe, expect, test } from 'vitest'
import { parseOffer, policies } from '@quanhe/engine'
import { ask, coupon, line, off, offAt } from './asking.ts'

const fullOff = (kind: string, spendMinor: number, offMinor: number) => coupon(kind, off(offMinor), { spendMinor })

describe('insider coupons', () => {
  const daily = fullOff('insider_voucher', 30_000, 5_000)
  const promotion = fullOff('insider_voucher', 100_000, 30_000)

  test('300-50 takes nothing at 299.99 and 50 from 300', () =>
    expect(offAt(daily, [29_999, 30_000, 99_999, 100_000])).toEqual([0, 5_000, 5_000, 5_000]))
  test('1000-300 takes nothing at 999.99 and 300 from 1000', () =>
    expect(offAt(promotion, [29_999, 30_000, 99_999, 100_000])).toEqual([0, 0, 0, 30_000]))
  test('of both, a cart of 1000.00 takes 1000-300 and costs 700.00', () => {
    const offers = [
      { ...daily, id: 'daily' },
      { ...promotion, id: 'promotion' },
    ]
    expect(ask([line('a', 100_000)], offers)).toMatchObject({
      payableMinor: 70_000,
      applied: [{ offer: 'promotion' }],
      refused: [{ offer: 'daily', because: 'limit_reached' }],
    })
  })
  test('their terms are valid offers of a shipped policy', () => {
    for (const terms of [daily, promotion]) expect(parseOffer(terms, policies.tmall)).toMatchObject(terms)
  })
})

describe('public coupons', () => {
  test('200-20 takes nothing at 199.99 and 20 from 200', () =>
    expect(offAt(fullOff('voucher', 20_000, 2_000), [19_999, 20_000, 49_999, 50_000])).toEqual([
      0, 2_000, 2_000, 2_000,
    ]))
  test('500-50 takes nothing at 499.99 and 50 from 500', () =>
    expect(offAt(fullOff('voucher', 50_000, 5_000), [19_999, 20_000, 49_999, 50_000])).toEqual([0, 0, 0, 5_000]))
  test('300-30 takes nothing at 299.99, 30 from 300, and 30 once at 600', () =>
    expect(offAt(fullOff('voucher', 30_000, 3_000), [29_999, 30_000, 60_000])).toEqual([0, 3_000, 3_000]))
})

describe('ladders', () => {
  const ladder = (...tiers: [number, number][]) =>
    coupon('voucher', {
      kind: 'amount_off_tiers',
      tiers: tiers.map(([spend, given]) => ({ spendMinor: spend * 100, offMinor: given * 100 })),
    })
  test('200-20, 500-50 takes the highest step reached, once', () =>
    expect(offAt(ladder([200, 20], [500, 50]), [19_999, 20_000, 49_999, 50_000, 100_000])).toEqual([
      0, 2_000, 2_000, 5_000, 5_000,
    ]))
  test('50-5, 100-12, 200-30 takes 0, 5, 5, 12, 12, 30 and 30 at 49.99, 50, 99.99, 100, 199.99, 200 and 400', () =>
    expect(offAt(ladder([50, 5], [100, 12], [200, 30]), [4_999, 5_000, 9_999, 10_000, 19_999, 20_000, 40_000])).toEqual(
      [0, 500, 500, 1_200, 1_200, 3_000, 3_000],
    ))
})

describe('rates', () => {
  test('8.5折 from 300 takes nothing at 299.99 and 15 % at 300', () =>
    expect(
      offAt(
        coupon('voucher', { kind: 'percent_off', offBasisPoints: 1_500 }, { spendMinor: 30_000 }),
        [29_999, 30_000, 30_001],
      ),
    ).toEqual([0, 4_500, 4_500]))
})

describe('no threshold', () => {
  test('10 off takes 10, but never more than there is to pay', () =>
    expect(offAt(coupon('red_packet', off(1_000)), [1, 999, 1_000, 1_001, 0])).toEqual([1, 999, 1_000, 1_000, 0]))
  test('10 off leaves the minimum that the policy says is payable', () => {
    const policy = { ...policies.tmall, id: 'guarded', minimumPayableMinor: 1 }
    for (const minor of [2, 999, 1_000, 1_001])
      expect(ask([line('a', minor)], [coupon('red_packet', off(1_000))], { policy }).payableMinor).toBe(
        Math.max(1, minor - 1_000),
      )
  })
})

describe('the highest reduction', () => {
  const capped = coupon('allowance', { kind: 'amount_off_per', perMinor: 30_000, offMinor: 4_000, maxMinor: 12_000 })
  const tiers = coupon('allowance', {
    kind: 'amount_off_tiers',
    tiers: [
      { spendMinor: 20_000, offMinor: 2_000 },
      { spendMinor: 50_000, offMinor: 5_000 },
    ],
  })
  test('每满300减40最高可减120 takes 40 for each full 300 and stops at 120', () =>
    expect(offAt(capped, [29_999, 30_000, 59_999, 60_000, 90_000, 120_000, 130_000, 10_000_000])).toEqual([
      0, 4_000, 4_000, 8_000, 12_000, 12_000, 12_000, 12_000,
    ]))
  test('no cart of up to 2,000 takes more than what is told as 最高可减', () => {
    const prices = Array.from({ length: 201 }, (_, n) => n * 1_000 + 7)
    expect(Math.max(...offAt(capped, prices))).toBe(12_000)
    expect(Math.max(...offAt(tiers, prices))).toBe(5_000)
  })
})
