import type { Ids } from '../domain/ids.ts'
import type { CouponState } from '../domain/lifecycles/coupon.ts'
import type { CouponMove } from './coupons.ts'
import { couponsById, moveCoupons } from './coupons.ts'
import { releaseOrders } from './order-desk.ts'
import { returnPrice } from './purchases.ts'
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
  /** Who takes it back; null: its owner gives it. */
  readonly actor: string | null
  /** What becomes of an unpaid order that holds it: it goes too, it stays and will cost more, or the coupon stays where it is. */
  readonly held: 'cancel_order' | 'strip_coupon' | 'leave'
}

/** `done`: it was taken back now; else its state says what kept it. `cancelled` names the order that went with it. */
export type Withdrawn = {
  readonly done: boolean
  readonly state: CouponState
  readonly cancelled: string | null
  /** The price of a bought one, which goes back. */
  readonly returnedMinor: number
}

/** Takes a coupon back, also out of an unpaid order. One that is used or over stays what it is. */
export async function withdrawCoupon(sql: Sql, ids: Ids, one: Withdrawal): Promise<Withdrawn> {
  const ended = await endHold(sql, one)
  const kept = { done: false, cancelled: ended.cancelled, returnedMinor: 0 }
  if (ended.left) return { ...kept, state: 'held' }
  const [coupon] = await couponsById(sql, one, [one.coupon])
  if (!coupon) throw new Error(`${one.buyer} has no coupon ${one.coupon}`)
  const { state } = coupon
  if (state !== 'available' && state !== 'frozen' && state !== 'held') return { ...kept, state }
  if (state === 'held' && ended.strippedFrom === null) throw new Again() // another order took it meanwhile
  const cause = { bucket: one.bucket, buyer: one.buyer, at: one.at, coupons: [coupon] }
  if (state === 'available' && coupon.validUntil <= one.at) {
    await moved(sql, { ...cause, event: 'expire', from: state, order: null, because: 'its_time_is_over' })
    return { ...kept, state: 'expired' }
  }
  await moved(sql, {
    ...cause,
    event: 'void',
    from: state,
    order: ended.strippedFrom,
    because: one.because,
    ...(one.actor !== null && { actor: one.actor, notice: true }),
  })
  return { ...kept, done: true, state: 'voided', returnedMinor: await returnPrice(sql, ids, one) }
}

async function moved(sql: Sql, move: CouponMove): Promise<void> {
  if ((await moveCoupons(sql, move)).length === 0) throw new Again()
}

type Ended = { readonly left: boolean; readonly cancelled: string | null; readonly strippedFrom: string | null }

/** Ends what an order holds: by time if its hold is over, else as the batch declares. The order is locked before the coupon, as everywhere. */
async function endHold(sql: Sql, one: Withdrawal): Promise<Ended> {
  const nothing = { left: false, cancelled: null, strippedFrom: null }
  const [holder] = await sql<{ order: string; until: Date }>`
    select order_id as "order", hold_until as until from coupons
     where bucket = ${one.bucket} and buyer_id = ${one.buyer} and coupon_id = ${one.coupon} and state = 'held'`
  if (!holder) return nothing
  const { order } = holder
  const over = holder.until <= one.at
  if (!over && one.held === 'leave') return { ...nothing, left: true }
  if (!over && one.held === 'strip_coupon') return { ...nothing, strippedFrom: order }
  const { bucket, buyer, slice, at } = one
  const entry = { bucket, buyer, id: order, at, cancel: !over, because: over ? 'hold_ended' : one.because }
  const [answer] = await releaseOrders(sql, { slice, pinned: at }, [{ entry, kept: null }])
  if (answer?.outcome === 'not_yet') throw new Again()
  // anything else than `done`: paid or released meanwhile
  return { ...nothing, cancelled: answer?.outcome === 'done' && !over ? order : null }
}
