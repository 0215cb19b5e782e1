import type { Quote } from '@quanhe/engine'
import { z } from 'zod'
import { bucketOf } from '../../domain/buckets.ts'
import { Problem } from '../../domain/problems.ts'
import { orderByQuote, orderByReference } from '../../storage/orders.ts'
import { releaseEnded } from '../../storage/order-desk.ts'
import type { QuoteRow } from '../../storage/quotes.ts'
import { quoteById } from '../../storage/quotes.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import type { House } from '../operation.ts'
import { Kept, operation } from '../operation.ts'
import type { Asked } from '../quotes/cart.ts'
import { priceCart } from '../quotes/cart.ts'
import { agreedPoints, writeQuote } from '../quotes/quote-view.ts'
import { buyerReference, foreignReference, idOf, nothing } from '../shapes/basics.ts'
import type { Order } from '../shapes/order.ts'
import { note, order } from '../shapes/order.ts'
import type { Acting } from './acting.ts'
import { actingFor } from './acting.ts'
import { newOrder } from './new-order.ts'
import { orderAsSeen, orderView } from './order-view.ts'
import { releaseEndedHolds } from './ended-holds.ts'
import { placeInstead } from './place-instead.ts'
import { renew } from './late-payment.ts'

const mostAttempts = 5
/** Units that stand in orders whose time is over are not refused to the next buyer: the sweeper may be some seconds late. */
const mostEnded = 200

export const placeOrder = operation({
  id: 'placeOrder',
  method: 'POST',
  path: '/v1/orders',
  tag: 'Orders',
  summary:
    'Place an order from a quote: priced again, coupons held, budgets and stock reserved, lines and shares frozen, all in one transaction',
  ability: 'orders:place',
  params: nothing,
  query: nothing,
  body: z
    .strictObject({
      quoteId: idOf('quo'),
      buyer: buyerReference.optional().describe('By a backend: for whom'),
      reference: foreignReference
        .optional()
        .describe(
          'The shop’s own number of the order. Placing again under it gives the same order, or replaces it while it is unpaid',
        ),
      note: note.optional(),
    })
    .meta({ id: 'PlaceOrderRequest' }),
  status: 201,
  reply: order,
  problems: [
    'not_found',
    'quote_used',
    'quote_expired',
    'quote_changed',
    'out_of_stock',
    'reference_used',
    'overloaded',
  ],
  idempotency: 'desk',
  bucket: ({ body }) => (body.buyer === undefined ? undefined : bucketOf(body.buyer)),
  async handle(call, house) {
    const { sql, body, keep } = call
    const acting = actingFor(call, body.buyer)
    const { who } = acting
    const asked = await quoteById<Asked>(sql, who.bucket, who.buyer, body.quoteId)
    if (!asked || (asked.askedBy !== null && asked.askedBy !== acting.placedBy)) throw new Problem('not_found')
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const before = await sameReference(sql, house, acting, asked, body.reference)
      if (before.same) return before.same
      const at = await moment(sql, house.clock)
      if (asked.expiresAt <= at) throw new Problem('quote_expired', { expiresAt: asked.expiresAt.toISOString() })
      await releaseEndedHolds(sql, house, who, at)
      const cart = await priceCart(sql, house, who, asked.asked, at, 'asked_before')
      const { pointsAgreed } = agreedPoints(cart)
      if (changed(JSON.parse(asked.quote) as Quote, cart.quote) || pointsAgreed !== asked.asked.pointsAgreed) {
        // kept, not undone: the new quote can be ordered from
        return new Problem('quote_changed', { quote: await writeQuote(sql, house, acting, asked.asked, cart) })
      }
      const { replaces } = before
      const named = { reference: body.reference ?? before.reference, note: body.note ?? null, replaces }
      const { entry, whole } = newOrder(house, acting, asked.id, cart, named)
      const kept = keep(orderAsSeen(whole, at))
      const row =
        replaces === null ? await house.orders.hold(entry, kept) : await placeInstead(house, who, replaces, entry, kept)
      if (row.outcome === 'done' || row.outcome === 'key_taken')
        return new Kept(kept.reply, row.outcome === 'key_taken')
      if (row.outcome === 'out_of_stock' && (await releaseEnded(house.store, house.slices, mostEnded)).done === 0)
        throw new Problem('out_of_stock', { items: row.because })
      // another order took a coupon, a budget, the quote or the reference meanwhile: look again
    }
    throw new Problem('overloaded', { retryAfterSeconds: 1 })
  },
})

type Before = { same: Order | null; replaces: string | null; reference: string | null }
const nothingBefore: Before = { same: null, replaces: null, reference: null }
const replacing = ({ id, reference }: Order): Before => ({ same: null, replaces: id, reference: reference ?? null })

/**
 * What the reference stands for already: the same order where it was placed from this quote or one that asked the same; an unpaid order
 * with another cart, which the new one replaces.
 */
async function sameReference(
  sql: Sql,
  house: House,
  acting: Acting,
  asked: QuoteRow<Asked>,
  reference: string | undefined,
): Promise<Before> {
  const { who } = acting
  const named = reference === undefined ? undefined : await orderByReference(sql, who, acting.placedBy, reference)
  const used = await orderByQuote(sql, who.bucket, asked.id)
  if (!named) {
    if (used) throw new Problem('quote_used', { order: used.id })
    const again = asked.asked.order === undefined ? undefined : await orderView(sql, house, who, asked.asked.order)
    return again?.state === 'placed' ? replacing(again) : nothingBefore
  }
  const standing = await orderView(sql, house, who, named.id)
  if (used?.id === named.id || sameGoods(standing, asked)) {
    if (standing.state !== 'placed' || !standing.holdEnded) return { ...nothingBefore, same: standing }
    if (await renew(house, who, named.id)) return { ...nothingBefore, same: await orderView(sql, house, who, named.id) }
  }
  if (used) throw new Problem('quote_used', { order: used.id })
  if (standing.state !== 'placed') throw new Problem('reference_used', { order: named.id, state: standing.state })
  return replacing(standing)
}

/** The same lines at the same total: what a retry after a lost reply asks for, with a quote of its own. */
function sameGoods(standing: Order, { asked, quote }: QuoteRow<Asked>): boolean {
  const lines = standing.shops.flatMap((shop) => shop.lines.map(({ id, quantity }) => `${id} ${quantity}`))
  const again = asked.lines.map(({ id, sku, quantity }) => `${id ?? sku} ${quantity}`)
  const total = (JSON.parse(quote) as Quote).payableMinor
  return standing.payableMinor === total && lines.sort().join('\n') === again.sort().join('\n')
}

/** Whether anything that the buyer agreed to is different now: a total, a line, an offer, a share. */
function changed(before: Quote, now: Quote): boolean {
  const agreed = ({ listMinor, payableMinor, applied, lines, gifts, instalments }: Quote) =>
    JSON.stringify({ listMinor, payableMinor, applied, lines, gifts, instalments })
  return agreed(before) !== agreed(now)
}
