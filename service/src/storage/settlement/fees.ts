import type { FeeState } from '../../domain/lifecycles/fee.ts'
import type { Sql } from '../sql.ts'

export type FeeRow = {
  id: string
  merchant: string | null
  basisPoints: number | null
  reason: string
  state: FeeState
  effectiveAt: Date
  noticeDays: number
  proposedBy: string
  proposedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
  withdrawnBy: string | null
  withdrawnAt: Date | null
}

type NewFee = Pick<
  FeeRow,
  'id' | 'merchant' | 'basisPoints' | 'reason' | 'effectiveAt' | 'noticeDays' | 'proposedBy' | 'proposedAt'
>

export const insertFee = (sql: Sql, row: NewFee): Promise<unknown[]> => sql`
  insert into fee_versions (fee_id, merchant_id, basis_points, reason, state, effective_at, notice_days, proposed_by, proposed_at)
  values (${row.id}, ${row.merchant}, ${row.basisPoints}, ${row.reason}, 'proposed', ${row.effectiveAt}, ${row.noticeDays}, ${row.proposedBy}, ${row.proposedAt})`

export type FeeFilter = {
  id: string | null
  /** This merchant's own ones, and with them the common ones where `withCommon`. Null: everybody's. */
  merchant: string | null
  withCommon: boolean
  states: readonly FeeState[] | null
  before: string | null
}

/** Newest first. */
export const feeVersions = (sql: Sql, filter: FeeFilter, most: number): Promise<FeeRow[]> => sql<FeeRow>`
  select fee_id as id, merchant_id as merchant, basis_points as "basisPoints", reason, state, effective_at as "effectiveAt", notice_days as "noticeDays",
         proposed_by as "proposedBy", proposed_at as "proposedAt", decided_by as "decidedBy", decided_at as "decidedAt",
         withdrawn_by as "withdrawnBy", withdrawn_at as "withdrawnAt"
    from fee_versions
   where (${filter.id}::text is null or fee_id = ${filter.id})
     and (${filter.merchant}::text is null or merchant_id = ${filter.merchant} or (${filter.withCommon} and merchant_id is null))
     and (${filter.states}::text[] is null or state = any(${filter.states}::text[]))
     and (${filter.before}::text is null or fee_id < ${filter.before})
   order by fee_id desc limit ${most}`

type Decision = { id: string; to: FeeState; by: string; at: Date; noticeDays: number }

/**
 * Decides a proposal. Announced later than it was meant to be, it counts later: never before its notice is over, nor within the
 * minute, so that a payment under way and every statement agree on what counted. Undefined: it was decided before, or would be
 * by whom it was proposed.
 */
export async function decideFee(sql: Sql, row: Decision): Promise<Date | undefined> {
  const [decided] = await sql<{ effectiveAt: Date }>`
    update fee_versions set state = ${row.to}, decided_by = ${row.by}, decided_at = ${row.at}, notice_days = ${row.noticeDays},
           effective_at = case when ${row.to} = 'approved'
             then greatest(effective_at, ${row.at}::timestamptz + greatest(${row.noticeDays}::integer * interval '24 hours', interval '1 minute')) else effective_at end
     where fee_id = ${row.id} and state = 'proposed' and proposed_by <> ${row.by}
    returning effective_at as "effectiveAt"`
  return decided?.effectiveAt
}

/** Whether another version of the same merchants, announced before, begins to count at the same moment. */
export async function feeBeginsAt(sql: Sql, merchant: string | null, at: Date): Promise<boolean> {
  const rows = await sql`
    select 1 from fee_versions where state = 'approved' and merchant_id is not distinct from ${merchant} and effective_at = ${at}`
  return rows.length > 0
}

/** Takes an announced version back. False: it counts already, or is not announced. */
export async function withdrawFee(sql: Sql, row: { id: string; by: string; at: Date }): Promise<boolean> {
  const rows = await sql`
    update fee_versions set state = 'withdrawn', withdrawn_by = ${row.by}, withdrawn_at = ${row.at}
     where fee_id = ${row.id} and state = 'approved' and effective_at > ${row.at} returning fee_id`
  return rows.length === 1
}

export type FeeInForce = { merchant: string; basisPoints: number; version: string | null; since: Date | null }

/** What counts for each of these merchants at a moment: its own version, else the common one, else the marketplace's rate. */
export const feesInForce = (sql: Sql, merchants: readonly string[], at: Date): Promise<FeeInForce[]> => sql<FeeInForce>`
  select m.id as merchant, coalesce(own.basis_points, common.basis_points, (select fee_basis_points from marketplace))::integer as "basisPoints",
         case when own.basis_points is not null then own.fee_id else common.fee_id end as version,
         case when own.basis_points is not null then own.effective_at else common.effective_at end as since
    from unnest(${merchants}::text[]) as m(id)
    left join lateral (
      select f.fee_id, f.basis_points, f.effective_at from fee_versions f
       where f.state = 'approved' and f.merchant_id = m.id and f.effective_at <= ${at} order by f.effective_at desc limit 1
    ) own on true
    left join lateral (
      select f.fee_id, f.basis_points, f.effective_at from fee_versions f
       where f.state = 'approved' and f.merchant_id is null and f.effective_at <= ${at} order by f.effective_at desc limit 1
    ) common on true`
