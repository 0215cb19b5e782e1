// What a bound is asked of, and what it answers.
import type { Unit } from './units.ts'

/** What is decided: a way for some joint offers, and for each shop the outcomes that are still open, by their places. */
export type Decisions = { readonly units: readonly Unit[]; readonly outcomes: readonly (readonly number[])[] }

export class Relaxed {
  boundMinor = Infinity
  /** The outcome chosen for each shop. */
  readonly chosen: Int32Array
  /** The outcomes at the last price at which a needed base was met. */
  readonly within: Int32Array
  /** By unit: how much of the bound it stands for. */
  readonly counts: Float64Array
  /** By unit: how much the bound falls at least if the unit comes to nothing; -1 where its ways cannot be told apart so. */
  readonly worth: Float64Array

  constructor(shops: number, units: number) {
    this.chosen = new Int32Array(shops)
    this.within = new Int32Array(shops)
    this.counts = new Float64Array(units)
    this.worth = new Float64Array(units)
  }
}
