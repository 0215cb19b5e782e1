import { bucketOf } from '../../domain/buckets.ts'
import { instant } from '../../domain/clock.ts'
import { prefixes } from '../../domain/ids.ts'
import type { BuyerCaller } from '../../domain/abilities.ts'
import { insertQuote } from '../../storage/quotes.ts'
import type { Sql } from '../../storage/sql.ts'
import type { ItemRow } from '../../storage/catalogue.ts'
import type { House } from '../operation.ts'
import type { QuoteReply } from '../shapes/quote.ts'
import { adviceFor } from './advice.ts'
import type { Asked, OfferBehind, PricedCart } from './cart.ts'
import { claimableFor } from './claimable.ts'

/** What a buyer is told about an offer of a quote or an order. */
export const offerInQuote = ({ booked, validUntil, claimed }: OfferBehind): QuoteReply['offers'][string] => ({
  kind: booked.lite.kind,
  title: booked.lite.title,
  ruleText: booked.lite.ruleText,
  validUntil: instant(validUntil),
  ...(booked.lite.shop && { shop: booked.lite.shop }),
  batch: booked.batch,
  claimed,
})

/** Stores a priced cart as a quote that an order can be placed from, and says all there is to say about it. */
export async function writeQuote(
  sql: Sql,
  house: House,
  who: BuyerCaller,
  asked: Asked,
  cart: PricedCart,
): Promise<QuoteReply> {
  const { request, quote } = cart
  const id = house.ids.next(prefixes.quote)
  const expiresAt = new Date(cart.at.getTime() + house.quoteSeconds * 1000)
  await insertQuote(sql, bucketOf(who.buyer), {
    id,
    buyer: who.buyer,
    asked,
    request: JSON.stringify(request),
    quote: JSON.stringify(quote),
    policyId: quote.policy.id,
    policyVersion: quote.policy.version,
    createdAt: cart.at,
    expiresAt,
  })
  return {
    id,
    expiresAt: instant(expiresAt),
    quote: quote as QuoteReply['quote'],
    lines: asked.lines.map(({ sku, quantity }) => {
      const { name, shop, shopName, unitPriceMinor, art } = cart.items.get(sku) as ItemRow
      return { id: sku, sku, name, shop: { id: shop, name: shopName }, unitPriceMinor, quantity, art }
    }),
    offers: Object.fromEntries([...cart.offers].map(([offer, behind]) => [offer, offerInQuote(behind)])),
    advice: await adviceFor(sql, cart),
    claimable: await claimableFor(sql, house, who, cart),
  }
}
