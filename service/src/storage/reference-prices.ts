import type { Sql } from './sql.ts'

/** One item on its way into a promotion. The ids are the earliest that an order of those moments could have. */
export type CutAsked = {
  readonly sku: string
  /** When the promotion began. */
  readonly began: string
  readonly weekBefore: string
  readonly orderThen: string
  readonly orderWeekBefore: string
  /** A price that was raised since then is measured against nothing. */
  readonly steadySince: string
}

export type ReferenceRow = {
  sku: string
  minor: number
  basis: 'lowest_deal' | 'last_deal'
  from: Date
  until: Date
}

/**
 * What one piece was really sold for before a promotion: the lowest deal of the week before it, or the last deal ever where that week
 * had none. A deal is paid by the time the promotion begins and not taken back whole; what came as a gift is none. Nothing is told of
 * an item that was marked up shortly before.
 */
export const referencePrices = (sql: Sql, asked: readonly CutAsked[]): Promise<ReferenceRow[]> => sql<ReferenceRow>`
  with asked as (
    select a.* from json_to_recordset(${JSON.stringify(asked)}::json)
      as a(sku text, began timestamptz, "weekBefore" timestamptz, "orderThen" text, "orderWeekBefore" text, "steadySince" timestamptz)
     where not exists (
       select from item_prices up join item_prices below on below.sku = up.sku and below.nth = up.nth - 1
        where up.sku = a.sku and up.unit_price_minor > below.unit_price_minor and up.at > a."steadySince" and up.at <= a.began)
  ), week as (
    select a.sku, min(l.payable_minor / l.quantity) as minor
      from asked a
      join order_lines l on l.sku = a.sku and l.order_id >= a."orderWeekBefore" and l.order_id < a."orderThen"
      join orders o on o.bucket = l.bucket and o.order_id = l.order_id
     where o.paid_at < a.began and l.refunded_quantity < l.quantity and l.payable_minor > 0
     group by a.sku
  )
  select a.sku, w.minor, 'lowest_deal' as basis, a."weekBefore" as "from", a.began as until from asked a join week w using (sku)
  union all
  select a.sku, last.minor, 'last_deal', last.at, last.at
    from asked a
   cross join lateral (
     select l.payable_minor / l.quantity as minor, o.placed_at as at
       from order_lines l join orders o on o.bucket = l.bucket and o.order_id = l.order_id
      where l.sku = a.sku and l.order_id < a."orderWeekBefore" and o.paid_at < a.began
        and l.refunded_quantity < l.quantity and l.payable_minor > 0
      order by l.order_id desc limit 1) last
   where not exists (select from week w where w.sku = a.sku)`
