// Exact arithmetic on BigInt: sums, rates and the largest remainder method.
import type { Rounding } from './types.ts'

export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n)
export const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)
export const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/** `numerator ÷ denominator`, rounded as the policy says. Neither is negative. */
export function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const whole = numerator / denominator
  const rest = numerator % denominator
  if (rounding === 'ceil') return rest > 0n ? whole + 1n : whole
  if (rounding === 'half_up') return 2n * rest >= denominator ? whole + 1n : whole
  return whole
}

export const rateOf = (baseMinor: bigint, basisPoints: number, rounding: Rounding): bigint =>
  divideRounded(baseMinor * BigInt(basisPoints), 10000n, rounding)

/**
 * Largest remainder: floors of the exact products, and the units left over one by one to the largest remainders;
 * ties to the larger weight (unless `earlierFirst`), then to the earlier.
 */
export function apportion(total: bigint, weights: readonly bigint[], earlierFirst = false): bigint[] {
  const whole = sum(weights)
  if (whole === 0n) return weights.map(() => 0n)
  const parts = weights.map((weight) => (total * weight) / whole)
  const order = weights.map((weight, index) => ({ index, weight, remainder: (total * weight) % whole }))
  order.sort((a, b) => {
    if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1
    if (!earlierFirst && a.weight !== b.weight) return a.weight > b.weight ? -1 : 1
    return a.index - b.index
  })
  const left = Number(total - sum(parts))
  for (const { index } of order.slice(0, left)) parts[index] = parts[index]! + 1n
  return parts
}

/** What each of `units` units costs when together they cost `amount`: differences of the cumulative floors. */
export function unitsOf(amount: bigint, units: number): bigint[] {
  const n = BigInt(units)
  return Array.from({ length: units }, (_, i) => (amount * BigInt(i + 1)) / n - (amount * BigInt(i)) / n)
}
