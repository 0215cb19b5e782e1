// One form of discount. The request's schema, the console's form and the docs are read off the value that a file exports.
import * as z from 'zod/mini'
import type { Rounding } from '../money/ratio.ts'

/** The largest amount of money that one field may hold, in minor units. */
export const LARGEST_MINOR = 100_000_000_000
/** The most units that one cart may hold. */
export const MOST_UNITS = 10_000

/** An amount of money of an offer: at least one minor unit. */
export const amountMinor = z.int().check(z.minimum(1), z.maximum(LARGEST_MINOR))
/** A price: may be nothing. */
export const priceMinor = z.int().check(z.minimum(0), z.maximum(LARGEST_MINOR))
/** A rate in basis points: 10000 is all of it. */
export const basisPoints = z.int().check(z.minimum(1), z.maximum(10_000))
/** How many units, groups or times. */
export const count = z.int().check(z.minimum(1), z.maximum(MOST_UNITS))

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

type Title = { readonly 'zh-CN': string; readonly en: string }

type Common<Kind extends string, Schema> = {
  readonly kind: Kind
  readonly title: Title
  readonly params: Schema
  /** What is still missing before the benefit gives anything at all, if anything is. */
  missing?(params: never, bases: Bases): Missing | undefined
}

/** Computed once on a base, then shared out over the lines. */
export type AmountBenefit<Kind extends string, Schema extends z.ZodMiniType<{ kind: Kind }>> = Common<Kind, Schema> & {
  readonly takes: 'amount'
  /** Rates come before the other offers of their kind. */
  readonly rate: boolean
  /** The discount before caps by room, in minor units. Never shrinks as a base grows. */
  discount(params: z.infer<Schema>, bases: Bases, rounding: Rounding): number
  missing?(params: z.infer<Schema>, bases: Bases): Missing | undefined
}

/** Each line gives its own units' part. */
export type UnitBenefit<Kind extends string, Schema extends z.ZodMiniType<{ kind: Kind }>> = Common<Kind, Schema> & {
  readonly takes: 'units'
  readonly rate: false
  /** Adds each line's part to `parts`, by the run's `place`. */
  discount(params: z.infer<Schema>, runs: readonly UnitRun[], rounding: Rounding, parts: number[]): void
  missing?(params: z.infer<Schema>, bases: Bases): Missing | undefined
}

/** Takes from the shipping of the shops of its eligible lines. */
export type ShippingBenefit<Kind extends string, Schema extends z.ZodMiniType<{ kind: Kind }>> = Common<
  Kind,
  Schema
> & {
  readonly takes: 'shipping'
  readonly rate: false
  discount(params: z.infer<Schema>, shippingMinor: number, rounding: Rounding): number
}

/** Takes no money off: granted on top of the chosen plan. */
export type GrantedBenefit<Kind extends string, Schema extends z.ZodMiniType<{ kind: Kind }>> = Common<Kind, Schema> & {
  readonly takes: 'nothing'
  readonly rate: false
  missing?(params: z.infer<Schema>, bases: Bases): Missing | undefined
}

export const amountBenefit = <const Kind extends string, Schema extends z.ZodMiniType<{ kind: Kind }>>(
  benefit: AmountBenefit<Kind, Schema>,
) => benefit
export const unitBenefit = <const Kind extends string, Schema extends z.ZodMiniType<{ kind: Kind }>>(
  benefit: UnitBenefit<Kind, Schema>,
) => benefit
export const shippingBenefit = <const Kind extends string, Schema extends z.ZodMiniType<{ kind: Kind }>>(
  benefit: ShippingBenefit<Kind, Schema>,
) => benefit
export const grantedBenefit = <const Kind extends string, Schema extends z.ZodMiniType<{ kind: Kind }>>(
  benefit: GrantedBenefit<Kind, Schema>,
) => benefit
