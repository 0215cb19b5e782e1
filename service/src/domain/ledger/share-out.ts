/** Splits an amount by largest remainder, ties to the larger weight, then to the earlier one. Weights are whole and ≥ 0. */
export function shareOut(minor: number, weights: readonly number[]): number[] {
  const whole = BigInt(weights.reduce((total, weight) => total + weight, 0))
  if (whole === 0n) return weights.map(() => 0)
  const exact = weights.map((weight) => BigInt(minor) * BigInt(weight))
  const parts = exact.map((product) => Number(product / whole))
  const left = minor - parts.reduce((total, part) => total + part, 0)
  const byRemainder = weights
    .map((weight, index) => ({ index, weight, remainder: (exact[index] as bigint) % whole }))
    .sort((a, b) => Number(b.remainder - a.remainder) || b.weight - a.weight || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] as number) + 1
  return parts
}

/** ⌊minor × part ÷ whole⌋ without passing through a double; all of `minor` where the part is the whole. */
export const floorPart = (minor: number, part: number, whole: number): number =>
  whole === 0 ? 0 : Number((BigInt(minor) * BigInt(part)) / BigInt(whole))
