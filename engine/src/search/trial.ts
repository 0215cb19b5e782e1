// One plan out of what the bound wishes for: the shops' outcomes and the joint offers, taken as far as they go together.
import type { Candidate } from './candidate.ts'
import { lookAt } from './plan.ts'
import { zeros } from './rows.ts'
import type { ShopOptions } from './shop-options.ts'
import type { Alternative } from './units.ts'
import type { Workings } from './workings.ts'

export type Trial = {
  readonly picks: readonly Candidate[]
  readonly savedMinor: number
  /** By joint offer: what it gave. */
  readonly givenMinor: readonly number[]
}

export class Trials {
  readonly #workings: Workings
  readonly #field: ShopOptions
  readonly #known = new Map<string, Trial>()
  /** By rank: the place among the joint offers, or -1. */
  readonly #jointAt: readonly number[]
  /** By joint offer: the unit that holds it open in this trial, or -1. */
  #unitOf: readonly number[] = []
  /** How many looks the trials took. */
  looks = 0

  constructor(workings: Workings, field: ShopOptions) {
    this.#workings = workings
    this.#field = field
    const last = field.joint.at(-1)?.rank ?? -1
    const jointAt = new Array<number>(last + 1).fill(-1)
    field.joint.forEach((c, j) => (jointAt[c.rank] = j))
    this.#jointAt = jointAt
  }

  /**
   * Takes the offers in the order of evaluation, leaving out what does not fit, and what would take from an offer of `kept`
   * the base that it needs. Of offers of which a plan holds one at most, the one that gives most when the first of them has
   * its moment.
   *
   * @param unitOf by joint offer: the unit that holds it open, or -1
   */
  of(chosen: readonly number[], unitOf: readonly number[], kept: readonly Alternative[]): Trial {
    let key = `${chosen.join()};${unitOf.join()}`
    for (let k = 0; k < kept.length; k++) key += `;${kept[k]!.joint}`
    let trial = this.#known.get(key)
    if (trial === undefined) this.#known.set(key, (trial = this.#make(chosen, unitOf, kept)))
    return trial
  }

  #make(chosen: readonly number[], unitOf: readonly number[], kept: readonly Alternative[]): Trial {
    const { joint, shops } = this.#field
    const open: Candidate[] = []
    for (let s = 0; s < shops.length; s++) for (const c of shops[s]!.picks[chosen[s]!]!) open.push(c)
    for (let j = 0; j < joint.length; j++) if (unitOf[j]! >= 0) open.push(joint[j]!)
    this.#unitOf = unitOf
    open.sort((a, b) => a.rank - b.rank)
    return this.#take(open, kept)
  }

  #take(open: readonly Candidate[], kept: readonly Alternative[]): Trial {
    const workings = this.#workings
    const picks: Candidate[] = []
    const chosenOf: (Candidate | null | undefined)[] = []
    let layer = 0
    let savedMinor = 0
    for (let at = 0; at < open.length; at++) {
      const c = open[at]!
      workings.finishLayers(layer, c.layer)
      layer = c.layer
      const unit = this.#unit(c)
      if (unit >= 0) {
        let chosen = chosenOf[unit]
        if (chosen === undefined) chosenOf[unit] = chosen = this.#mostOf(open, unit, at, kept)
        if (chosen !== c) continue
      }
      this.looks += lookAt(c)
      const gives = workings.take(c)
      if (gives <= 0) continue
      if (this.#spoils(c, kept)) workings.putBack(c)
      else {
        picks.push(c)
        savedMinor += gives
      }
    }
    const givenMinor = zeros(this.#field.joint.length)
    for (let k = picks.length - 1; k >= 0; k--) {
      const c = picks[k]!
      if (this.#unit(c) >= 0) givenMinor[this.#jointAt[c.rank]!] = c.givenMinor
      workings.putBack(c)
    }
    return { picks, savedMinor, givenMinor }
  }

  #unit(c: Candidate): number {
    const j = this.#jointAt[c.rank] ?? -1
    return j < 0 ? -1 : this.#unitOf[j]!
  }

  /** Of a unit's offers, the first of which stands at `from`, the one that gives most as the workings stand. */
  #mostOf(open: readonly Candidate[], unit: number, from: number, kept: readonly Alternative[]): Candidate | null {
    let count = 0
    for (let at = from; at < open.length; at++) if (this.#unit(open[at]!) === unit) count++
    if (count === 1) return open[from]!
    let most = 0
    let best: Candidate | null = null
    for (let at = from; at < open.length; at++) {
      const c = open[at]!
      if (this.#unit(c) !== unit) continue
      this.looks += lookAt(c)
      const gives = this.#workings.take(c)
      if (gives > most && !this.#spoils(c, kept)) {
        most = gives
        best = c
      }
      if (gives > 0) this.#workings.putBack(c)
    }
    return best
  }

  /** Whether what was taken leaves a later offer that is to be kept less than it needs. */
  #spoils(c: Candidate, kept: readonly Alternative[]): boolean {
    for (let k = 0; k < kept.length; k++) {
      const { joint: j, level } = kept[k]!
      const later = this.#field.joint[j]!
      if (later.rank <= c.rank) continue
      let left = 0
      for (let i = 0; i < later.lines.length; i++) left += this.#workings.current[later.lines[i]!]!
      if (left < level.needMinor) return true
    }
    return false
  }
}
