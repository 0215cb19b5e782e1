// Coupons as their issuer and its support see them: found without knowing whose they are.
import { bucketCount } from '../domain/buckets.ts'
import type { CouponState } from '../domain/lifecycles/coupon.ts'
import type { Sql } from './sql.ts'

export type IssuedCoupon = {
  id: string
  bucket: number
  buyer: string
  batch: string
  version: number
  nth: number
  state: CouponState
  order: string | null
  validFrom: Date
  validUntil: Date
  merchant: string | null
}

const buckets = Array.from({ length: bucketCount }, (_, bucket) => bucket)

/** A coupon by its id alone: every bucket is asked for its first event, so that no index has to be kept for it. */
export async function issuedCoupon(sql: Sql, id: string): Promise<IssuedCoupon | undefined> {
  const [row] = await sql<IssuedCoupon>`
    select c.coupon_id as id, c.bucket, c.buyer_id as buyer, c.batch_id as batch, c.version, c.nth, c.state, c.order_id as "order",
           c.valid_from as "validFrom", c.valid_until as "validUntil", b.merchant_id as merchant
      from coupon_events e
      join coupons c on c.bucket = e.bucket and c.buyer_id = e.buyer_id and c.coupon_id = e.coupon_id
      join batches b on b.batch_id = c.batch_id
     where e.bucket = any(${buckets}::smallint[]) and e.coupon_id = ${id} and e.seq = 1`
  return row
}

/** Of the given coupons those that exist. */
export const issuedCoupons = (sql: Sql, ids: readonly string[]): Promise<IssuedCoupon[]> => sql<IssuedCoupon>`
  select c.coupon_id as id, c.bucket, c.buyer_id as buyer, c.batch_id as batch, c.version, c.nth, c.state, c.order_id as "order",
         c.valid_from as "validFrom", c.valid_until as "validUntil", b.merchant_id as merchant
    from coupon_events e
    join coupons c on c.bucket = e.bucket and c.buyer_id = e.buyer_id and c.coupon_id = e.coupon_id
    join batches b on b.batch_id = c.batch_id
   where e.bucket = any(${buckets}::smallint[]) and e.coupon_id = any(${ids}::text[]) and e.seq = 1
   order by c.bucket, c.buyer_id, c.batch_id, c.nth`

/** What one buyer ever got, of one merchant's batches or (null) of all. */
export const issuedTo = (
  sql: Sql,
  who: { bucket: number; buyer: string },
  merchant: string | null,
): Promise<IssuedCoupon[]> => sql<IssuedCoupon>`
  select c.coupon_id as id, c.bucket, c.buyer_id as buyer, c.batch_id as batch, c.version, c.nth, c.state, c.order_id as "order",
         c.valid_from as "validFrom", c.valid_until as "validUntil", b.merchant_id as merchant
    from coupons c join batches b on b.batch_id = c.batch_id
   where c.bucket = ${who.bucket} and c.buyer_id = ${who.buyer} and (${merchant}::text is null or b.merchant_id = ${merchant})
   order by c.batch_id, c.nth`

/** Coupons of one bucket whose time is over while nobody looked: available ones become expired, with history and message. */
export const expireCoupons = (sql: Sql, bucket: number, at: Date, most: number): Promise<{ id: string }[]> => sql`
  with over as (
    select bucket, buyer_id, batch_id, nth from coupons
     where bucket = ${bucket} and state = 'available' and valid_until <= ${at}
     order by buyer_id, batch_id, nth limit ${most} for no key update skip locked
  ), moved as (
    update coupons c set state = 'expired', seq = c.seq + 1 from over o
     where c.bucket = o.bucket and c.buyer_id = o.buyer_id and c.batch_id = o.batch_id and c.nth = o.nth and c.state = 'available'
    returning c.coupon_id, c.batch_id, c.version, c.seq, c.buyer_id
  ), events as (
    insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, from_state, to_state, at, because)
    select ${bucket}, coupon_id, seq, buyer_id, 'expire', 'available', 'expired', ${at}, 'its_time_is_over' from moved
  ), messages as (
    insert into outbox (bucket, event_id, kind, subject, payload, created_at)
    select ${bucket}, 'evt_' || substr(coupon_id, 5) || '_' || seq, 'coupon.expire', coupon_id,
           jsonb_build_object('coupon', coupon_id, 'batch', batch_id, 'buyer', buyer_id, 'state', 'expired'), ${at} from moved
  ), value as (
    insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, offer_id, batch_id, kind, at)
    select t.*
      from moved m join batch_versions v on v.batch_id = m.batch_id and v.version = m.version
           cross join lateral value_transfers(${bucket}::smallint, m.coupon_id, m.seq, m.batch_id, v.owed, true, ${at}) t
  ) select coupon_id as id from moved`
