import type { Sql } from './sql.ts'

export type FundingBack = { party: string; minor: number; offer: string }
export type RefundLineRow = { line: string; quantity: number; minor: number; funding: FundingBack[] }
export type RefundRow = {
  id: string
  order: string
  minor: number
  at: Date
  couponsReturned: string[]
  lines: RefundLineRow[]
}

export const refundsOf = (sql: Sql, bucket: number, order: string): Promise<RefundRow[]> => sql<RefundRow>`
  select r.refund_id as id, r.order_id as "order", r.minor, r.at, r.coupons_returned as "couponsReturned",
         (select json_agg(json_build_object('line', l.line_id, 'quantity', l.quantity, 'minor', l.minor, 'funding', l.funding) order by l.line_id)
            from refund_lines l where l.bucket = r.bucket and l.refund_id = r.refund_id) as lines
    from refunds r where r.bucket = ${bucket} and r.order_id = ${order} order by r.refund_id`

export const insertRefund = (sql: Sql, bucket: number, refund: RefundRow): Promise<unknown[]> => sql`
  with made as (
    insert into refunds (bucket, refund_id, order_id, minor, coupons_returned, at)
    values (${bucket}, ${refund.id}, ${refund.order}, ${refund.minor}, ${refund.couponsReturned}::text[], ${refund.at}) returning refund_id
  )
  insert into outbox (bucket, event_id, kind, subject, payload, created_at)
  select ${bucket}, 'evt_' || substr(refund_id, 5), 'order.refund', ${refund.order},
         jsonb_build_object('order', ${refund.order}::text, 'refund', refund_id, 'minor', ${refund.minor}::bigint), ${refund.at} from made`

export const insertRefundLines = (sql: Sql, bucket: number, refund: RefundRow): Promise<unknown[]> => sql`
  insert into refund_lines (bucket, refund_id, line_id, quantity, minor, funding)
  select ${bucket}, ${refund.id}, line, quantity, minor, funding
    from json_to_recordset(${JSON.stringify(refund.lines)}::json) as r(line text, quantity integer, minor bigint, funding jsonb)`

/** Adds what was taken back to the lines and the order; a check constraint refuses what exceeds them. */
export const addRefunded = (sql: Sql, bucket: number, refund: RefundRow): Promise<unknown[]> => sql`
  with lines as (
    update order_lines l set refunded_quantity = l.refunded_quantity + r.quantity, refunded_minor = l.refunded_minor + r.minor
      from json_to_recordset(${JSON.stringify(refund.lines)}::json) as r(line text, quantity integer, minor bigint)
     where l.bucket = ${bucket} and l.order_id = ${refund.order} and l.line_id = r.line
    returning r.minor
  )
  update orders set refunded_minor = refunded_minor + (select coalesce(sum(minor), 0) from lines)
   where bucket = ${bucket} and order_id = ${refund.order}`
