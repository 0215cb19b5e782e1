import type { Billed } from './parts/bill.tsx'
import type { NamesOf } from './reasons.ts'
import type { Order, Quote } from './shapes.ts'
import type { Voice } from './speech.ts'

/** The names that a quote's refusals may need: its own offers, and the shops that the page knows. */
export const namesIn = (quote: Quote | undefined, voice: Voice, shops: NamesOf): NamesOf => ({
  ...shops,
  offer: (id) => voice.say(quote?.offers[id]?.title) || undefined,
})

export const billOfQuote = (quote: Quote, voice: Voice): Billed => ({
  ...quote.quote,
  offers: quote.offers,
  shopOfLine: new Map(quote.lines.map((line) => [line.id, voice.say(line.shop.name)])),
})

export const billOfOrder = (order: Order, voice: Voice): Billed => ({
  ...order,
  shopOfLine: new Map(
    order.shops.flatMap(({ shop, lines }) =>
      lines.flatMap((line) => [line.id, line.sku].map((id) => [id, voice.say(shop.name)] as const)),
    ),
  ),
})
