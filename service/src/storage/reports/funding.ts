import type { Sql } from '../sql.ts'

export type Span = { from: Date; to: Date; merchant: string | null }

export type FundingRow = {
  subject: string
  discountMinor: number
  platformMinor: number
  merchantMinor: number
  othersMinor: number
}

/** Who bore discounts of a time, net of what refunds gave back, by kind or by batch. */
export const fundingBy = (
  sql: Sql,
  by: 'kind' | 'batch',
  { from, to, merchant }: Span,
  most: number,
): Promise<FundingRow[]> => sql<FundingRow>`
  with moved as (
    select case when ${by} = 'kind' then kind else batch_id end as subject, because, case when credit = 'buyer_clearing' then minor else -minor end as minor
      from ledger_transfers
     where at >= ${from} and at < ${to} and because in ('platform_discount', 'merchant_discount', 'funder_discount')
       and (${merchant}::text is null or merchant_id = ${merchant})
  )
  select subject, sum(minor)::bigint as "discountMinor", coalesce(sum(minor) filter (where because = 'platform_discount'), 0)::bigint as "platformMinor",
         coalesce(sum(minor) filter (where because = 'merchant_discount'), 0)::bigint as "merchantMinor",
         coalesce(sum(minor) filter (where because = 'funder_discount'), 0)::bigint as "othersMinor"
    from moved where subject is not null group by subject order by "discountMinor" desc, subject limit ${most}`

export type RevenueRow = {
  order: string
  merchant: string
  at: Date
  grossMinor: number
  merchantDiscountMinor: number
  platformDiscountMinor: number
  othersDiscountMinor: number
  feeMinor: number
  materialRightMinor: number
}

/** What was posted of each order for each merchant in a time, refunds of that time taken off, from after (order, merchant). */
export const revenueOf = (
  sql: Sql,
  { from, to, merchant }: Span,
  after: { order: string; merchant: string },
  most: number,
): Promise<RevenueRow[]> => sql<RevenueRow>`
  with moved as (
    select order_id, merchant_id, at, because, is_material_right(t) as promised,
           case when credit = 'buyer_clearing' or credit = 'service_fee_revenue' then minor else -minor end as taken,
           case when credit = 'merchant_payable:' || merchant_id then minor else -minor end as given
      from ledger_transfers t
     where at >= ${from} and at < ${to} and order_id is not null and merchant_id is not null and (order_id, merchant_id) > (${after.order}, ${after.merchant})
       and because in ('goods', 'shipping', 'platform_discount', 'merchant_discount', 'funder_discount', 'service_fee')
       and (${merchant}::text is null or merchant_id = ${merchant})
  )
  select order_id as "order", merchant_id as merchant, min(at) as at,
         coalesce(sum(given) filter (where because in ('goods', 'shipping')), 0)::bigint as "grossMinor",
         coalesce(sum(taken) filter (where because = 'merchant_discount'), 0)::bigint as "merchantDiscountMinor",
         coalesce(sum(taken) filter (where because = 'platform_discount'), 0)::bigint as "platformDiscountMinor",
         coalesce(sum(taken) filter (where because = 'funder_discount'), 0)::bigint as "othersDiscountMinor",
         coalesce(sum(taken) filter (where because = 'service_fee'), 0)::bigint as "feeMinor",
         coalesce(sum(taken) filter (where promised), 0)::bigint as "materialRightMinor"
    from moved group by order_id, merchant_id order by order_id, merchant_id limit ${most}`

export type LayersRow = {
  soldMinor: number
  sold: number
  returnedMinor: number
  earnedMinor: number
  breakageMinor: number
  deferredMinor: number
  orders: number
  listMinor: number
  payableMinor: number
  discountMinor: number
}

/** Two layers of revenue: what coupons and cards were sold for and what of it is earned, and the orders that used them. */
export async function revenueLayers(sql: Sql, { from, to, merchant }: Span): Promise<LayersRow> {
  const [row] = await sql<LayersRow>`
    with moved as (
      select t.* from ledger_transfers t
       where t.cause_kind in ('sale', 'recognition', 'sale_refund') and t.at < ${to} and (${merchant}::text is null or t.merchant_id = ${merchant})
    ), used as (
      select s.bucket, s.order_id, sum(s.minor) as discount from order_shares s join deferrals d on d.bucket = s.bucket and d.subject = s.offer_id
       where ${merchant}::text is null or d.merchant_id = ${merchant} group by s.bucket, s.order_id
    ), orders_of as (
      select o.list_minor, o.payable_minor, u.discount from used u join orders o on o.bucket = u.bucket and o.order_id = u.order_id
       where o.paid_at >= ${from} and o.paid_at < ${to}
    )
    select coalesce(sum(minor) filter (where cause_kind = 'sale' and at >= ${from}), 0)::bigint as "soldMinor",
           (count(*) filter (where cause_kind = 'sale' and at >= ${from}))::integer as sold,
           coalesce(sum(minor) filter (where cause_kind = 'sale_refund' and at >= ${from}), 0)::bigint as "returnedMinor",
           coalesce(sum(case when cause_kind = 'recognition' then minor when debit not like 'card_deferred_revenue%' then -minor else 0 end)
                      filter (where cause_kind <> 'sale' and at >= ${from}), 0)::bigint as "earnedMinor",
           coalesce(sum(minor) filter (where because = 'breakage' and at >= ${from}), 0)::bigint as "breakageMinor",
           coalesce(sum(case when credit like 'card_deferred_revenue%' then minor when debit like 'card_deferred_revenue%' then -minor else 0 end), 0)::bigint as "deferredMinor",
           (select count(*)::integer from orders_of) as orders, (select coalesce(sum(list_minor), 0)::bigint from orders_of) as "listMinor",
           (select coalesce(sum(payable_minor), 0)::bigint from orders_of) as "payableMinor", (select coalesce(sum(discount), 0)::bigint from orders_of) as "discountMinor"
      from moved`
  return row as LayersRow
}
