import { describe, expect, test } from 'vitest'
import type { MarginFigures } from '../src/domain/merchant-health.ts'
import { judgeHealth, marginBasisPoints, marginOf } from '../src/domain/merchant-health.ts'

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
