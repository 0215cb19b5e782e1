import type { Sql } from '../sql.ts'
import type { Span } from './funding.ts'

export type MarginRow = {
  /** How many whole weeks after the beginning. */
  week: number
  orders: number
  listMinor: number
  /** What the merchant bore of discounts. */
  borneMinor: number
  goodsMinor: number
  feeMinor: number
  unknownCosts: number
}

/** Of the orders that were paid in each week of a time, what was kept: list price, the merchants' own part of discounts, fees, and cost. */
export const marginsByWeek = (sql: Sql, { from, to, merchant }: Span): Promise<MarginRow[]> => sql<MarginRow>`
  with paid as (
    select bucket, order_id, floor(extract(epoch from paid_at - ${from}) / 604800)::integer as week
      from orders where state in ('paid', 'completed') and paid_at >= ${from} and paid_at < ${to}
  ), kept as (
    select p.week, l.order_id, (l.quantity - l.refunded_quantity)::numeric / l.quantity as part, l.list_minor,
           coalesce(s.minor, 0) as borne, i.cost_minor * l.quantity as goods
      from paid p join order_lines l using (bucket, order_id)
      left join lateral (
        select sum(x.minor) as minor from order_shares x
         where x.bucket = l.bucket and x.order_id = l.order_id and x.line_id = l.line_id and x.party = 'merchant'
      ) s on true
      left join items i on i.sku = l.sku
     where ${merchant}::text is null or l.merchant_id = ${merchant}
  ), sold as (
    select week, count(distinct order_id) filter (where part > 0)::integer as orders, round(sum(part * list_minor)) as list,
           round(sum(part * borne)) as borne, round(sum(part * coalesce(goods, 0))) as goods,
           count(*) filter (where goods is null and part > 0)::integer as unknown
      from kept group by week
  ), fees as (
    select floor(extract(epoch from at - ${from}) / 604800)::integer as week,
           sum(case when credit = 'service_fee_revenue' then minor else -minor end) as minor
      from ledger_transfers
     where because = 'service_fee' and at >= ${from} and at < ${to} and (${merchant}::text is null or merchant_id = ${merchant})
     group by week
  )
  select week, coalesce(orders, 0) as orders, coalesce(list, 0)::bigint as "listMinor", coalesce(borne, 0)::bigint as "borneMinor",
         coalesce(goods, 0)::bigint as "goodsMinor", coalesce(minor, 0)::bigint as "feeMinor", coalesce(unknown, 0) as "unknownCosts"
    from sold full join fees using (week) order by week`
