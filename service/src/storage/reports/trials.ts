import type { Sql } from '../sql.ts'

export type TrialRow = {
  held: boolean
  buyers: number
  marginMinor: number
  squares: number
}
export type NaiveRow = {
  orders: number
  salesMinor: number
  marginMinor: number
  costMinor: number
  unknownCosts: number
}

/**
 * Of the orders in which coupons of these batches were used: what the goods brought before these coupons (list price of what was kept,
 * less merchants' parts of other discounts, less what the goods cost) and what the coupons cost their issuer, fees included.
 */
export async function naiveFigures(sql: Sql, batches: readonly string[], merchant: string | null): Promise<NaiveRow> {
  const [row] = await sql<NaiveRow>`
    with own as (
      select s.bucket, s.order_id, s.line_id,
             sum(s.minor) filter (where s.batch_id = any(${batches}::text[]) and (${merchant}::text is null or s.party = 'merchant')) as cost,
             sum(s.minor) filter (where s.batch_id <> all(${batches}::text[]) and s.party = 'merchant') as others
        from order_shares s
       where (s.bucket, s.order_id) in (select x.bucket, x.order_id from order_shares x where x.batch_id = any(${batches}::text[]))
       group by 1, 2, 3
    ), lines as (
      select l.order_id, (l.quantity - l.refunded_quantity)::numeric / l.quantity as kept, l.list_minor, coalesce(w.cost, 0) as cost,
             coalesce(w.others, 0) as others, i.cost_minor * l.quantity as goods
        from order_lines l join orders o using (bucket, order_id) join own w on w.bucket = l.bucket and w.order_id = l.order_id and w.line_id = l.line_id
        left join items i on i.sku = l.sku
       where o.state in ('paid', 'completed') and w.cost is not null and (${merchant}::text is null or l.merchant_id = ${merchant})
    ), fees as (
      select coalesce(sum(case when t.credit = 'service_fee_revenue' then t.minor else -t.minor end), 0) as minor
        from ledger_transfers t where t.because = 'service_fee' and t.batch_id = any(${batches}::text[])
    )
    select count(distinct order_id)::integer as orders, coalesce(round(sum(kept * list_minor)), 0)::bigint as "salesMinor",
           coalesce(round(sum(kept * (list_minor - others - coalesce(goods, 0)))), 0)::bigint as "marginMinor",
           (coalesce(round(sum(kept * cost)), 0) + (select minor from fees))::bigint as "costMinor",
           (count(*) filter (where goods is null))::integer as "unknownCosts"
      from lines`
  return row as NaiveRow
}

/**
 * Of everyone who asked for a coupon of the batch: what their orders since then brought before its coupons, by whether the
 * comparison group held them. Buyers who were refused for another reason are in neither.
 */
export const trialFigures = (
  sql: Sql,
  of: { batch: string; merchant: string | null; until: Date },
): Promise<TrialRow[]> => sql<TrialRow>`
  with asked as (
    select bucket, buyer_id, min(at) as since, bool_or(because ->> 'condition' = 'holdout') is true as held
      from claims where batch_id = ${of.batch} and (outcome = 'issued' or because ->> 'condition' = 'holdout') group by bucket, buyer_id
  ), brought as (
    select a.bucket, a.buyer_id, a.held, coalesce(sum(b.minor), 0) as minor
      from asked a
      left join lateral (
        select (l.quantity - l.refunded_quantity)::numeric / l.quantity * (l.list_minor - coalesce(s.others, 0) - coalesce(i.cost_minor, 0) * l.quantity) as minor
          from orders o join order_lines l using (bucket, order_id) left join items i on i.sku = l.sku
          left join lateral (
            select sum(x.minor) as others from order_shares x
             where x.bucket = l.bucket and x.order_id = l.order_id and x.line_id = l.line_id and x.batch_id <> ${of.batch} and x.party = 'merchant'
          ) s on true
         where o.bucket = a.bucket and o.buyer_id = a.buyer_id and o.state in ('paid', 'completed') and o.paid_at >= a.since and o.paid_at < ${of.until}
           and (${of.merchant}::text is null or l.merchant_id = ${of.merchant})
      ) b on true
     group by a.bucket, a.buyer_id, a.held
  )
  select held, count(*)::integer as buyers, round(sum(minor))::bigint as "marginMinor", sum(minor * minor)::float8 as squares from brought group by held`

const nobody = { buyers: 0, marginMinor: 0, squares: 0 }

/** The buyers who got the coupon, and those who were held out; of a group in which nobody is, zeros. */
export const groupsOf = (rows: readonly TrialRow[]) => ({
  treated: rows.find((one) => !one.held) ?? nobody,
  control: rows.find((one) => one.held) ?? nobody,
})
