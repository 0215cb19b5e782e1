// How the tables are laid out where the server is a Citus cluster. A test holds this list against the schema.

/** Rows of a buyer or a stock slice: distributed by `bucket`, co-located, so that one operation is a transaction on one node. */
export const distributedTables = [
  'buyers',
  'stock_slices',
  'coupons',
  'coupon_events',
  'invitations',
  'claims',
  'outbox',
  'budget_slices',
  'quotes',
  'orders',
  'order_lines',
  'order_shares',
  'holds',
  'refunds',
  'refund_lines',
  'ledger_transfers',
  'deferrals',
  'idempotency',
  'claim_tallies',
  'buyer_limits',
  'used_entry_tokens',
  'notices',
] as const

/** Small, read everywhere: every node has all of them. In the order of their foreign keys. */
export const referenceTables = [
  'marketplace',
  'merchants',
  'shops',
  'categories',
  'items',
  'campaigns',
  'campaign_events',
  'batches',
  'batch_versions',
  'batch_events',
  'batch_revisions',
  'batch_confirmations',
  'settings_versions',
  'api_keys',
  'token_keys',
  'installation_secrets',
  'migrations',
] as const

/** Never changed and never deleted by the application. */
export const immutableTables = [
  'campaign_events',
  'batch_versions',
  'batch_events',
  'batch_confirmations',
  'settings_versions',
  'coupon_events',
  'invitations',
  'claims',
  'used_entry_tokens',
  'order_shares',
  'refunds',
  'refund_lines',
  'ledger_transfers',
] as const
