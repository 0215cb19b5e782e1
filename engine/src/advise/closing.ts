// Which small sets of items close a gap, told from list prices alone.
import type { Item } from './candidate.ts'

/** What an offer lacks: money, or units. */
export type Gap = { readonly missingMinor: number } | { readonly missing: number }

/** So many units of the candidate at `place`. */
export type Taken = { readonly place: number; readonly quantity: number }

/** Items looked at for one offer: those that close the gap for the least money. */
export const SINGLES_PER_OFFER = 30
/** Pairs tried for one offer: those that cost the least. */
export const PAIRS_PER_OFFER = 10
/** Pairs are made of so many of the cheapest items, with at most so many units of the first. */
const PAIRED_ITEMS = 20
const UNITS_OF_FIRST = 10

export const listCostOf = (taken: readonly Taken[], items: readonly Item[]): number =>
  taken.reduce((sum, { place, quantity }) => sum + items[place]!.line.unitPriceMinor * quantity, 0)

/** How many units of an item close the gap, or Infinity. */
function unitsFor(gap: Gap, item: Item): number {
  if ('missing' in gap) return gap.missing
  return item.line.unitPriceMinor === 0 ? Infinity : Math.ceil(gap.missingMinor / item.line.unitPriceMinor)
}

/**
 * Every item alone, as often as it takes, then every pair of which both are needed. Cheapest first,
 * then fewest units, then in the order of the candidates. Bounded by the constants above.
 * @param fitting the places of the candidates that the offer may touch
 */
export function closingSets(gap: Gap, fitting: readonly number[], items: readonly Item[]): Taken[][] {
  const cheapest = (sets: readonly Taken[][], most: number): Taken[][] =>
    sets
      .map((set) => ({
        set,
        cost: listCostOf(set, items),
        units: set.reduce((sum, { quantity }) => sum + quantity, 0),
      }))
      .sort((a, b) => a.cost - b.cost || a.units - b.units)
      .slice(0, most)
      .map(({ set }) => set)

  const singles = fitting.flatMap((place) => {
    const quantity = unitsFor(gap, items[place]!)
    return quantity <= items[place]!.most && quantity < Infinity ? [[{ place, quantity }]] : []
  })
  const paired = fitting
    .toSorted((a, b) => items[a]!.line.unitPriceMinor - items[b]!.line.unitPriceMinor)
    .slice(0, PAIRED_ITEMS)
    .sort((a, b) => a - b)
  const pairs = paired.flatMap((first, i) =>
    paired.slice(i + 1).flatMap((second) => cheapest(pairsOf(gap, first, second, items), 1)),
  )
  return [...cheapest(singles, SINGLES_PER_OFFER), ...cheapest(pairs, PAIRS_PER_OFFER)]
}

/** The ways in which two items close the gap together and neither does alone. */
function pairsOf(gap: Gap, first: number, second: number, items: readonly Item[]): Taken[][] {
  const [one, other] = [items[first]!, items[second]!]
  const most = Math.min(one.most, unitsFor(gap, one) - 1, UNITS_OF_FIRST)
  const sets: Taken[][] = []
  for (let quantity = 1; quantity <= most; quantity++) {
    const left: Gap =
      'missing' in gap
        ? { missing: gap.missing - quantity }
        : { missingMinor: gap.missingMinor - quantity * one.line.unitPriceMinor }
    const rest = unitsFor(left, other)
    if (rest <= other.most && rest < unitsFor(gap, other))
      sets.push([
        { place: first, quantity },
        { place: second, quantity: rest },
      ])
  }
  return sets
}
