// The dearest set of offers that fills no counter above its limit. For offers whose values are fixed.
// What conflicts with nothing is in; what another offer beats that excludes no more is out; what remains falls apart into
// components, and each is searched depth first under a bound that counts one offer of each set that exclude each other.
// Sets of offers are rows of bits.
import type { Candidate } from './candidate.ts'
import { conflictsOf, isDearer, withoutTwins, type Conflicts } from './conflicts.ts'
import { putInOrder, zeros } from './rows.ts'
import { pricesOf, type Prices } from './packing-prices.ts'
import { isBetter, type Found, type Plan } from './plan.ts'

/**
 * @param candidates with a ceiling above nothing, which is what each gives, and the counters that it fills
 * @param slots how many counters there are
 * @param most the limit of each counter
 * @param must offers that the set has to hold
 */
export function pack(
  candidates: readonly Candidate[],
  slots: number,
  most: (slot: number) => number,
  must: ReadonlySet<Candidate>,
  maxPlans: number,
): Found {
  const conflicts = conflictsOf(withoutTwins(candidates, slots, most, must), slots, most)
  const { items, words, rows } = conflicts
  const open = zeros(words)
  for (let i = 0; i < items.length; i++) open[i >> 5]! |= 1 << (i & 31)
  const picks: Candidate[] = []
  let saved = 0
  if (must.size > 0) {
    for (let i = 0; i < items.length; i++) {
      if (!must.has(items[i]!)) continue
      if (!has(open, 0, i)) return { best: undefined, upperBoundMinor: 0, plansExamined: 1 }
      remove(open, i, rows, words)
      picks.push(items[i]!)
      saved += items[i]!.ceilingMinor
    }
    if (picks.length < must.size || !fillForced(conflicts, picks, open))
      return { best: undefined, upperBoundMinor: 0, plansExamined: 1 }
  }
  dropBeaten(conflicts, open)
  let bound = saved
  let plans = 1
  const component = zeros(words)
  for (let i = 0; i < items.length; i++) {
    if (!has(open, 0, i)) continue
    if (!excludesAny(open, rows, i * words, words) && !fillsWide(items[i]!, conflicts.wide)) {
      picks.push(items[i]!)
      saved += items[i]!.ceilingMinor
      bound += items[i]!.ceilingMinor
      continue
    }
    takeComponent(conflicts, open, i, component)
    const found = searchComponent(conflicts, component, Math.max(1, maxPlans - plans))
    for (const c of found.best.picks) picks.push(c)
    saved += found.best.discountMinor
    bound += found.upperBoundMinor
    plans += found.plansExamined
  }
  putInOrder(picks, (a, b) => a.rank - b.rank)
  return { best: { discountMinor: saved, picks }, upperBoundMinor: bound, plansExamined: plans }
}

const has = (row: readonly number[], from: number, i: number): boolean =>
  (row[from + (i >> 5)]! & (1 << (i & 31))) !== 0

/** Takes offer `i` and all that it excludes out of a set. */
function remove(set: number[], i: number, rows: readonly number[], words: number): void {
  for (let w = 0; w < words; w++) set[w]! &= ~rows[i * words + w]!
  set[i >> 5]! &= ~(1 << (i & 31))
}

function excludesAny(set: number[], rows: readonly number[], from: number, words: number): boolean {
  for (let w = 0; w < words; w++) if ((set[w]! & rows[from + w]!) !== 0) return true
  return false
}

const fillsWide = (c: Candidate, wide: ReadonlyMap<number, number>): boolean =>
  wide.size > 0 && c.slots.some((slot) => wide.has(slot))

/** Counts forced offers in the wide counters, and shuts those that are full. False where one holds too many. */
function fillForced({ items, wide }: Conflicts, picks: readonly Candidate[], open: number[]): boolean {
  for (const [slot, most] of wide) {
    const left = most - picks.filter((c) => c.slots.includes(slot)).length
    if (left < 0) return false
    ;(wide as Map<number, number>).set(slot, left)
    if (left > 0) continue
    for (let i = 0; i < items.length; i++) if (items[i]!.slots.includes(slot)) open[i >> 5]! &= ~(1 << (i & 31))
  }
  return true
}

/** Leaves out what a dearer offer beats that excludes nothing else: it could stand in its place in every plan. */
function dropBeaten(conflicts: Conflicts, open: number[]): void {
  const { items, words, rows } = conflicts
  for (let j = 0; j < items.length; j++) {
    if (!has(open, 0, j)) continue
    const from = j * words
    let beaten = false
    for (let w = 0; w < words && !beaten; w++)
      for (let left = rows[from + w]! & open[w]!; left !== 0 && !beaten; left &= left - 1)
        beaten = beats(conflicts, open, (w << 5) + 31 - Math.clz32(left & -left), j)
    if (beaten) open[j >> 5]! &= ~(1 << (j & 31))
  }
}

/** Whether offer `i`, which excludes `j`, goes before it and excludes nothing that is open and that `j` does not. */
function beats({ items, words, rows, wide }: Conflicts, open: readonly number[], i: number, j: number): boolean {
  const a = items[i]!
  const b = items[j]!
  if (!isDearer(a, b)) return false
  for (let w = 0; w < words; w++) {
    let extra = rows[i * words + w]! & ~rows[j * words + w]! & open[w]!
    if (w === j >> 5) extra &= ~(1 << (j & 31))
    if (extra !== 0) return false
  }
  return wide.size === 0 || !a.slots.some((slot) => wide.has(slot) && !b.slots.includes(slot))
}

/** Moves everything that hangs together with offer `i` from `open` to `component`. */
function takeComponent({ items, words, rows, wide }: Conflicts, open: number[], i: number, component: number[]): void {
  component.fill(0)
  component[i >> 5]! |= 1 << (i & 31)
  open[i >> 5]! &= ~(1 << (i & 31))
  const reached = [i]
  for (let at = 0; at < reached.length; at++) {
    const from = reached[at]! * words
    for (let w = 0; w < words; w++) {
      let next = rows[from + w]! & open[w]!
      open[w]! &= ~next
      component[w]! |= next
      while (next !== 0) {
        const bit = 31 - Math.clz32(next & -next)
        reached.push((w << 5) + bit)
        next &= next - 1
      }
    }
    if (wide.size === 0) continue
    for (let j = 0; j < items.length; j++) {
      if (
        !has(open, 0, j) ||
        !items[reached[at]!]!.slots.some((slot) => wide.has(slot) && items[j]!.slots.includes(slot))
      )
        continue
      open[j >> 5]! &= ~(1 << (j & 31))
      component[j >> 5]! |= 1 << (j & 31)
      reached.push(j)
    }
  }
}

function searchComponent(conflicts: Conflicts, component: number[], maxPlans: number): Found & { best: Plan } {
  const { items, words, rows, wide } = conflicts
  const groups = coverOf(conflicts, component)
  const depth = groups.length
  // What is still free at each depth, and what is left of the wide counters.
  const free = zeros((depth + 1) * words)
  for (let w = 0; w < words; w++) free[w] = component[w]!
  const left = wide.size > 0 ? new Map(wide) : (wide as Map<number, number>)
  const picks: Candidate[] = []
  let best: Plan | undefined
  let prices: Prices | undefined
  let plans = 0
  let cutAt = -1
  const isFree = (from: number, i: number): boolean => {
    if (!has(free, from, i)) return false
    if (wide.size > 0) for (const slot of items[i]!.slots) if (left.get(slot) === 0) return false
    return true
  }
  const boundFrom = (g: number, saved: number, enough: number): number => {
    const from = g * words
    let bound = saved
    for (let k = g; k < depth && bound < enough; k++) {
      const group = groups[k]!
      for (let m = 0; m < group.length; m++)
        if (isFree(from, group[m]!)) {
          bound += items[group[m]!]!.ceilingMinor
          break
        }
    }
    if (prices === undefined || (bound < enough && enough !== Infinity)) return bound
    return Math.min(bound, Math.floor(saved + prices.bound((i) => isFree(from, i)) + 1e-6))
  }
  const fill = (c: Candidate, by: 1 | -1): void => {
    if (wide.size > 0) for (const slot of c.slots) if (left.has(slot)) left.set(slot, left.get(slot)! - by)
  }
  const visit = (g: number, saved: number): void => {
    plans++
    if (g === depth) {
      const plan: Plan = { discountMinor: saved, picks }
      if (isBetter(plan, best)) best = { discountMinor: saved, picks: picks.slice() }
      return
    }
    if (best !== undefined) {
      if (plans >= maxPlans) {
        cutAt = Math.max(cutAt, boundFrom(g, saved, Infinity))
        return
      }
      // A search that is not over by now is worth better prices.
      if (plans === 2_000) prices = pricesOf(items, component, wide, best.discountMinor)
      if (boundFrom(g, saved, best.discountMinor) < best.discountMinor) return
    }
    const from = g * words
    const group = groups[g]!
    for (let m = 0; m < group.length; m++) {
      const i = group[m]!
      if (!isFree(from, i)) continue
      for (let w = 0; w < words; w++) free[from + words + w] = free[from + w]! & ~rows[i * words + w]!
      picks.push(items[i]!)
      fill(items[i]!, 1)
      visit(g + 1, saved + items[i]!.ceilingMinor)
      fill(items[i]!, -1)
      picks.pop()
    }
    for (let w = 0; w < words; w++) free[from + words + w] = free[from + w]!
    visit(g + 1, saved)
  }
  visit(0, 0)
  return { best: best!, upperBoundMinor: Math.max(cutAt, best!.discountMinor), plansExamined: plans }
}

/** Splits a component into sets that exclude each other: each offer joins the first set of which it excludes all. */
function coverOf({ items, words, rows }: Conflicts, component: number[]): number[][] {
  const groups: number[][] = []
  for (let i = 0; i < items.length; i++) {
    if (!has(component, 0, i)) continue
    const group = groups.find((members) => members.every((member) => has(rows, i * words, member)))
    if (group === undefined) groups.push([i])
    else group.push(i)
  }
  return groups
}
