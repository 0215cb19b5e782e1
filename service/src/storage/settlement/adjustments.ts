import type { ProposalState } from '../../domain/lifecycles/proposal.ts'
import type { Sql } from '../sql.ts'

export type AdjustmentRow = {
  id: string
  merchant: string
  minor: number
  currency: string
  reason: string
  dispute: string | null
  state: ProposalState
  proposedBy: string
  proposedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
}

export const insertAdjustment = (
  sql: Sql,
  row: Pick<
    AdjustmentRow,
    'id' | 'merchant' | 'minor' | 'currency' | 'reason' | 'dispute' | 'proposedBy' | 'proposedAt'
  >,
): Promise<unknown[]> => sql`
  insert into adjustments (adjustment_id, merchant_id, minor, currency, reason, dispute_id, state, proposed_by, proposed_at)
  values (${row.id}, ${row.merchant}, ${row.minor}, ${row.currency}, ${row.reason}, ${row.dispute}, 'proposed', ${row.proposedBy}, ${row.proposedAt})`

export type AdjustmentFilter = {
  id: string | null
  merchant: string | null
  state: string | null
  before: string | null
}

export const listAdjustments = (
  sql: Sql,
  filter: AdjustmentFilter,
  most: number,
): Promise<AdjustmentRow[]> => sql<AdjustmentRow>`
  select adjustment_id as id, merchant_id as merchant, minor, currency, reason, dispute_id as dispute, state, proposed_by as "proposedBy",
         proposed_at as "proposedAt", decided_by as "decidedBy", decided_at as "decidedAt"
    from adjustments
   where (${filter.id}::text is null or adjustment_id = ${filter.id}) and (${filter.merchant}::text is null or merchant_id = ${filter.merchant})
     and (${filter.state}::text is null or state = ${filter.state}) and (${filter.before}::text is null or adjustment_id < ${filter.before})
   order by adjustment_id desc limit ${most}`

/** False: it was decided before, or would be by whom it was proposed. */
export async function decideAdjustment(
  sql: Sql,
  row: { id: string; to: ProposalState; by: string; at: Date },
): Promise<boolean> {
  const rows = await sql`
    update adjustments set state = ${row.to}, decided_by = ${row.by}, decided_at = ${row.at}
     where adjustment_id = ${row.id} and state = 'proposed' and proposed_by <> ${row.by} returning adjustment_id`
  return rows.length === 1
}
