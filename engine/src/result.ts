// What comes out of a quote. Every amount is in minor units of the request's currency.

/** A part of a discount that one party pays. `merchant` has been told apart as the merchant of the line where it matters. */
export type FundingPart = { readonly party: string; readonly minor: number }

/** The part of a discount that falls on one line. */
export type Share = { readonly line: string; readonly minor: number; readonly funding: readonly FundingPart[] }

/** The part of a shipping discount that falls on one shop's shipping. */
export type ShippingShare = { readonly shop: string; readonly minor: number; readonly funding: readonly FundingPart[] }

export type Applied = {
  readonly offer: string
  readonly kind: string
  readonly layer: string
  /** The sum that steps and tiers were counted on, or that the rate was taken of. */
  readonly baseMinor: number
  readonly discountMinor: number
  readonly shares: readonly Share[]
  readonly shippingShares?: readonly ShippingShare[]
}

export type QuotedLine = {
  readonly id: string
  readonly listMinor: number
  readonly discountMinor: number
  readonly payableMinor: number
  /** The line's payable over its units, so that any sequence of unit returns adds up. */
  readonly unitsMinor: readonly number[]
}

/** Why an offer is not part of the quote, in order of precedence. */
export const REASONS = [
  'not_yet_valid',
  'expired',
  'left_out_by_buyer',
  'condition_not_met',
  'nothing_in_scope',
  'spend_too_small',
  'quantity_too_small',
  'single_benefit_line',
  'limit_reached',
  'excluded_by_group',
  'excluded_by_exclusive',
  'nothing_left',
  'costs_more',
] as const
export type Reason = (typeof REASONS)[number]

export type Detail =
  null | boolean | number | string | readonly Detail[] | { readonly [key: string]: Detail | undefined }

export type Refused = {
  readonly offer: string
  readonly because: Reason
  readonly details: { readonly [key: string]: Detail | undefined }
}

export type Gift = { readonly offer: string; readonly sku: string; readonly quantity: number }

export type Instalments = {
  readonly offer: string
  readonly instalments: number
  readonly interestMinor: number
  readonly funding: readonly FundingPart[]
}

export type Proof = {
  /** True: no plan under the policy saves more. False: the budget of plans ended first. */
  readonly optimal: boolean
  /** No plan saves more than this. */
  readonly upperBoundMinor: number
  /** The work done: looks at what an offer would give within a plan. `maxPlans` bounds it. */
  readonly plansExamined: number
}

export type Quote = {
  readonly listMinor: number
  readonly discountMinor: number
  readonly shippingMinor: number
  readonly shippingDiscountMinor: number
  readonly payableMinor: number
  readonly policy: { readonly id: string; readonly version: number }
  readonly proof: Proof
  readonly applied: readonly Applied[]
  readonly lines: readonly QuotedLine[]
  readonly refused: readonly Refused[]
  readonly gifts: readonly Gift[]
  readonly instalments: readonly Instalments[]
}
