// What is decided about the joint offers, and which of them stand in each other's way.
import type { Level } from './levels.ts'

/** One way that a unit can go: this joint offer at this level. */
export type Alternative = { readonly joint: number; readonly level: Level }

/** A joint offer, or a set of them of which a plan holds one at most, with the ways that are still open. */
export type Unit = { readonly open: readonly Alternative[]; readonly orNone: boolean }

/** It goes this one way. */
export const isDecided = ({ open, orNone }: Unit): boolean => open.length === 1 && !orNone

/** Nothing is left to decide. */
export const isSettled = ({ open, orNone }: Unit): boolean => open.length + Number(orNone) <= 1

/** All open ways are about one offer, and a straight line bounds it better than its highest level. */
export function isLine({ open }: Unit): boolean {
  if (open.length === 0) return false
  if (open.length === 1) return true
  const { joint } = open[0]!
  for (let i = 0; i < open.length; i++) if (open[i]!.joint !== joint || open[i]!.level.rate !== 0) return false
  return true
}
