import type { Offer } from '@quanhe/engine'
import { inScope } from '@quanhe/engine'
import type { FoundBy, Reach, ReachFilter } from '../../storage/bargains.ts'
import { leastDearWithin } from '../../storage/bargains.ts'
import type { ItemRow } from '../../storage/catalogue.ts'
import type { Sql } from '../../storage/sql.ts'
import { lineOf } from './cart.ts'
import { dearestWithin, leastPrice, mostOff } from './most-off.ts'

// However large the catalogue is and however many offers there are, one answer looks at no more than this.
const mostRows = 60_000
const mostKept = 3_000
const leastEach = 20
/** Each of these is priced by the engine. */
const mostPriced = 200

/**
 * The goods that these offers may bring down to the limit: all of them in a catalogue of ordinary size; in a very large one those with the best
 * chance. What one piece really costs, the engine says.
 */
export async function likelyBargains(
  sql: Sql,
  offers: readonly Offer[],
  limitMinor: number,
  filter: ReachFilter,
): Promise<ItemRow[]> {
  const useful = offers.filter((offer) => leastPrice(offer) < Infinity)
  if (useful.length === 0) return []
  const each = (most: number) => Math.max(leastEach, Math.floor(most / useful.length))
  const found = await leastDearWithin(sql, reachesOf(useful, limitMinor, filter.category), filter, {
    mostLooked: each(mostRows),
    mostEach: each(mostKept),
  })
  return found
    .map((item) => ({ item, atLeastMinor: item.unitPriceMinor - allOff(useful, item) }))
    .filter(({ atLeastMinor }) => atLeastMinor <= limitMinor)
    .sort((a, b) => a.atLeastMinor - b.atLeastMinor || (a.item.sku < b.item.sku ? -1 : 1))
    .slice(0, mostPriced)
    .map(({ item }) => item)
}

/** Offers of the same goods look for them once. */
function reachesOf(offers: readonly Offer[], limitMinor: number, category: string | null): Reach[] {
  const toMinor = dearestWithin(offers, limitMinor)
  const reaches = new Map<string, Reach>()
  for (const offer of offers) {
    const { except: _except, ...lists } = offer.scope ?? {}
    const by = narrowest(lists)
    const within =
      by === 'price' && category !== null
        ? { ...lists, by: 'categories' as const, categories: [category] }
        : { ...lists, by }
    const reach: Reach = { ...within, fromMinor: leastPrice(offer), toMinor }
    reaches.set(JSON.stringify(reach), reach)
  }
  return [...reaches.values()]
}

const narrowest = (lists: Partial<Record<FoundBy, readonly string[] | undefined>>): FoundBy =>
  (['skus', 'spus', 'brands', 'shops', 'categories'] as const).find((list) => (lists[list]?.length ?? 0) > 0) ?? 'price'

/** More than all that touch the item can take together, as none takes more for another's being there. */
function allOff(offers: readonly Offer[], item: ItemRow): number {
  const line = lineOf(item, 1)
  let sum = 0
  for (const offer of offers) {
    const off = mostOff(offer, item.unitPriceMinor)
    if (off > 0 && inScope(offer.scope, line)) sum += off
  }
  return sum
}
