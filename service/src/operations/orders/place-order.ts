import type { Quote } from '@quanhe/engine'
import { z } from 'zod'
import type { BuyerCaller } from '../../domain/abilities.ts'
import { sliceOf } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import { shippingLine } from '../../domain/ledger/payment.ts'
import { Problem } from '../../domain/problems.ts'
import type { ItemRow } from '../../storage/catalogue.ts'
import { moveCoupons } from '../../storage/coupons.ts'
import type { NewOrder, NewOrderLine, ShareRow } from '../../storage/orders.ts'
import { endedHoldsOf, insertHold, insertOrder, insertOrderLines, insertShares } from '../../storage/orders.ts'
import type { QuoteRow } from '../../storage/quotes.ts'
import { quoteById } from '../../storage/quotes.ts'
import { budgetUses, releaseHold } from '../../storage/release.ts'
import { Again, moment } from '../../storage/sql.ts'
import type { Sql } from '../../storage/sql.ts'
import { reserveBudgets } from '../../storage/supply.ts'
import type { House } from '../operation.ts'
import { buyerOf, operation } from '../operation.ts'
import type { OfferBehind, PricedCart } from '../quotes/cart.ts'
import { priceCart } from '../quotes/cart.ts'
import { writeQuote } from '../quotes/quote-view.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { order } from '../shapes/order.ts'
import { orderView } from './order-view.ts'

export const placeOrder = operation({
  id: 'placeOrder',
  method: 'POST',
  path: '/v1/orders',
  tag: 'Orders',
  summary:
    'Place an order from a quote: priced again, coupons held, budgets reserved, lines and shares frozen, all in one transaction',
  ability: 'orders:place',
  params: nothing,
  query: nothing,
  body: z.strictObject({ quoteId: idOf('quo') }).meta({ id: 'PlaceOrderRequest' }),
  status: 201,
  reply: order,
  problems: ['not_found', 'quote_used', 'quote_expired', 'quote_changed'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql, body } = call
    const who = buyerOf(call)
    const at = await moment(sql, house.clock)
    const asked = await quoteById(sql, who.bucket, who.buyer, body.quoteId)
    if (!asked) throw new Problem('not_found')
    if (asked.expiresAt <= at) throw new Problem('quote_expired', { expiresAt: asked.expiresAt.toISOString() })
    await releaseEndedHolds(sql, house, who, at)
    const cart = await priceCart(sql, house, who, asked.asked, at, 'asked_before')
    if (changed(JSON.parse(asked.quote) as Quote, cart.quote)) {
      // kept, not undone: the new quote can be ordered from
      return new Problem('quote_changed', { quote: await writeQuote(sql, house, who, asked.asked, cart) })
    }
    const id = house.ids.next(prefixes.order)
    await write(sql, house, who, id, asked, cart)
    return orderView(sql, house, who, id)
  },
})

/** The buyer's own unpaid orders whose time is over give back what they hold, swept or not. */
async function releaseEndedHolds(sql: Sql, house: House, who: BuyerCaller, at: Date): Promise<void> {
  const slice = sliceOf(who.bucket, house.slices)
  for (const { order } of await endedHoldsOf(sql, who, at)) {
    await releaseHold(sql, { bucket: who.bucket, buyer: who.buyer, order, slice, at, because: 'hold_ended' })
  }
}

/** Whether anything that the buyer agreed to is different now: a total, a line, an offer, a share. */
function changed(before: Quote, now: Quote): boolean {
  const agreed = ({ listMinor, payableMinor, applied, lines, gifts, instalments }: Quote) =>
    JSON.stringify({ listMinor, payableMinor, applied, lines, gifts, instalments })
  return agreed(before) !== agreed(now)
}

async function write(
  sql: Sql,
  house: House,
  who: BuyerCaller,
  id: string,
  asked: QuoteRow,
  cart: PricedCart,
): Promise<void> {
  const { quote, at } = cart
  const { bucket, buyer } = who
  const holdUntil = new Date(at.getTime() + house.marketplace.holdSeconds * 1000)
  const order: NewOrder = {
    id,
    buyer,
    quote: asked.id,
    currency: house.marketplace.currency,
    listMinor: quote.listMinor,
    discountMinor: quote.discountMinor,
    shippingMinor: quote.shippingMinor,
    shippingDiscountMinor: quote.shippingDiscountMinor,
    payableMinor: quote.payableMinor,
    policyId: quote.policy.id,
    policyVersion: quote.policy.version,
    requestText: JSON.stringify(cart.request),
    quoteText: JSON.stringify(quote),
    placedAt: at,
    holdUntil,
  }
  if (!(await insertOrder(sql, bucket, order))) throw new Problem('quote_used')
  await insertOrderLines(sql, bucket, id, linesOf(cart))
  const shares = sharesOf(cart)
  if (shares.length > 0) await insertShares(sql, bucket, id, shares)
  await insertHold(sql, bucket, id, holdUntil)
  const coupons = couponsIn(cart)
  if (coupons.length > 0) {
    const held = await moveCoupons(sql, {
      bucket,
      buyer,
      event: 'hold',
      from: 'available',
      at,
      order: id,
      holdUntil,
      coupons,
    })
    if (held.length < coupons.length) throw new Again() // another order took one: price what is left
  }
  const uses = budgetUses(shares)
  if (uses.length > 0 && !(await reserveBudgets(sql, sliceOf(bucket, house.slices), uses))) throw new Again()
}

const linesOf = ({ quote, items, request }: PricedCart): NewOrderLine[] =>
  quote.lines.map((line) => {
    const { sku, shop, merchant, name, art, unitPriceMinor } = items.get(line.id) as ItemRow
    const quantity = request.lines.find((one) => one.id === line.id)?.quantity as number
    return { ...line, unitsMinor: [...line.unitsMinor], sku, shop, merchant, name, art, unitPriceMinor, quantity }
  })

/** Who pays for which part of which line, from the quote. */
function sharesOf({ quote, offers }: PricedCart): ShareRow[] {
  return quote.applied.flatMap(({ offer, kind, shares, shippingShares = [] }) => {
    const { batch } = (offers.get(offer) as OfferBehind).booked
    const parts = [...shares, ...shippingShares.map((share) => ({ ...share, line: shippingLine(share.shop) }))]
    return parts.flatMap(({ line, funding }) =>
      funding.filter(({ minor }) => minor > 0).map(({ party, minor }) => ({ offer, batch, kind, line, party, minor })),
    )
  })
}

/** Every claimed coupon of the plan, also one that gives a gift or instalments instead of money. */
function couponsIn({ quote, offers }: PricedCart): { id: string; batch: string }[] {
  const granted = [...quote.applied, ...quote.gifts, ...quote.instalments].map((one) => one.offer)
  return [...new Set(granted)].flatMap((id) => {
    const behind = offers.get(id) as OfferBehind
    return behind.claimed ? [{ id, batch: behind.booked.batch }] : []
  })
}
