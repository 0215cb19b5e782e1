// What each shop's own offers can come to, before any offer across shops has its turn.
// Offers that touch one shop's lines only, and come before every offer across shops that touches these lines, leave
// the other shops alone. So each shop's outcomes are listed once, and the search picks one of them for each shop.
import type { Candidate } from './candidate.ts'
import { CURRENT, LIST } from './compiled-policy.ts'
import type { Workings } from './workings.ts'

/** Every feasible set of a shop's own offers, and what it leaves: in columns, with one place for each set. */
export type Outcomes = {
  readonly lines: readonly number[]
  readonly picks: readonly (readonly Candidate[])[]
  readonly discountMinor: Float64Array
  /** By base: its sum over this shop's lines. */
  readonly bases: readonly Float64Array[]
  /** By outcome: what is still to be paid on each of the lines. */
  readonly leftMinor: readonly (readonly number[])[]
}

export type ShopOptions = {
  /** Offers across shops, or after such, in the order of evaluation. */
  readonly joint: readonly Candidate[]
  readonly shops: readonly Outcomes[]
  /** By joint offer: the base of its threshold, and of its amount. Offers that look at the same sum share one. */
  readonly thresholdBase: readonly number[]
  readonly amountBase: readonly number[]
  /** By base: its sum over the lines of shops without offers of their own. */
  readonly elsewhereMinor: Float64Array
}

/** Beyond so many outcomes of one shop its offers are searched together with the joint ones. */
const MOST_OUTCOMES = 600

/** @param candidates in the order of evaluation, each with a ceiling above nothing */
export function shopOptions(workings: Workings, candidates: readonly Candidate[]): ShopOptions {
  const { cart } = workings
  const own: Candidate[][] = cart.shops.map(() => [])
  const touched = new Uint8Array(cart.lines.length)
  const isJoint = new Uint8Array(candidates.length)
  candidates.forEach((c, i) => {
    const shop = c.shops[0]!
    if (c.shops.length > 1 || c.definition.takes === 'shipping' || c.lines.some((l) => touched[l] === 1)) {
      isJoint[i] = 1
      // Also where it takes from shipping only: its threshold looks at these lines before later offers take from them.
      for (const l of c.lines) touched[l] = 1
    } else own[shop]!.push(c)
  })
  const linesOf: number[][] = cart.shops.map(() => [])
  for (let l = 0; l < cart.lines.length; l++) linesOf[cart.shopOf[l]!]!.push(l)
  const listed = own.map((offers, shop) => (offers.length === 0 ? [] : listOutcomes(workings, offers, linesOf[shop]!)))
  const crowded = new Set(own.flatMap((offers, shop) => (listed[shop] === undefined ? offers : [])))
  const joint = candidates.filter((c, i) => isJoint[i] === 1 || crowded.has(c))
  const bases = new Bases(workings, joint)
  const elsewhereMinor = new Float64Array(bases.count)
  const shops: Outcomes[] = []
  // What layers left is what they left of whole lines: an earlier search may have gone by.
  workings.finishLayers(0, cart.policy.layers.length)
  listed.forEach((ways, shop) => {
    const lines = linesOf[shop]!
    if (ways === undefined || ways.length === 0) bases.addTo(elsewhereMinor, untouched(workings, lines), lines)
    else shops.push(inColumns(ways, lines, bases))
  })
  return { joint, shops, thresholdBase: bases.ofThreshold, amountBase: bases.ofAmount, elsewhereMinor }
}

/** One feasible set, and the shop's lines after it. */
type Outcome = {
  readonly discountMinor: number
  readonly picks: readonly Candidate[]
  /** By basis: the amounts of the shop's lines. */
  readonly amounts: ReadonlyMap<number, readonly number[]>
  /** Lines that take one offer at most and have theirs. */
  readonly full: readonly boolean[]
}

/** Every feasible set of a shop's own offers, or nothing where there are too many. */
function listOutcomes(
  workings: Workings,
  offers: readonly Candidate[],
  lines: readonly number[],
): Outcome[] | undefined {
  const found: Outcome[] = []
  const picks: Candidate[] = []
  const layers = workings.cart.policy.layers.length
  const visit = (i: number, layer: number, saved: number): void => {
    if (found.length > MOST_OUTCOMES) return
    if (i === offers.length) {
      workings.finishLayers(layer, layers)
      found.push({ ...untouched(workings, lines), discountMinor: saved, picks: picks.slice() })
      return
    }
    const c = offers[i]!
    workings.finishLayers(layer, c.layer)
    const given = workings.take(c)
    if (given > 0) {
      picks.push(c)
      visit(i + 1, c.layer, saved + given)
      picks.pop()
      workings.putBack(c)
    }
    visit(i + 1, layer, saved)
  }
  visit(0, 0, 0)
  return found.length > MOST_OUTCOMES ? undefined : found
}

/** The lines as the workings stand. */
function untouched(workings: Workings, lines: readonly number[]): Outcome {
  const { single, anySingle } = workings.cart
  const amounts = new Map<number, readonly number[]>()
  for (const basis of [CURRENT, LIST, ...workings.snapshotLayers]) {
    const of = workings.amounts(basis)
    amounts.set(
      basis,
      lines.map((l) => of[l]!),
    )
  }
  return {
    discountMinor: 0,
    picks: [],
    amounts,
    full: anySingle ? lines.map((l) => single[l] === 1 && workings.carries[l]! > 0) : [],
  }
}

function inColumns(ways: readonly Outcome[], lines: readonly number[], bases: Bases): Outcomes {
  const columns = Array.from({ length: bases.count }, () => new Float64Array(ways.length))
  ways.forEach((way, place) => {
    const sums = new Float64Array(bases.count)
    bases.addTo(sums, way, lines)
    sums.forEach((sum, base) => (columns[base]![place] = sum))
  })
  return {
    lines,
    picks: ways.map((way) => way.picks),
    discountMinor: Float64Array.from(ways, (way) => way.discountMinor),
    bases: columns,
    leftMinor: ways.map((way) => way.amounts.get(CURRENT)!),
  }
}

/** The sums that joint offers look at: over which lines, of which amounts, and whether lines that have their one offer count. */
class Bases {
  readonly ofThreshold: readonly number[]
  readonly ofAmount: readonly number[]
  readonly #sets: { readonly has: Uint8Array; readonly basis: number; readonly skipsFull: boolean }[] = []
  readonly #lineSets = new Map<string, number>()
  readonly #bySet = new Map<string, number>()

  constructor(workings: Workings, joint: readonly Candidate[]) {
    const lineCount = workings.cart.lines.length
    const number = (c: Candidate, basis: number): number => {
      const lines = c.lines.join()
      let set = this.#lineSets.get(lines)
      if (set === undefined) this.#lineSets.set(lines, (set = this.#lineSets.size))
      const key = `${set} ${basis}`
      let known = this.#bySet.get(key)
      if (known === undefined) {
        const has = new Uint8Array(lineCount)
        for (const l of c.lines) has[l] = 1
        known = this.#sets.push({ has, basis, skipsFull: c.touchesSingle }) - 1
        this.#bySet.set(key, known)
      }
      return known
    }
    this.ofThreshold = joint.map((c) => number(c, c.thresholdBasis))
    this.ofAmount = joint.map((c) => number(c, c.amountBasis))
  }

  get count(): number {
    return this.#sets.length
  }

  /** Adds what one outcome of a shop leaves to each base. */
  addTo(sums: Float64Array, { amounts, full }: Outcome, lines: readonly number[]): void {
    for (let base = 0; base < this.#sets.length; base++) {
      const { has, basis, skipsFull } = this.#sets[base]!
      const of = amounts.get(basis)!
      let sum = 0
      for (let at = 0; at < lines.length; at++) if (has[lines[at]!] === 1 && !(skipsFull && full[at])) sum += of[at]!
      sums[base]! += sum
    }
  }
}
