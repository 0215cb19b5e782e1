import { inBucket, prefixes } from '../../domain/ids.ts'
import { shippingLine } from '../../domain/ledger/payment.ts'
import { orderLifecycle } from '../../domain/lifecycles/order.ts'
import type { ItemRow } from '../../storage/catalogue.ts'
import type { OrderToHold } from '../../storage/order-desk.ts'
import type { NewOrderLine, OrderRow, ShareRow } from '../../storage/orders.ts'
import { budgetUses } from '../../storage/supply.ts'
import type { House } from '../operation.ts'
import type { OfferBehind, PricedCart } from '../quotes/cart.ts'
import { pointsUsed } from '../quotes/points-at-hand.ts'
import { offerInQuote } from '../quotes/quote-view.ts'
import type { Acting } from './acting.ts'
import type { WholeOrder } from './order-view.ts'

type Named = { reference: string | null; note: string | null; replaces: string | null }

/** A priced cart as an order: as the desk is to write it, and as it will then be read. */
export function newOrder(
  house: House,
  { who, placedBy }: Acting,
  quoteId: string,
  cart: PricedCart,
  named: Named,
): { entry: OrderToHold; whole: WholeOrder } {
  const { quote, at } = cart
  const { bucket, buyer } = who
  const shares = sharesOf(cart)
  const lines = linesOf(cart)
  const amounts = {
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
  }
  const id = inBucket(house.ids.next(prefixes.order), bucket)
  const holdUntil = new Date(at.getTime() + house.marketplace.holdSeconds * 1000)
  const points = cart.points && cart.asked.usePoints ? pointsUsed(quote.applied, cart.points).points : 0
  const paidWith = {
    points,
    pointsOffer: points > 0 && cart.points ? cart.points.offer : null,
    askedPayment: cart.asked.paymentMethod ?? null,
  }
  const born = { id, buyer, quote: quoteId, holdUntil, placedBy, ...named, ...amounts, ...paidWith }
  const row: OrderRow = {
    ...born,
    state: orderLifecycle.initial,
    placedAt: at,
    refundedMinor: 0,
    refundedShippingMinor: 0,
    paidAt: null,
    completedAt: null,
    cancelledAt: null,
    cancelledBecause: null,
    payMethod: null,
    payReference: null,
  }
  const entry = { ...born, bucket, at, lines, shares, coupons: couponsIn(cart), uses: budgetUses(shares) }
  return {
    entry,
    whole: { row, lines: asStored(cart, lines), shares, refunds: [], requests: [], offers: offersIn(cart, shares) },
  }
}

const linesOf = ({ quote, items, request }: PricedCart): NewOrderLine[] =>
  quote.lines.map((line) => {
    const { sku, shop, merchant, name, art, unitPriceMinor } = items.get(line.id) as ItemRow
    const quantity = request.lines.find((one) => one.id === line.id)?.quantity as number
    return { ...line, unitsMinor: [...line.unitsMinor], sku, shop, merchant, name, art, unitPriceMinor, quantity }
  })

const asStored = ({ items }: PricedCart, lines: readonly NewOrderLine[]): WholeOrder['lines'] =>
  lines.map(({ id, sku, name, art, quantity, unitPriceMinor, shop, merchant, ...amounts }) => ({
    // in the order of a stored line's fields, so that both read the same, byte for byte
    id,
    sku,
    shop,
    shopName: (items.get(id) as ItemRow).shopName,
    merchant,
    name,
    art,
    quantity,
    unitPriceMinor,
    listMinor: amounts.listMinor,
    discountMinor: amounts.discountMinor,
    payableMinor: amounts.payableMinor,
    unitsMinor: amounts.unitsMinor,
    refundedQuantity: 0,
    refundedMinor: 0,
    counted: false,
  }))

const byKey = (a: ShareRow, b: ShareRow) =>
  a.offer < b.offer
    ? -1
    : a.offer > b.offer
      ? 1
      : a.line < b.line
        ? -1
        : a.line > b.line
          ? 1
          : a.party < b.party
            ? -1
            : 1

/** Who pays for which part of which line, from the quote; in the order in which they are read again. */
function sharesOf({ quote, offers }: PricedCart): ShareRow[] {
  return quote.applied
    .flatMap(({ offer, kind, shares, shippingShares = [] }) => {
      const { batch, version } = (offers.get(offer) as OfferBehind).booked
      const parts = [...shares, ...shippingShares.map((share) => ({ ...share, line: shippingLine(share.shop) }))]
      return parts.flatMap(({ line, funding }) =>
        funding
          .filter(({ minor }) => minor > 0)
          .map(({ party, minor }) => ({ offer, batch, version, kind, line, party, minor })),
      )
    })
    .sort(byKey)
}

/** Every claimed coupon of the plan, also one that gives a gift or instalments instead of money. */
function couponsIn({ quote, offers }: PricedCart): { id: string; batch: string }[] {
  const granted = [...quote.applied, ...quote.gifts, ...quote.instalments].map((one) => one.offer)
  return [...new Set(granted)].flatMap((id) => {
    const behind = offers.get(id) as OfferBehind
    return behind.claimed ? [{ id, batch: behind.booked.batch }] : []
  })
}

const offersIn = ({ offers }: PricedCart, shares: readonly ShareRow[]): WholeOrder['offers'] =>
  Object.fromEntries(
    [...new Set(shares.map((share) => share.offer))].map((offer) => [
      offer,
      offerInQuote(offers.get(offer) as OfferBehind),
    ]),
  )
