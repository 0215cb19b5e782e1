import type { BuyerCaller } from '../../domain/abilities.ts'
import { sliceOf } from '../../domain/buckets.ts'
import { Problem } from '../../domain/problems.ts'
import { couponsById, couponsOfOrder, moveCoupons } from '../../storage/coupons.ts'
import { releaseOrders } from '../../storage/order-desk.ts'
import type { OrderRow } from '../../storage/orders.ts'
import { lockOrder, orderLines, orderShares, renewHold } from '../../storage/orders.ts'
import { lockPoints, takeForOrder } from '../../storage/points.ts'
import { quoteById } from '../../storage/quotes.ts'
import { reserveItems } from '../../storage/stock.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import { budgetUses, reserveBudgets } from '../../storage/supply.ts'
import type { House } from '../operation.ts'
import type { Asked } from '../quotes/cart.ts'
import { priceCart } from '../quotes/cart.ts'
import { writeQuote } from '../quotes/quote-view.ts'
import type { Acting } from './acting.ts'
import { releaseEndedHolds } from './ended-holds.ts'
import { couponsInOrder } from './frozen.ts'

/** Why a hold that ended cannot be taken up again. */
type Lost = {
  because: 'coupons_not_free' | 'budget_spent' | 'out_of_stock' | 'points_spent'
  facts: Record<string, unknown>
}

class CannotRenew extends Error {
  readonly lost: Lost
  constructor(lost: Lost) {
    super(lost.because)
    this.lost = lost
  }
}

/**
 * Takes up the hold of an unpaid order again: every coupon must still be free and in its time, every budget and every unit there.
 * Undefined: it holds (or it is no longer unpaid, which the next step will see).
 */
async function holdAgain(house: House, who: BuyerCaller, id: string): Promise<Lost | undefined> {
  const { store } = house
  await releaseEndedHolds(store.sql, house, who, await moment(store.sql, house.clock))
  try {
    await store.transaction('holdAgain', async (sql) => {
      const found = await lockOrder(sql, who, id)
      if (found?.state === 'placed') await takeAgain(sql, house, who, found)
    })
    return undefined
  } catch (error) {
    if (error instanceof CannotRenew) return error.lost
    throw error
  }
}

async function takeAgain(sql: Sql, house: House, who: BuyerCaller, order: OrderRow): Promise<void> {
  const { bucket, buyer } = who
  const slice = sliceOf(bucket, house.slices)
  const at = await moment(sql, house.clock)
  const ended = { bucket, buyer, id: order.id, at, cancel: false, because: 'hold_ended' }
  const [released] = await releaseOrders(sql, { slice, pinned: house.clock.pinned() }, [{ entry: ended, kept: null }])
  if (released?.outcome === 'not_yet' && order.holdUntil > at) return allHeld(sql, who, order)
  const holdUntil = new Date(at.getTime() + house.marketplace.holdSeconds * 1000)
  const wanted = couponsInOrder(order)
  if (wanted.length > 0) {
    const coupons = await couponsById(sql, who, wanted)
    const cause = {
      bucket,
      buyer,
      event: 'hold',
      from: 'available',
      at,
      order: order.id,
      because: 'late_payment',
    } as const
    const held = await moveCoupons(sql, { ...cause, holdUntil, coupons })
    const gone = wanted.filter((coupon) => !held.includes(coupon))
    if (gone.length > 0) throw new CannotRenew({ because: 'coupons_not_free', facts: { coupons: gone } })
  }
  await takePoints(sql, who, order, at)
  const uses = budgetUses(await orderShares(sql, bucket, order.id))
  if (uses.length > 0 && !(await reserveBudgets(sql, slice, uses)))
    throw new CannotRenew({ because: 'budget_spent', facts: {} })
  const counted = (await orderLines(sql, bucket, order.id)).filter((line) => line.counted)
  const lacking = await reserveItems(sql, slice, counted)
  if (lacking.length > 0) throw new CannotRenew({ because: 'out_of_stock', facts: { skus: lacking } })
  await renewHold(sql, bucket, order.id, holdUntil)
}

/** They were given back with the hold, and the buyer may have spent them since. */
async function takePoints(sql: Sql, who: BuyerCaller, { id, points }: OrderRow, at: Date): Promise<void> {
  if (points === 0) return
  await lockPoints(sql, who)
  if (!(await takeForOrder(sql, who, { order: id, delta: -points, actor: `buyer:${who.buyer}`, at })))
    throw new CannotRenew({ because: 'points_spent', facts: { points } })
}

/** It holds still; but a coupon of it may have been taken back meanwhile. */
async function allHeld(sql: Sql, { bucket, buyer }: BuyerCaller, order: OrderRow): Promise<void> {
  const held = new Set((await couponsOfOrder(sql, bucket, buyer, order.id)).map((coupon) => coupon.id))
  const gone = couponsInOrder(order).filter((coupon) => !held.has(coupon))
  if (gone.length > 0) throw new CannotRenew({ because: 'coupons_not_free', facts: { coupons: gone } })
}

/** Whether an unpaid order whose hold ended holds again. */
export const renew = async (house: House, who: BuyerCaller, id: string): Promise<boolean> =>
  (await holdAgain(house, who, id)) === undefined

/**
 * A payment came after the hold's end. It is honoured where everything is still free.
 * @throws Problem `hold_ended` with what is to be done: the same cart priced anew, and what it differs by
 */
export async function honour(house: House, acting: Acting, order: OrderRow): Promise<void> {
  const lost = await holdAgain(house, acting.who, order.id)
  if (lost) throw await refusedPayment(house, acting, order, lost)
}

/** What is to be done where a payment cannot be honoured: the same cart at what it costs now, which takes the order's place. */
export const refusedPayment = async (house: House, acting: Acting, order: OrderRow, lost: Lost): Promise<Problem> =>
  new Problem('hold_ended', {
    do: lost.because === 'out_of_stock' ? 'refund_the_payment' : 'quote_again',
    because: lost.because,
    ...lost.facts,
    ...(await newPrice(house, acting, order)),
  })

/** The same cart as it would be priced now; nothing where it cannot be any more. */
async function newPrice(house: House, acting: Acting, order: OrderRow): Promise<Record<string, unknown>> {
  const { sql } = house.store
  const { who } = acting
  const first = await quoteById<Asked>(sql, who.bucket, who.buyer, order.quote)
  if (!first) return {}
  const at = await moment(sql, house.clock)
  try {
    const asked = { ...first.asked, order: order.id }
    const cart = await priceCart(sql, house, who, asked, at, 'asked_before')
    const quote = await writeQuote(sql, house, { ...acting, placedBy: order.placedBy }, asked, cart)
    return { quote, differenceMinor: cart.quote.payableMinor - order.payableMinor }
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid_request') return {} // something of it is sold no more
    throw error
  }
}
