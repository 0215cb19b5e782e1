// The hot side of placements: all of a visit lies at the buyer's bucket, and the slice of the budget that serves it.
import type { Placement } from '../domain/placements.ts'
import type { BatchRow } from './batches.ts'
import type { Sql } from './sql.ts'

export type BiddingRow = { id: string; merchant: string; batch: string; bidMinor: number; leftMinor: number }

/** Who bids for a place, as far as the slice at `slice` can pay for it; the highest first. */
export const biddersFor = (sql: Sql, place: Placement, slice: number, most: number): Promise<BiddingRow[]> =>
  sql<BiddingRow>`
  select p.bid_id as id, p.merchant_id as merchant, p.batch_id as batch, p.bid_minor as "bidMinor", s.budget_minor - s.spent_minor as "leftMinor"
    from placement_bids p join placement_budgets s on s.bucket = ${slice} and s.bid_id = p.bid_id
   where p.placement = ${place} and p.state = 'running' and s.spent_minor < s.budget_minor
   order by least(p.bid_minor, s.budget_minor - s.spent_minor) desc, p.bid_id limit ${most}`

/** Published batches by name, with what is left of them. */
export const batchesNamed = (sql: Sql, ids: readonly string[], at: Date): Promise<BatchRow[]> => sql<BatchRow>`
  select b.batch_id as id, b.issuer, b.merchant_id as merchant, b.shop_id as shop, b.state, b.version, b.taken_by as "takenBy", b.price_minor as "priceMinor", b.points_price as "pointsPrice", b.instrument,
         b.visibility, b.kind, b.position, b.created_by as "createdBy", v.claim_from as "claimFrom", v.claim_until as "claimUntil",
         coalesce((select sum(s.total)::integer from stock_slices s where s.batch_id = b.batch_id), 0) as total,
         coalesce((select sum(s.claimed)::integer from stock_slices s where s.batch_id = b.batch_id), 0) as claimed
    from batches b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version
   where b.batch_id = any(${ids}::text[]) and b.state = 'live' and v.claim_from <= ${at} and v.claim_until > ${at}`

export type RunningBid = { merchant: string; batch: string; placement: Placement; bidMinor: number }

export async function runningBid(sql: Sql, id: string): Promise<RunningBid | undefined> {
  const [row] = await sql<RunningBid>`
    select merchant_id as merchant, batch_id as batch, placement, bid_minor as "bidMinor" from placement_bids where bid_id = ${id} and state = 'running'`
  return row
}

/** What is left in a slice, which nobody else takes from until the transaction ends. */
export async function lockSlice(sql: Sql, slice: number, bid: string): Promise<number> {
  const [row] = await sql<{ leftMinor: number }>`
    select budget_minor - spent_minor as "leftMinor" from placement_budgets where bucket = ${slice} and bid_id = ${bid} for no key update`
  return row?.leftMinor ?? 0
}

export type NewVisit = {
  id: string
  bucket: number
  buyer: string
  bid: string
  merchant: string
  batch: string
  placement: Placement
  minor: number
  at: Date
  timeZone: string
}

/** False: this buyer's visit was counted today. */
export async function insertVisit(sql: Sql, visit: NewVisit): Promise<boolean> {
  const rows = await sql`
    insert into placement_visits (bucket, bid_id, buyer_id, day, visit_id, merchant_id, batch_id, placement, minor, at)
    values (${visit.bucket}, ${visit.bid}, ${visit.buyer}, (${visit.at}::timestamptz at time zone ${visit.timeZone}::text)::date, ${visit.id},
            ${visit.merchant}, ${visit.batch}, ${visit.placement}, ${visit.minor}, ${visit.at})
    on conflict do nothing returning 1`
  return rows.length === 1
}

/** False: there is not so much left. */
export async function spend(sql: Sql, slice: number, bid: string, minor: number): Promise<boolean> {
  const rows = await sql`
    update placement_budgets set spent_minor = spent_minor + ${minor}, visits = visits + 1
     where bucket = ${slice} and bid_id = ${bid} and spent_minor + ${minor} <= budget_minor returning 1`
  return rows.length === 1
}
