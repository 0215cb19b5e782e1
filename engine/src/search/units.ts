// What is decided about the joint offers, and which of them stand in each other's way.
import type { Candidate } from './candidate.ts'
import { CURRENT } from './compiled-policy.ts'
import type { Level } from './levels.ts'

/** One way that a unit can go: this joint offer at this level. */
export type Alternative = { readonly joint: number; readonly level: Level }

/** A joint offer, or a set of them of which a plan holds one at most, with the ways that are still open. */
export type Unit = { readonly open: readonly Alternative[]; readonly orNone: boolean }

/** All open ways are about one offer, and a straight line bounds it better than its highest level. */
export const isLine = (unit: Unit): boolean =>
  unit.open.length > 0 &&
  unit.open.every(({ joint }) => joint === unit.open[0]!.joint) &&
  (unit.open.length > 1 ? unit.open.every(({ level }) => level.rate === 0) : true)

/** The joint offers one of whose bases falls by all that `c` takes: those whose basis comes later and that cover its lines. */
export function loweredBy(
  c: Candidate,
  j: number,
  joint: readonly Candidate[],
  which: 'thresholdBasis' | 'amountBasis',
): number[] {
  if (c.definition.takes === 'shipping') return []
  const lines = new Set(c.lines)
  return joint.flatMap((e, k) => {
    const later = e[which] === CURRENT ? k > j : e[which] >= c.layer
    if (!later || k === j) return []
    if (e.touchesSingle) return [] // which of its lines count is not known
    let covered = 0
    for (const l of e.lines) if (lines.has(l)) covered++
    return covered === lines.size ? [k] : []
  })
}
