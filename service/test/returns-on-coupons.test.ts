import { describe, expect, test } from 'vitest'
import { heldOut, incrementalReturn, returnBasisPoints } from '../src/domain/returns-on-coupons.ts'

describe('the incremental return', () => {
  test('takes what would have been bought anyway off, and says how sure it is', () => {
    // 100 treated bring 50.00 each, 100 held out 40.00: the coupons brought 10.00 each
    const found = incrementalReturn(
      { buyers: 100, marginMinor: 500_000, squares: 100 * 5_000 ** 2 },
      { buyers: 100, marginMinor: 400_000, squares: 100 * 4_000 ** 2 },
    )
    expect(found).toEqual({ incrementalMarginMinor: 100_000, lowMinor: 100_000, highMinor: 100_000 })
    expect(returnBasisPoints(100_000, 50_000)).toBe(20_000)
    expect(returnBasisPoints(100_000, 0)).toBeNull()
    const loud = incrementalReturn(
      { buyers: 100, marginMinor: 500_000, squares: 100 * 5_000 ** 2 + 99 * 1_000 ** 2 },
      { buyers: 100, marginMinor: 400_000, squares: 100 * 4_000 ** 2 + 99 * 1_000 ** 2 },
    )
    expect(loud!.highMinor).toBe(100_000 + Math.round(1.96 * Math.sqrt(2 * 100 ** 2) * 100))
    expect(
      incrementalReturn({ buyers: 29, marginMinor: 0, squares: 0 }, { buyers: 100, marginMinor: 0, squares: 0 }),
    ).toBeUndefined()
  })

  test('holds out the part that was asked for, the same buyers always, and others for another batch', () => {
    const buyers = Array.from({ length: 20_000 }, (_, n) => `buyer-${n}`)
    const held = buyers.filter((buyer) => heldOut('bat_x', buyer, 1_000))
    expect(held.length / buyers.length).toBeCloseTo(0.1, 1)
    expect(held.filter((buyer) => heldOut('bat_x', buyer, 1_000))).toEqual(held)
    expect(held.filter((buyer) => heldOut('bat_y', buyer, 1_000)).length).toBeLessThan(held.length / 4)
    expect(buyers.some((buyer) => heldOut('bat_x', buyer, 0))).toBe(false)
  })
})
