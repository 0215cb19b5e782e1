import { instant } from '../../domain/clock.ts'
import { prefixes } from '../../domain/ids.ts'
import { insertQuote } from '../../storage/quotes.ts'
import { stockOf } from '../../storage/stock.ts'
import type { Sql } from '../../storage/sql.ts'
import type { ItemRow } from '../../storage/catalogue.ts'
import { firstStepOf } from '../batches/face.ts'
import type { House } from '../operation.ts'
import type { Acting } from '../orders/acting.ts'
import { pauseView } from '../orders/eligibility.ts'
import type { QuoteReply } from '../shapes/quote.ts'
import { adviceFor } from './advice.ts'
import type { Asked, OfferBehind, PricedCart } from './cart.ts'
import { claimableFor } from './claimable.ts'
import { pointsUsed, pointsView } from './points-at-hand.ts'

/** What a buyer is told about an offer of a quote or an order. */
export function offerInQuote({ booked, validUntil, claimed }: OfferBehind): QuoteReply['offers'][string] {
  const { kind, title, ruleText, shop } = booked.lite
  const threshold = firstStepOf(booked.terms)
  return {
    kind,
    title,
    ruleText,
    ...(threshold && { threshold }),
    validUntil: instant(validUntil),
    ...(shop && { shop }),
    batch: booked.batch,
    claimed,
  }
}

/** Stores a priced cart as a quote that an order can be placed from, and says all there is to say about it. */
export async function writeQuote(
  sql: Sql,
  house: House,
  { who, placedBy }: Acting,
  asked: Asked,
  cart: PricedCart,
  advise?: string,
): Promise<QuoteReply> {
  const { request, quote } = cart
  const id = house.ids.next(prefixes.quote)
  const expiresAt = new Date(cart.at.getTime() + house.quoteSeconds * 1000)
  await insertQuote(sql, who.bucket, {
    id,
    buyer: who.buyer,
    asked: { ...asked, ...agreedPoints(cart) },
    askedBy: placedBy,
    request: JSON.stringify(request),
    quote: JSON.stringify(quote),
    policyId: quote.policy.id,
    policyVersion: quote.policy.version,
    createdAt: cart.at,
    expiresAt,
  })
  const free = await freeUnits(sql, cart)
  return {
    id,
    expiresAt: instant(expiresAt),
    quote: { ...(quote as QuoteReply['quote']), refused: refusedIn(cart) },
    lines: asked.lines.map(({ id: own, sku, quantity }) => {
      const line = own ?? sku
      const { name, shop, shopName, unitPriceMinor, art } = cart.items.get(line) as ItemRow
      const available = free.get(`${shop} ${sku}`)
      return {
        id: line,
        sku,
        name,
        shop: { id: shop, name: shopName },
        unitPriceMinor,
        quantity,
        art,
        ...(available !== undefined && { available }),
      }
    }),
    offers: Object.fromEntries([...cart.offers].map(([offer, behind]) => [offer, offerInQuote(behind)])),
    advice: cart.paused ? [] : await adviceFor(sql, cart, advise),
    claimable: cart.paused ? [] : await claimableFor(sql, house, who, cart),
    ...(cart.paused && { paused: pauseView(cart.paused) }),
    ...(cart.points && { points: pointsView(quote.applied, cart.points) }),
  }
}

/** What the buyer's points are asked for: an order takes neither more nor less. */
export const agreedPoints = ({ asked, points, quote }: PricedCart): Pick<Asked, 'pointsAgreed'> =>
  points && asked.usePoints ? { pointsAgreed: pointsUsed(quote.applied, points).points } : {}

/** Units that can still be ordered, of the items that their shops count. */
async function freeUnits(sql: Sql, { items }: PricedCart): Promise<Map<string, number>> {
  const skus = [...items.values()].map((item) => item.sku)
  const stock = await stockOf(sql, skus)
  return new Map(stock.map(({ shop, sku, onHand, reserved }) => [`${shop} ${sku}`, onHand - reserved]))
}

/** Why each offer is no part of the plan: while promotions pause, that alone is why; so it is of coupons that are stopped. */
function refusedIn({ quote, offers, paused, stopped }: PricedCart): QuoteReply['quote']['refused'] {
  if (!paused) {
    const details = { condition: 'coupons_stopped' }
    return [...quote.refused, ...[...stopped].map((offer) => ({ offer, because: 'condition_not_met', details }))]
  }
  const { until, ...wanted } = pauseView(paused)
  const details = { condition: 'promotions_paused', wanted, until }
  return [...offers.keys()].map((offer) => ({ offer, because: 'condition_not_met', details }))
}
