import type { PlacementBidEvent, PlacementBidState } from '../domain/lifecycles/placement-bid.ts'
import { placementBidLifecycle } from '../domain/lifecycles/placement-bid.ts'
import type { Placement } from '../domain/placements.ts'
import type { Sql } from './sql.ts'

export type BidRow = {
  id: string
  merchant: string
  batch: string
  title: { 'zh-CN': string; en: string }
  placement: Placement
  bidMinor: number
  budgetMinor: number
  spentMinor: number
  visits: number
  state: PlacementBidState
  version: number
  createdBy: string
  createdAt: Date
}

export type BidFilter = {
  id: string | null
  merchant: string | null
  batch: string | null
  placement: string | null
  state: string | null
  before: string | null
}
export const noBidFilter: BidFilter = {
  id: null,
  merchant: null,
  batch: null,
  placement: null,
  state: null,
  before: null,
}

/** Newest first. */
export const placementBids = (sql: Sql, filter: BidFilter, most: number): Promise<BidRow[]> => sql<BidRow>`
  select p.bid_id as id, p.merchant_id as merchant, p.batch_id as batch, v.terms -> 'title' as title, p.placement, p.bid_minor as "bidMinor",
         p.budget_minor as "budgetMinor", s.spent as "spentMinor", s.visits, p.state, p.version, p.created_by as "createdBy", p.created_at as "createdAt"
    from placement_bids p
    join batches b on b.batch_id = p.batch_id join batch_versions v on v.batch_id = b.batch_id and v.version = b.version
    cross join lateral (select coalesce(sum(x.spent_minor), 0)::bigint as spent, coalesce(sum(x.visits), 0)::integer as visits
                          from placement_budgets x where x.bid_id = p.bid_id) s
   where (${filter.id}::text is null or p.bid_id = ${filter.id}) and (${filter.merchant}::text is null or p.merchant_id = ${filter.merchant})
     and (${filter.batch}::text is null or p.batch_id = ${filter.batch}) and (${filter.placement}::text is null or p.placement = ${filter.placement})
     and (${filter.state}::text is null or p.state = ${filter.state}) and (${filter.before}::text is null or p.bid_id < ${filter.before})
   order by p.bid_id desc limit ${most}`

export async function placementBidById(sql: Sql, id: string): Promise<BidRow | undefined> {
  const [row] = await placementBids(sql, { ...noBidFilter, id }, 1)
  return row
}

export type NewBid = Pick<
  BidRow,
  'id' | 'merchant' | 'batch' | 'placement' | 'bidMinor' | 'budgetMinor' | 'createdBy' | 'createdAt'
>

/** A slice of a bid's budget, at its bucket. */
export type Slice = { readonly bucket: number; readonly minor: number }

/** False: one for this coupon and place stands. */
export async function insertBid(sql: Sql, bid: NewBid, slices: readonly Slice[]): Promise<boolean> {
  const rows = await sql`
    insert into placement_bids (bid_id, merchant_id, batch_id, placement, bid_minor, budget_minor, state, created_by, created_at)
    values (${bid.id}, ${bid.merchant}, ${bid.batch}, ${bid.placement}, ${bid.bidMinor}, ${bid.budgetMinor}, ${placementBidLifecycle.initial},
            ${bid.createdBy}, ${bid.createdAt})
    on conflict do nothing returning 1`
  if (rows.length === 0) return false
  await sql`
    insert into placement_budgets (bucket, bid_id, budget_minor)
    select b, ${bid.id}, m from unnest(${slices.map((one) => one.bucket)}::smallint[], ${slices.map((one) => one.minor)}::bigint[]) as s(b, m)`
  return true
}

/** What was spent of each slice, which nobody changes until the transaction ends. */
export const lockBudgets = (sql: Sql, bid: string): Promise<{ bucket: number; spentMinor: number }[]> => sql<{
  bucket: number
  spentMinor: number
}>`
  select bucket, spent_minor as "spentMinor" from placement_budgets where bid_id = ${bid} order by bucket for no key update`

/** False: it was changed meanwhile, or ended. */
export async function updateBid(
  sql: Sql,
  bid: { id: string; version: number; bidMinor: number; budgetMinor: number },
  slices: readonly Slice[],
): Promise<boolean> {
  const rows = await sql`
    update placement_bids set bid_minor = ${bid.bidMinor}, budget_minor = ${bid.budgetMinor}, version = version + 1
     where bid_id = ${bid.id} and version = ${bid.version} and state = any(${placementBidLifecycle.events.end.from}::text[]) returning 1`
  if (rows.length === 0) return false
  await sql`
    update placement_budgets p set budget_minor = s.m
      from unnest(${slices.map((one) => one.bucket)}::smallint[], ${slices.map((one) => one.minor)}::bigint[]) as s(b, m)
     where p.bucket = s.b and p.bid_id = ${bid.id}`
  return true
}

/** One event of its lifecycle. False: its state does not allow it. */
export async function moveBid(sql: Sql, id: string, event: PlacementBidEvent): Promise<boolean> {
  const { from, to } = placementBidLifecycle.events[event]
  const rows = await sql`
    update placement_bids set state = ${to}, version = version + 1
     where bid_id = ${id} and state = any(${from}::text[]) returning 1`
  return rows.length === 1
}
