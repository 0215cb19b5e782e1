// Places that buyers see and merchants pay for: who stands there, and what a visit from there costs. Pure; amounts in minor units.
import { z } from 'zod'

export const placements = [
  'coupon_centre', // 领券中心
  'main_hall', // 主会场
  'search', // 搜索结果页
] as const
export type Placement = (typeof placements)[number]

const place = (slots: number, reserveMinor: number) =>
  z
    .strictObject({
      slots: z
        .int()
        .min(0)
        .max(50)
        .default(slots)
        .describe('How many offers stand there at once; 0: the marketplace has no such place'),
      reserveMinor: z
        .int()
        .min(1)
        .max(1_000_000)
        .default(reserveMinor)
        .describe('What a visit from there costs at least; lower bids are not taken'),
    })
    .prefault({})

/** What operators decide of each place. Our own pages have one in the coupon centre; of the others a marketplace says whether its pages have them. */
export const placementsSchema = z
  .strictObject({ coupon_centre: place(4, 10), main_hall: place(0, 20), search: place(0, 10) })
  .prefault({})
  .describe('Places that merchants bid for')
export type PlaceRule = { readonly slots: number; readonly reserveMinor: number }

/** For so long what was shown may be visited at the price of that moment. */
export const ticketSeconds = 1_800

export type Bidder = {
  readonly id: string
  readonly merchant: string
  /** The most that one visit may cost it. */
  readonly bidMinor: number
  /** What is left of its budget. */
  readonly leftMinor: number
}
export type Allotted<B extends Bidder> = { readonly bidder: B; readonly priceMinor: number }

/** What it can pay now: its bid, or what is left where that is less. */
const offered = ({ bidMinor, leftMinor }: Bidder) => Math.min(bidMinor, leftMinor)

/**
 * Who stands in a place, first to last. A generalised second price: the highest bids stand there, each merchant once, and each
 * pays one minor unit more than the next one would have, at least the reserve and never more than its own bid. Of equal bids
 * the older one goes first.
 */
export function allot<B extends Bidder>(bidders: readonly B[], { slots, reserveMinor }: PlaceRule): Allotted<B>[] {
  const ranked = bidders
    .filter((one) => offered(one) >= reserveMinor)
    .sort((a, b) => offered(b) - offered(a) || (a.id < b.id ? -1 : 1))
  const best = [...Map.groupBy(ranked, (one) => one.merchant).values()].map(([first]) => first as B)
  return best.slice(0, slots).map((bidder, n) => {
    const next = best[n + 1]
    const price = next === undefined ? reserveMinor : offered(next) + 1
    return { bidder, priceMinor: Math.min(price, offered(bidder)) }
  })
}

/** A budget over so many slices, as evenly as it goes; `spent` is kept in each. Undefined: more was spent already. */
export function sliceBudget(budgetMinor: number, spent: readonly number[]): number[] | undefined {
  const leftMinor = budgetMinor - spent.reduce((sum, minor) => sum + minor, 0)
  if (leftMinor < 0) return undefined
  const [each, over] = [Math.floor(leftMinor / spent.length), leftMinor % spent.length]
  return spent.map((minor, n) => minor + each + (n < over ? 1 : 0))
}
