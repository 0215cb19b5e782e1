import type { RefundEvent, RefundState } from '../domain/lifecycles/refund.ts'
import { refundLifecycle } from '../domain/lifecycles/refund.ts'
import type { Sql } from './sql.ts'

export type FundingBack = { party: string; minor: number; offer: string }
export type RefundLineRow = {
  line: string
  quantity: number
  minor: number
  funding: FundingBack[]
  restocked: boolean
}
export type RefundRow = {
  id: string
  order: string
  /** All that goes back to the buyer, shipping included. */
  minor: number
  shippingMinor: number
  shippingFunding: (FundingBack & { shop: string })[]
  at: Date
  couponsReturned: string[]
  /** Points that went back to the buyer. */
  points: number
  reason: string | null
  decidedBy: string | null
  lines: RefundLineRow[]
}

export const refundsOf = (sql: Sql, bucket: number, order: string): Promise<RefundRow[]> => sql<RefundRow>`
  select r.refund_id as id, r.order_id as "order", r.minor, r.shipping_minor as "shippingMinor", r.shipping_funding as "shippingFunding", r.at,
         r.coupons_returned as "couponsReturned", r.reason, r.decided_by as "decidedBy", r.points, coalesce((
           select json_agg(json_build_object('line', l.line_id, 'quantity', l.quantity, 'minor', l.minor, 'funding', l.funding,
                                             'restocked', l.restocked) order by l.line_id)
             from refund_lines l where l.bucket = r.bucket and l.refund_id = r.refund_id), '[]') as lines
    from refunds r where r.bucket = ${bucket} and r.order_id = ${order} order by r.refund_id`

export const insertRefund = (sql: Sql, bucket: number, refund: RefundRow): Promise<unknown[]> => sql`
  with made as (
    insert into refunds (bucket, refund_id, order_id, minor, coupons_returned, at, shipping_minor, shipping_funding, reason, decided_by, points)
    values (${bucket}, ${refund.id}, ${refund.order}, ${refund.minor}, ${refund.couponsReturned}::text[], ${refund.at}, ${refund.shippingMinor},
            ${JSON.stringify(refund.shippingFunding)}, ${refund.reason}, ${refund.decidedBy}, ${refund.points})
    returning refund_id
  )
  insert into outbox (bucket, event_id, kind, subject, payload, created_at)
  select ${bucket}, 'evt_' || substr(refund_id, 5), 'order.refund', ${refund.order},
         jsonb_build_object('order', ${refund.order}::text, 'refund', refund_id, 'minor', ${refund.minor}::bigint), ${refund.at} from made`

export const insertRefundLines = (sql: Sql, bucket: number, refund: RefundRow): Promise<unknown[]> => sql`
  insert into refund_lines (bucket, refund_id, line_id, quantity, minor, funding, restocked)
  select ${bucket}, ${refund.id}, line, quantity, minor, funding, restocked
    from json_to_recordset(${JSON.stringify(refund.lines)}::json)
      as r(line text, quantity integer, minor bigint, funding jsonb, restocked boolean)`

/** Adds what was taken back to the lines and the order; a check constraint refuses what exceeds them. */
export const addRefunded = (sql: Sql, bucket: number, refund: RefundRow): Promise<unknown[]> => sql`
  with lines as (
    update order_lines l set refunded_quantity = l.refunded_quantity + r.quantity, refunded_minor = l.refunded_minor + r.minor
      from json_to_recordset(${JSON.stringify(refund.lines)}::json) as r(line text, quantity integer, minor bigint)
     where l.bucket = ${bucket} and l.order_id = ${refund.order} and l.line_id = r.line
    returning r.minor
  )
  update orders set refunded_minor = refunded_minor + ${refund.shippingMinor} + (select coalesce(sum(minor), 0) from lines),
         refunded_shipping_minor = refunded_shipping_minor + ${refund.shippingMinor}
   where bucket = ${bucket} and order_id = ${refund.order}`

export type RequestRow = {
  id: string
  order: string
  buyer: string
  merchant: string
  state: RefundState
  lines: { line: string; quantity: number }[]
  shipping: boolean
  reason: string | null
  requestedAt: Date
  decidedAt: Date | null
  decidedBy: string | null
  answer: string | null
}
export type NewRequest = Pick<
  RequestRow,
  'id' | 'order' | 'buyer' | 'merchant' | 'lines' | 'shipping' | 'reason' | 'requestedAt'
>

export const insertRequest = (sql: Sql, bucket: number, request: NewRequest): Promise<unknown[]> => sql`
  with made as (
    insert into refund_requests (bucket, request_id, order_id, buyer_id, merchant_id, state, lines, shipping, reason, requested_at)
    values (${bucket}, ${request.id}, ${request.order}, ${request.buyer}, ${request.merchant}, ${refundLifecycle.initial},
            ${JSON.stringify(request.lines)}, ${request.shipping}, ${request.reason}, ${request.requestedAt})
    returning request_id
  )
  insert into outbox (bucket, event_id, kind, subject, payload, created_at)
  select ${bucket}, 'evt_' || substr(request_id, 5) || '_request', 'refund.request', ${request.order},
         jsonb_build_object('order', ${request.order}::text, 'refund', request_id, 'merchant', ${request.merchant}::text), ${request.requestedAt}
    from made`

export const requestsOf = (sql: Sql, bucket: number, order: string): Promise<RequestRow[]> => sql<RequestRow>`
  select request_id as id, order_id as "order", buyer_id as buyer, merchant_id as merchant, state, lines, shipping, reason,
         requested_at as "requestedAt", decided_at as "decidedAt", decided_by as "decidedBy", answer
    from refund_requests where bucket = ${bucket} and order_id = ${order} order by request_id`

export async function requestById(sql: Sql, bucket: number, id: string): Promise<RequestRow | undefined> {
  const [row] = await sql<RequestRow>`
    select request_id as id, order_id as "order", buyer_id as buyer, merchant_id as merchant, state, lines, shipping, reason,
           requested_at as "requestedAt", decided_at as "decidedAt", decided_by as "decidedBy", answer
      from refund_requests where bucket = ${bucket} and request_id = ${id}`
  return row
}

/** One event of a request's lifecycle. False: its state does not allow it. */
export async function decideRequest(
  sql: Sql,
  move: { bucket: number; id: string; event: RefundEvent; at: Date; by: string; answer: string | null },
): Promise<boolean> {
  const { from, to } = refundLifecycle.events[move.event]
  const rows = await sql`
    with moved as (
      update refund_requests set state = ${to}, decided_at = ${move.at}, decided_by = ${move.by}, answer = ${move.answer}
       where bucket = ${move.bucket} and request_id = ${move.id} and state = any(${from}::text[])
      returning request_id, order_id
    ), messages as (
      insert into outbox (bucket, event_id, kind, subject, payload, created_at)
      select ${move.bucket}, 'evt_' || substr(request_id, 5) || '_' || ${move.event}::text, 'refund.' || ${move.event}::text, order_id,
             jsonb_build_object('order', order_id, 'refund', request_id), ${move.at} from moved
    ) select request_id from moved`
  return rows.length === 1
}

export type FoundRefund = { id: string; bucket: number; buyer: string; order: string; state: RefundState }

/** Refunds and requests, newest first; of a merchant those that concern its lines. */
export const refundsFound = (
  sql: Sql,
  filter: { merchant: string | null; state: RefundState | null; order: string | null; before: string | null },
  most: number,
): Promise<FoundRefund[]> => sql<FoundRefund>`
  with found as (
    select r.refund_id as id, r.bucket, r.order_id as "order", 'done' as state from refunds r
     where (${filter.state}::text is null or ${filter.state} = 'done') and (${filter.order}::text is null or r.order_id = ${filter.order})
       and (${filter.before}::text is null or r.refund_id < ${filter.before})
       and (${filter.merchant}::text is null or exists (
             select from refund_lines f join order_lines l on l.bucket = f.bucket and l.order_id = r.order_id and l.line_id = f.line_id
              where f.bucket = r.bucket and f.refund_id = r.refund_id and l.merchant_id = ${filter.merchant}))
    union all
    select q.request_id, q.bucket, q.order_id, q.state from refund_requests q
     where q.state <> 'done' and (${filter.state}::text is null or q.state = ${filter.state})
       and (${filter.order}::text is null or q.order_id = ${filter.order}) and (${filter.before}::text is null or q.request_id < ${filter.before})
       and (${filter.merchant}::text is null or q.merchant_id = ${filter.merchant})
  )
  select f.*, o.buyer_id as buyer from found f join orders o on o.bucket = f.bucket and o.order_id = f."order" order by f.id desc limit ${most}`
