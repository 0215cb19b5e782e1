// One plan out of what the bound wishes for: the shops' outcomes and the joint offers, taken as far as they go together.
import type { Candidate } from './candidate.ts'
import { lookAt } from './plan.ts'
import { putInOrder, zeros } from './rows.ts'
import type { ShopOptions } from './shop-options.ts'
import { ShopStands } from './shop-stands.ts'
import type { Alternative } from './units.ts'
import type { Workings } from './workings.ts'

export type Trial = {
  /** Without the offers of shops that stand alone: see `picksOf`. */
  readonly picks: readonly Candidate[]
  readonly savedMinor: number
  /** By joint offer: what it gave. */
  readonly givenMinor: readonly number[]
}

export class Trials {
  readonly #workings: Workings
  readonly #field: ShopOptions
  readonly #stands: ShopStands
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
    this.#stands = new ShopStands(workings, field.shops)
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

  /** What these outcomes and joint offers save together: -1 where they do not go together. */
  evaluate(places: readonly number[], included: readonly Candidate[]): Pick<Trial, 'picks' | 'savedMinor'> {
    const workings = this.#workings
    const own: Candidate[] = []
    let savedMinor = this.#putShops(places, own)
    const picks = merged(own, included)
    let layer = 0
    let taken = 0
    for (; taken < picks.length; taken++) {
      const c = picks[taken]!
      this.looks += lookAt(c)
      this.#stands.finishLayers(layer, c.layer)
      layer = c.layer
      const given = workings.take(c)
      if (given <= 0) break
      savedMinor += given
    }
    const goTogether = taken === picks.length
    while (taken > 0) workings.putBack(picks[--taken]!)
    return { picks, savedMinor: goTogether ? savedMinor : -1 }
  }

  /** All offers of a plan, in the order of evaluation. */
  picksOf(places: readonly number[], others: readonly Candidate[]): readonly Candidate[] {
    const own = this.#field.shops.flatMap(({ picks, standsAlone }, s) => (standsAlone ? picks[places[s]!]! : []))
    return merged(own, others)
  }

  /** Leaves the workings as they were. */
  close(): void {
    this.#stands.clear()
  }

  /** Puts each shop at its outcome, where that leaves the others alone; else its offers are added to `others`. Says what is saved. */
  #putShops(places: readonly number[], others: Candidate[]): number {
    const { shops } = this.#field
    let savedMinor = 0
    for (let s = 0; s < shops.length; s++) {
      const { picks, standsAlone, discountMinor } = shops[s]!
      if (standsAlone) {
        this.looks += this.#stands.put(s, places[s]!)
        savedMinor += discountMinor[places[s]!]!
      } else others.push(...picks[places[s]!]!)
    }
    return savedMinor
  }

  #make(chosen: readonly number[], unitOf: readonly number[], kept: readonly Alternative[]): Trial {
    const own: Candidate[] = []
    const ownMinor = this.#putShops(chosen, own)
    this.#unitOf = unitOf
    const open = this.#field.joint.filter((_, j) => unitOf[j]! >= 0)
    return this.#take(merged(own, open), ownMinor, kept)
  }

  #take(open: readonly Candidate[], ownMinor: number, kept: readonly Alternative[]): Trial {
    const workings = this.#workings
    const picks: Candidate[] = []
    const chosenOf: (Candidate | null | undefined)[] = []
    let layer = 0
    let savedMinor = ownMinor
    for (let at = 0; at < open.length; at++) {
      const c = open[at]!
      this.#stands.finishLayers(layer, c.layer)
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
      const gives = this.#workings.gives(c)
      if (gives <= most || (kept.length > 0 && this.#wouldSpoil(c, kept))) continue
      most = gives
      best = c
    }
    return best
  }

  #wouldSpoil(c: Candidate, kept: readonly Alternative[]): boolean {
    this.#workings.take(c)
    const spoils = this.#spoils(c, kept)
    this.#workings.putBack(c)
    return spoils
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

/** Both in the order of evaluation; `b` is so already. */
function merged(a: readonly Candidate[], b: readonly Candidate[]): readonly Candidate[] {
  if (a.length === 0) return b
  const both = [...a, ...b]
  putInOrder(both, (c, d) => c.rank - d.rank)
  return both
}
