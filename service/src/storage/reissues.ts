import type { IssuedCoupon } from './issued-coupons.ts'
import type { Sql } from './sql.ts'

/** Where a coupon came from, and what came of it. */
export async function reissuesOf(
  sql: Sql,
  coupon: IssuedCoupon,
): Promise<{ source: string | null; reissueOf: string | null; reissuedAs: string | null }> {
  const [row] = await sql<{ source: string | null; reissueOf: string | null; reissuedAs: string | null }>`
    select (select k.source from claims k where k.bucket = ${coupon.bucket} and k.buyer_id = ${coupon.buyer} and k.coupon_id = ${coupon.id} limit 1) as source,
           (select r.coupon_id from reissues r where r.bucket = ${coupon.bucket} and r.new_coupon_id = ${coupon.id}) as "reissueOf",
           (select r.new_coupon_id from reissues r where r.bucket = ${coupon.bucket} and r.coupon_id = ${coupon.id}) as "reissuedAs"`
  return row ?? { source: null, reissueOf: null, reissuedAs: null }
}

export type Reissue = {
  readonly coupon: IssuedCoupon
  readonly newId: string
  readonly slice: number
  readonly at: Date
  readonly validUntil: Date
  readonly because: string
  readonly actor: string
}

/** One unit of the batch's stock, out of the slice that serves the buyer. False: sold out. The slice stays locked. */
async function takeStock(sql: Sql, slice: number, batch: string): Promise<boolean> {
  const take = () => sql`
    update stock_slices set claimed = claimed + 1 where bucket = ${slice} and batch_id = ${batch} and claimed < total returning bucket`
  if ((await take()).length === 1) return true
  await sql`select rebalance_stock(${batch}, ${slice}::smallint, 1)`
  return (await take()).length === 1
}

/** Issues an expired coupon again, under the terms that it had. Told apart: done before; nothing left to issue. */
export async function reissueCoupon(sql: Sql, one: Reissue): Promise<'reissued' | 'before' | 'sold_out'> {
  const { coupon, newId, at } = one
  const first = await sql`
    insert into reissues (bucket, coupon_id, new_coupon_id, buyer_id, because, actor, at)
    values (${coupon.bucket}, ${coupon.id}, ${newId}, ${coupon.buyer}, ${one.because}, ${one.actor}, ${at})
    on conflict (bucket, coupon_id) do nothing returning coupon_id`
  if (first.length === 0) return 'before'
  if (!(await takeStock(sql, one.slice, coupon.batch))) return 'sold_out'
  await sql`
    with born as (
      insert into coupons (bucket, buyer_id, batch_id, nth, coupon_id, version, state, valid_from, valid_until, claimed_at)
      select ${coupon.bucket}, ${coupon.buyer}, ${coupon.batch}, max(c.nth) + 1, ${newId}, ${coupon.version}, 'available', ${at}, ${one.validUntil}, ${at}
        from coupons c where c.bucket = ${coupon.bucket} and c.buyer_id = ${coupon.buyer} and c.batch_id = ${coupon.batch}
      returning bucket, coupon_id, buyer_id, batch_id, version
    ), value as (
      insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, offer_id, batch_id, kind, at)
      select t.*
        from born b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version
             cross join lateral value_transfers(b.bucket, b.coupon_id, 1, b.batch_id, v.owed, false, ${at}) t
    ), events as (
      insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, to_state, at, because, actor)
      select bucket, coupon_id, 1, buyer_id, 'reissue', 'available', ${at}, ${one.because}, ${one.actor} from born
    ), messages as (
      insert into outbox (bucket, event_id, kind, subject, payload, created_at)
      select bucket, 'evt_' || substr(coupon_id, 5) || '_1', 'coupon.reissue', coupon_id,
             jsonb_build_object('coupon', coupon_id, 'batch', batch_id, 'buyer', buyer_id, 'state', 'available', 'reissueOf', ${coupon.id}::text), ${at} from born
    )
    insert into notices (bucket, buyer_id, notice_id, kind, coupon_id, details, at)
    select bucket, buyer_id, 'ntc_' || substr(coupon_id, 5) || '_1', 'coupon.reissue', coupon_id,
           jsonb_build_object('batch', batch_id, 'because', ${one.because}::text, 'reissueOf', ${coupon.id}::text), ${at} from born`
  return 'reissued'
}
