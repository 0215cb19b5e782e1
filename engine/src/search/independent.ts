// Whether the offers of a cart leave each other's values alone, and if so, which counters each of them fills.
// Then the best plan is a set packing: the dearest set of offers of which no two fill the same counter.
import { NO_SLOTS, type Candidate } from './candidate.ts'
import type { Cart } from './cart.ts'
import { LIST } from './compiled-policy.ts'
import type { LineSet } from './line-set.ts'
import { zeros } from './rows.ts'
import type { Workings } from './workings.ts'

/**
 * Whether no offer's value can depend on what else is chosen. If so, sets the counters that each candidate fills, in the
 * order in which limits are judged: places of `cart.slots`, then one for each group.
 */
export function areIndependent(candidates: readonly Candidate[], cart: Cart, workings: Workings): boolean {
  if (cart.policy.overflow !== 'redistribute') return false
  let most = 0
  for (let i = 0; i < candidates.length; i++) {
    const c = candidates[i]!
    if (c.exclusive) continue // alone, if at all
    if (
      c.thresholdBasis !== LIST ||
      c.amountBasis !== LIST ||
      c.weightBasis !== LIST ||
      (c.definition.takes !== 'amount' && c.offer.benefit.kind !== 'group_units_off') ||
      c.touchesSingle ||
      c.fallingTiers
    )
      return false
    most += c.ceilingMinor
  }
  // Without a minimum to pay, lines alone bound what is given; with one, all offers together must leave it untouched.
  if (cart.policy.minimumPayableMinor > 0 && most > workings.permitted()) return false
  if (!roomForAll(candidates, cart, workings)) return false
  for (let i = 0; i < candidates.length; i++)
    if (!candidates[i]!.exclusive) candidates[i]!.slots = slotsOf(candidates[i]!, cart, workings)
  return true
}

let rates = new Float64Array(64)
let largest = new Float64Array(64)
let largestOf = new Int32Array(64)
let roundedUp = new Int32Array(64)

function readyFor(lines: number): void {
  if (rates.length < lines) {
    rates = new Float64Array(lines * 2)
    largest = new Float64Array(lines * 2)
    largestOf = new Int32Array(lines * 2)
    roundedUp = new Int32Array(lines * 2)
  }
  rates.fill(0, 0, lines)
  largestOf.fill(0, 0, lines)
  roundedUp.fill(0, 0, lines)
}

/**
 * Adds to what all plans can take of a line, where this is more than the offers of set `s` met so far take of it: `rates` are
 * the largest of each set together, `roundedUp` how many sets take any; `largest` is that of the set at hand, `largestOf`.
 */
function raise(l: number, s: number, rate: number): void {
  if (!(rate > 0)) return
  const before = largestOf[l] === s ? largest[l]! : 0
  if (rate <= before) return
  if (before === 0) roundedUp[l]! += 1
  rates[l]! += rate - before
  largest[l] = rate
  largestOf[l] = s
}

/** Whether no plan fills any line: on each line, the largest shares that a plan can hold together fit its room. */
function roomForAll(candidates: readonly Candidate[], cart: Cart, workings: Workings): boolean {
  const { lines, listMinor, floorMinor } = cart
  // Sets of offers of which a plan holds one at most on a line that two of them share, as chains; an offer may be alone in
  // its set. Sets are counted from 1.
  const lastOf: number[] = [-1]
  const before = zeros(candidates.length)
  const known: number[] = []
  for (let i = 0; i < candidates.length; i++) {
    const c = candidates[i]!
    if (c.ceilingMinor <= 0 || c.exclusive) continue
    const key = oneOf(c, cart)
    const s = (key < 0 ? undefined : known[key]) ?? lastOf.length
    if (key >= 0) known[key] = s
    before[i] = lastOf[s] ?? -1
    lastOf[s] = i
  }
  readyFor(lines.length)
  const sets: LineSet[] = []
  for (let s = 1; s < lastOf.length; s++) {
    let count = 0
    for (let i = lastOf[s]!; i >= 0; i = before[i]!) {
      const c = candidates[i]!
      if (c.definition.takes === 'units') {
        shareAlone(c, workings)
        for (let k = 0; k < c.lines.length; k++) raise(c.lines[k]!, s, c.shares[k]! / listMinor[c.lines[k]!]!)
        continue
      }
      // Of those on the same lines the largest rate tells.
      const { set } = c
      const rate = c.ceilingMinor / c.listAmountMinor
      if (set.topOf !== s) {
        set.topOf = s
        set.topRate = rate
        sets[count++] = set
      } else if (rate > set.topRate) set.topRate = rate
    }
    for (let n = 0; n < count; n++) {
      const { lines: places, topRate } = sets[n]!
      for (let k = 0; k < places.length; k++) raise(places[k]!, s, topRate)
    }
  }
  for (let l = 0; l < lines.length; l++)
    // A share is less than a unit above its proportion; one unit more covers the rounding of the doubles.
    if (rates[l]! > 0 && rates[l]! * listMinor[l]! + roundedUp[l]! + 1 > listMinor[l]! - floorMinor[l]!) return false
  return true
}

/** The number of a set of offers that exclude each other on every line that two of them share; -1 for none. */
function oneOf(c: Candidate, cart: Cart): number {
  const { limits } = cart.policy
  let shared = -1
  for (const limit of c.limits) {
    if (limits[limit]!.max !== 1) continue
    if (limits[limit]!.per === 'order') return limit
    if (shared < 0) shared = limit
  }
  return c.group >= 0 ? limits.length + c.group : shared
}

function slotsOf(c: Candidate, cart: Cart, workings: Workings): readonly number[] {
  if (c.ceilingMinor <= 0) return NO_SLOTS
  if (c.definition.takes !== 'amount' || !getsOnEveryLine(c)) return slotsByShares(c, cart, workings)
  // Offers of one kind on the same lines fill the same counters.
  const { set, limits, group } = c
  if (set.listed?.limits !== limits || set.listed.group !== group)
    set.listed = { limits, group, slots: slotsByShares(c, cart, undefined) }
  return set.listed.slots
}

/** Counters that are being listed. */
const slots: number[] = []

/** @param workings to tell what each line gets; where it is undefined each gets some */
function slotsByShares(c: Candidate, cart: Cart, workings: Workings | undefined): readonly number[] {
  let count = 0
  let shared = false
  for (const limit of c.limits) {
    const { per } = cart.policy.limits[limit]!
    const first = cart.firstSlot[limit]!
    if (per === 'order') {
      slots[count++] = first
      continue
    }
    if (!shared && workings !== undefined) shareAlone(c, workings)
    shared = true
    if (per === 'line') {
      for (let i = 0; i < c.lines.length; i++)
        if (workings === undefined || c.shares[i]! > 0) slots[count++] = first + c.lines[i]!
    } else for (const shop of c.shops) if (workings?.counters.givesTo(c, shop) !== false) slots[count++] = first + shop
  }
  if (c.group >= 0) slots[count++] = cart.slots + c.group
  return slots.slice(0, count)
}

/** Every line's exact proportion is at least one unit, so every line gets a share. */
const getsOnEveryLine = (c: Candidate): boolean => c.set.leastMinor >= c.listAmountMinor / c.ceilingMinor + 1

function shareAlone(c: Candidate, workings: Workings): void {
  workings.look(c)
  workings.share(c)
}
