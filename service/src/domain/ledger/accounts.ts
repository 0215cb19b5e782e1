// The accounts of the ledger. Every one is kept in one currency, that of its transfers.

export const accounts = {
  buyerClearing: 'buyer_clearing',
  cash: 'cash',
  merchantPayable: (merchant: string) => `merchant_payable:${merchant}`,
  /** 销售费用-营销补贴: what the platform's own shares of discounts cost it. */
  platformMarketing: 'platform_marketing',
  serviceFeeRevenue: 'service_fee_revenue',
  /** What merchants paid for visits from places that they bid for. */
  placementRevenue: 'placement_revenue',
  /** What buyers paid for coupons and cards and has not been earned yet: the platform's, or a merchant's. */
  deferredRevenue: (merchant: string | null) =>
    merchant === null ? 'card_deferred_revenue' : `card_deferred_revenue:${merchant}`,
  cardRevenue: 'card_revenue',
  pointsLiability: 'points_liability',
  redPacketLiability: 'red_packet_liability',
  /** What the platform bore, or gained, when a statement was corrected by agreement. */
  adjustments: 'settlement_adjustments',
  /** A funder that is neither the platform nor the merchant of the line, as `brand:…` or `bank:…`. */
  funder: (party: string) => party,
} as const

/** Kinds of offers that are money's worth in a wallet: what funds them is owed from the grant on, and used up by an order. */
const storedValue: Readonly<Record<string, string>> = {
  red_packet: accounts.redPacketLiability,
  points: accounts.pointsLiability,
}

/** The liability that a kind of offer is paid from; undefined where its funder pays at the moment of use. */
export const liabilityOf = (kind: string): string | undefined => storedValue[kind]

/** Whose account a share of a discount is charged to. */
export function funderAccount(party: string, merchant: string): string {
  if (party === 'merchant') return accounts.merchantPayable(merchant)
  return party === 'platform' ? accounts.platformMarketing : accounts.funder(party)
}
