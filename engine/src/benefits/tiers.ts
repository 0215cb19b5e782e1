// What the two laddered benefits share: which rung is reached, and what the first one lacks.
import type { Bases, Missing } from './benefit.ts'

export type Tier = { readonly spendMinor?: number | undefined; readonly quantity?: number | undefined }

/** The highest tier reached, or nothing. Tiers rise. */
export function reached<T extends Tier>(tiers: readonly T[], bases: Bases): T | undefined {
  for (let i = tiers.length - 1; i >= 0; i--) {
    const tier = tiers[i]!
    if (tier.spendMinor !== undefined ? bases.thresholdMinor >= tier.spendMinor : bases.units >= tier.quantity!)
      return tier
  }
  return undefined
}

export function missingToFirst(tiers: readonly Tier[], bases: Bases): Missing | undefined {
  const first = tiers[0]!
  if (first.spendMinor !== undefined)
    return bases.thresholdMinor < first.spendMinor
      ? { missingMinor: first.spendMinor - bases.thresholdMinor }
      : undefined
  return bases.units < first.quantity! ? { missing: first.quantity! - bases.units } : undefined
}
