import type { Sql } from '../sql.ts'
import type { Span } from './funding.ts'

export type FaceRow = {
  /** What one coupon takes off; null: no one amount (tiers, rates, prices). */
  faceMinor: number | null
  batches: number
  stock: number
  issued: number
  discountMinor: number
}

/** Batches that could be claimed in a time, by what one coupon takes off, and what their discounts of that time came to. */
export const facesOf = (sql: Sql, { from, to, merchant }: Span, most: number): Promise<FaceRow[]> => sql<FaceRow>`
  with open as (
    select b.batch_id, case when v.terms #>> '{benefit,kind}' = 'amount_off' then (v.terms #>> '{benefit,offMinor}')::bigint end as face
      from batches b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version
     where b.state in ('live', 'paused', 'ended') and v.claim_from < ${to} and v.claim_until > ${from}
       and (${merchant}::text is null or b.merchant_id = ${merchant})
  ), supply as (
    select s.batch_id, sum(s.total)::bigint as stock, sum(s.claimed)::bigint as issued from stock_slices s group by s.batch_id
  ), given as (
    select t.batch_id, sum(case when t.credit = 'buyer_clearing' then t.minor else -t.minor end)::bigint as minor from ledger_transfers t
     where t.at >= ${from} and t.at < ${to} and t.because in ('platform_discount', 'merchant_discount', 'funder_discount') group by t.batch_id
  )
  select o.face as "faceMinor", count(*)::integer as batches, coalesce(sum(s.stock), 0)::bigint as stock, coalesce(sum(s.issued), 0)::bigint as issued,
         coalesce(sum(g.minor), 0)::bigint as "discountMinor"
    from open o left join supply s on s.batch_id = o.batch_id left join given g on g.batch_id = o.batch_id
   group by o.face order by o.face nulls last limit ${most}`
