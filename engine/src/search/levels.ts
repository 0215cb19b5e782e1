// What an offer across shops can come to: nothing, or one of a few levels, each with the base that it needs.
import type { Candidate } from './candidate.ts'
import type { Rounding } from '../money/ratio.ts'

/**
 * At this level the offer's threshold base is at least `needMinor`, and it gives at most
 * `min(capMinor, flatMinor + rate × its amount base)`.
 */
export type Level = {
  readonly needMinor: number
  readonly flatMinor: number
  readonly rate: number
  readonly capMinor: number
}

/** More steps than this are bounded by their slope instead of one by one. */
const MOST_STEPS = 40

/** Every level that a base of at most `mostMinor` can reach. None where the offer can no longer be taken. */
export function levelsOf(c: Candidate, mostMinor: number, rounding: Rounding): Level[] {
  const { benefit } = c.offer
  const least = Math.max(1, c.spendMinor)
  const flat = (needMinor: number, flatMinor: number): Level => ({
    needMinor: Math.max(needMinor, c.spendMinor),
    flatMinor: Math.min(flatMinor, c.ceilingMinor),
    rate: 0,
    capMinor: c.ceilingMinor,
  })
  const rated = (needMinor: number, basisPoints: number): Level => ({
    needMinor: Math.max(needMinor, c.spendMinor),
    flatMinor: rounding === 'floor' ? 0 : rounding === 'half_up' ? 0.5 : 1,
    rate: basisPoints / 10_000,
    capMinor: c.ceilingMinor,
  })
  const reachable = (levels: Level[]): Level[] => levels.filter((level) => level.needMinor <= mostMinor)
  if (benefit.kind === 'percent_off') return reachable([rated(c.spendMinor, benefit.offBasisPoints)])
  if (benefit.kind === 'percent_off_tiers' && !c.fallingTiers) {
    if (benefit.tiers[0]!.spendMinor !== undefined)
      return reachable(benefit.tiers.map((tier) => rated(tier.spendMinor!, tier.offBasisPoints)))
    // By quantity: units only drop out, so no higher tier than that of all of them is reached.
    const tier = benefit.tiers.findLast(({ quantity }) => c.units >= quantity!)
    return tier === undefined ? [] : reachable([rated(c.spendMinor, tier.offBasisPoints)])
  }
  if (benefit.kind === 'amount_off_tiers' && !c.fallingTiers && benefit.tiers[0]!.spendMinor !== undefined)
    return reachable(benefit.tiers.map((tier) => flat(tier.spendMinor!, tier.offMinor)))
  if (benefit.kind === 'amount_off_per') {
    const { perMinor, offMinor, maxMinor = Infinity, maxTimes = Infinity } = benefit
    const steps = Math.min(Math.floor(mostMinor / perMinor), maxTimes, Math.ceil(maxMinor / offMinor))
    if (steps <= MOST_STEPS) {
      const levels: Level[] = []
      // A threshold may ask for more than the highest step that counts.
      for (let k = Math.max(1, Math.min(steps, Math.floor(least / perMinor))); k <= steps; k++)
        levels.push(flat(k * perMinor, Math.min(k * offMinor, maxMinor)))
      return reachable(levels)
    }
  }
  return reachable([flat(c.spendMinor, c.ceilingMinor)])
}
