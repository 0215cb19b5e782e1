import type { ComplaintState } from '../domain/lifecycles/complaint.ts'
import { complaintLifecycle } from '../domain/lifecycles/complaint.ts'
import type { Sql } from './sql.ts'

type Who = { bucket: number; buyer: string }
/** What a complaint is about: an order, a coupon or, where both are null, anything else. */
export type Subject = { order: string | null; coupon: string | null }
export type ComplaintRow = Subject & {
  id: string
  buyer: string
  state: ComplaintState
  text: string
  openedAt: Date
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
}

/** Whether the order or coupon is this buyer's. What is about neither needs to be nobody's. */
export async function isTheirs(sql: Sql, who: Who, { order, coupon }: Subject): Promise<boolean> {
  const rows = await sql`
    select where (${order}::text is null or exists (
             select from orders where bucket = ${who.bucket} and order_id = ${order} and buyer_id = ${who.buyer}))
       and (${coupon}::text is null or exists (
             select from coupons where bucket = ${who.bucket} and buyer_id = ${who.buyer} and coupon_id = ${coupon}))`
  return rows.length === 1
}

/** False: this buyer has an open one about the same. */
export async function insertComplaint(
  sql: Sql,
  who: Who,
  row: Pick<ComplaintRow, 'id' | 'order' | 'coupon' | 'text' | 'openedAt'>,
): Promise<boolean> {
  const rows = await sql`
    insert into complaints (bucket, complaint_id, buyer_id, order_id, coupon_id, state, words, opened_at)
    values (${who.bucket}, ${row.id}, ${who.buyer}, ${row.order}, ${row.coupon}, ${complaintLifecycle.initial}, ${row.text}, ${row.openedAt})
    on conflict do nothing returning complaint_id`
  return rows.length === 1
}

export async function complaintById(sql: Sql, bucket: number, id: string): Promise<ComplaintRow | undefined> {
  const [row] = await sql<ComplaintRow>`
    select complaint_id as id, buyer_id as buyer, order_id as "order", coupon_id as coupon, state, words as text, opened_at as "openedAt",
           answer, answered_by as "answeredBy", answered_at as "answeredAt"
      from complaints where bucket = ${bucket} and complaint_id = ${id}`
  return row
}

export type ComplaintFilter = Subject & { state: ComplaintState | null; before: string | null }

/** One buyer's, newest first. */
export const complaintsOf = (sql: Sql, who: Who, filter: ComplaintFilter, most: number): Promise<ComplaintRow[]> =>
  sql<ComplaintRow>`
  select complaint_id as id, buyer_id as buyer, order_id as "order", coupon_id as coupon, state, words as text, opened_at as "openedAt",
         answer, answered_by as "answeredBy", answered_at as "answeredAt"
    from complaints
   where bucket = ${who.bucket} and buyer_id = ${who.buyer} and (${filter.state}::text is null or state = ${filter.state})
     and (${filter.order}::text is null or order_id = ${filter.order}) and (${filter.coupon}::text is null or coupon_id = ${filter.coupon})
     and (${filter.before}::text is null or complaint_id < ${filter.before})
   order by complaint_id desc limit ${most}`

/** Everybody's, newest first. */
export const allComplaints = (sql: Sql, filter: ComplaintFilter, most: number): Promise<ComplaintRow[]> =>
  sql<ComplaintRow>`
  select complaint_id as id, buyer_id as buyer, order_id as "order", coupon_id as coupon, state, words as text, opened_at as "openedAt",
         answer, answered_by as "answeredBy", answered_at as "answeredAt"
    from complaints
   where (${filter.state}::text is null or state = ${filter.state})
     and (${filter.order}::text is null or order_id = ${filter.order}) and (${filter.coupon}::text is null or coupon_id = ${filter.coupon})
     and (${filter.before}::text is null or complaint_id < ${filter.before})
   order by complaint_id desc limit ${most}`

/** Answers one and tells its buyer. False: it was answered already. */
export async function answerComplaint(
  sql: Sql,
  bucket: number,
  given: { id: string; answer: string; by: string; at: Date },
): Promise<boolean> {
  const { from, to } = complaintLifecycle.events.answer
  const rows = await sql`
    with moved as (
      update complaints set state = ${to}, answer = ${given.answer}, answered_by = ${given.by}, answered_at = ${given.at}
       where bucket = ${bucket} and complaint_id = ${given.id} and state = any(${from}::text[])
      returning bucket, buyer_id, complaint_id, order_id, coupon_id, answer, answered_at
    ), told as (
      insert into notices (bucket, buyer_id, notice_id, kind, coupon_id, details, at)
      select bucket, buyer_id, 'ntc_' || substr(complaint_id, 5) || '_answer', 'complaint.answer', coupon_id,
             jsonb_strip_nulls(jsonb_build_object('complaint', complaint_id, 'order', order_id, 'answer', answer)), answered_at
        from moved
    ) select complaint_id from moved`
  return rows.length === 1
}
