import type { CaseEvent, CaseState } from '../domain/lifecycles/case.ts'
import { caseLifecycle } from '../domain/lifecycles/case.ts'
import type { IssuedCoupon } from './issued-coupons.ts'
import type { Sql } from './sql.ts'

export type CaseRow = {
  id: string
  state: CaseState
  merchant: string | null
  title: string
  termsVersion: string
  openedBy: string
  openedAt: Date
}

export const insertCase = (sql: Sql, row: Omit<CaseRow, 'state'> & { because: string }): Promise<unknown[]> => sql`
  with opened as (
    insert into cases (case_id, state, merchant_id, title, terms_version, opened_by, opened_at)
    values (${row.id}, ${caseLifecycle.initial}, ${row.merchant}, ${row.title}, ${row.termsVersion}, ${row.openedBy}, ${row.openedAt})
    returning case_id
  )
  insert into case_events (case_id, seq, event, to_state, actor, because, at)
  select case_id, 1, 'open', ${caseLifecycle.initial}, ${row.openedBy}, ${row.because}, ${row.openedAt} from opened`

export const insertCaseCoupons = (sql: Sql, id: string, coupons: readonly IssuedCoupon[]): Promise<unknown[]> => sql`
  insert into case_coupons (bucket, case_id, coupon_id, buyer_id, batch_id)
  select bucket, ${id}, id, buyer, batch from json_to_recordset(${JSON.stringify(coupons)}::json)
    as r(bucket smallint, id text, buyer text, batch text)`

export async function caseById(sql: Sql, id: string): Promise<CaseRow | undefined> {
  const [row] = await sql<CaseRow>`
    select case_id as id, state, merchant_id as merchant, title, terms_version as "termsVersion", opened_by as "openedBy", opened_at as "openedAt"
      from cases where case_id = ${id}`
  return row
}

export const casesBefore = (
  sql: Sql,
  filter: { merchant: string | null; state: CaseState | null },
  before: string | null,
  most: number,
): Promise<CaseRow[]> => sql<CaseRow>`
  select case_id as id, state, merchant_id as merchant, title, terms_version as "termsVersion", opened_by as "openedBy", opened_at as "openedAt"
    from cases
   where (${filter.merchant}::text is null or merchant_id = ${filter.merchant}) and (${filter.state}::text is null or state = ${filter.state})
     and (${before}::text is null or case_id < ${before})
   order by case_id desc limit ${most}`

/** One event of the case's lifecycle. Undefined: its state does not allow it. */
export async function moveCase(
  sql: Sql,
  move: { id: string; event: CaseEvent; actor: string; because: string; at: Date },
): Promise<CaseState | undefined> {
  const { from, to } = caseLifecycle.events[move.event]
  const [row] = await sql<{ state: CaseState }>`
    with was as (select case_id, state from cases where case_id = ${move.id} for no key update),
    moved as (
      update cases c set state = ${to} from was where c.case_id = was.case_id and was.state = any(${from}::text[])
      returning c.case_id, was.state as from_state, c.state
    ), told as (
      insert into case_events (case_id, seq, event, from_state, to_state, actor, because, at)
      select m.case_id, (select count(*) + 1 from case_events e where e.case_id = m.case_id), ${move.event}, m.from_state, m.state,
             ${move.actor}, ${move.because}, ${move.at}
        from moved m
    ) select state from moved`
  return row?.state
}

export type CaseEventRow = {
  event: string
  from: string | null
  to: string
  actor: string
  because: string | null
  at: Date
}

export const caseEvents = (sql: Sql, id: string): Promise<CaseEventRow[]> => sql<CaseEventRow>`
  select event, from_state as "from", to_state as "to", actor, because, at from case_events where case_id = ${id} order by seq`

/** The coupons of a case as they are now. */
export const couponsOfCase = (sql: Sql, id: string): Promise<IssuedCoupon[]> => sql<IssuedCoupon>`
  select c.coupon_id as id, c.bucket, c.buyer_id as buyer, c.batch_id as batch, c.version, c.nth, c.state, c.order_id as "order",
         c.valid_from as "validFrom", c.valid_until as "validUntil", b.merchant_id as merchant
    from case_coupons k
    join coupons c on c.bucket = k.bucket and c.buyer_id = k.buyer_id and c.coupon_id = k.coupon_id
    join batches b on b.batch_id = c.batch_id
   where k.case_id = ${id} order by c.bucket, c.buyer_id, c.batch_id, c.nth`

/** Whether one of the case's coupons is this buyer's. */
export async function concerns(sql: Sql, id: string, who: { bucket: number; buyer: string }): Promise<boolean> {
  const rows = await sql`
    select from case_coupons where bucket = ${who.bucket} and case_id = ${id} and buyer_id = ${who.buyer} limit 1`
  return rows.length === 1
}

/** The buyers of a case may not claim until it is lifted; told so. */
export const disqualify = (sql: Sql, id: string, at: Date): Promise<unknown[]> => sql`
  with barred as (
    insert into disqualifications (bucket, buyer_id, case_id, at)
    select distinct bucket, buyer_id, case_id, ${at}::timestamptz from case_coupons where case_id = ${id}
    on conflict do nothing returning bucket, buyer_id
  )
  insert into notices (bucket, buyer_id, notice_id, kind, details, at)
  select bucket, buyer_id, 'ntc_' || substr(${id}::text, 5) || '_barred', 'buyer.disqualify', jsonb_build_object('case', ${id}::text), ${at} from barred`

export const liftDisqualification = (sql: Sql, id: string, at: Date): Promise<unknown[]> => sql`
  update disqualifications set lifted_at = ${at} where case_id = ${id} and lifted_at is null`
