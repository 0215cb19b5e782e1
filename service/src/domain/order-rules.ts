/** What the operator may set about orders: the part `orders` of the installation's settings. */
export type OrderRules = {
  /** `merchant`: a buyer's refund waits for the merchant of its lines; `none`: it is done at once. */
  readonly refundApproval: 'none' | 'merchant'
  /** Orders with coupons that a buyer may return in one local month before promotions pause; null: as many as may be. */
  readonly returnsPerMonth: number | null
  /** How long promotions pause then. */
  readonly returnPauseDays: number
  /** A paid order that nobody completed is complete after so many days. */
  readonly completeAfterDays: number
}

export const defaultOrderRules: OrderRules = {
  refundApproval: 'none',
  returnsPerMonth: 3,
  returnPauseDays: 30,
  completeAfterDays: 15,
}
