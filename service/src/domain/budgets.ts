// Budgets: how they burn, and what they may still come to. Pure; amounts in minor units.
import { floorPart } from './ledger/share-out.ts'

/** Parts of a budget at which its owner is told, in per cent. */
export const alertLevels = [50, 80, 100] as const

export type Burn = {
  readonly budgetMinor: number
  /** Reserved by unpaid orders and spent by paid ones. */
  readonly usedMinor: number
  readonly from: Date
  readonly until: Date
}
export type Fuse = {
  readonly fuseTimes: number | null
  readonly fuseFromBasisPoints: number
  readonly fuseFromMinor: number
}

/** What was planned to be used by a moment: evenly over the time in which it is claimed. */
export function plannedMinor({ budgetMinor, from, until }: Burn, at: Date): number {
  const whole = until.getTime() - from.getTime()
  const lived = Math.min(Math.max(at.getTime() - from.getTime(), 0), whole)
  return floorPart(budgetMinor, lived, whole)
}

/**
 * Whether it burns so much faster than planned that somebody has to look before it goes on. Not where little is at stake, nor
 * where all of it is used: that stops by itself.
 */
export function fuseTrips(burn: Burn, { fuseTimes, fuseFromBasisPoints, fuseFromMinor }: Fuse, at: Date): boolean {
  if (fuseTimes === null || burn.usedMinor < fuseFromMinor || burn.usedMinor >= burn.budgetMinor) return false
  if (burn.usedMinor * 10_000 < burn.budgetMinor * fuseFromBasisPoints) return false
  return burn.usedMinor > fuseTimes * plannedMinor(burn, at)
}

export type Exposure = {
  readonly budgetMinor: number
  readonly usedMinor: number
  /** Coupons in wallets that can still be used and are in no order. */
  readonly outstanding: number
  readonly unclaimed: number
  /** The most that one use takes off; undefined: nothing bounds it. */
  readonly mostOffMinor: number | undefined
  readonly redeemed: number
  readonly redeemedMinor: number
  /** Issued coupons that came to an end: used, expired or taken back. */
  readonly ended: number
  /** The part that is expected never to be used, while nothing is known yet. */
  readonly breakageBasisPoints: number
}

/** Everything is claimed and used at its highest: never more than the budget, which stops it. Null where nothing bounds a use. */
export function worstCaseMinor(of: Exposure): number | null {
  if (of.mostOffMinor === undefined) return null
  return Math.min(of.budgetMinor, of.usedMinor + (of.outstanding + of.unclaimed) * of.mostOffMinor)
}

/** Of the coupons that ended, the part that was used; from the settings' breakage while fewer than `enough` ended. */
export const useRateBasisPoints = ({ ended, redeemed, breakageBasisPoints }: Exposure, enough = 30): number =>
  ended < enough ? 10_000 - breakageBasisPoints : Math.floor((redeemed * 10_000) / ended)

/** What it comes to if coupons in wallets are used as often, and for as much, as those before. Null while nothing says how much. */
export function expectedMinor(of: Exposure): number | null {
  const each = of.redeemed > 0 ? of.redeemedMinor / of.redeemed : of.mostOffMinor
  if (each === undefined) return null
  const further = Math.round((of.outstanding * each * useRateBasisPoints(of)) / 10_000)
  return Math.min(of.budgetMinor, of.usedMinor + further)
}
