// The dearest set of offers of which none fills a counter above its limit. For offers whose values are fixed.
// What conflicts with nothing is in; what another offer of the same conflicts beats is out; what remains falls apart into
// components, and each is searched depth first under a bound that counts one offer of each set that exclude each other.
import type { Candidate } from './candidate.ts'
import { goesBefore, isBetter, type Found, type Plan } from './plan.ts'

export type Item = { readonly c: Candidate; readonly valueMinor: number; readonly slots: readonly number[] }

/**
 * @param slots how many counters there are
 * @param most the limit of each counter
 * @param must offers that the set has to hold
 */
export function pack(
  items: readonly Item[],
  slots: number,
  most: (slot: number) => number,
  must: ReadonlySet<Candidate>,
  maxPlans: number,
): Found {
  const picks: Candidate[] = []
  let open = items
  let saved = 0
  if (must.size > 0) {
    const used = new Int32Array(slots)
    for (const item of items)
      if (must.has(item.c)) {
        picks.push(item.c)
        saved += item.valueMinor
        for (const slot of item.slots) used[slot]! += 1
      }
    if (picks.length < must.size || used.some((count, slot) => count > 0 && count > most(slot)))
      return { best: undefined, upperBoundMinor: 0, plansExamined: 0 }
    open = items.filter((item) => !must.has(item.c) && item.slots.every((slot) => used[slot]! < most(slot)))
    if (open.length === 0) return done(picks, saved, saved, 0)
    const left = (slot: number) => most(slot) - used[slot]!
    return searched(open, slots, left, picks, saved, maxPlans)
  }
  return searched(open, slots, most, picks, saved, maxPlans)
}

const done = (picks: Candidate[], discountMinor: number, upperBoundMinor: number, plansExamined: number): Found => ({
  best: { discountMinor, picks: picks.sort((a, b) => a.rank - b.rank) },
  upperBoundMinor,
  plansExamined,
})

function searched(
  items: readonly Item[],
  slots: number,
  most: (slot: number) => number,
  picks: Candidate[],
  alreadyMinor: number,
  maxPlans: number,
): Found {
  const members = new Int32Array(slots)
  let open = binding(items, members, most, picks)
  let saved = alreadyMinor + freed(items, open)
  if (open.length > 1) {
    const before = open
    const kept = undominated(open, most)
    if (kept.length < before.length) {
      members.fill(0)
      open = binding(
        kept.map((each) => each.item),
        members,
        most,
        picks,
      )
      saved += freed(
        kept.map((each) => each.item),
        open,
      )
    }
  }
  let bound = saved
  let examined = 1
  for (const component of componentsOf(open, slots)) {
    const found = searchComponent(component, slots, most, maxPlans - examined)
    examined += found.plansExamined
    saved += found.best.discountMinor
    bound += found.upperBoundMinor
    for (const c of found.best.picks) picks.push(c)
  }
  return done(picks, saved, bound, examined)
}

type Open = { readonly item: Item; readonly slots: readonly number[] }

/** The items that some full counter could exclude, each with these counters alone. The others go into `picks`. */
function binding(
  items: readonly Item[],
  members: Int32Array,
  most: (slot: number) => number,
  picks: Candidate[],
): Open[] {
  for (let i = 0; i < items.length; i++) {
    const { slots } = items[i]!
    for (let k = 0; k < slots.length; k++) members[slots[k]!]! += 1
  }
  const open: Open[] = []
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!
    const { slots } = item
    let tight: number[] | undefined
    for (let k = 0; k < slots.length; k++) {
      const slot = slots[k]!
      if (members[slot]! > 1 && members[slot]! > most(slot)) (tight ??= []).push(slot)
    }
    if (tight === undefined) picks.push(item.c)
    else open.push({ item, slots: tight })
  }
  return open
}

function freed(items: readonly Item[], open: readonly Open[]): number {
  let sum = 0
  for (const item of items) sum += item.valueMinor
  for (const { item } of open) sum -= item.valueMinor
  return sum
}

/** Leaves out what another item beats that fills no other counter: it could stand in its place in every plan. */
function undominated(open: readonly Open[], most: (slot: number) => number): Open[] {
  const bySlot = new Map<number, Open[]>()
  for (const each of open)
    for (const slot of each.slots) {
      const at = bySlot.get(slot)
      if (at === undefined) bySlot.set(slot, [each])
      else at.push(each)
    }
  const isBeaten = (a: Open): boolean => {
    for (const slot of a.slots) {
      if (most(slot) !== 1) continue // both may stand in a plan together
      for (const b of bySlot.get(slot)!) {
        if (b === a || b.slots.length > a.slots.length || b.item.valueMinor < a.item.valueMinor) continue
        if (b.item.valueMinor === a.item.valueMinor && !goesBefore(b.item.c, a.item.c)) continue
        if (b.slots.length === 1 || b.slots.every((other) => a.slots.includes(other))) return true
      }
    }
    return false
  }
  return open.filter((each) => !isBeaten(each))
}

function componentsOf(open: readonly Open[], slots: number): Open[][] {
  if (open.length === 0) return []
  const first = new Int32Array(slots).fill(-1)
  const parent = Int32Array.from(open, (_, i) => i)
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!
    return i
  }
  for (let i = 0; i < open.length; i++)
    for (const slot of open[i]!.slots) {
      if (first[slot]! < 0) first[slot] = i
      else parent[root(i)] = root(first[slot]!)
    }
  const components = new Map<number, Open[]>()
  for (let i = 0; i < open.length; i++) {
    const r = root(i)
    const at = components.get(r)
    if (at === undefined) components.set(r, [open[i]!])
    else at.push(open[i]!)
  }
  return [...components.values()]
}

function searchComponent(
  component: Open[],
  slots: number,
  most: (slot: number) => number,
  maxPlans: number,
): Found & { best: Plan } {
  component.sort((a, b) => b.item.valueMinor - a.item.valueMinor || a.item.c.rank - b.item.c.rank)
  const groups = coverOf(component, most)
  const used = new Int32Array(slots)
  const picks: Candidate[] = []
  let best: Plan | undefined
  let plans = 0
  let cutAt = -1
  const isFree = (each: Open): boolean => {
    for (let k = 0; k < each.slots.length; k++) if (used[each.slots[k]!]! >= most(each.slots[k]!)) return false
    return true
  }
  const boundFrom = (g: number, saved: number, enough: number): number => {
    let bound = saved
    for (let k = g; k < groups.length && bound < enough; k++) {
      const group = groups[k]!
      for (let i = 0; i < group.length; i++)
        if (isFree(group[i]!)) {
          bound += group[i]!.item.valueMinor
          break
        }
    }
    return bound
  }
  const visit = (g: number, saved: number): void => {
    if (g === groups.length) {
      plans++
      const plan: Plan = { discountMinor: saved, picks }
      if (isBetter(plan, best)) best = { discountMinor: saved, picks: picks.slice() }
      return
    }
    if (plans >= maxPlans && best !== undefined) {
      cutAt = Math.max(cutAt, boundFrom(g, saved, Infinity))
      return
    }
    if (best !== undefined && boundFrom(g, saved, best.discountMinor) < best.discountMinor) {
      plans++
      return
    }
    for (const each of groups[g]!) {
      if (!isFree(each)) continue
      for (const slot of each.slots) used[slot]! += 1
      picks.push(each.item.c)
      visit(g + 1, saved + each.item.valueMinor)
      picks.pop()
      for (const slot of each.slots) used[slot]! -= 1
    }
    visit(g + 1, saved)
  }
  visit(0, 0)
  return { best: best!, upperBoundMinor: Math.max(cutAt, best!.discountMinor), plansExamined: plans }
}

/** Each item in one of the sets that exclude each other, the largest that it is in; those in none stand alone. */
function coverOf(component: readonly Open[], most: (slot: number) => number): Open[][] {
  const size = new Map<number, number>()
  for (const { slots } of component) for (const slot of slots) size.set(slot, (size.get(slot) ?? 0) + 1)
  const groups = new Map<number, Open[]>()
  let single = -1
  for (const each of component) {
    let largest: number | undefined
    for (const slot of each.slots)
      if (most(slot) === 1 && (largest === undefined || size.get(slot)! > size.get(largest)!)) largest = slot
    const key = largest ?? single--
    const at = groups.get(key)
    if (at === undefined) groups.set(key, [each])
    else at.push(each)
  }
  return [...groups.values()].sort((a, b) => b[0]!.item.valueMinor - a[0]!.item.valueMinor)
}
