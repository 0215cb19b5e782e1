// One form of discount: what its definition says, and what it takes off.
import type { Rounding } from '../money/ratio.ts'
import type { Fields, ReadFields } from '../shape/shape.ts'
import { whole } from '../shape/values.ts'

/** The largest amount of money that one field may hold, in minor units. */
export const LARGEST_MINOR = 100_000_000_000
/** The most units that one cart may hold. */
export const MOST_UNITS = 10_000

/** An amount of money of an offer: at least one minor unit. */
export const amountMinor = whole(1, LARGEST_MINOR)
/** A price: may be nothing. */
export const priceMinor = whole(0, LARGEST_MINOR)
/** A rate in basis points: 10000 is all of it. */
export const basisPoints = whole(1, 10_000)
/** How many units, groups or times. */
export const count = whole(1, MOST_UNITS)

/** What an offer sees at its moment, over its eligible lines. */
export type Bases = {
  /** The sum on the threshold's basis: steps and tiers are counted on it. */
  thresholdMinor: number
  /** Eligible units. */
  units: number
  /** The sum on the amount's basis: rates are taken of it. */
  amountMinor: number
}

/** What stands between an offer and its first step, tier or whole group. */
export type Missing = { readonly missingMinor: number } | { readonly missing: number }

/** A run of equally dear units of one line, as a benefit bound to units sees them: dearest first, then in line order. */
export type UnitRun = { readonly place: number; readonly priceMinor: number; readonly units: number }

type Common<Kind extends string, Params> = {
  readonly kind: Kind
  /** What its definition says beside its kind. */
  readonly params: Params
  /** What is still missing before the benefit gives anything at all, if anything is. */
  missing?(params: never, bases: Bases): Missing | undefined
}

/** Computed once on a base, then shared out over the lines. */
export type AmountBenefit<Kind extends string, Params extends Fields> = Common<Kind, Params> & {
  readonly takes: 'amount'
  /** Rates come before the other offers of their kind. */
  readonly rate: boolean
  /** The discount before caps by room, in minor units. Never shrinks as a base grows. */
  discount(params: ReadFields<Params>, bases: Bases, rounding: Rounding): number
  missing?(params: ReadFields<Params>, bases: Bases): Missing | undefined
}

/** Each line gives its own units' part. */
export type UnitBenefit<Kind extends string, Params extends Fields> = Common<Kind, Params> & {
  readonly takes: 'units'
  readonly rate: false
  /** Adds each line's part to `parts`, by the run's `place`. */
  discount(params: ReadFields<Params>, runs: readonly UnitRun[], rounding: Rounding, parts: number[]): void
  missing?(params: ReadFields<Params>, bases: Bases): Missing | undefined
}

/** Takes from the shipping of the shops of its eligible lines. */
export type ShippingBenefit<Kind extends string, Params extends Fields> = Common<Kind, Params> & {
  readonly takes: 'shipping'
  readonly rate: false
  discount(params: ReadFields<Params>, shippingMinor: number, rounding: Rounding): number
}

/** Takes no money off: granted on top of the chosen plan. */
export type GrantedBenefit<Kind extends string, Params extends Fields> = Common<Kind, Params> & {
  readonly takes: 'nothing'
  readonly rate: false
  missing?(params: ReadFields<Params>, bases: Bases): Missing | undefined
}

export const amountBenefit = <const Kind extends string, Params extends Fields>(benefit: AmountBenefit<Kind, Params>) =>
  benefit
export const unitBenefit = <const Kind extends string, Params extends Fields>(benefit: UnitBenefit<Kind, Params>) =>
  benefit
export const shippingBenefit = <const Kind extends string, Params extends Fields>(
  benefit: ShippingBenefit<Kind, Params>,
) => benefit
export const grantedBenefit = <const Kind extends string, Params extends Fields>(
  benefit: GrantedBenefit<Kind, Params>,
) => benefit
