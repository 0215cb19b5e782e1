import type { StatementEvent, StatementState } from '../../domain/lifecycles/statement.ts'
import { statementLifecycle } from '../../domain/lifecycles/statement.ts'
import type { Sql } from '../sql.ts'

export type StatementRow = {
  id: string
  period: string
  from: Date
  to: Date
  due: Date
  merchant: string
  currency: string
  state: StatementState
  lines: number
  salesMinor: number
  merchantDiscountMinor: number
  subsidyMinor: number
  feeMinor: number
  earnedMinor: number
  adjustmentMinor: number
  heldMinor: number
  netMinor: number
  carriedMinor: number
  payableMinor: number
  hash: string | null
  issuedAt: Date | null
}

export async function statementById(sql: Sql, id: string): Promise<StatementRow | undefined> {
  const [row] = await sql<StatementRow>`
    select s.statement_id as id, s.period_id as period, p.from_at as from, p.to_at as to, p.due_at as due, s.merchant_id as merchant, s.currency, s.state,
           s.lines, s.sales_minor as "salesMinor", s.merchant_discount_minor as "merchantDiscountMinor", s.subsidy_minor as "subsidyMinor",
           s.fee_minor as "feeMinor", s.earned_minor as "earnedMinor", s.adjustment_minor as "adjustmentMinor", s.held_minor as "heldMinor",
           s.net_minor as "netMinor", s.carried_minor as "carriedMinor", s.payable_minor as "payableMinor", s.hash, s.issued_at as "issuedAt"
      from statements s join settlement_periods p using (period_id) where s.statement_id = ${id}`
  return row
}

export async function lockStatement(sql: Sql, id: string): Promise<StatementRow | undefined> {
  const locked = await sql`select 1 from statements where statement_id = ${id} for no key update`
  return locked.length === 0 ? undefined : statementById(sql, id)
}

export type StatementFilter = {
  period: string | null
  merchant: string | null
  state: string | null
  before: string | null
}

/** By id, last first, from before one. Drafts of an open period are shown to the platform only. */
export const listStatements = (
  sql: Sql,
  filter: StatementFilter & { drafts: boolean },
  most: number,
): Promise<StatementRow[]> => sql<StatementRow>`
  select s.statement_id as id, s.period_id as period, p.from_at as from, p.to_at as to, p.due_at as due, s.merchant_id as merchant, s.currency, s.state,
         s.lines, s.sales_minor as "salesMinor", s.merchant_discount_minor as "merchantDiscountMinor", s.subsidy_minor as "subsidyMinor",
         s.fee_minor as "feeMinor", s.earned_minor as "earnedMinor", s.adjustment_minor as "adjustmentMinor", s.held_minor as "heldMinor",
         s.net_minor as "netMinor", s.carried_minor as "carriedMinor", s.payable_minor as "payableMinor", s.hash, s.issued_at as "issuedAt"
    from statements s join settlement_periods p using (period_id)
   where (${filter.period}::text is null or s.period_id = ${filter.period}) and (${filter.merchant}::text is null or s.merchant_id = ${filter.merchant})
     and (${filter.state}::text is null or s.state = ${filter.state}) and (${filter.before}::text is null or s.statement_id < ${filter.before})
     and (${filter.drafts} or s.state <> 'open')
   order by s.statement_id desc limit ${most}`

/** One event of the statement's lifecycle, told to its merchant. False: its state does not allow it. */
export async function moveStatement(
  sql: Sql,
  move: { id: string; event: StatementEvent; actor: string; at: Date; because?: string },
): Promise<boolean> {
  const { from, to } = statementLifecycle.events[move.event]
  const rows = await sql`
    with was as (select statement_id, state from statements where statement_id = ${move.id} for no key update),
    moved as (
      update statements s set state = ${to} from was where s.statement_id = was.statement_id and was.state = any(${from}::text[])
      returning s.statement_id, s.merchant_id, s.payable_minor, was.state as from_state
    ), told as (
      insert into statement_events (statement_id, seq, event, from_state, to_state, actor, because, at)
      select m.statement_id, (select count(*) + 1 from statement_events e where e.statement_id = m.statement_id), ${move.event}, m.from_state, ${to},
             ${move.actor}, ${move.because ?? null}, ${move.at} from moved m
      returning statement_id, seq
    ), messages as (
      insert into outbox (bucket, event_id, kind, subject, payload, created_at)
      select get_byte(sha256(convert_to(m.merchant_id, 'UTF8')), 0), 'evt_' || substr(m.statement_id, 5) || '_' || t.seq, 'statement.' || ${move.event}::text,
             m.statement_id,
             jsonb_build_object('statement', m.statement_id, 'merchant', m.merchant_id, 'state', ${to}::text, 'payableMinor', m.payable_minor), ${move.at}
        from moved m join told t using (statement_id)
    ) select statement_id from moved`
  return rows.length === 1
}

/** Statements that their merchants have been silent about since a moment. */
export const silentStatements = (sql: Sql, since: Date, most: number): Promise<{ id: string }[]> => sql<{ id: string }>`
  select statement_id as id from statements where state = 'issued' and issued_at <= ${since}
     and not exists (select from statement_events e where e.statement_id = statements.statement_id and e.event = 'resolve' and e.at > ${since})
   order by statement_id limit ${most}`

export type StatementEventRow = {
  event: string
  from: string
  to: string
  actor: string
  because: string | null
  at: Date
}

export const statementHistory = (sql: Sql, id: string): Promise<StatementEventRow[]> => sql<StatementEventRow>`
  select event, from_state as from, to_state as to, actor, because, at from statement_events where statement_id = ${id} order by seq`

/** What a merchant is called; its id where nobody said. */
export async function merchantNames(sql: Sql, merchant: string): Promise<{ 'zh-CN': string; en: string }> {
  const [row] = await sql<{
    name: { 'zh-CN': string; en: string }
  }>`select name from merchants where merchant_id = ${merchant}`
  return row?.name ?? { 'zh-CN': merchant, en: merchant }
}
