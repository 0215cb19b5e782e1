/**
 * The shape of the demo marketplace: plain data, no clock, no database.
 *
 * Refs are stable and readable (`m-yunshang`, `shop-yunshang`, `voucher-300-30`); the seeder may use them as ids or put a prefix before them.
 * A scope, a condition and a benefit speak of shops by `ref`, so a seeder that prefixes shop ids has to map `scope.shops`, `scope.except.shops`
 * and the `shop` of conditions with the functions of `./shops-of-terms.ts`.
 * Times are seconds relative to the instant at which the marketplace is seeded, so that the demo is live whenever it is started.
 */

export type Localised = { 'zh-CN': string; en: string }

/** Drawn locally: a background hue (0…359) and one emoji or character. */
export type Art = { hue: number; glyph: string }

/** `path` is what an item and a scope carry; `parent` is the path of the category above, null at the top. */
export type DemoCategory = { id: string; path: string; parent: string | null; name: Localised; art: Art }

export type DemoMerchant = { ref: string; name: Localised; size: 'sme' | 'brand' }

export type DemoShop = {
  ref: string
  merchant: string
  name: Localised
  /** `flagship`, `sme`, `brand-group:<name>` for shops of one owner that share brand-wide coupons … */
  tags: string[]
  art: Art
  /** A flat fee for the shop's parcel; none from `freeFromMinor` of its goods at list price on. */
  shipping: { feeMinor: number; freeFromMinor: number | null }
}

export type DemoItem = {
  sku: string
  spu: string
  shop: string
  merchant: string
  brand: string
  category: string
  name: Localised
  /** What tells this sku from its siblings (colour, size, weight); empty strings where the spu has one sku. */
  variant: Localised
  tags: string[]
  unitPriceMinor: number
  /** No discount takes a unit below this. */
  floorUnitPriceMinor: number
  /** What the unit costs the merchant, for margin checks. Never shown to a buyer. */
  costMinor: number
  stock: number
  art: Art
}

export type PaymentMethod = 'huabei' | 'alipay' | 'wechat' | 'card'

/** The facts that conditions may ask for, in the words of the engine's `buyer`. */
export type DemoBuyerFacts = {
  memberTier?: '88VIP'
  score: number
  paidOrders: number
  paidOrdersByShop: Record<string, number>
  follows: string[]
  memberOf: string[]
  segments: string[]
  region: string
  paymentMethod: PaymentMethod
}

export type DemoBuyer = { ref: string; name: Localised; note: Localised; facts: DemoBuyerFacts }

export type DemoInstrument =
  | 'voucher'
  | 'category_voucher'
  | 'insider_coupon'
  | 'shop_coupon'
  | 'item_coupon'
  | 'allowance'
  | 'allowance_balance'
  | 'cross_shop_promotion'
  | 'shop_promotion'
  | 'red_packet'
  | 'member_discount'
  | 'points'
  | 'low_carbon_points'
  | 'interest_free_coupon'
  | 'shipping_coupon'
  | 'payment_coupon'
  | 'paid_coupon'
  | 'savings_card'

/** A kind of the `tmall` policy. */
export type DemoKind =
  | 'item_price'
  | 'item_coupon'
  | 'allowance'
  | 'shop_promotion'
  | 'shop_coupon'
  | 'insider_shop_coupon'
  | 'cross_shop_promotion'
  | 'allowance_balance'
  | 'voucher'
  | 'category_voucher'
  | 'insider_voucher'
  | 'member_discount'
  | 'red_packet'
  | 'points'
  | 'shipping_coupon'
  | 'payment_coupon'
  | 'interest_free_coupon'

export type DemoSpendTier<Off> = ({ spendMinor: number } | { quantity: number }) & Off

export type DemoBenefit =
  | { kind: 'amount_off'; offMinor: number }
  | { kind: 'amount_off_per'; perMinor: number; offMinor: number; maxMinor?: number; maxTimes?: number }
  | { kind: 'amount_off_tiers'; tiers: DemoSpendTier<{ offMinor: number }>[] }
  | { kind: 'percent_off'; offBasisPoints: number; maxMinor?: number }
  | { kind: 'percent_off_tiers'; tiers: DemoSpendTier<{ offBasisPoints: number }>[]; maxMinor?: number }
  | { kind: 'unit_price'; priceMinor: number; maxUnits?: number }
  | { kind: 'group_units_off'; groupSize: number; units?: number; offBasisPoints: number; maxTimes?: number }
  | { kind: 'bundle_price'; quantity: number; priceMinor: number; maxTimes?: number }
  | { kind: 'shipping_off'; offMinor?: number; offBasisPoints?: number }
  | { kind: 'gift'; sku: string; quantity: number; perUnits?: number }
  | { kind: 'interest_free'; instalments: number; monthlyRateBasisPoints: number }

export type DemoScopeLists = {
  shops?: string[]
  categories?: string[]
  spus?: string[]
  skus?: string[]
  brands?: string[]
  tags?: string[]
}
export type DemoScope = DemoScopeLists & { except?: DemoScopeLists }

export type DemoCondition =
  | { kind: 'member_tier'; anyOf: string[] }
  | { kind: 'score_at_least'; score: number }
  | { kind: 'new_buyer'; shop?: string }
  | { kind: 'returning_buyer'; shop?: string; ordersAtLeast?: number }
  | { kind: 'follows_shop'; shop: string }
  | { kind: 'member_of_shop'; shop: string }
  | { kind: 'segment'; anyOf: string[] }
  | { kind: 'payment_method'; anyOf: string[] }
  | { kind: 'region'; anyOf: string[]; not?: string[] }
  | { kind: 'scene'; anyOf: string[] }
  | { kind: 'time_of_day'; from: string; until: string }
  | { kind: 'days_of_week'; anyOf: number[] }
  | { kind: 'distinct_shops_at_least'; count: number }
  | { kind: 'requires_items'; scope: DemoScope; quantity: number }

/** Basis points of 10000; `merchant` is the merchant of each discounted line. */
export type DemoFunding = { party: string; basisPoints: number }[]

/** Seconds relative to the seeding instant, `[from, until)`. */
export type SecondsWindow = { fromSeconds: number; untilSeconds: number }

/**
 * How a buyer comes to it: `click` in the coupon centre · `none` applies by itself · `grant` put into the wallets of `grants` ·
 * `paid` bought for `priceMinor`.
 */
export type DemoClaimWay = 'click' | 'none' | 'grant' | 'paid'

export type DemoBatch = {
  ref: string
  instrument: DemoInstrument
  kind: DemoKind
  /** What the card calls it: 购物券, 红包 … */
  displayName: Localised
  title: Localised
  issuer: 'platform' | 'merchant'
  /** The issuing merchant and, where it is of one shop, that shop. */
  merchant: string | null
  shop: string | null
  benefit: DemoBenefit
  threshold: { spendMinor: number } | { quantity: number } | null
  scope: DemoScope | null
  conditions: DemoCondition[]
  group: string | null
  exclusive: boolean
  funding: DemoFunding
  claim: DemoClaimWay
  /** Only with `claim: 'paid'`; with `pack`, the price of the whole pack. */
  priceMinor: number | null
  /** A savings card or another pack this batch is content of. */
  pack: string | null
  /** `insider`: hidden from everyone but the named buyers, who may claim it (`click`) or hold it already (`grants`). */
  audience: { kind: 'public' } | { kind: 'insider'; buyers: string[] }
  /** What is in a wallet from the start. `atSeconds` before 0: claimed that long before the seeding instant. */
  grants: { buyer: string; quantity: number; atSeconds: number }[]
  claimWindow: SecondsWindow
  use:
    | ({ kind: 'fixed' } & SecondsWindow)
    /** From the claim on; `roundToDayEnd`: to the end of that local day. */
    | { kind: 'relative'; seconds: number; roundToDayEnd: boolean }
  stock: number
  perBuyerLimit: number
  /** The most that this batch may cost all its funders together. */
  budgetMinor: number
}

export type DemoMarketplace = {
  name: Localised
  categories: DemoCategory[]
  merchants: DemoMerchant[]
  shops: DemoShop[]
  items: DemoItem[]
  buyers: DemoBuyer[]
  batches: DemoBatch[]
}
