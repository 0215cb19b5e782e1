import type { CouponState } from '../domain/lifecycles/coupon.ts'
import { couponLifecycle } from '../domain/lifecycles/coupon.ts'
import type { CouponEvent } from '../domain/lifecycles/coupon.ts'
import type { Sql } from './sql.ts'

/** A coupon with the state it is in at the moment that was asked for: a hold or a life that is over counts at once, swept or not. */
export type CouponRow = {
  id: string
  batch: string
  nth: number
  version: number
  state: CouponState
  validFrom: Date
  validUntil: Date
  claimedAt: Date
  order: string | null
  holdUntil: Date | null
  savedMinor: number | null
}

export const couponCounts = (
  sql: Sql,
  who: { bucket: number; buyer: string },
  at: Date,
): Promise<{ state: CouponState; n: number; begun: number }[]> => sql`
  select case
           when state in ('available', 'held') and (state = 'available' or hold_until <= ${at}) and valid_until <= ${at} then 'expired'
           when state = 'held' and hold_until <= ${at} then 'available'
           else state end as state, count(*)::integer as n,
         count(*) filter (where valid_from <= ${at})::integer as begun
    from coupons where bucket = ${who.bucket} and buyer_id = ${who.buyer} group by 1`

export async function couponById(
  sql: Sql,
  who: { bucket: number; buyer: string },
  at: Date,
  id: string,
): Promise<CouponRow | undefined> {
  const [row] = await sql<CouponRow>`
    select c.coupon_id as id, c.batch_id as batch, c.nth, c.version, seen.state, c.valid_from as "validFrom", c.valid_until as "validUntil",
           c.claimed_at as "claimedAt", case when seen.state in ('held', 'redeemed') then c.order_id end as "order",
           case when seen.state = 'held' then c.hold_until end as "holdUntil", case when seen.state = 'redeemed' then c.saved_minor end as "savedMinor"
      from coupons c, lateral (select case
             when c.state in ('available', 'held') and (c.state = 'available' or c.hold_until <= ${at}) and c.valid_until <= ${at} then 'expired'
             when c.state = 'held' and c.hold_until <= ${at} then 'available'
             else c.state end as state) seen
     where c.bucket = ${who.bucket} and c.buyer_id = ${who.buyer} and c.coupon_id = ${id}`
  return row
}

export type CouponEventRow = {
  at: Date
  event: string
  from: CouponState | null
  to: CouponState
  because: string | null
  order: string | null
  actor: string | null
}

export const couponHistory = (sql: Sql, bucket: number, id: string): Promise<CouponEventRow[]> => sql<CouponEventRow>`
  select at, event, from_state as "from", to_state as "to", because, order_id as "order", actor from coupon_events
   where bucket = ${bucket} and coupon_id = ${id} order by seq`

/** What a quote may use: free now (or held by the order that is to be replaced), and not over. */
export const usableCoupons = (
  sql: Sql,
  who: { bucket: number; buyer: string },
  at: Date,
  order: string | null = null,
): Promise<CouponRow[]> => sql<CouponRow>`
  select coupon_id as id, batch_id as batch, nth, version, 'available' as state, valid_from as "validFrom", valid_until as "validUntil",
         claimed_at as "claimedAt", null as "order", null as "holdUntil", null as "savedMinor"
    from coupons
   where bucket = ${who.bucket} and buyer_id = ${who.buyer} and valid_until > ${at}
     and (state = 'available' or (state = 'held' and (hold_until <= ${at} or order_id = ${order})))
   order by valid_until, coupon_id limit 400`

export type CouponMove = {
  bucket: number
  buyer: string
  event: CouponEvent
  from: CouponState
  at: Date
  /** The order that causes it; null where none does. From `held` or `redeemed` it must be the one that holds the coupon. */
  order: string | null
  because?: string
  /** Who did it, where it was neither the buyer nor time itself. */
  actor?: string
  /** Whether the buyer is told. */
  notice?: boolean
  /** Set by `hold`. */
  holdUntil?: Date
  /** By id; `savedMinor` is set by `redeem`. */
  coupons: readonly { id: string; batch: string; savedMinor?: number }[]
}

/** In these states a coupon of money's worth is owed for; the payment that redeems it posts what it used itself. */
const owedWhen = (state: CouponState): boolean => state === 'available' || state === 'held' || state === 'frozen'

/**
 * Moves coupons by one event of their lifecycle, with its history and its message. Returns those that moved: the others were
 * not in the state `from`, belong to another order or, for a hold, are outside their time.
 */
export async function moveCoupons(sql: Sql, move: CouponMove): Promise<string[]> {
  const { from, to } = couponLifecycle.events[move.event]
  if (!(from as readonly CouponState[]).includes(move.from))
    throw new Error(`${move.event} does not start from ${move.from}`)
  const leaves = owedWhen(move.from)
  const rows = await sql<{ id: string }>`
    with moved as (
      update coupons c
         set state = ${to}, seq = c.seq + 1,
             order_id = case when ${to} in ('held', 'redeemed') then ${move.order} end,
             hold_until = case when ${to} = 'held' then ${move.holdUntil ?? null}::timestamptz end,
             saved_minor = case when ${to} = 'redeemed' then w.saved_minor end
        from unnest(${move.coupons.map((one) => one.id)}::text[], ${move.coupons.map((one) => one.batch)}::text[],
                    ${move.coupons.map((one) => one.savedMinor ?? null)}::bigint[]) as w(coupon_id, batch_id, saved_minor)
       where c.bucket = ${move.bucket} and c.buyer_id = ${move.buyer} and c.batch_id = w.batch_id and c.coupon_id = w.coupon_id
         and c.state = ${move.from}
         and (${move.from} not in ('held', 'redeemed') or c.order_id = ${move.order})
         and (${to} <> 'held' or (c.valid_from <= ${move.at} and c.valid_until > ${move.at}))
      returning c.coupon_id, c.batch_id, c.version, c.seq, c.buyer_id
    ), events as (
      insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, from_state, to_state, at, order_id, because, actor)
      select ${move.bucket}, coupon_id, seq, buyer_id, ${move.event}, ${move.from}, ${to}, ${move.at}, ${move.order}, ${move.because ?? null}, ${move.actor ?? null} from moved
    ), messages as (
      insert into outbox (bucket, event_id, kind, subject, payload, created_at)
      select ${move.bucket}, 'evt_' || substr(coupon_id, 5) || '_' || seq, 'coupon.' || ${move.event}, coupon_id,
             jsonb_build_object('coupon', coupon_id, 'batch', batch_id, 'buyer', buyer_id, 'state', ${to}::text, 'order', ${move.order}::text), ${move.at}
        from moved
    ), notices as (
      insert into notices (bucket, buyer_id, notice_id, kind, coupon_id, details, at)
      select ${move.bucket}, buyer_id, 'ntc_' || substr(coupon_id, 5) || '_' || seq, 'coupon.' || ${move.event}, coupon_id,
             jsonb_build_object('batch', batch_id, 'because', ${move.because ?? null}::text), ${move.at}
        from moved where ${move.notice ?? false}
    ), value as (
      insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, offer_id, batch_id, kind, at)
      select t.*
        from moved m join batch_versions v on v.batch_id = m.batch_id and v.version = m.version
             cross join lateral value_transfers(${move.bucket}::smallint, m.coupon_id, m.seq, m.batch_id, v.owed, ${leaves}, ${move.at}) t
       where ${owedWhen(move.from) !== owedWhen(to)} and ${to} <> 'redeemed'
    ) select coupon_id as id from moved`
  return rows.map((row) => row.id)
}

/** The coupons that an order holds or has redeemed, as stored. */
export const couponsOfOrder = (
  sql: Sql,
  bucket: number,
  buyer: string,
  order: string,
): Promise<{ id: string; batch: string; state: CouponState; validUntil: Date }[]> => sql`
  select coupon_id as id, batch_id as batch, state, valid_until as "validUntil" from coupons
   where bucket = ${bucket} and buyer_id = ${buyer} and order_id = ${order} order by batch_id, nth`

/** The stored state and terms of some coupons of one buyer. */
export const couponsById = (
  sql: Sql,
  who: { bucket: number; buyer: string },
  ids: readonly string[],
): Promise<{ id: string; batch: string; version: number; state: CouponState; validUntil: Date }[]> => sql`
  select coupon_id as id, batch_id as batch, version, state, valid_until as "validUntil" from coupons
   where bucket = ${who.bucket} and buyer_id = ${who.buyer} and coupon_id = any(${ids}::text[]) order by batch_id, nth`
