// One plan out of what the bound wishes for: the shops' outcomes and the joint offers, taken as far as they go together.
import type { Candidate } from './candidate.ts'
import { lookAt, type Plan } from './plan.ts'
import { putInOrder } from './rows.ts'
import type { Outcomes, ShopOptions } from './shop-options.ts'
import { Sketch } from './sketch.ts'
import type { Alternative } from './units.ts'
import type { Workings } from './workings.ts'

export class Trials {
  readonly #workings: Workings
  readonly #shops: readonly Outcomes[]
  readonly #sketch: Sketch
  /** Plans that were taken line by line already. */
  readonly #known = new Set<string>()
  #looks = 0

  constructor(workings: Workings, field: ShopOptions) {
    this.#workings = workings
    this.#shops = field.shops
    this.#sketch = new Sketch(workings, field)
  }

  /** How many looks the trials took. */
  get looks(): number {
    return this.#looks + this.#sketch.looks
  }

  /**
   * Sketches a plan of these outcomes and of the joint offers that are open, and makes it where it looks no worse than
   * `enoughMinor`. Says also what each joint offer gives in the sketch.
   *
   * @param unitOf by joint offer: the unit that holds it open, or -1
   * @param kept offers whose bases others leave alone
   */
  of(
    chosen: readonly number[],
    unitOf: readonly number[],
    kept: readonly Alternative[],
    enoughMinor: number,
  ): { readonly plan: Plan | undefined; readonly givenMinor: readonly number[] } {
    const { picks, savedMinor, givenMinor } = this.#sketch.of(chosen, unitOf, kept)
    // Rounding moves a unit or so.
    const isClose = savedMinor + picks.length >= enoughMinor
    return { plan: isClose ? this.plan(chosen, picks, enoughMinor, false) : undefined, givenMinor }
  }

  /** Whether these outcomes and joint offers are a plan. */
  goTogether(places: readonly number[], joint: readonly Candidate[]): boolean {
    return this.#take(places, joint, 0, true) !== undefined
  }

  /**
   * The plan of these outcomes and joint offers: nothing where it was asked for before, or saves less than `enoughMinor`.
   *
   * @param isWhole also nothing where they do not all go together; else what does not fit is left out
   */
  plan(
    places: readonly number[],
    joint: readonly Candidate[],
    enoughMinor: number,
    isWhole: boolean,
  ): Plan | undefined {
    const key = `${places.join()};${joint.map((c) => c.rank).join()}`
    if (this.#known.has(key)) return undefined
    this.#known.add(key)
    return this.#take(places, joint, enoughMinor, isWhole)
  }

  /** Takes these outcomes' offers and joint ones in the order of evaluation. */
  #take(
    places: readonly number[],
    joint: readonly Candidate[],
    enoughMinor: number,
    isWhole: boolean,
  ): Plan | undefined {
    const workings = this.#workings
    const open: Candidate[] = []
    for (let s = 0; s < places.length; s++) for (const c of this.#shops[s]!.picks[places[s]!]!) open.push(c)
    for (const c of joint) open.push(c)
    putInOrder(open, (a, b) => a.rank - b.rank)
    let mostMinor = 0
    for (const c of open) mostMinor += c.ceilingMinor
    const picks: Candidate[] = []
    let layer = 0
    for (let at = 0; at < open.length && mostMinor >= enoughMinor; at++) {
      const c = open[at]!
      workings.finishLayers(layer, c.layer)
      layer = c.layer
      const given = workings.take(c)
      this.#looks += lookAt(c)
      mostMinor += given - c.ceilingMinor
      if (given > 0) picks.push(c)
      else if (isWhole) mostMinor = -1
    }
    for (let at = picks.length - 1; at >= 0; at--) workings.putBack(picks[at]!)
    return mostMinor < enoughMinor ? undefined : { discountMinor: mostMinor, picks }
  }
}
