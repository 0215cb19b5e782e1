import type { PeriodEvent, PeriodState } from '../../domain/lifecycles/settlement-period.ts'
import { periodLifecycle } from '../../domain/lifecycles/settlement-period.ts'
import type { Sql } from '../sql.ts'

export type PeriodRow = {
  id: string
  from: Date
  to: Date
  due: Date
  state: PeriodState
  ranAt: Date | null
  ranBy: string | null
  closedBy: string | null
  issuedBy: string | null
  issuedAt: Date | null
  statements: number
  netMinor: number
  subsidyMinor: number
  payableMinor: number
  settled: number
  ready: number
}

/** Opens the next period. False: it would overlap another. */
export async function insertPeriod(
  sql: Sql,
  period: { id: string; from: Date; to: Date; due: Date },
): Promise<boolean> {
  const rows = await sql`
    insert into settlement_periods (period_id, from_at, to_at, due_at, state)
    select ${period.id}, ${period.from}, ${period.to}, ${period.due}, ${periodLifecycle.initial}
     where not exists (select from settlement_periods p where tstzrange(p.from_at, p.to_at) && tstzrange(${period.from}, ${period.to}))
    returning period_id`
  return rows.length === 1
}

/** The latest period, locked, so that only one follows it. */
export async function lastPeriod(sql: Sql): Promise<{ id: string; to: Date; state: PeriodState } | undefined> {
  const [row] = await sql<{ id: string; to: Date; state: PeriodState }>`
    select period_id as id, to_at as to, state from settlement_periods order by to_at desc limit 1 for no key update`
  return row
}

/** Newest first: one period, or those from before a moment. */
const readPeriods = (sql: Sql, filter: { id?: string; before?: string | null }, most: number): Promise<PeriodRow[]> =>
  sql<PeriodRow>`
  select p.period_id as id, p.from_at as from, p.to_at as to, p.due_at as due, p.state, p.ran_at as "ranAt", p.ran_by as "ranBy",
         p.closed_by as "closedBy", p.issued_by as "issuedBy", p.issued_at as "issuedAt", s.*
    from settlement_periods p, lateral (
      select count(*)::integer as statements, coalesce(sum(net_minor), 0)::bigint as "netMinor",
             coalesce(sum(subsidy_minor), 0)::bigint as "subsidyMinor", coalesce(sum(payable_minor), 0)::bigint as "payableMinor",
             count(*) filter (where state = 'settled')::integer as settled,
             count(*) filter (where state = 'confirmed' and not exists (
               select from payouts o where o.statement_id = s.statement_id and not o.refused))::integer as ready
        from statements s where s.period_id = p.period_id) s
   where (${filter.id ?? null}::text is null or p.period_id = ${filter.id ?? null})
     and (${filter.before ?? null}::timestamptz is null or p.from_at < ${filter.before ?? null}::timestamptz)
   order by p.from_at desc limit ${most}`

export const periodById = async (sql: Sql, id: string): Promise<PeriodRow | undefined> =>
  (await readPeriods(sql, { id }, 1))[0]

/** Newest first, from before a moment. */
export const listPeriods = (sql: Sql, before: string | null, most: number): Promise<PeriodRow[]> =>
  readPeriods(sql, { before }, most)

/** The end of the period that begins at `from`: the next beginning of a day, week or month in the marketplace's time zone. */
export async function cycleEnd(sql: Sql, from: Date, cycle: 'day' | 'week' | 'month', timeZone: string): Promise<Date> {
  const [row] = await sql<{ end: Date }>`
    select (date_trunc(${cycle}::text, ${from}::timestamptz at time zone ${timeZone}) + ('1 ' || ${cycle}::text)::interval) at time zone ${timeZone} as end`
  return (row as { end: Date }).end
}

/** The earliest period that is over, was never run, and whose predecessor is issued. */
export async function periodToRun(sql: Sql, at: Date): Promise<string | undefined> {
  const [row] = await sql<{ id: string }>`
    select period_id as id from settlement_periods p
     where state = 'open' and ran_at is null and to_at <= ${at}
       and not exists (select from settlement_periods b where b.to_at <= p.from_at and b.state <> 'issued')
     order by from_at limit 1`
  return row?.id
}

export type RunWindow = {
  id: string
  from: Date
  to: Date
  state: PeriodState
  lookFrom: Date | null
  previous: string | null
}

/** The period, locked until the transaction ends, with where the run before it had looked to. */
export async function lockPeriod(sql: Sql, id: string): Promise<RunWindow | undefined> {
  const locked = await sql`select 1 from settlement_periods where period_id = ${id} for no key update`
  if (locked.length === 0) return undefined
  const [row] = await sql<RunWindow>`
    select p.period_id as id, p.from_at as from, p.to_at as to, p.state, b.looked_until as "lookFrom", b.period_id as previous
      from settlement_periods p
      left join lateral (
        select looked_until, period_id from settlement_periods b where b.to_at <= p.from_at order by b.to_at desc limit 1) b on true
     where p.period_id = ${id}`
  return row
}

export const markRun = (sql: Sql, id: string, actor: string, at: Date): Promise<unknown[]> => sql`
  update settlement_periods set ran_at = ${at}, ran_by = ${actor}, looked_until = now() - interval '1 day' where period_id = ${id}`

/** One event of the period's lifecycle. False: its state does not allow it, or the same person would close and issue it. */
export async function movePeriod(
  sql: Sql,
  move: { id: string; event: PeriodEvent; actor: string; at: Date },
): Promise<boolean> {
  const { from, to } = periodLifecycle.events[move.event]
  const rows = await sql`
    update settlement_periods
       set state = ${to},
           closed_by = case ${to}::text when 'proposed' then ${move.actor} when 'open' then null else closed_by end,
           issued_by = case when ${to}::text = 'issued' then ${move.actor} end,
           issued_at = case when ${to}::text = 'issued' then ${move.at}::timestamptz end
     where period_id = ${move.id} and state = any(${from}::text[]) and (${to}::text <> 'issued' or closed_by <> ${move.actor})
       and (${to}::text <> 'proposed' or ran_at is not null)
    returning period_id`
  return rows.length === 1
}
