// What each shop's own offers can come to, before any offer across shops has its turn.
// Offers that touch one shop's lines only, and come before every offer across shops that touches these lines, leave
// the other shops alone. So each shop's outcomes are listed once, and the search picks one of them for each shop.
import type { Candidate } from './candidate.ts'
import type { Cart } from './cart.ts'
import { zeros } from './rows.ts'
import type { Workings } from './workings.ts'

/** Every feasible set of a shop's own offers, and what it leaves: in columns, with one place for each set. */
export type Outcomes = {
  readonly lines: readonly number[]
  readonly picks: readonly (readonly Candidate[])[]
  readonly discountMinor: readonly number[]
  /** By base: its sum over this shop's lines. */
  readonly bases: readonly (readonly number[])[]
  /** By place in `lines`: the least that any outcome leaves to be paid. */
  readonly leastLeftMinor: readonly number[]
}

export type ShopOptions = {
  /** Offers across shops, or after such, in the order of evaluation. */
  readonly joint: readonly Candidate[]
  readonly shops: readonly Outcomes[]
  /** By joint offer: the base of its threshold, and of its amount. Offers that look at the same sum share one. */
  readonly thresholdBase: readonly number[]
  readonly amountBase: readonly number[]
  /** By base: its sum over the lines of shops without offers of their own. */
  readonly elsewhereMinor: readonly number[]
}

/** Beyond so many outcomes of one shop its offers are searched together with the joint ones. */
const MOST_OUTCOMES = 600

/**
 * @param candidates in the order of evaluation, each with a ceiling above nothing
 * @param crowded shops with too many outcomes to list
 */
export function shopOptions(
  workings: Workings,
  candidates: readonly Candidate[],
  crowded: ReadonlySet<number> = new Set(),
): ShopOptions {
  const { cart } = workings
  const { own, joint } = told(cart, candidates, crowded)
  const linesOf: number[][] = cart.shops.map(() => [])
  for (let l = 0; l < cart.lines.length; l++) linesOf[cart.shopOf[l]!]!.push(l)
  const bases = new Bases(workings, joint)
  const elsewhereMinor = zeros(bases.count)
  const shops: Outcomes[] = []
  const overfull: number[] = []
  for (let shop = 0; shop < own.length; shop++) {
    if (own[shop]!.length === 0) continue
    const outcomes = listOutcomes(workings, own[shop]!, linesOf[shop]!, bases)
    if (outcomes === undefined) overfull.push(shop)
    else shops.push(outcomes)
  }
  if (overfull.length > 0) return shopOptions(workings, candidates, new Set([...crowded, ...overfull]))
  // What layers left is what they left of whole lines: an earlier search may have gone by.
  workings.finishLayers(0, cart.policy.layers.length)
  for (let shop = 0; shop < own.length; shop++) {
    if (own[shop]!.length > 0) continue
    for (let base = 0; base < bases.count; base++) elsewhereMinor[base]! += bases.sumOver(base, linesOf[shop]!)
  }
  return { joint, shops, thresholdBase: bases.ofThreshold, amountBase: bases.ofAmount, elsewhereMinor }
}

/** Tells each shop's own offers from the joint ones. */
function told(
  cart: Cart,
  candidates: readonly Candidate[],
  crowded: ReadonlySet<number>,
): { readonly own: readonly Candidate[][]; readonly joint: readonly Candidate[] } {
  const own: Candidate[][] = cart.shops.map(() => [])
  const joint: Candidate[] = []
  const touched = zeros(cart.lines.length)
  for (const c of candidates) {
    const shop = c.shops[0]!
    if (c.shops.length > 1 || c.definition.takes === 'shipping' || c.lines.some((l) => touched[l] === 1)) {
      joint.push(c)
      // Also where it takes from shipping only: its threshold looks at these lines before later offers take from them.
      for (let i = 0; i < c.lines.length; i++) touched[c.lines[i]!] = 1
    } else if (crowded.has(shop)) joint.push(c)
    else own[shop]!.push(c)
  }
  return { own, joint }
}

/** Every feasible set of a shop's own offers, or nothing where there are too many. */
function listOutcomes(
  workings: Workings,
  offers: readonly Candidate[],
  lines: readonly number[],
  bases: Bases,
): Outcomes | undefined {
  const picks: Candidate[][] = []
  const discountMinor: number[] = []
  // Outcome by outcome; put into columns when their number is known.
  const sums: number[] = []
  const leastLeftMinor = lines.map((l) => workings.cart.listMinor[l]!)
  const held: Candidate[] = []
  const layers = workings.cart.policy.layers.length
  const note = (saved: number): void => {
    picks.push(held.slice())
    discountMinor.push(saved)
    for (let base = 0; base < bases.count; base++) sums.push(bases.sumOver(base, lines))
    for (let at = 0; at < lines.length; at++) {
      const left = workings.current[lines[at]!]!
      if (left < leastLeftMinor[at]!) leastLeftMinor[at] = left
    }
  }
  const visit = (i: number, layer: number, saved: number): void => {
    if (picks.length > MOST_OUTCOMES) return
    if (i === offers.length) {
      workings.finishLayers(layer, layers)
      note(saved)
      return
    }
    const c = offers[i]!
    workings.finishLayers(layer, c.layer)
    const given = workings.take(c)
    if (given > 0) {
      held.push(c)
      visit(i + 1, c.layer, saved + given)
      held.pop()
      workings.putBack(c)
    }
    visit(i + 1, layer, saved)
  }
  visit(0, 0, 0)
  if (picks.length > MOST_OUTCOMES) return undefined
  return { lines, picks, discountMinor, bases: columnsOf(sums, bases.count), leastLeftMinor }
}

/** What stands row by row, column by column. */
function columnsOf(values: readonly number[], count: number): number[][] {
  const columns: number[][] = []
  for (let k = 0; k < count; k++) {
    const column = zeros(values.length / count)
    for (let row = 0; row < column.length; row++) column[row] = values[row * count + k]!
    columns.push(column)
  }
  return columns
}

/** The sums that joint offers look at: over which lines, of which amounts, and whether lines that have their one offer count. */
class Bases {
  readonly ofThreshold: readonly number[]
  readonly ofAmount: readonly number[]
  readonly #workings: Workings
  readonly #sets: { readonly has: readonly number[]; readonly basis: number; readonly skipsFull: boolean }[] = []

  constructor(workings: Workings, joint: readonly Candidate[]) {
    this.#workings = workings
    const same = new Map<readonly number[], number>()
    const sets: (readonly number[])[] = []
    const hasLine: number[][] = []
    const bySet = new Map<number, number>()
    // Offers share their lists of lines where they have the same scope; other lists may still be equal.
    const setOf = (lines: readonly number[]): number => {
      let set = same.get(lines)
      if (set !== undefined) return set
      set = sets.findIndex((known) => areEqual(known, lines))
      if (set < 0) {
        set = sets.push(lines) - 1
        const has = zeros(workings.cart.lines.length)
        for (let i = 0; i < lines.length; i++) has[lines[i]!] = 1
        hasLine.push(has)
      }
      same.set(lines, set)
      return set
    }
    const layers = workings.cart.policy.layers.length
    const number = (c: Candidate, basis: number): number => {
      const set = setOf(c.lines)
      const key = set * (layers + 2) + basis + 2
      let known = bySet.get(key)
      if (known === undefined) {
        known = this.#sets.push({ has: hasLine[set]!, basis, skipsFull: c.touchesSingle }) - 1
        bySet.set(key, known)
      }
      return known
    }
    this.ofThreshold = joint.map((c) => number(c, c.thresholdBasis))
    this.ofAmount = joint.map((c) => number(c, c.amountBasis))
  }

  get count(): number {
    return this.#sets.length
  }

  /** What these lines come to in one base, as the workings stand. */
  sumOver(base: number, lines: readonly number[]): number {
    const { has, basis, skipsFull } = this.#sets[base]!
    const { cart, carries } = this.#workings
    const of = this.#workings.amounts(basis)
    let sum = 0
    for (let at = 0; at < lines.length; at++) {
      const l = lines[at]!
      if (has[l] === 1 && !(skipsFull && cart.single[l] === 1 && carries[l]! > 0)) sum += of[l]!
    }
    return sum
  }
}

function areEqual(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
