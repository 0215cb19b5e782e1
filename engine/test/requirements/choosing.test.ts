import { describe, expect, test } from 'vitest'
import { fromSeed } from '../generate/random.ts'
import { requestFrom } from '../generate/request.ts'
import { bigVoucherFirst } from '../laws/big-voucher-first.ts'
import { larger } from '../laws/law.ts'
import { ask, coupon, line, off } from './asking.ts'

describe('the best plan', () => {
  test(
    'is never worse than the biggest voucher first with shop coupons on top, on 1,000 carts',
    { timeout: 120_000 },
    () => {
      for (let seed = 1; seed <= 1_000; seed++) {
        const random = fromSeed(seed)
        expect(bigVoucherFirst.problem(requestFrom(random, larger), random), `seed ${seed}`).toBeUndefined()
      }
    },
  )
  test('of 12 coupons over 50 lines is proved within 50,000 looks', () => {
    const lines = Array.from({ length: 50 }, (_, n) => line(`l${n}`, 1_000 + 731 * n, { shop: `S${n % 5}` }))
    const offers = Array.from({ length: 12 }, (_, n) =>
      coupon(n < 5 ? 'shop_coupon' : n < 8 ? 'allowance' : 'voucher', off(1_000 + 370 * n), {
        id: `o${n}`,
        spendMinor: 20_000 + 9_000 * n,
        ...(n < 8 && { scope: { shops: [`S${n % 5}`] } }),
      }),
    )
    // Speed is measured by the benchmarks; here the work is counted, which is the same on every machine.
    const { proof } = ask(lines, offers)
    expect(proof.optimal).toBe(true)
    expect(proof.plansExamined).toBeLessThan(50_000)
  })
})

describe('what if', () => {
  const offers = [
    coupon('voucher', off(3_000), { spendMinor: 30_000 }),
    coupon('allowance', off(2_000), { spendMinor: 50_000 }),
    coupon('shop_coupon', off(1_000), { threshold: { quantity: 4 } }),
  ]
  const gaps = (prices: readonly number[]) =>
    Object.fromEntries(
      ask(
        prices.map((minor, n) => line(`l${n}`, minor)),
        offers,
      ).refused.map(({ offer, details }) => [offer, details['missingMinor'] ?? details['missing']]),
    )
  test('a line that is added or taken out moves every gap by what it is worth', () => {
    expect(gaps([20_000])).toEqual({ voucher: 10_000, allowance: 30_000, shop_coupon: 3 })
    expect(gaps([20_000, 9_999])).toEqual({ voucher: 1, allowance: 20_001, shop_coupon: 2 })
    expect(gaps([20_000, 10_000])).toEqual({ allowance: 20_000, shop_coupon: 2 })
    expect(gaps([20_000, 10_000, 15_000, 5_000])).toEqual({})
    expect(gaps([20_000])).toEqual({ voucher: 10_000, allowance: 30_000, shop_coupon: 3 })
  })
})
