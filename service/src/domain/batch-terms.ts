import type { ConditionParams, OfferInput } from '@quanhe/engine'

type Text = { 'zh-CN': string; en: string }

/** The immutable part of a batch: what its coupons (or the promotion itself) do, for whom, and who pays. */
export type BatchTerms = Pick<
  OfferInput,
  'kind' | 'benefit' | 'threshold' | 'scope' | 'conditions' | 'group' | 'exclusive' | 'funding' | 'basis'
> & {
  displayName: Text
  title: Text
  /** Who may claim, judged at that moment. `conditions` in contrast are judged when it is used. */
  audience: ConditionParams[]
  /** What becomes of a redeemed coupon when its whole order is refunded before completion. */
  afterRefund: 'return' | 'keep'
  /** Whether an order that holds it may still be paid when its time is over. Absent: `may_pay`. */
  heldAtEnd?: 'may_pay' | 'expire'
  /** What becomes of an unpaid order whose coupon its issuer voids. Absent: `cancel_order`. */
  heldAtVoid?: 'cancel_order' | 'strip_coupon'
  /** Whether its owner may give an unused one back (a paid coupon: for its price). Absent: `never`, and `unused` for a paid coupon. */
  ownerVoid?: 'unused' | 'never'
  /** Whether an expired one may be issued again, once, with a reason. Absent: as its instrument has it. */
  reissue?: 'once' | 'never'
  /** Of the buyers who ask for it, the part that does not get it, so that its effect can be told. Absent: nobody. */
  holdoutBasisPoints?: number
  /** Whether it comes with a sale, and to these buyers alone: accounting defers a part of that sale's price until it is used or lapses. */
  materialRight?: boolean
}

/** The kinds behind each tab of the coupon centre. `other` is what no other tab shows; `joint` asks for no kind. */
export const tabs = {
  vouchers: ['voucher', 'insider_voucher'],
  shop: ['shop_coupon', 'item_coupon', 'insider_shop_coupon', 'shop_promotion', 'item_price'],
  allowance: ['allowance', 'allowance_balance', 'cross_shop_promotion'],
  category: ['category_voucher'],
} as const
export type Tab = keyof typeof tabs | 'all' | 'joint' | 'other'

/** Conditions on who the buyer is, as opposed to how or when the buyer pays: they are asked at the claim already. */
export const claimKinds: readonly string[] = [
  'member_tier',
  'score_at_least',
  'new_buyer',
  'returning_buyer',
  'follows_shop',
  'member_of_shop',
  'segment',
  'region',
]
export const claimConditions = (conditions: readonly ConditionParams[]): ConditionParams[] =>
  conditions.filter((condition) => claimKinds.includes(condition.kind))
