import type { Sql } from './sql.ts'

export type Text = { 'zh-CN': string; en: string }

/** The one marketplace of this installation, with its settings. */
export type Marketplace = {
  name: Text
  currency: string
  timeZone: string
  policy: string
  /** How long an unpaid order keeps its coupons. */
  holdSeconds: number
  /** Service fee on a redeemed merchant coupon. */
  feeBasisPoints: number
  demo: boolean
}

export async function readMarketplace(sql: Sql): Promise<Marketplace | undefined> {
  const [row] = await sql<Marketplace>`
    select name, currency, time_zone as "timeZone", policy, hold_seconds as "holdSeconds", fee_basis_points as "feeBasisPoints", demo
      from marketplace`
  return row
}

export type DemoBuyer = { id: string; name: Text; memberTier: string | null; note: Text | null }

export const demoBuyers = (sql: Sql): Promise<DemoBuyer[]> => sql<DemoBuyer>`
  select buyer_id as id, name, facts ->> 'memberTier' as "memberTier", note from buyers where demo order by position, buyer_id`

export async function isDemoBuyer(sql: Sql, bucket: number, buyer: string): Promise<boolean> {
  const rows = await sql`select 1 from buyers where bucket = ${bucket} and buyer_id = ${buyer} and demo`
  return rows.length === 1
}
