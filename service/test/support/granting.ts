import type { TestMarketplace } from './marketplace.ts'

/** What tests of grants, codes and links need: batches of their own, and a look at who has how many of them. */
export const granting = (marketplace: () => TestMarketplace) => ({
  /** A live batch that is granted; returns its name. */
  async newBatch(ref: string, stock: number, perBuyerLimit = 1): Promise<string> {
    const query = (text: string, values: unknown[]) => marketplace().query(text, values)
    await query(
      `insert into batches (batch_id, issuer, merchant_id, shop_id, state, version, taken_by, visibility, instrument, kind, created_by)
       select $1, issuer, merchant_id, shop_id, 'live', 1, 'grant', 'hidden', instrument, kind, 'test' from batches where batch_id = 'bat_granted'`,
      [`bat_${ref}`],
    )
    await query(
      `insert into batch_versions (batch_id, version, terms, claim_from, claim_until, use_kind, use_from, use_until, per_buyer_limit)
       select $1, 1, terms, claim_from, claim_until, use_kind, use_from, use_until, $2 from batch_versions where batch_id = 'bat_granted'`,
      [`bat_${ref}`, perBuyerLimit],
    )
    await query(
      `insert into batch_events (batch_id, seq, event, to_state, actor) values ($1, 1, 'seed', 'live', 'test')`,
      [`bat_${ref}`],
    )
    await query(`insert into stock_slices (bucket, batch_id, total) values (0, $1, $2)`, [`bat_${ref}`, stock])
    await query(`insert into budget_slices (bucket, batch_id, budget_minor) values (0, $1, 1000000000)`, [`bat_${ref}`])
    return ref
  },
  /** Buyers with the number of their coupons. */
  async couponsOf(batch: string): Promise<[string, number][]> {
    const rows = await marketplace().query<{ buyer: string; n: number }>(
      `select buyer_id as buyer, count(*)::int as n from coupons where batch_id = $1 group by 1 order by 1`,
      [`bat_${batch}`],
    )
    return rows.map((row) => [row.buyer, row.n])
  },
})
