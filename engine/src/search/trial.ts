// One plan out of what the bound wishes for: the shops' outcomes and the joint offers, taken as far as they go together.
import type { Candidate } from './candidate.ts'
import { lookAt } from './plan.ts'
import type { ShopOptions } from './shop-options.ts'
import type { Alternative } from './units.ts'
import type { Workings } from './workings.ts'

export type Trial = {
  readonly picks: readonly Candidate[]
  readonly savedMinor: number
  /** By joint offer: what it gave. */
  readonly givenMinor: Float64Array
}

export class Trials {
  readonly #workings: Workings
  readonly #field: ShopOptions
  readonly #known = new Map<string, Trial>()
  /** How many looks the trials took. */
  looks = 0

  constructor(workings: Workings, field: ShopOptions) {
    this.#workings = workings
    this.#field = field
  }

  /**
   * Takes the offers in the order of evaluation, leaving out what does not fit, and what would take from an offer of `kept`
   * the base that it needs. Of offers of which a plan holds one at most, the one that gives most when the first of them has
   * its moment.
   *
   * @param unitOf by joint offer: the unit that holds it open, or -1
   */
  of(chosen: Int32Array, unitOf: Int32Array, kept: readonly Alternative[]): Trial {
    const key = `${chosen.join()};${unitOf.join()};${kept.map((way) => way.joint).join()}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const { joint, shops } = this.#field
    const open = shops.flatMap(({ picks }, s) => picks[chosen[s]!]!)
    const units = new Map<Candidate, number>()
    joint.forEach((c, j) => {
      if (unitOf[j]! < 0) return
      open.push(c)
      units.set(c, unitOf[j]!)
    })
    open.sort((a, b) => a.rank - b.rank)
    const trial = this.#take(open, units, kept)
    this.#known.set(key, trial)
    return trial
  }

  #take(open: readonly Candidate[], units: ReadonlyMap<Candidate, number>, kept: readonly Alternative[]): Trial {
    const workings = this.#workings
    const picks: Candidate[] = []
    const chosenOf = new Map<number, Candidate | undefined>()
    let layer = 0
    let savedMinor = 0
    for (const c of open) {
      workings.finishLayers(layer, c.layer)
      layer = c.layer
      const unit = units.get(c)
      if (unit !== undefined) {
        if (!chosenOf.has(unit)) chosenOf.set(unit, this.#mostOf(open, units, unit, kept))
        if (chosenOf.get(unit) !== c) continue
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
    const givenMinor = Float64Array.from(this.#field.joint, (c) => (units.has(c) ? c.givenMinor : 0))
    for (let k = picks.length - 1; k >= 0; k--) workings.putBack(picks[k]!)
    return { picks, savedMinor, givenMinor }
  }

  /** Of a unit's offers the one that gives most as the workings stand. */
  #mostOf(
    open: readonly Candidate[],
    units: ReadonlyMap<Candidate, number>,
    unit: number,
    kept: readonly Alternative[],
  ): Candidate | undefined {
    const own = open.filter((c) => units.get(c) === unit)
    if (own.length === 1) return own[0]
    let most = 0
    let best: Candidate | undefined
    for (const c of own) {
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
    return kept.some(({ joint: j, level }) => {
      const later = this.#field.joint[j]!
      if (later.rank <= c.rank) return false
      let left = 0
      for (const l of later.lines) left += this.#workings.current[l]!
      return left < level.needMinor
    })
  }
}
