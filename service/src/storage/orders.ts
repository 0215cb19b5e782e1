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
  completedAt: Date | null
  cancelledAt: Date | null
  /** `replaced_by:<order>` where the buyer changed the cart. */
  cancelledBecause: string | null
  /** What the order is called elsewhere: unique among the buyer's orders that `placedBy` placed and that are not cancelled. */
  reference: string | null
  /** `buyer`, `platform` or `merchant:<merchant>`. */
  placedBy: string
  /** The order whose place this one took. */
  replaces: string | null
  note: string | null
  payMethod: string | null
  payReference: string | null
  refundedShippingMinor: number
  /** Points that pay for a part of it, and the promotion by which they do. */
  points: number
  pointsOffer: string | null
  /** How the buyer was going to pay when the order was priced. */
  askedPayment: string | null
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
  /** Its units were counted out of the shop's stock. */
  counted: boolean
}

export type NewOrderLine = Omit<OrderLineRow, 'shopName' | 'refundedQuantity' | 'refundedMinor' | 'counted'>

/** The part of one offer's discount that one party pays on one line (`shipping:<shop>`: on a shop's shipping). */
export type ShareRow = {
  offer: string
  batch: string
  version: number
  kind: string
  line: string
  party: string
  minor: number
}

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

export async function orderById(
  sql: Sql,
  who: { bucket: number; buyer: string },
  id: string,
): Promise<OrderRow | undefined> {
  const [row] = await sql<OrderRow>`
    select order_id as id, buyer_id as buyer, quote_id as quote, state, currency, list_minor as "listMinor", discount_minor as "discountMinor",
           shipping_minor as "shippingMinor", shipping_discount_minor as "shippingDiscountMinor", payable_minor as "payableMinor",
           refunded_minor as "refundedMinor", policy_id as "policyId", policy_version as "policyVersion", request::text as "requestText",
           quote::text as "quoteText", placed_at as "placedAt", hold_until as "holdUntil", paid_at as "paidAt", completed_at as "completedAt",
           cancelled_at as "cancelledAt", cancelled_because as "cancelledBecause", reference, placed_by as "placedBy", replaces, note,
           pay_method as "payMethod", pay_reference as "payReference", refunded_shipping_minor as "refundedShippingMinor",
           points, points_offer as "pointsOffer", asked_payment as "askedPayment"
      from orders where bucket = ${who.bucket} and buyer_id = ${who.buyer} and order_id = ${id}`
  return row
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

export type OrderFilter = {
  state: OrderState | null
  shop: string | null
  sku: string | null
  reference: string | null
  /** A coupon or promotion that lowered it. */
  offer: string | null
  placedFrom: Date | null
  placedUntil: Date | null
  /** From before this id. */
  before: string | null
}

export type FoundOrder = { id: string; bucket: number; buyer: string }

/** A buyer's orders, newest first. */
export const ordersOf = (
  sql: Sql,
  who: { bucket: number; buyer: string },
  filter: OrderFilter,
  most: number,
): Promise<FoundOrder[]> => sql<FoundOrder>`
  select o.order_id as id, o.bucket, o.buyer_id as buyer from orders o
   where o.bucket = ${who.bucket} and o.buyer_id = ${who.buyer} and (${filter.before}::text is null or o.order_id < ${filter.before})
     and (${filter.state}::text is null or o.state = ${filter.state}) and (${filter.reference}::text is null or o.reference = ${filter.reference})
     and (${filter.placedFrom}::timestamptz is null or o.placed_at >= ${filter.placedFrom})
     and (${filter.placedUntil}::timestamptz is null or o.placed_at < ${filter.placedUntil})
     and (${filter.shop ?? filter.sku}::text is null or exists (select from order_lines l where l.bucket = o.bucket and l.order_id = o.order_id
           and (${filter.shop}::text is null or l.shop_id = ${filter.shop}) and (${filter.sku}::text is null or l.sku = ${filter.sku})))
     and (${filter.offer}::text is null or exists (
           select from order_shares s where s.bucket = o.bucket and s.order_id = o.order_id and s.offer_id = ${filter.offer}))
   order by o.order_id desc limit ${most}`

/** Everybody's orders (of a merchant: those in which it sells something), newest first. `text`: an id, a reference of order or payment, a buyer. */
export const ordersFound = (
  sql: Sql,
  filter: OrderFilter & { merchant: string | null; buyer: string | null; text: string | null },
  most: number,
): Promise<FoundOrder[]> => sql<FoundOrder>`
  select o.order_id as id, o.bucket, o.buyer_id as buyer from orders o
   where (${filter.before}::text is null or o.order_id < ${filter.before})
     and (${filter.buyer}::text is null or o.buyer_id = ${filter.buyer})
     and (${filter.text}::text is null or o.order_id = ${filter.text} or o.reference = ${filter.text} or o.pay_reference = ${filter.text})
     and (${filter.state}::text is null or o.state = ${filter.state}) and (${filter.reference}::text is null or o.reference = ${filter.reference})
     and (${filter.placedFrom}::timestamptz is null or o.placed_at >= ${filter.placedFrom})
     and (${filter.placedUntil}::timestamptz is null or o.placed_at < ${filter.placedUntil})
     and (${filter.merchant ?? filter.shop ?? filter.sku}::text is null or exists (
           select from order_lines l where l.bucket = o.bucket and l.order_id = o.order_id
              and (${filter.merchant}::text is null or l.merchant_id = ${filter.merchant})
              and (${filter.shop}::text is null or l.shop_id = ${filter.shop}) and (${filter.sku}::text is null or l.sku = ${filter.sku})))
     and (${filter.offer}::text is null or exists (
           select from order_shares s where s.bucket = o.bucket and s.order_id = o.order_id and s.offer_id = ${filter.offer}))
   order by o.order_id desc limit ${most}`

export const orderLines = (sql: Sql, bucket: number, order: string): Promise<OrderLineRow[]> => sql<OrderLineRow>`
  select l.line_id as id, l.sku, l.shop_id as shop, s.name as "shopName", l.merchant_id as merchant, l.name, l.art, l.quantity,
         l.unit_price_minor as "unitPriceMinor", l.list_minor as "listMinor", l.discount_minor as "discountMinor",
         l.payable_minor as "payableMinor", to_json(l.units_minor) as "unitsMinor", l.refunded_quantity as "refundedQuantity",
         l.refunded_minor as "refundedMinor", l.counted
    from order_lines l join shops s using (shop_id)
   where l.bucket = ${bucket} and l.order_id = ${order} order by l.position`

export const orderShares = (sql: Sql, bucket: number, order: string): Promise<ShareRow[]> => sql<ShareRow>`
  select offer_id as offer, batch_id as batch, coalesce(version, 1) as version, kind, line_id as line, party, minor from order_shares
   where bucket = ${bucket} and order_id = ${order} order by offer_id, line_id, party`

/** The buyer's orders that are not cancelled and bear this reference; at most one. */
export async function orderByReference(
  sql: Sql,
  who: { bucket: number; buyer: string },
  placedBy: string,
  reference: string,
): Promise<{ id: string } | undefined> {
  const [row] = await sql<{ id: string }>`
    select order_id as id from orders
     where bucket = ${who.bucket} and buyer_id = ${who.buyer} and placed_by = ${placedBy} and reference = ${reference} and state <> 'cancelled'`
  return row
}

export async function orderByQuote(sql: Sql, bucket: number, quote: string): Promise<{ id: string } | undefined> {
  const [row] = await sql<{
    id: string
  }>`select order_id as id from orders where bucket = ${bucket} and quote_id = ${quote}`
  return row
}

/** Whose order it is and who placed it, by its id alone. */
export async function ownerOfOrder(
  sql: Sql,
  bucket: number,
  order: string,
): Promise<{ buyer: string; placedBy: string; merchants: string[] } | undefined> {
  const [row] = await sql<{ buyer: string; placedBy: string; merchants: string[] }>`
    select o.buyer_id as buyer, o.placed_by as "placedBy",
           array(select distinct l.merchant_id from order_lines l where l.bucket = o.bucket and l.order_id = o.order_id) as merchants
      from orders o where o.bucket = ${bucket} and o.order_id = ${order}`
  return row
}

/** A hold that ended is taken up again: the coupons and budgets were reserved before, in the same transaction. */
export async function renewHold(sql: Sql, bucket: number, order: string, until: Date): Promise<void> {
  await sql`insert into holds (bucket, order_id, hold_until) values (${bucket}, ${order}, ${until})`
  await sql`update orders set hold_until = ${until} where bucket = ${bucket} and order_id = ${order} and state = 'placed'`
}

/** An event that the order alone is moved by (`complete`; the desk carries out the others). False: its state does not allow it. */
export async function moveOrder(
  sql: Sql,
  move: { bucket: number; order: string; event: Extract<OrderEvent, 'complete'>; at: Date },
): Promise<boolean> {
  const { from, to } = orderLifecycle.events[move.event]
  const rows = await sql`
    with moved as (
      update orders set state = ${to}, completed_at = case when ${to} = 'completed' then ${move.at}::timestamptz else completed_at end
       where bucket = ${move.bucket} and order_id = ${move.order} and state = any(${from}::text[])
      returning order_id, buyer_id, state
    ), messages as (
      insert into outbox (bucket, event_id, kind, subject, payload, created_at)
      select ${move.bucket}, 'evt_' || substr(order_id, 5) || '_' || ${move.event}::text, 'order.' || ${move.event}::text, order_id,
             jsonb_build_object('order', order_id, 'buyer', buyer_id, 'state', state), ${move.at} from moved
    ) select order_id from moved`
  return rows.length === 1
}

/** Paid orders that were paid before this moment and are not complete, oldest first. */
export const ordersToComplete = (
  sql: Sql,
  paidBefore: Date,
  most: number,
): Promise<{ bucket: number; id: string }[]> => sql`
  select bucket, order_id as id from orders where state = 'paid' and paid_at < ${paidBefore} order by paid_at limit ${most}`
