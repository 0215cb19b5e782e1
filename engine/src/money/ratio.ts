/**
 * Exact products and quotients of whole amounts.
 *
 * A product of two amounts may pass 2^53. Where both factors prove that it does not, doubles hold it exactly and are
 * used for speed; everywhere else BigInt is. The quotient of two exact integers below 2^53 floors to the right integer,
 * because the distance of a proper fraction from the next integer is larger than the rounding error of the division.
 */

const EXACT = 9_007_199_254_740_991

/** floor(a × b ÷ c) for whole a, b ≥ 0 and c ≥ 1. */
export function floorRatio(a: number, b: number, c: number): number {
  if (a <= 94_906_265 && b <= 94_906_265) return Math.floor((a * b) / c)
  if (b === 0 || a <= EXACT / b) return Math.floor((a * b) / c)
  return Number((BigInt(a) * BigInt(b)) / BigInt(c))
}

/** The remainder a × b mod c, for the same arguments. */
export function remainderOfRatio(a: number, b: number, c: number): number {
  if (b === 0 || a <= EXACT / b) return (a * b) % c
  return Number((BigInt(a) * BigInt(b)) % BigInt(c))
}

export type Rounding = 'half_up' | 'floor' | 'ceil'

/** `baseMinor` × `basisPoints` ÷ 10000, rounded once. */
export function rateOf(baseMinor: number, basisPoints: number, rounding: Rounding): number {
  const whole = floorRatio(baseMinor, basisPoints, 10_000)
  if (rounding === 'floor') return whole
  const rest = remainderOfRatio(baseMinor, basisPoints, 10_000)
  return whole + (rounding === 'ceil' ? (rest > 0 ? 1 : 0) : rest >= 5_000 ? 1 : 0)
}
