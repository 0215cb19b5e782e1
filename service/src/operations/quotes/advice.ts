import type { Advice, Candidate, Line, Offer, Request } from '@quanhe/engine'
import { advise, quote } from '@quanhe/engine'
import type { ItemRow } from '../../storage/catalogue.ts'
import { itemsForGap, shippingTerms } from '../../storage/catalogue.ts'
import type { Sql } from '../../storage/sql.ts'
import type { QuoteReply } from '../shapes/quote.ts'
import type { PricedCart } from './cart.ts'
import { lineOf, shippingOf } from './cart.ts'
import { withParts } from './pricing.ts'

/** How many gaps are looked into, with how many items each, and how many answers are told. Each look is some searches of the engine's. */
const nearest = { gaps: 4, itemsPerGap: 3, perOffer: 2, told: 6 }
const onlyOne = { gaps: 1, itemsPerGap: 12, perOffer: 12, told: 12 }
const maxPlans = 20_000

type Told = QuoteReply['advice'][number]
type Gap = { offer: Offer; missingMinor: number | null; missing: number | null }

/** 凑单: what adding a little more would really bring, for the offers that are nearest to being reached; or for `wanted` alone, with more items. */
export async function adviceFor(sql: Sql, cart: PricedCart, wanted?: string): Promise<QuoteReply['advice']> {
  const most = wanted === undefined ? nearest : onlyOne
  const candidates = new Map<string, ItemRow>()
  for (const { offer, missingMinor } of gapsOf(cart, wanted).slice(0, most.gaps)) {
    const found = await itemsForGap(sql, offer.scope ?? {}, missingMinor, most.itemsPerGap)
    for (const item of found) candidates.set(item.sku, item)
  }
  const items = [...candidates.values()]
  if (items.length === 0) return []
  const request = withParts(cart.request, { detail: 'plan', maxPlans })
  const shippingAfter = await shippingWith(sql, cart, items)
  const all = advise(request, items.map(candidateOf)).filter(({ offer }) => wanted === undefined || offer === wanted)
  // the exact effect with shipping decides the order, so some more than are told are looked at
  const exact = [...Map.groupBy(all, (one) => one.offer).values()]
    .flatMap((ranked) => ranked.slice(0, 2 * most.perOffer))
    .slice(0, 3 * most.told)
    .map((one) => view(one, items, cart, shippingAfter))
    .sort(byNetCost)
  return [...Map.groupBy(exact, (one) => one.offer).values()]
    .flatMap((ranked) => ranked.slice(0, most.perOffer))
    .sort(byNetCost)
    .slice(0, most.told)
}

const byNetCost = (a: Told, b: Told) => a.netMinor - b.netMinor || a.costMinor - b.costMinor

/** Of two coupons of the same terms one is looked at; the smallest gaps in money first. */
function gapsOf(cart: PricedCart, wanted: string | undefined): Gap[] {
  const seen = new Set<string>()
  return cart.quote.refused
    .filter(({ offer }) => wanted === undefined || offer === wanted)
    .flatMap(({ offer: id, details }): Gap[] => {
      const { missingMinor, missing } = details as { missingMinor?: number; missing?: number }
      const offer = cart.request.offers.find((one) => one.id === id)
      const batch = cart.offers.get(id)?.booked.batch
      if (!offer || batch === undefined || seen.has(batch) || (missingMinor ?? missing) === undefined) return []
      seen.add(batch)
      return [{ offer, missingMinor: missingMinor ?? null, missing: missing ?? null }]
    })
    .sort((a, b) => (a.missingMinor ?? 0) - (b.missingMinor ?? 0))
}

function candidateOf(item: ItemRow): Candidate {
  const { id: _id, quantity: _quantity, ...line } = lineOf(item, 1)
  return line
}

type Added = { readonly index: number; readonly quantity: number }
type Lines = Line[]
type Shipping = Request['shipping']

/** The engine knows the shipping of the cart's shops as it is today; with more in the parcel it may be another, or none. */
async function shippingWith(
  sql: Sql,
  cart: PricedCart,
  items: readonly ItemRow[],
): Promise<(lines: Lines) => Shipping> {
  const shops = new Set([...cart.request.lines.map((line) => line.shop), ...items.map((item) => item.shop)])
  const terms = await shippingTerms(sql, [...shops])
  return (lines) => shippingOf(terms, lines)
}

function withItems(lines: Lines, added: readonly Added[], items: readonly ItemRow[]): Lines {
  const all = new Map(lines.map((line) => [line.id, line]))
  for (const { index, quantity } of added) {
    const line = lineOf(items[index] as ItemRow, quantity)
    all.set(line.id, { ...line, quantity: quantity + (all.get(line.id)?.quantity ?? 0) })
  }
  return [...all.values()]
}

function view(
  one: Advice,
  items: readonly ItemRow[],
  cart: PricedCart,
  shippingAfter: (lines: Lines) => Shipping,
): Told {
  const lines = withItems(cart.request.lines, one.candidates, items)
  const after = quote(withParts(cart.request, { lines, shipping: shippingAfter(lines), detail: 'plan', maxPlans }))
  const netMinor = after.payableMinor - cart.quote.payableMinor
  return {
    offer: one.offer,
    candidates: one.candidates.map(({ index, quantity }) => {
      const { sku, name, unitPriceMinor, art } = items[index] as ItemRow
      return { sku, name, unitPriceMinor, quantity, art }
    }),
    costMinor: one.costMinor,
    savesMinor: one.costMinor - netMinor,
    netMinor,
    worthwhile: netMinor <= 0,
    ...(one.missingMinor !== undefined && { missingMinor: one.missingMinor }),
    ...(one.missing !== undefined && { missing: one.missing }),
  }
}
