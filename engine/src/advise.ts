// 凑单: what adding a little more would really cost or save.
import { itemsOf, type Candidate, type Item } from './advise/candidate.ts'
import { closingSets, listCostOf, type Gap, type Taken } from './advise/closing.ts'
import { parseRequest, policyOf, trusted } from './parse.ts'
import type { Policy } from './policy.ts'
import { quote as quoteOf } from './quote.ts'
import { MOST_LINES, MOST_UNITS, type Line, type Offer, type Request, type RequestInput } from './request.ts'
import type { Quote, Refused } from './result.ts'
import { inScope } from './scope.ts'

export type { Candidate }

export type Advice = {
  /** The refused offer whose gap these items close. */
  readonly offer: string
  /** What it lacks today: money in minor units, or units. */
  readonly missingMinor?: number
  readonly missing?: number
  /** What to add. `index` is the candidate's place in the list that was handed in. */
  readonly candidates: readonly {
    readonly index: number
    readonly sku: string
    readonly unitPriceMinor: number
    readonly quantity: number
  }[]
  /** What they cost at list price. */
  readonly costMinor: number
  /** What the best plan with them saves beyond today's best plan, shipping included. Below 0 where it saves less. */
  readonly savesMinor: number
  /** `costMinor − savesMinor`: by how much the whole order becomes dearer. Below 0 it becomes cheaper. */
  readonly netMinor: number
  /** Whether the items come for nothing or better. */
  readonly worthwhile: boolean
  /** Whether the best plan with them uses the offer; it may save more by others. */
  readonly used: boolean
  /** The exact quote with them, without `lessMinor`. */
  readonly quote: Quote
}

/** Item discounts may make an item count for less than its price: so often are units added before a set is let go. */
const TRIES = 4

/**
 * For each refused offer that lacks an amount or units, and each candidate or pair of candidates that closes the gap:
 * the real effect of adding them, ranked by net cost. The shipping of a shop counts where the request states it.
 * Bounded by SINGLES_PER_OFFER and PAIRS_PER_OFFER; the same question always has the same answer.
 *
 * @throws RequestRefused where the request or a candidate is malformed
 */
export function advise(input: RequestInput | Request, candidates: readonly Candidate[]): Advice[] {
  const request = parseRequest(input)
  const items = itemsOf(candidates)
  const cart = new GrowingCart(request, items)
  const today = cart.quoteWith([])!
  const advice = today.refused.flatMap((refused) => {
    const gap = gapOf(refused)
    if (gap === undefined) return []
    const offer = request.offers.find(({ id }) => id === refused.offer)!
    return closingSets(gap, fittingItems(offer, policyOf(request), items), items).flatMap((set) => {
      const closed = closing(cart, offer.id, set)
      return closed === undefined ? [] : [adviceOf(offer.id, gap, closed, today, items)]
    })
  })
  return advice.sort((a, b) => a.netMinor - b.netMinor || a.costMinor - b.costMinor || unitsOf(a) - unitsOf(b))
}

/** What an offer lacks, if that is why it is refused. */
function gapOf({ details: { missingMinor, missing } }: Refused): Gap | undefined {
  if (typeof missingMinor === 'number') return { missingMinor }
  return typeof missing === 'number' ? { missing } : undefined
}

/** The places of the items that the offer may touch. */
function fittingItems({ kind, scope }: Offer, policy: Policy, items: readonly Item[]): number[] {
  const shut = policy.ineligible.filter(({ kinds }) => kinds.includes(kind))
  return items.flatMap(({ line }, place) =>
    inScope(scope, line) && !shut.some((rule) => inScope(rule.scope, line)) ? [place] : [],
  )
}

type Closed = { readonly set: readonly Taken[]; readonly quote: Quote }

/**
 * Adds the set. Where the best plan leaves the offer short all the same, since other discounts come before it, more of
 * the last item is added if that brings the offer into the plan. If not, the set stands where it suffices for the offer
 * alone: the gap is closed, and not worth closing.
 */
function closing(cart: GrowingCart, offer: string, first: readonly Taken[]): Closed | undefined {
  const start = cart.quoteWith(first)
  if (start === undefined) return undefined
  let gap = gapIn(start, offer)
  if (gap === undefined) return { set: first, quote: start }
  let set: readonly Taken[] | undefined = first
  for (let tries = 1; tries < TRIES && gap !== undefined; tries++) {
    set = cart.withMore(set, gap)
    const quote = set && cart.quoteWith(set)
    if (set === undefined || quote === undefined) break
    if (isUsed(quote, offer)) return { set, quote }
    gap = gapIn(quote, offer)
  }
  return cart.sufficesAlone(offer, first) ? { set: first, quote: start } : undefined
}

const isUsed = (quote: Quote, offer: string): boolean => quote.refused.every((one) => one.offer !== offer)

function gapIn(quote: Quote, offer: string): Gap | undefined {
  const refused = quote.refused.find((one) => one.offer === offer)
  return refused === undefined ? undefined : gapOf(refused)
}

function adviceOf(offer: string, gap: Gap, { set, quote }: Closed, today: Quote, items: readonly Item[]): Advice {
  const costMinor = listCostOf(set, items)
  const savesMinor = savedBy(quote) - savedBy(today)
  const netMinor = costMinor - savesMinor
  return {
    offer,
    ...gap,
    candidates: set.map(({ place, quantity }) => {
      const { sku, unitPriceMinor } = items[place]!.line
      return { index: place, sku, unitPriceMinor, quantity }
    }),
    costMinor,
    savesMinor,
    netMinor,
    worthwhile: netMinor <= 0,
    used: isUsed(quote, offer),
    quote,
  }
}

const savedBy = (quote: Quote): number => quote.discountMinor + quote.shippingDiscountMinor
const unitsOf = ({ candidates }: Advice): number => candidates.reduce((sum, { quantity }) => sum + quantity, 0)

/** The request with items added to it. Different offers often ask for the same items, which are priced once. */
class GrowingCart {
  readonly #request: Request
  readonly #items: readonly Item[]
  readonly #quotes = new Map<string, Quote | undefined>()

  constructor(request: Request, items: readonly Item[]) {
    this.#request = request
    this.#items = items
  }

  /** The best plan with these items, or nothing where the cart would be larger than a request may be. */
  quoteWith(set: readonly Taken[]): Quote | undefined {
    const key = JSON.stringify(set)
    if (!this.#quotes.has(key)) this.#quotes.set(key, this.#priced(set))
    return this.#quotes.get(key)
  }

  /** The set with more of its last item, or nothing where there are no more. */
  withMore(set: readonly Taken[], gap: Gap): readonly Taken[] | undefined {
    const { place, quantity } = set[set.length - 1]!
    const { line, most } = this.#items[place]!
    const more = 'missing' in gap ? gap.missing : Math.ceil(gap.missingMinor / Math.max(line.unitPriceMinor, 1))
    return quantity + more > most ? undefined : [...set.slice(0, -1), { place, quantity: quantity + more }]
  }

  /** Whether the offer lacks nothing where no other one comes before it. */
  sufficesAlone(offer: string, set: readonly Taken[]): boolean {
    const alone = this.#priced(
      set,
      this.#request.offers.filter(({ id }) => id === offer),
    )
    return alone !== undefined && gapIn(alone, offer) === undefined
  }

  #priced(set: readonly Taken[], offers = this.#request.offers): Quote | undefined {
    const lines = set.reduce(
      (cart, { place, quantity }) => withItem(cart, this.#items[place]!, quantity),
      [...this.#request.lines],
    )
    const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
    if (units > MOST_UNITS || lines.length > MOST_LINES) return undefined
    const known = (ids: readonly string[]) => ids.filter((id) => offers.some((offer) => offer.id === id))
    const { must, never } = this.#request
    return quoteOf(trusted({ ...this.#request, lines, offers, must: known(must), never: known(never), detail: 'plan' }))
  }
}

/** More of a line that is the very item, else a line of its own. */
function withItem(lines: readonly Line[], { line }: Item, quantity: number): Line[] {
  const same = lines.findIndex((one) => isItem(one, line))
  if (same >= 0)
    return lines.map((one, place) => (place === same ? { ...one, quantity: one.quantity + quantity } : one))
  let id = `+${line.sku}`
  while (lines.some((one) => one.id === id)) id = `+${id}`
  return [...lines, { ...line, id, quantity }]
}

const isItem = (one: Line, line: Item['line']): boolean =>
  one.sku === line.sku &&
  one.spu === line.spu &&
  one.shop === line.shop &&
  one.merchant === line.merchant &&
  one.brand === line.brand &&
  one.category === line.category &&
  one.unitPriceMinor === line.unitPriceMinor &&
  one.floorUnitPriceMinor === line.floorUnitPriceMinor &&
  one.tags.length === line.tags.length &&
  one.tags.every((tag) => line.tags.includes(tag))
