// What a bound is asked of, and what it answers.
import { zeros } from './rows.ts'
import type { Unit } from './units.ts'

/** What is decided: a way for some joint offers, and for each shop the outcomes that are still open, by their places. */
export type Decisions = { readonly units: readonly Unit[]; readonly outcomes: readonly (readonly number[])[] }

export class Relaxed {
  boundMinor = Infinity
  /** The outcome chosen for each shop. */
  readonly chosen: number[]
  /** The outcomes at the last price at which a needed base was met. */
  readonly within: number[]
  /** By unit: how much of the bound it stands for. */
  readonly counts: number[]
  /** By unit: how much the bound falls at least if the unit comes to nothing; -1 where its ways cannot be told apart so. */
  readonly worth: number[]

  constructor(shops: number, units: number) {
    this.chosen = zeros(shops)
    this.within = zeros(shops)
    this.counts = zeros(units)
    this.worth = zeros(units)
  }
}
