import type { Advice, Candidate, OfferInput } from '@quanhe/engine'
import { advise } from '@quanhe/engine'
import type { ItemRow } from '../../storage/catalogue.ts'
import { itemsForGap } from '../../storage/catalogue.ts'
import type { Sql } from '../../storage/sql.ts'
import type { QuoteReply } from '../shapes/quote.ts'
import type { PricedCart } from './cart.ts'
import { lineOf } from './cart.ts'

/** How many gaps are looked into, with how many items each, and how many answers are told. Each look is some searches of the engine's. */
const mostGaps = 4
const itemsPerGap = 3
const mostPerOffer = 2
const mostTold = 6
const maxPlans = 20_000

type Gap = { offer: OfferInput; missingMinor: number | null; missing: number | null }

/** 凑单: what adding a little more would really bring, for the offers that are nearest to being reached. */
export async function adviceFor(sql: Sql, cart: PricedCart): Promise<QuoteReply['advice']> {
  const candidates = new Map<string, ItemRow>()
  for (const { offer, missingMinor } of nearestGaps(cart)) {
    const found = await itemsForGap(sql, offer.scope ?? {}, missingMinor, itemsPerGap)
    for (const item of found) candidates.set(item.sku, item)
  }
  const items = [...candidates.values()]
  if (items.length === 0) return []
  const request = { ...cart.request, detail: 'plan' as const, maxPlans }
  const all = advise(request, items.map(candidateOf))
  return [...Map.groupBy(all, (one) => one.offer).values()]
    .flatMap((ranked) => ranked.slice(0, mostPerOffer))
    .sort((a, b) => a.netMinor - b.netMinor || a.costMinor - b.costMinor)
    .slice(0, mostTold)
    .map((one) => view(one, items))
}

/** Of two coupons of the same terms one is looked at; the smallest gaps in money first. */
function nearestGaps(cart: PricedCart): Gap[] {
  const seen = new Set<string>()
  return cart.quote.refused
    .flatMap(({ offer: id, details }): Gap[] => {
      const { missingMinor, missing } = details as { missingMinor?: number; missing?: number }
      const offer = cart.request.offers?.find((one) => one.id === id)
      const batch = cart.offers.get(id)?.booked.batch
      if (!offer || batch === undefined || seen.has(batch) || (missingMinor ?? missing) === undefined) return []
      seen.add(batch)
      return [{ offer, missingMinor: missingMinor ?? null, missing: missing ?? null }]
    })
    .sort((a, b) => (a.missingMinor ?? 0) - (b.missingMinor ?? 0))
    .slice(0, mostGaps)
}

function candidateOf(item: ItemRow): Candidate {
  const { id: _id, quantity: _quantity, ...line } = lineOf(item, 1)
  return line
}

const view = (one: Advice, items: readonly ItemRow[]): QuoteReply['advice'][number] => ({
  offer: one.offer,
  candidates: one.candidates.map(({ index, quantity }) => {
    const { sku, name, unitPriceMinor, art } = items[index] as ItemRow
    return { sku, name, unitPriceMinor, quantity, art }
  }),
  costMinor: one.costMinor,
  savesMinor: one.savesMinor,
  netMinor: one.netMinor,
  worthwhile: one.worthwhile,
  ...(one.missingMinor !== undefined && { missingMinor: one.missingMinor }),
  ...(one.missing !== undefined && { missing: one.missing }),
})
