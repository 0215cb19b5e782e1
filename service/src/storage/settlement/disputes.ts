import type { DisputeState } from '../../domain/lifecycles/dispute.ts'
import type { Sql } from '../sql.ts'
import type { LineKey } from './lines.ts'

export type DisputeRow = {
  id: string
  statement: string
  merchant: string
  bucket: number
  causeKind: string
  causeId: string
  line: string
  section: 'posted' | 'released'
  reason: string
  expectedMinor: number | null
  note: string
  state: DisputeState
  openedAt: Date
  resolvedAt: Date | null
  answer: string | null
}

/** False: the line has an open dispute already. */
export async function insertDispute(
  sql: Sql,
  row: LineKey & {
    id: string
    statement: string
    merchant: string
    bucket: number
    reason: string
    expectedMinor: number | null
    note: string
    by: string
    at: Date
  },
): Promise<boolean> {
  const rows = await sql`
    insert into statement_disputes (dispute_id, statement_id, merchant_id, bucket, cause_kind, cause_id, line_id, section, reason, expected_minor, note,
                                    state, opened_by, opened_at)
    values (${row.id}, ${row.statement}, ${row.merchant}, ${row.bucket}, ${row.causeKind}, ${row.causeId}, ${row.line}, ${row.section}, ${row.reason},
            ${row.expectedMinor}, ${row.note}, 'open', ${row.by}, ${row.at})
    on conflict (bucket, cause_kind, cause_id, line_id, section) where state = 'open' do nothing
    returning dispute_id`
  return rows.length === 1
}

export type DisputeFilter = {
  id: string | null
  merchant: string | null
  statement: string | null
  state: string | null
  before: string | null
}

export const listDisputes = (sql: Sql, filter: DisputeFilter, most: number): Promise<DisputeRow[]> => sql<DisputeRow>`
  select dispute_id as id, statement_id as statement, merchant_id as merchant, bucket, cause_kind as "causeKind", cause_id as "causeId", line_id as line,
         section, reason, expected_minor as "expectedMinor", note, state, opened_at as "openedAt", resolved_at as "resolvedAt", answer
    from statement_disputes
   where (${filter.id}::text is null or dispute_id = ${filter.id}) and (${filter.merchant}::text is null or merchant_id = ${filter.merchant})
     and (${filter.statement}::text is null or statement_id = ${filter.statement}) and (${filter.state}::text is null or state = ${filter.state})
     and (${filter.before}::text is null or dispute_id < ${filter.before})
   order by dispute_id desc limit ${most}`

/** False: it has its answer already. */
export async function resolveDispute(
  sql: Sql,
  row: { id: string; state: 'upheld' | 'rejected'; by: string; at: Date; answer: string },
): Promise<boolean> {
  const rows = await sql`
    update statement_disputes set state = ${row.state}, resolved_by = ${row.by}, resolved_at = ${row.at}, answer = ${row.answer}
     where dispute_id = ${row.id} and state = 'open' returning dispute_id`
  return rows.length === 1
}

export async function openDisputesOf(sql: Sql, statement: string): Promise<number> {
  const [row] = await sql<{ n: number }>`
    select count(*)::integer as n from statement_disputes where statement_id = ${statement} and state = 'open'`
  return row?.n ?? 0
}
