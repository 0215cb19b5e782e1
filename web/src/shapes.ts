/** What the API hands over, as the screens use it. Amounts are integers in minor units, times are UTC instants. */
export type Localised = { 'zh-CN': string; en: string }

export type Marketplace = {
  name: Localised
  currency: string
  timeZone: string
  policy: { id: string; version: number }
  demo: boolean
  demoBuyers: DemoBuyer[]
  now: string
}
export type DemoBuyer = { id: string; name: Localised; memberTier?: string; note: Localised }
export type Session = { token: string; buyer: string; expiresAt: string }

export type Category = { id: string; path: string; name: Localised; parent: string | null }
export type Shop = { id: string; name: Localised; merchant: { id: string; name: Localised }; tags: string[] }
export type ShopRef = { id: string; name: Localised }
export type Art = { hue: number; glyph: string }
export type Item = {
  sku: string
  spu: string
  shop: string
  category: string
  name: Localised
  tags: string[]
  unitPriceMinor: number
  art: Art
}
export type List<T> = { data: T[]; next: string | null }

export type Tier = { spendMinor?: number; quantity?: number; offMinor?: number; offBasisPoints?: number }
export type Benefit = {
  kind: string
  offMinor?: number
  perMinor?: number
  maxMinor?: number
  maxTimes?: number
  tiers?: Tier[]
  offBasisPoints?: number
  priceMinor?: number
  maxUnits?: number
  groupSize?: number
  units?: number
  quantity?: number
  perUnits?: number
  sku?: string
  instalments?: number
}
export type Scope = {
  shops?: string[]
  categories?: string[]
  skus?: string[]
  spus?: string[]
  tags?: string[]
  brands?: string[]
}
export type Threshold = { spendMinor?: number; quantity?: number }

export type RuleText = {
  headline: string
  threshold: string
  discount: string
  scope: string
  window: string
  stacking: string
  refund: string
  funder: string
  equivalent: string
  sentences: string[]
}
export type Because = { code: string; details?: Record<string, unknown> }
export type OfferState =
  | 'claimable'
  | 'claimed'
  | 'claimed_more'
  | 'upcoming'
  | 'soldout'
  | 'ended'
  | 'ineligible'
  | 'paid'
  | 'locked'
  | 'automatic'

export type Offer = {
  id: string
  kind: string
  title: Localised
  benefit: Benefit
  threshold?: Threshold | null
  scope?: Scope | null
  ruleText: { 'zh-CN': RuleText; en: RuleText }
  shop?: ShopRef | null
  issuer: 'platform' | 'merchant'
  claim?: string
  claimFrom?: string | null
  claimUntil?: string | null
  use: { kind: 'fixed'; from: string; until: string } | { kind: 'relative'; seconds: number; roundToDayEnd: boolean }
  stock?: { total: number; claimed: number } | null
  perBuyerLimit?: number | null
  claimedByBuyer?: number
  state: OfferState
  because?: Because | null
}

export type ClaimOutcome = {
  claim: { id: string; batch: string; outcome: string; because?: Because | Record<string, unknown> | null; at: string }
  coupon?: Coupon | null
}

export type CouponState = 'available' | 'held' | 'redeemed' | 'expired' | 'voided' | 'frozen'
export type Coupon = {
  id: string
  batch: Pick<Offer, 'id' | 'kind' | 'title' | 'ruleText' | 'benefit' | 'threshold' | 'scope' | 'shop'>
  state: CouponState
  validFrom: string
  validUntil: string
  claimedAt: string
  order?: string | null
  savedMinor?: number | null
}
export type CouponEvent = {
  at: string
  event: string
  from: string | null
  to: string
  because?: string | null
  order?: string | null
}
export type CouponStory = Coupon & { history: CouponEvent[] }
export type Wallet = List<Coupon> & { counts: Record<CouponState, number> }

export type FundedPart = { party: string; minor: number }
export type EngineShare = { line: string; minor: number; funding: FundedPart[] }
export type Applied = {
  offer: string
  kind: string
  layer: string
  baseMinor: number
  discountMinor: number
  shares: EngineShare[]
  shippingShares?: { shop: string; minor: number; funding: FundedPart[] }[]
}
export type Refusal = { offer: string; because: string; details?: Record<string, unknown> }
export type EngineQuote = {
  listMinor: number
  discountMinor: number
  shippingMinor: number
  shippingDiscountMinor: number
  payableMinor: number
  policy: { id: string; version: number }
  proof: { optimal: boolean; upperBoundMinor: number; plansExamined: number }
  applied: Applied[]
  lines: { id: string; listMinor: number; discountMinor: number; payableMinor: number; unitsMinor: number[] }[]
  refused: Refusal[]
  gifts?: { offer: string; sku: string; quantity: number }[]
  instalments?: { offer: string; instalments: number; interestMinor: number }[]
}
export type QuotedLine = {
  id: string
  sku: string
  name: Localised
  shop: ShopRef
  unitPriceMinor: number
  quantity: number
  art: Art
}
export type QuotedOffer = {
  kind: string
  title: Localised
  ruleText: { 'zh-CN': RuleText; en: RuleText }
  validUntil?: string | null
  shop?: ShopRef | null
  claimed: boolean
}
export type Advice = {
  offer: string
  candidates: { sku: string; name: Localised; unitPriceMinor: number; quantity: number }[]
  costMinor: number
  savesMinor: number
  netMinor: number
  worthwhile: boolean
  missingMinor?: number
  missing?: number
}
export type Quote = {
  id: string
  expiresAt: string
  quote: EngineQuote
  lines: QuotedLine[]
  offers: Record<string, QuotedOffer>
  advice: Advice[]
  claimable: { batch: Offer; savesMinor: number }[]
}

export type OrderShare = { offer: string; title: Localised; minor: number; funding: FundedPart[] }
export type OrderLine = {
  id: string
  sku: string
  name: Localised
  art: Art
  quantity: number
  unitPriceMinor: number
  listMinor: number
  discountMinor: number
  payableMinor: number
  unitsMinor: number[]
  refundedQuantity: number
  refundedMinor: number
  shares: OrderShare[]
}
export type Order = {
  id: string
  state: 'placed' | 'paid' | 'completed' | 'cancelled'
  placedAt: string
  holdUntil: string
  paidAt?: string | null
  listMinor: number
  discountMinor: number
  shippingMinor: number
  shippingDiscountMinor: number
  payableMinor: number
  refundedMinor: number
  policy: { id: string; version: number }
  shops: { shop: ShopRef; lines: OrderLine[] }[]
  applied: Applied[]
  offers: Record<string, QuotedOffer>
  refunds: Refund[]
}
export type ReturnLine = { line: string; quantity: number }
export type Refund = {
  id: string
  at: string
  minor: number
  lines: { line: string; quantity: number; minor: number; funding: FundedPart[] }[]
  couponsReturned: string[]
}
export type RefundPreview = {
  minor: number
  lines: { line: string; quantity: number; minor: number }[]
  coupons: { id: string; returned: boolean; because: string }[]
}
export type Ledger = {
  data: {
    id: string
    at: string
    debit: string
    credit: string
    minor: number
    because: string
    line?: string | null
    refund?: string | null
  }[]
  balances: { account: string; minor: number }[]
}
export type CartLine = { sku: string; quantity: number }
export type QuoteRequest = { lines: CartLine[]; must?: string[]; never?: string[] }
