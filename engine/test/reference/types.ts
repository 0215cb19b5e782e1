// What the reference reads of a request: section 1, 2 and 4 of the page, written down once more and sharing nothing with the engine.

export type Basis = 'list' | 'current' | { readonly after: string }
export type Bases = { readonly thresholdBasis?: Basis; readonly amountBasis?: Basis; readonly weightBasis?: Basis }

export type ScopeLists = {
  readonly shops?: readonly string[]
  readonly categories?: readonly string[]
  readonly spus?: readonly string[]
  readonly skus?: readonly string[]
  readonly brands?: readonly string[]
  readonly tags?: readonly string[]
}
export type Scope = ScopeLists & { readonly except?: ScopeLists }

export type Tier = { readonly spendMinor?: number; readonly quantity?: number }
export type Benefit =
  | { readonly kind: 'amount_off'; readonly offMinor: number }
  | {
      readonly kind: 'amount_off_per'
      readonly perMinor: number
      readonly offMinor: number
      readonly maxMinor?: number
      readonly maxTimes?: number
    }
  | { readonly kind: 'amount_off_tiers'; readonly tiers: readonly (Tier & { readonly offMinor: number })[] }
  | { readonly kind: 'percent_off'; readonly offBasisPoints: number; readonly maxMinor?: number }
  | {
      readonly kind: 'percent_off_tiers'
      readonly tiers: readonly (Tier & { readonly offBasisPoints: number })[]
      readonly maxMinor?: number
    }
  | { readonly kind: 'unit_price'; readonly priceMinor: number; readonly maxUnits?: number }
  | {
      readonly kind: 'group_units_off'
      readonly groupSize: number
      readonly units?: number
      readonly offBasisPoints: number
      readonly maxTimes?: number
    }
  | {
      readonly kind: 'bundle_price'
      readonly quantity: number
      readonly priceMinor: number
      readonly maxTimes?: number
    }
  | { readonly kind: 'shipping_off'; readonly offMinor?: number; readonly offBasisPoints?: number }
  | { readonly kind: 'gift'; readonly sku: string; readonly quantity: number; readonly perUnits?: number }
  | { readonly kind: 'interest_free'; readonly instalments: number; readonly monthlyRateBasisPoints: number }

export type Condition =
  | { readonly kind: 'member_tier'; readonly anyOf: readonly string[] }
  | { readonly kind: 'score_at_least'; readonly score: number }
  | { readonly kind: 'new_buyer'; readonly shop?: string }
  | { readonly kind: 'returning_buyer'; readonly shop?: string; readonly ordersAtLeast?: number }
  | { readonly kind: 'follows_shop'; readonly shop: string }
  | { readonly kind: 'member_of_shop'; readonly shop: string }
  | { readonly kind: 'segment'; readonly anyOf: readonly string[] }
  | { readonly kind: 'payment_method'; readonly anyOf: readonly string[] }
  | { readonly kind: 'region'; readonly anyOf: readonly string[]; readonly not?: readonly string[] }
  | { readonly kind: 'scene'; readonly anyOf: readonly string[] }
  | { readonly kind: 'time_of_day'; readonly from: string; readonly until: string }
  | { readonly kind: 'days_of_week'; readonly anyOf: readonly number[] }
  | { readonly kind: 'distinct_shops_at_least'; readonly count: number }
  | { readonly kind: 'requires_items'; readonly scope: Scope; readonly quantity: number }

export type Funder = { readonly party: string; readonly basisPoints: number }

export type Offer = {
  readonly id: string
  readonly kind: string
  readonly title?: string
  readonly benefit: Benefit
  readonly threshold?: { readonly spendMinor?: number; readonly quantity?: number }
  readonly scope?: Scope
  readonly conditions?: readonly Condition[]
  readonly validFrom?: string
  readonly validUntil?: string
  readonly group?: string
  readonly exclusive?: boolean
  readonly basis?: Bases
  readonly funding?: readonly Funder[]
}

export type Line = {
  readonly id: string
  readonly sku: string
  readonly spu: string
  readonly shop: string
  readonly merchant: string
  readonly brand?: string
  readonly category?: string
  readonly tags?: readonly string[]
  readonly unitPriceMinor: number
  readonly quantity: number
  readonly floorUnitPriceMinor?: number
}

export type Layer = Bases & { readonly id: string; readonly kinds: readonly string[] }
export type Limit = { readonly kinds: readonly string[]; readonly per: 'order' | 'shop' | 'line'; readonly max: number }
export type Rounding = 'half_up' | 'floor' | 'ceil'

export type Policy = {
  readonly id: string
  readonly version: number
  readonly layers: readonly Layer[]
  readonly limits?: readonly Limit[]
  readonly singleBenefit?: ScopeLists
  readonly ineligible?: readonly { readonly kinds: readonly string[]; readonly scope?: Scope }[]
  readonly rounding?: Rounding
  readonly overflow?: 'redistribute' | 'forfeit'
  readonly minimumPayableMinor?: number
  readonly funding?: { readonly [kind: string]: readonly Funder[] }
}

export type Buyer = {
  readonly id?: string
  readonly memberTier?: string
  readonly score?: number
  readonly paidOrders?: number
  readonly paidOrdersByShop?: { readonly [shop: string]: number }
  readonly follows?: readonly string[]
  readonly memberOf?: readonly string[]
  readonly segments?: readonly string[]
  readonly paymentMethod?: string
  readonly region?: string
  readonly scene?: string
}

export type PolicyName = 'tmall' | 'platform_first' | 'platform_first_sequential' | 'parallel_2020' | 'sequential'

export type Request = {
  readonly at: string
  readonly timeZone?: string
  readonly currency?: string
  readonly policy: PolicyName | Policy
  readonly buyer?: Buyer
  readonly lines: readonly Line[]
  readonly shipping?: readonly { readonly shop: string; readonly minor: number }[]
  readonly offers?: readonly Offer[]
  readonly must?: readonly string[]
  readonly never?: readonly string[]
  readonly detail?: 'full' | 'plan'
  readonly maxPlans?: number
}
