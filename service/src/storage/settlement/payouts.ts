import type { ProposalState } from '../../domain/lifecycles/proposal.ts'
import type { Sql } from '../sql.ts'

export type PayoutRunRow = {
  id: string
  period: string
  state: ProposalState
  payouts: number
  totalMinor: number
  proposedBy: string
  proposedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
}

/** A run over the confirmed statements of a period to which something is due, and which stand in no other run. Returns how many. */
export async function insertPayoutRun(
  sql: Sql,
  run: { id: string; period: string; by: string; at: Date },
): Promise<number> {
  const rows = await sql`
    with run as (
      insert into payout_runs (run_id, period_id, state, proposed_by, proposed_at) values (${run.id}, ${run.period}, 'proposed', ${run.by}, ${run.at})
    )
    insert into payouts (run_id, statement_id, merchant_id, minor, currency)
    select ${run.id}, statement_id, merchant_id, payable_minor, currency from statements s
     where period_id = ${run.period} and state = 'confirmed' and payable_minor > 0
       and not exists (select from payouts p where p.statement_id = s.statement_id and not p.refused)
    returning statement_id`
  return rows.length
}

export const listPayoutRuns = (
  sql: Sql,
  filter: { id: string | null; period: string | null; before: string | null },
  most: number,
): Promise<PayoutRunRow[]> => sql<PayoutRunRow>`
  select r.run_id as id, r.period_id as period, r.state, t.payouts, t.total as "totalMinor", r.proposed_by as "proposedBy", r.proposed_at as "proposedAt",
         r.decided_by as "decidedBy", r.decided_at as "decidedAt"
    from payout_runs r, lateral (select count(*)::integer as payouts, coalesce(sum(minor), 0)::bigint as total from payouts p where p.run_id = r.run_id) t
   where (${filter.id}::text is null or r.run_id = ${filter.id}) and (${filter.period}::text is null or r.period_id = ${filter.period})
     and (${filter.before}::text is null or r.run_id < ${filter.before})
   order by r.run_id desc limit ${most}`

/** False: it was decided before, or would be by whom it was proposed. */
export async function decidePayoutRun(
  sql: Sql,
  run: { id: string; to: ProposalState; by: string; at: Date },
): Promise<boolean> {
  const rows = await sql`
    update payout_runs set state = ${run.to}, decided_by = ${run.by}, decided_at = ${run.at}
     where run_id = ${run.id} and state = 'proposed' and proposed_by <> ${run.by} returning run_id`
  return rows.length === 1
}

/** The statements of a refused run may be paid by another one. */
export const freePayouts = (sql: Sql, run: string): Promise<unknown[]> => sql`
  update payouts set refused = true where run_id = ${run}`

export type PayoutRow = { statement: string; merchant: string; name: string; minor: number; currency: string }

export const payoutsOf = (sql: Sql, run: string): Promise<PayoutRow[]> => sql<PayoutRow>`
  select p.statement_id as statement, p.merchant_id as merchant, m.name ->> 'en' as name, p.minor, p.currency
    from payouts p join merchants m using (merchant_id) where p.run_id = ${run} order by p.merchant_id`

/** Confirmed statements of a period from which nothing is due: they are settled without a payout, and a debt is carried over. */
export const nothingDue = (sql: Sql, period: string): Promise<{ id: string }[]> => sql<{ id: string }>`
  select statement_id as id from statements where period_id = ${period} and state = 'confirmed' and payable_minor <= 0 order by statement_id`
