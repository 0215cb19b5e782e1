import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import type { MarginFigures } from '../src/domain/merchant-health.ts'
import { judgeHealth, marginBasisPoints, marginOf } from '../src/domain/merchant-health.ts'
import { clientOf } from './support/finance.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace, paid } from './support/marketplace.ts'
import { example, refund, shopping } from './support/shopping.ts'

/** A week in which goods of 1,000.00 that cost 600.00 were sold. */
const week = (borneMinor: number, change: Partial<MarginFigures> = {}): MarginFigures => ({
  ...{ listMinor: 100_000, borneMinor, feeMinor: 0, goodsMinor: 60_000 },
  ...change,
})
const weeks = (before: number, recent: number): MarginFigures[] =>
  Array.from({ length: 13 }, (_, n) => week(n < 9 ? before : recent))

describe('the health of a merchant', () => {
  test('is what is left of the list price after its part of discounts, fees and cost', () => {
    expect(marginOf(week(10_000, { feeMinor: 2_000 }))).toBe(28_000)
    expect(marginBasisPoints(week(10_000, { feeMinor: 2_000 }))).toBe(2_800)
    expect(marginBasisPoints(week(0, { listMinor: 0, goodsMinor: 0 }))).toBeNull()
  })

  test('of even months gives no warning, and of no sales none either', () => {
    expect(judgeHealth(weeks(10_000, 10_000), 0)).toEqual([])
    expect(judgeHealth([], 0)).toEqual([])
  })

  test('warns of a margin that falls by two points of the list price, and not just below', () => {
    expect(judgeHealth(weeks(10_000, 11_990), 0)).toEqual([])
    expect(judgeHealth(weeks(10_000, 12_000), 0)).toEqual(['falling', 'deeper_discounts'])
  })

  test('tells a fall that comes from dearer goods from one that comes from deeper discounts', () => {
    const dearer = weeks(10_000, 10_000).map((one, n) => (n < 9 ? one : { ...one, goodsMinor: 65_000 }))
    expect(judgeHealth(dearer, 0)).toEqual(['falling'])
  })

  test('warns of a loss below nothing, and of a thin margin below what the settings ask for over cost', () => {
    expect(judgeHealth(weeks(40_001, 40_001), 0)).toEqual(['loss'])
    expect(judgeHealth(weeks(40_000, 40_000), 0)).toEqual([])
    // 10,000 over a cost of 60,000 is a sixth
    expect(judgeHealth(weeks(30_000, 30_000), 1_667)).toEqual([])
    expect(judgeHealth(weeks(30_000, 30_000), 1_668)).toEqual(['thin'])
  })
})

describe('the margin after all coupons', () => {
  const clock = pinnedClock(new Date())
  const day = 86_400_000
  const days = (before: number) => {
    const to = new Date(clock.now().getTime() + day)
    return { from: new Date(to.getTime() - before * day).toISOString(), to: to.toISOString() }
  }
  let marketplace: TestMarketplace
  beforeAll(async () => {
    marketplace = await openMarketplace({ clock })
    await marketplace.query('update items set cost_minor = unit_price_minor * 6 / 10')
    const { buyer } = await shopping(() => marketplace).withVoucher()
    const order = await paid(buyer, example)
    await refund(buyer, order.id, { 'b-150': 1 })
  })
  afterAll(async () => {
    await marketplace?.close()
  })

  test('is told week by week, agrees with the ledger, and a merchant sees its own alone', async () => {
    const mine = await clientOf(marketplace, 'mch_one')
    const { total } = await mine.reportMargins({ query: days(7) })
    const [own] = (await mine.reportRevenue({ query: days(7) })).data
    expect(total).toMatchObject({
      orders: 1,
      listMinor: own!.grossMinor,
      borneMinor: own!.merchantDiscountMinor,
      feeMinor: own!.feeMinor,
      goodsMinor: (own!.grossMinor * 6) / 10,
      marginMinor: (own!.grossMinor * 4) / 10 - own!.merchantDiscountMinor - own!.feeMinor,
    })
    expect(own!.merchantDiscountMinor).toBeGreaterThan(0)
    await expect(mine.reportMargins({ query: { ...days(7), merchant: 'mch_two' } })).rejects.toMatchObject({
      status: 404,
    })
  })

  test('names every week of the time, also those without an order, and refuses more than two years', async () => {
    const platform = await clientOf(marketplace)
    const query = days(90)
    const { weeks, total, warnings } = await platform.reportMargins({ query })
    expect(weeks.map((one) => one.orders > 0)).toEqual([...Array<boolean>(12).fill(false), true])
    expect(weeks.map((one) => one.marginBasisPoints).slice(0, 12)).toEqual(Array(12).fill(null))
    expect([weeks[0]!.from, weeks.at(-1)!.to]).toEqual([query.from, query.to])
    expect(weeks.at(-1)!.marginMinor).toBe(total.marginMinor)
    expect(warnings).toEqual([])
    await expect(platform.reportMargins({ query: days(750) })).rejects.toMatchObject({
      errors: [expect.objectContaining({ pointer: '?from' })],
    })
  })
})
