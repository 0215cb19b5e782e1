import type { CouponState } from '../domain/lifecycles/coupon.ts'
import { couponsById, moveCoupons } from './coupons.ts'
import { releaseOrders } from './order-desk.ts'
import type { Sql } from './sql.ts'
import { Again } from './sql.ts'

export type Withdrawal = {
  readonly bucket: number
  readonly buyer: string
  readonly coupon: string
  /** Where the budgets of the buyer's orders are kept. */
  readonly slice: number
  readonly at: Date
  readonly because: string
  readonly actor: string
  /** What becomes of an unpaid order that holds it. Null: it keeps the coupon, and nothing is withdrawn. */
  readonly held: 'cancel_order' | null
}

/** `done`: it was taken back now; else its state says what kept it. `cancelled` names the order that went with it. */
export type Withdrawn = { readonly done: boolean; readonly state: CouponState; readonly cancelled: string | null }

/**
 * Takes a coupon back. One that waits in an unpaid order is taken out of it by cancelling the order, as its batch declares;
 * one that is used or over stays what it is. The order is locked before the coupon, as everywhere.
 */
export async function withdrawCoupon(sql: Sql, one: Withdrawal): Promise<Withdrawn> {
  let cancelled: string | null = null
  const holder = await holderOf(sql, one)
  if (holder !== null) {
    const ended = await endHold(sql, one, holder)
    if (ended === 'kept') return { done: false, state: 'held', cancelled }
    if (ended === 'cancelled') cancelled = holder.order
  }
  const [coupon] = await couponsById(sql, one, [one.coupon])
  if (!coupon) throw new Error(`${one.buyer} has no coupon ${one.coupon}`)
  if (coupon.state === 'held') throw new Again() // another order took it meanwhile
  if (coupon.state !== 'available' && coupon.state !== 'frozen') return { done: false, state: coupon.state, cancelled }
  const over = coupon.state === 'available' && coupon.validUntil <= one.at
  const moved = await moveCoupons(sql, {
    bucket: one.bucket,
    buyer: one.buyer,
    event: over ? 'expire' : 'void',
    from: coupon.state,
    at: one.at,
    order: null,
    because: over ? 'its_time_is_over' : one.because,
    ...(!over && { actor: one.actor, notice: true }),
    coupons: [coupon],
  })
  if (moved.length === 0) throw new Again()
  return { done: !over, state: over ? 'expired' : 'voided', cancelled }
}

async function holderOf(sql: Sql, one: Withdrawal): Promise<{ order: string; until: Date } | null> {
  const [row] = await sql<{ order: string; until: Date }>`
    select order_id as "order", hold_until as until from coupons
     where bucket = ${one.bucket} and buyer_id = ${one.buyer} and coupon_id = ${one.coupon} and state = 'held'`
  return row ?? null
}

/** Ends what an order holds: by time if its hold is over, else by cancelling it where the batch says so. */
async function endHold(
  sql: Sql,
  one: Withdrawal,
  { order, until }: { order: string; until: Date },
): Promise<'over' | 'cancelled' | 'kept'> {
  const over = until <= one.at
  if (!over && one.held === null) return 'kept'
  const { bucket, buyer, slice, at } = one
  const entry = { bucket, buyer, id: order, at, cancel: !over, because: over ? 'hold_ended' : one.because }
  const [answer] = await releaseOrders(sql, { slice, pinned: at }, [{ entry, kept: null }])
  if (answer?.outcome === 'not_yet') throw new Again()
  return answer?.outcome === 'done' && !over ? 'cancelled' : 'over' // else paid or released meanwhile
}
