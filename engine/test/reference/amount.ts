// How much the forms of one amount take off, before caps: amounts, steps, tiers and rates.
import { rateOf, smaller } from './money.ts'
import type { Benefit, Rounding } from './types.ts'

export type Shortfall = { readonly missingMinor: bigint; readonly missing: number }
export const nothingMissing: Shortfall = { missingMinor: 0n, missing: 0 }

export type Bases = {
  /** Sum over the eligible lines by `thresholdBasis`, by `amountBasis`, and their units. */
  readonly thresholdMinor: bigint
  readonly amountMinor: bigint
  readonly units: number
  readonly rounding: Rounding
}

type Amount = Shortfall & { readonly minor: bigint }
type OneAmount = Extract<
  Benefit,
  { kind: 'amount_off' | 'amount_off_per' | 'amount_off_tiers' | 'percent_off' | 'percent_off_tiers' }
>

const capped = (minor: bigint, maxMinor: number | undefined): bigint =>
  maxMinor === undefined ? minor : smaller(minor, BigInt(maxMinor))

/** The highest tier reached, or what is missing to the lowest. */
function highestTier<T extends { readonly spendMinor?: number; readonly quantity?: number }>(
  tiers: readonly T[],
  bases: Bases,
): { readonly reached: T | undefined } & Shortfall {
  const reached = tiers.findLast((tier) =>
    tier.spendMinor !== undefined
      ? bases.thresholdMinor >= BigInt(tier.spendMinor)
      : bases.units >= (tier.quantity ?? 0),
  )
  if (reached !== undefined) return { reached, ...nothingMissing }
  const lowest = tiers[0]!
  if (lowest.spendMinor !== undefined)
    return { reached, missingMinor: BigInt(lowest.spendMinor) - bases.thresholdMinor, missing: 0 }
  return { reached, missingMinor: 0n, missing: (lowest.quantity ?? 0) - bases.units }
}

export function amountOff(benefit: OneAmount, bases: Bases): Amount {
  switch (benefit.kind) {
    case 'amount_off':
      return { minor: BigInt(benefit.offMinor), ...nothingMissing }
    case 'amount_off_per': {
      const per = BigInt(benefit.perMinor)
      let times = bases.thresholdMinor / per
      if (times === 0n) return { minor: 0n, missingMinor: per - bases.thresholdMinor, missing: 0 }
      if (benefit.maxTimes !== undefined) times = smaller(times, BigInt(benefit.maxTimes))
      return { minor: capped(times * BigInt(benefit.offMinor), benefit.maxMinor), ...nothingMissing }
    }
    case 'amount_off_tiers': {
      const { reached, missingMinor, missing } = highestTier(benefit.tiers, bases)
      return { minor: BigInt(reached?.offMinor ?? 0), missingMinor, missing }
    }
    case 'percent_off': {
      const off = rateOf(bases.amountMinor, benefit.offBasisPoints, bases.rounding)
      return { minor: capped(off, benefit.maxMinor), ...nothingMissing }
    }
    case 'percent_off_tiers': {
      const { reached, missingMinor, missing } = highestTier(benefit.tiers, bases)
      const off = reached === undefined ? 0n : rateOf(bases.amountMinor, reached.offBasisPoints, bases.rounding)
      return { minor: capped(off, benefit.maxMinor), missingMinor, missing }
    }
  }
}
