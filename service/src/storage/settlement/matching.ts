// A reconciliation is one statement: both sides are numbered among equals and joined, so its time grows with the rows and this
// process holds none of them.
import type { Sql } from '../sql.ts'

/**
 * Holds the file against the ledger and writes what differs.
 *
 * Both sides are sets of amounts under an order and a coupon; what came back is less than nothing. Equal amounts pair off first.
 * Of what is left: theirs that equals an amount that paired is a duplicate; one of each with the same sign is a difference of
 * amount; the rest is missing on the other side. A pair of which only one lies in the period is a difference of timing; the
 * ledger is therefore looked at some days beyond it (`graceDays`), and what lies there is missed by nobody.
 */
export const matchReconciliation = (sql: Sql, recon: string, graceDays: number): Promise<{ n: number }[]> => sql<{
  n: number
}>`
  with run as (
    select * from reconciliations where recon_id = ${recon}
  ), posted as (
    select t.order_id as order_ref, case run.source when 'merchant' then t.offer_id else '' end as offer_ref, t.cause_id, min(t.at) as at,
           sum(case when run.source = 'payment_provider' then case when t.debit = 'cash' then t.minor else -t.minor end
                    when t.credit = 'buyer_clearing' then t.minor else -t.minor end)::bigint as minor
      from run join ledger_transfers t on t.at >= run.from_at - make_interval(days => ${graceDays}) and t.at < run.to_at + make_interval(days => ${graceDays})
     where t.order_id is not null
       and case run.source when 'payment_provider' then t.because = 'payment'
           else t.merchant_id = run.merchant_id and t.because in ('platform_discount', 'merchant_discount', 'funder_discount') end
     group by 1, 2, 3
  ), ours as materialized (
    select p.*, p.at >= run.from_at and p.at < run.to_at as inside,
           row_number() over (partition by order_ref, offer_ref, minor order by (p.at >= run.from_at and p.at < run.to_at) desc, cause_id) as nth
      from posted p, run where minor <> 0
  ), theirs as materialized (
    select x.*, x.at is null or (x.at >= run.from_at and x.at < run.to_at) as inside,
           row_number() over (partition by order_ref, offer_ref, minor order by row_no) as nth
      from reconciliation_rows x, run where x.recon_id = ${recon}
  ), joined as materialized (
    select coalesce(o.order_ref, t.order_ref) as order_ref, coalesce(o.offer_ref, t.offer_ref) as offer_ref, o.minor as ours, t.minor as theirs,
           o.at as ours_at, t.at as theirs_at, t.row_no, o.inside as ours_inside, t.inside as theirs_inside
      from ours o full join theirs t using (order_ref, offer_ref, minor, nth)
  ), left_over as (
    select j.*,
           j.ours is null and exists (select from joined p where p.order_ref = j.order_ref and p.offer_ref = j.offer_ref and p.ours = j.theirs and p.theirs is not null) as again
      from joined j where j.ours is null or (j.theirs is null and j.ours_inside)
  ), numbered as (
    select l.*, sign(coalesce(ours, theirs)) as way,
           row_number() over (partition by order_ref, offer_ref, sign(coalesce(ours, theirs)), ours is null, again order by abs(coalesce(ours, theirs)), row_no) as place
      from left_over l
  ), classed as (
    select 'timing' as class, order_ref, offer_ref, ours, theirs, ours_at, theirs_at, row_no from joined
     where ours is not null and theirs is not null and ours_inside <> theirs_inside
    union all
    select 'duplicate', order_ref, offer_ref, null, theirs, null, theirs_at, row_no from numbered where again
    union all
    select case when o.ours is null then 'missing_here' when t.theirs is null then 'missing_there' else 'amount' end,
           coalesce(o.order_ref, t.order_ref), coalesce(o.offer_ref, t.offer_ref), o.ours, t.theirs, o.ours_at, t.theirs_at, t.row_no
      from (select * from numbered where ours is not null) o
      full join (select * from numbered where ours is null and not again) t using (order_ref, offer_ref, way, place)
  ), written as (
    insert into reconciliation_differences (recon_id, n, class, order_ref, offer_ref, ours_minor, theirs_minor, ours_at, theirs_at, row_no, state)
    select ${recon}, row_number() over (order by class, order_ref, offer_ref, row_no), class, order_ref, offer_ref, ours, theirs, ours_at, theirs_at, row_no, 'open'
      from classed
    returning 1
  ) select count(*)::integer as n from written`

export const markMatched = (sql: Sql, recon: string, at: Date, differences: number): Promise<unknown[]> => sql`
  update reconciliations set state = case when ${differences}::integer = 0 then 'done' else 'matched' end, matched_at = ${at} where recon_id = ${recon}`
