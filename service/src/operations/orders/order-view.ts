import type { Quote, RequestInput } from '@quanhe/engine'
import { instant } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import { couponsById } from '../../storage/coupons.ts'
import type { OrderLineRow, OrderRow, ShareRow } from '../../storage/orders.ts'
import { orderById, orderLines, orderShares } from '../../storage/orders.ts'
import type { RefundRow, RequestRow } from '../../storage/refunds.ts'
import { refundsOf, requestsOf } from '../../storage/refunds.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import type { BookedBatch } from '../batches/book.ts'
import { versionKey } from '../batches/book.ts'
import type { House } from '../operation.ts'
import { offerInQuote } from '../quotes/quote-view.ts'
import type { Order } from '../shapes/order.ts'
import { refundsOfOrder } from './refund-view.ts'
import { byShop, ownSubOrders } from './sub-orders.ts'

type Who = { bucket: number; buyer: string }

/** All there is to an order, as stored. */
export type WholeOrder = {
  readonly row: OrderRow
  readonly lines: readonly OrderLineRow[]
  readonly shares: readonly ShareRow[]
  readonly refunds: readonly RefundRow[]
  readonly requests: readonly RequestRow[]
  /** What the order's shares name, under the terms that were priced. */
  readonly offers: Order['offers']
}

/** @throws Problem `not_found` for another's as for none */
export async function wholeOrder(sql: Sql, house: House, who: Who, id: string): Promise<WholeOrder> {
  const row = await orderById(sql, who, id)
  if (!row) throw new Problem('not_found')
  const lines = await orderLines(sql, who.bucket, id)
  const shares = await orderShares(sql, who.bucket, id)
  const refunds = await refundsOf(sql, who.bucket, id)
  const requests = await requestsOf(sql, who.bucket, id)
  return { row, lines, shares, refunds, requests, offers: await offersOf(sql, house, who, row, shares) }
}

/** The order as its buyer sees it. @throws Problem `not_found` for another's as for none */
export async function orderView(sql: Sql, house: House, who: Who, id: string): Promise<Order> {
  return orderAsSeen(await wholeOrder(sql, house, who, id), await moment(sql, house.clock))
}

/** The order as a merchant sees it (null: as its buyer and the platform do): its own sub-orders, and what was done to them. */
export async function seenOrder(sql: Sql, house: House, who: Who, id: string, merchant: string | null): Promise<Order> {
  const whole = await wholeOrder(sql, house, who, id)
  const seen = orderAsSeen(whole, await moment(sql, house.clock))
  return merchant === null ? seen : ownSubOrders(seen, whole.lines, merchant)
}

/** Made of what is stored, or is about to be: the reply to a placed order is written in the transaction that places it. */
export function orderAsSeen({ row, lines, shares, refunds, requests, offers }: WholeOrder, at: Date): Order {
  const quote = JSON.parse(row.quoteText) as Quote
  const replacedBy = /^replaced_by:(.+)$/.exec(row.cancelledBecause ?? '')?.[1]
  return {
    id: row.id,
    buyer: row.buyer,
    state: row.state,
    ...(row.reference !== null && { reference: row.reference }),
    ...(row.note !== null && { note: row.note }),
    placedAt: instant(row.placedAt),
    holdUntil: instant(row.holdUntil),
    holdEnded: row.state === 'placed' && row.holdUntil <= at,
    ...(row.paidAt && { paidAt: instant(row.paidAt) }),
    ...(row.payReference !== null && { paymentReference: row.payReference }),
    ...(row.completedAt && { completedAt: instant(row.completedAt) }),
    ...(row.cancelledAt && {
      cancelledAt: instant(row.cancelledAt),
      cancelledBecause: replacedBy === undefined ? (row.cancelledBecause ?? 'cancelled') : 'replaced',
    }),
    ...(row.replaces !== null && { replaces: row.replaces }),
    ...(replacedBy !== undefined && { replacedBy }),
    listMinor: row.listMinor,
    discountMinor: row.discountMinor,
    shippingMinor: row.shippingMinor,
    shippingDiscountMinor: row.shippingDiscountMinor,
    payableMinor: row.payableMinor,
    ...(row.points > 0 && { points: row.points }),
    ...paymentMethodOf(row),
    refundedMinor: row.refundedMinor,
    policy: { id: row.policyId, version: row.policyVersion },
    shops: byShop(row, lines, shares, offers),
    applied: quote.applied as Order['applied'],
    offers,
    refunds: refundsOfOrder(refunds, requests),
  }
}

const paymentMethodOf = ({ askedPayment }: OrderRow) => (askedPayment === null ? {} : { paymentMethod: askedPayment })

/** The offers that the order's shares name, under the terms that were priced. */
async function offersOf(
  sql: Sql,
  house: House,
  who: Who,
  row: OrderRow,
  shares: readonly ShareRow[],
): Promise<Order['offers']> {
  const used = [...new Map(shares.map((share) => [share.offer, share.batch]))]
  if (used.length === 0) return {}
  const issued = new Map(
    (
      await couponsById(
        sql,
        who,
        used.filter(([offer]) => offer.startsWith('cpn_')).map(([offer]) => offer),
      )
    ).map((coupon) => [coupon.id, coupon]),
  )
  const versions = used.map(([offer, batch]) => ({ id: batch, version: issued.get(offer)?.version ?? 1 }))
  const book = await house.book.read(sql, versions)
  const request = JSON.parse(row.requestText) as RequestInput
  const untilOf = new Map((request.offers ?? []).map((offer) => [offer.id, offer.validUntil]))
  return Object.fromEntries(
    used.map(([offer], n) => {
      const booked = book.get(versionKey(versions[n] as { id: string; version: number })) as BookedBatch
      const validUntil = new Date(untilOf.get(offer) as string)
      return [offer, offerInQuote({ booked, validFrom: validUntil, validUntil, claimed: issued.has(offer) })]
    }),
  )
}
