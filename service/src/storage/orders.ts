import type { OrderEvent, OrderState } from '../domain/lifecycles/order.ts'
import { orderLifecycle } from '../domain/lifecycles/order.ts'
import type { Text } from './marketplace.ts'
import type { Sql } from './sql.ts'

export type OrderRow = {
  id: string
  buyer: string
  quote: string
  state: OrderState
  currency: string
  listMinor: number
  discountMinor: number
  shippingMinor: number
  shippingDiscountMinor: number
  payableMinor: number
  refundedMinor: number
  policyId: string
  policyVersion: number
  /** The engine's request and quote, as text. */
  requestText: string
  quoteText: string
  placedAt: Date
  holdUntil: Date
  paidAt: Date | null
}

export type NewOrder = Omit<OrderRow, 'state' | 'refundedMinor' | 'paidAt'>

/** False: an order was already placed from this quote. */
export async function insertOrder(sql: Sql, bucket: number, order: NewOrder): Promise<boolean> {
  const rows = await sql`
    insert into orders (bucket, order_id, buyer_id, quote_id, state, currency, list_minor, discount_minor, shipping_minor,
                        shipping_discount_minor, payable_minor, policy_id, policy_version, request, quote, placed_at, hold_until)
    values (${bucket}, ${order.id}, ${order.buyer}, ${order.quote}, ${orderLifecycle.initial}, ${order.currency}, ${order.listMinor},
            ${order.discountMinor}, ${order.shippingMinor}, ${order.shippingDiscountMinor}, ${order.payableMinor}, ${order.policyId},
            ${order.policyVersion}, ${order.requestText}, ${order.quoteText}, ${order.placedAt}, ${order.holdUntil})
    on conflict (bucket, quote_id) do nothing
    returning order_id`
  return rows.length === 1
}

export type OrderLineRow = {
  id: string
  sku: string
  shop: string
  shopName: Text
  merchant: string
  name: Text
  art: { hue: number; glyph: string }
  quantity: number
  unitPriceMinor: number
  listMinor: number
  discountMinor: number
  payableMinor: number
  unitsMinor: number[]
  refundedQuantity: number
  refundedMinor: number
}

export type NewOrderLine = Omit<OrderLineRow, 'shopName' | 'refundedQuantity' | 'refundedMinor'>

export const insertOrderLines = (
  sql: Sql,
  bucket: number,
  order: string,
  lines: readonly NewOrderLine[],
): Promise<unknown[]> => sql`
  insert into order_lines (bucket, order_id, line_id, position, sku, shop_id, merchant_id, name, art, quantity, unit_price_minor,
                           list_minor, discount_minor, payable_minor, units_minor)
  select ${bucket}, ${order}, id, position, sku, shop, merchant, name, art, quantity, "unitPriceMinor", "listMinor", "discountMinor",
         "payableMinor", array(select value::bigint from jsonb_array_elements_text("unitsMinor") with ordinality as u(value, n) order by n)
    from json_to_recordset(${JSON.stringify(lines.map((line, position) => ({ ...line, position })))}::json)
      as r(id text, position integer, sku text, shop text, merchant text, name jsonb, art jsonb, quantity integer, "unitPriceMinor" bigint,
           "listMinor" bigint, "discountMinor" bigint, "payableMinor" bigint, "unitsMinor" jsonb)`

/** The part of one offer's discount that one party pays on one line (`shipping:<shop>`: on a shop's shipping). */
export type ShareRow = { offer: string; batch: string; kind: string; line: string; party: string; minor: number }

export const insertShares = (
  sql: Sql,
  bucket: number,
  order: string,
  shares: readonly ShareRow[],
): Promise<unknown[]> => sql`
  insert into order_shares (bucket, order_id, offer_id, line_id, party, batch_id, kind, minor)
  select ${bucket}, ${order}, offer, line, party, batch, kind, minor
    from json_to_recordset(${JSON.stringify(shares)}::json)
      as r(offer text, line text, party text, batch text, kind text, minor bigint)`

export const insertHold = (sql: Sql, bucket: number, order: string, until: Date): Promise<unknown[]> => sql`
  insert into holds (bucket, order_id, hold_until) values (${bucket}, ${order}, ${until})`

export const deleteHold = (sql: Sql, bucket: number, order: string): Promise<{ order: string }[]> => sql`
  delete from holds where bucket = ${bucket} and order_id = ${order} returning order_id as "order"`

/** Holds that ended, oldest first. */
export const endedHolds = (
  sql: Sql,
  at: Date,
  most: number,
): Promise<{ bucket: number; order: string; buyer: string }[]> => sql`
  select h.bucket, h.order_id as "order", o.buyer_id as buyer from holds h join orders o using (bucket, order_id)
   where h.hold_until <= ${at} order by h.hold_until limit ${most}`

/** This buyer's holds that ended, by id. */
export const endedHoldsOf = (
  sql: Sql,
  who: { bucket: number; buyer: string },
  at: Date,
): Promise<{ order: string }[]> => sql`
  select h.order_id as "order" from holds h join orders o using (bucket, order_id)
   where h.bucket = ${who.bucket} and o.buyer_id = ${who.buyer} and h.hold_until <= ${at} order by h.order_id`

const noRow: OrderRow[] = []

export async function orderById(
  sql: Sql,
  who: { bucket: number; buyer: string },
  id: string,
): Promise<OrderRow | undefined> {
  const rows = await sql<OrderRow>`
    select order_id as id, buyer_id as buyer, quote_id as quote, state, currency, list_minor as "listMinor", discount_minor as "discountMinor",
           shipping_minor as "shippingMinor", shipping_discount_minor as "shippingDiscountMinor", payable_minor as "payableMinor",
           refunded_minor as "refundedMinor", policy_id as "policyId", policy_version as "policyVersion", request::text as "requestText",
           quote::text as "quoteText", placed_at as "placedAt", hold_until as "holdUntil", paid_at as "paidAt"
      from orders where bucket = ${who.bucket} and buyer_id = ${who.buyer} and order_id = ${id}`
  return (rows ?? noRow)[0]
}

/** The order, locked until the transaction ends: everything that changes an order starts here. */
export async function lockOrder(
  sql: Sql,
  who: { bucket: number; buyer: string },
  id: string,
): Promise<OrderRow | undefined> {
  const locked = await sql`
    select 1 from orders where bucket = ${who.bucket} and buyer_id = ${who.buyer} and order_id = ${id} for no key update`
  return locked.length === 0 ? undefined : orderById(sql, who, id)
}

/** Newest first, from before an id. */
export const ordersOf = (
  sql: Sql,
  who: { bucket: number; buyer: string },
  before: string | null,
  most: number,
): Promise<{ id: string }[]> => sql`
  select order_id as id from orders
   where bucket = ${who.bucket} and buyer_id = ${who.buyer} and (${before}::text is null or order_id < ${before})
   order by order_id desc limit ${most}`

export const orderLines = (sql: Sql, bucket: number, order: string): Promise<OrderLineRow[]> => sql<OrderLineRow>`
  select l.line_id as id, l.sku, l.shop_id as shop, s.name as "shopName", l.merchant_id as merchant, l.name, l.art, l.quantity,
         l.unit_price_minor as "unitPriceMinor", l.list_minor as "listMinor", l.discount_minor as "discountMinor",
         l.payable_minor as "payableMinor", to_json(l.units_minor) as "unitsMinor", l.refunded_quantity as "refundedQuantity",
         l.refunded_minor as "refundedMinor"
    from order_lines l join shops s using (shop_id)
   where l.bucket = ${bucket} and l.order_id = ${order} order by l.position`

export const orderShares = (sql: Sql, bucket: number, order: string): Promise<ShareRow[]> => sql<ShareRow>`
  select offer_id as offer, batch_id as batch, kind, line_id as line, party, minor from order_shares
   where bucket = ${bucket} and order_id = ${order} order by offer_id, line_id, party`

/** One event of the order's lifecycle. False: its state does not allow it. */
export async function moveOrder(
  sql: Sql,
  move: { bucket: number; order: string; event: OrderEvent; at: Date; payMethod?: string },
): Promise<boolean> {
  const { from, to } = orderLifecycle.events[move.event]
  const rows = await sql`
    with moved as (
      update orders set state = ${to}, paid_at = case when ${to} = 'paid' then ${move.at}::timestamptz else paid_at end,
             pay_method = coalesce(${move.payMethod ?? null}, pay_method)
       where bucket = ${move.bucket} and order_id = ${move.order} and state = any(${from}::text[])
      returning order_id, buyer_id, state
    ), messages as (
      insert into outbox (bucket, event_id, kind, subject, payload, created_at)
      select ${move.bucket}, 'evt_' || substr(order_id, 5) || '_' || ${move.event}::text, 'order.' || ${move.event}::text, order_id,
             jsonb_build_object('order', order_id, 'buyer', buyer_id, 'state', state), ${move.at} from moved
    ) select order_id from moved`
  return rows.length === 1
}
