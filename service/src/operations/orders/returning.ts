import type { Refund, Returns } from '@quanhe/engine'
import { RequestRefused, refund } from '@quanhe/engine'
import { invalid } from '../../domain/problems.ts'
import { couponsOfOrder } from '../../storage/coupons.ts'
import type { OrderLineRow, OrderRow } from '../../storage/orders.ts'
import { orderLines } from '../../storage/orders.ts'
import type { RefundRow } from '../../storage/refunds.ts'
import { refundsOf } from '../../storage/refunds.ts'
import type { Sql } from '../../storage/sql.ts'
import type { BookedBatch } from '../batches/book.ts'
import { versionKey } from '../batches/book.ts'
import type { House } from '../operation.ts'
import { couponsById } from '../../storage/coupons.ts'
import { frozen } from './frozen.ts'
import { requirePaid } from './paid-order.ts'

/** What a refund of some units comes to, before anything is written. */
export type Returning = {
  readonly back: Refund
  readonly lines: readonly OrderLineRow[]
  /** Every coupon the order redeemed, and what becomes of it. */
  readonly coupons: readonly { id: string; batch: string; validUntil: Date; returned: boolean; because: CouponFate }[]
}

/** What is asked back: units of lines, and all that was paid for shipping. */
export type AskedBack = { readonly lines: Returns; readonly shipping: boolean }

export type CouponFate =
  'whole_order_refunded' | 'expired_meanwhile' | 'order_not_wholly_refunded' | 'order_completed' | 'not_returnable'

/**
 * @throws Problem `not_paid_yet`, `transition_not_allowed` where the order is cancelled, `invalid_request` naming a line or
 * quantity that cannot come back
 */
export async function returning(
  sql: Sql,
  house: House,
  who: { bucket: number; buyer: string },
  order: OrderRow,
  asked: AskedBack,
  at: Date,
): Promise<Returning> {
  requirePaid(order, 'refund')
  const lines = await orderLines(sql, who.bucket, order.id)
  const history = await refundsOf(sql, who.bucket, order.id)
  const back = refunded(order, history, asked)
  const units = new Map(back.lines.map((line) => [line.line, line.quantity]))
  const whole = lines.every((line) => line.refundedQuantity + (units.get(line.id) ?? 0) === line.quantity)
  const redeemed = await couponsOfOrder(sql, who.bucket, who.buyer, order.id)
  const terms = await couponsById(
    sql,
    who,
    redeemed.map((coupon) => coupon.id),
  )
  const book = await house.book.read(
    sql,
    terms.map(({ batch, version }) => ({ id: batch, version })),
  )
  const coupons = terms.map(({ id, batch, version, validUntil }) => {
    const { afterRefund } = (book.get(versionKey({ id: batch, version })) as BookedBatch).terms
    const because = fateOf({
      whole,
      completed: order.state === 'completed',
      keeps: afterRefund === 'keep',
      over: validUntil <= at,
    })
    return { id, batch, validUntil, returned: because === 'whole_order_refunded', because }
  })
  return { back, lines, coupons }
}

function fateOf(facts: { whole: boolean; completed: boolean; keeps: boolean; over: boolean }): CouponFate {
  if (facts.keeps) return 'not_returnable'
  if (facts.completed) return 'order_completed'
  if (!facts.whole) return 'order_not_wholly_refunded'
  return facts.over ? 'expired_meanwhile' : 'whole_order_refunded'
}

function refunded(order: OrderRow, history: readonly RefundRow[], asked: AskedBack): Refund {
  const shippingBeforeMinor = order.refundedShippingMinor
  const shippingMinor = asked.shipping ? order.shippingMinor - order.shippingDiscountMinor - shippingBeforeMinor : 0
  if (asked.shipping && shippingMinor === 0)
    throw invalid({
      pointer: '/shipping',
      found: 'true',
      expected: 'false: nothing that was paid for shipping is left',
    })
  const earlier = history.map((one) => one.lines.map(({ line, quantity }) => ({ line, quantity })))
  try {
    return refund(frozen(order), earlier, asked.lines, 'apportioned', { shippingMinor, shippingBeforeMinor })
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error
    throw invalid(
      ...error.errors.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^\/returns/, '/lines') })),
    )
  }
}
