import type { BatchState } from '../domain/lifecycles/batch.ts'
import type { AlertLevel } from './budgets.ts'
import type { BatchRow } from './batches.ts'
import type { Text } from './marketplace.ts'
import type { Sql } from './sql.ts'

/** A batch as those see it who manage it: with its author, its plan, its money. */
export type ManagedRow = BatchRow & {
  campaign: string | null
  phase: string | null
  createdAt: Date
  approvedBy: string | null
  title: Text
  displayName: Text
  budgetMinor: number
  reservedMinor: number
  spentMinor: number
  latest: number
  /** What its budget told last; null: nothing yet. */
  lastAlert: AlertLevel | null
}

export type ManagedFilter = {
  /** Null: of all merchants and of the platform. */
  merchant: string | null
  states: readonly BatchState[] | null
  instrument: string | null
  shop: string | null
  campaign: string | null
  search: string | null
  id: string | null
}

/** Newest first, from before the batch `before` (its time and id). */
export const managedBatches = (
  sql: Sql,
  filter: ManagedFilter,
  before: { at: string; id: string },
  most: number,
): Promise<ManagedRow[]> => sql<ManagedRow>`
  select b.batch_id as id, b.issuer, b.merchant_id as merchant, b.shop_id as shop, b.state, b.version, b.taken_by as "takenBy", b.price_minor as "priceMinor",
         b.instrument, b.visibility, b.kind, b.position, b.created_by as "createdBy", b.created_at as "createdAt", b.approved_by as "approvedBy",
         b.campaign_id as campaign, b.phase, v.claim_from as "claimFrom", v.claim_until as "claimUntil", v.terms -> 'title' as title,
         v.terms -> 'displayName' as "displayName",
         coalesce(s.total, 0) as total, coalesce(s.claimed, 0) as claimed, coalesce(m.budget, 0) as "budgetMinor",
         coalesce(m.reserved, 0) as "reservedMinor", coalesce(m.spent, 0) as "spentMinor",
         (select max(x.version) from batch_versions x where x.batch_id = b.batch_id) as latest,
         (select a.level from budget_alerts a where a.subject = b.batch_id order by a.at desc, a.level desc limit 1) as "lastAlert"
    from batches b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version
    left join lateral (select sum(x.total)::integer as total, sum(x.claimed)::integer as claimed from stock_slices x where x.batch_id = b.batch_id) s on true
    left join lateral (
      select sum(x.budget_minor)::bigint as budget, sum(x.reserved_minor)::bigint as reserved, sum(x.spent_minor)::bigint as spent
        from budget_slices x where x.batch_id = b.batch_id
    ) m on true
   where (${filter.id}::text is null or b.batch_id = ${filter.id})
     and (${before.at}::timestamptz, ${before.id}) > (date_trunc('milliseconds', b.created_at), b.batch_id)
     and (${filter.merchant}::text is null or b.merchant_id = ${filter.merchant})
     and (${filter.states}::text[] is null or b.state = any(${filter.states}::text[]))
     and (${filter.instrument}::text is null or b.instrument = ${filter.instrument})
     and (${filter.shop}::text is null or b.shop_id = ${filter.shop})
     and (${filter.campaign}::text is null or b.campaign_id = ${filter.campaign})
     and (${filter.search}::text is null
          or position(lower(${filter.search}) in lower(concat_ws(' ', b.batch_id, v.terms #>> '{title,zh-CN}', v.terms #>> '{title,en}'))) > 0)
   order by date_trunc('milliseconds', b.created_at) desc, b.batch_id desc limit ${most}`

export async function managedBatchById(sql: Sql, id: string): Promise<ManagedRow | undefined> {
  const all = { merchant: null, states: null, instrument: null, shop: null, campaign: null, search: null, id }
  const [row] = await managedBatches(sql, all, { at: 'infinity', id: '' }, 1)
  return row
}

/** How many of its coupons are in each state. Counted, not kept: it reads all coupons of the batch. */
export const couponsByState = (sql: Sql, batch: string): Promise<{ state: string; n: number }[]> => sql`
  select state, count(*)::integer as n from coupons where batch_id = ${batch} group by state`

/** Batches that are out, or about to go out, and can be used in this time: id and version. */
export const batchesUsableWithin = (
  sql: Sql,
  time: { from: Date; until: Date },
  except: string | null,
): Promise<{ id: string; version: number; visibility: 'public' | 'hidden'; instrument: string }[]> => sql`
  select b.batch_id as id, b.version, b.visibility, b.instrument
    from batches b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version
   where b.state in ('approved', 'live', 'paused') and (${except}::text is null or b.batch_id <> ${except})
     and case when v.use_kind = 'fixed' then v.use_from else v.claim_from end < ${time.until}
     and case when v.use_kind = 'fixed' then v.use_until
              else v.claim_until + make_interval(secs => v.use_delay_seconds + v.use_seconds) end > ${time.from}
   order by b.position, b.batch_id limit 1000`

export type CostedItemRow = {
  sku: string
  spu: string
  shop: string
  merchant: string
  brand: string | null
  category: string
  tags: string[]
  unitPriceMinor: number
  floorUnitPriceMinor: number
  costMinor: number | null
}

/** All items of these shops (null: of all shops), those with the least margin first. */
export const itemsByMargin = (sql: Sql, shops: readonly string[] | null, most: number): Promise<CostedItemRow[]> =>
  sql<CostedItemRow>`
  select sku, spu, shop_id as shop, merchant_id as merchant, brand, category, tags, unit_price_minor as "unitPriceMinor",
         floor_unit_price_minor as "floorUnitPriceMinor", cost_minor as "costMinor"
    from items where ${shops}::text[] is null or shop_id = any(${shops}::text[])
   order by (unit_price_minor - coalesce(cost_minor, floor_unit_price_minor))::numeric / greatest(unit_price_minor, 1), sku limit ${most}`
