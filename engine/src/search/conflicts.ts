// Which offers of fixed values exclude each other, as rows of bits.
import type { Candidate } from './candidate.ts'
import { goesBefore } from './plan.ts'
import { putInOrder, zeros } from './rows.ts'

/** Offers by place, dearest first, and for each the row of those that it excludes. */
export type Conflicts = {
  readonly items: readonly Candidate[]
  readonly words: number
  readonly rows: readonly number[]
  /** Counters for more than one that could be filled: an offer that fills one excludes nothing by itself. */
  readonly wide: ReadonlyMap<number, number>
}

/**
 * Leaves one of those that fill the very same counters, of which one is for one offer only: the dearest, which could stand in
 * the others' place in every plan. Such offers share their list of counters.
 */
export function withoutTwins(
  candidates: readonly Candidate[],
  slots: number,
  most: (slot: number) => number,
  must: ReadonlySet<Candidate>,
): Candidate[] {
  const kept: Candidate[] = []
  // Those that are kept as a chain for each first counter.
  const last = nothingYet(slots)
  const before = zeros(candidates.length)
  for (let i = 0; i < candidates.length; i++) {
    const c = candidates[i]!
    const first = c.slots[0]
    let twin = first === undefined || most(first) > 1 || must.has(c) ? -1 : last[first]!
    while (twin >= 0 && (kept[twin]!.slots !== c.slots || must.has(kept[twin]!))) twin = before[twin]!
    if (twin >= 0) {
      if (isDearer(c, kept[twin]!)) kept[twin] = c
      continue
    }
    if (first !== undefined) {
      before[kept.length] = last[first]!
      last[first] = kept.length
    }
    kept.push(c)
  }
  return kept
}

/** In the order of ties too. */
export const isDearer = (a: Candidate, b: Candidate): boolean =>
  a.ceilingMinor !== b.ceilingMinor ? a.ceilingMinor > b.ceilingMinor : goesBefore(a, b)

const NONE_WIDE: ReadonlyMap<number, number> = new Map()

let lastFiller = new Int32Array(256)

/** By counter: no offer that fills it was met so far. */
function nothingYet(slots: number): Int32Array {
  if (lastFiller.length < slots) lastFiller = new Int32Array(slots * 2)
  return lastFiller.fill(-1, 0, slots)
}

/** @param items put in order, dearest first */
export function conflictsOf(items: Candidate[], slots: number, most: (slot: number) => number): Conflicts {
  putInOrder(items, (a, b) => b.ceilingMinor - a.ceilingMinor || a.rank - b.rank)
  const count = items.length
  const words = (count + 31) >> 5
  const rows = zeros(words * count)
  // Each counter's offers as a chain: the last one that fills it, and for each filling the one before.
  const last = nothingYet(slots)
  const before: number[] = []
  const filler: number[] = []
  let fillers: Map<number, number> | undefined
  for (let i = 0; i < count; i++) {
    const of = items[i]!.slots
    for (let k = 0; k < of.length; k++) {
      const slot = of[k]!
      if (most(slot) > 1) {
        fillers ??= new Map()
        fillers.set(slot, (fillers.get(slot) ?? 0) + 1)
        continue
      }
      for (let at = last[slot]!; at >= 0; at = before[at]!) {
        const j = filler[at]!
        rows[i * words + (j >> 5)]! |= 1 << (j & 31)
        rows[j * words + (i >> 5)]! |= 1 << (i & 31)
      }
      before.push(last[slot]!)
      filler.push(i)
      last[slot] = before.length - 1
    }
  }
  if (fillers === undefined) return { items, words, rows, wide: NONE_WIDE }
  const wide = new Map<number, number>()
  for (const [slot, filling] of fillers) if (filling > most(slot)) wide.set(slot, most(slot))
  return { items, words, rows, wide }
}
