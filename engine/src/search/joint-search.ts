// The best plan where shops are joined by offers across them. Decides on the joint offers level by level, under the bound
// of relaxation.ts; where all is decided, picks the shops' outcomes; and evaluates each plan that the bound lets through.
import { CURRENT, type Candidate } from './candidate.ts'
import { coversOf } from './covers.ts'
import { levelsOf } from './levels.ts'
import { evaluate, isBetter, lookAt, type Found, type Plan } from './plan.ts'
import { Relaxation, type Relaxed } from './relaxation.ts'
import { shopOptions, type Option, type ShopOptions } from './shop-options.ts'
import type { Alternative, Unit } from './units.ts'
import type { Workings } from './workings.ts'

/** What all searches in one cart share. */
export type JointField = {
  readonly options: ShopOptions
  readonly relaxation: Relaxation
  readonly units: readonly Unit[]
}

/** @param candidates in the order of evaluation, each with a ceiling above nothing and none exclusive */
export function jointField(workings: Workings, candidates: readonly Candidate[]): JointField {
  const options = shopOptions(workings, candidates)
  const relaxation = new Relaxation(options)
  return { options, relaxation, units: unitsOf(workings, relaxation) }
}

function unitsOf(workings: Workings, { field, mostThreshold }: Relaxation): Unit[] {
  const { cart } = workings
  const covers = coversOf(field.joint, cart)
  const together: Alternative[][] = Array.from({ length: covers.count }, () => [])
  const units: Unit[] = []
  field.joint.forEach((c, joint) => {
    const ways = levelsOf(c, mostThreshold[joint]!, cart.policy.rounding).map((level) => ({ joint, level }))
    const cover = covers.of[joint]!
    if (cover >= 0) together[cover]!.push(...ways)
    else if (ways.length > 0) units.push({ open: ways, orNone: true })
  })
  for (const open of together) if (open.length > 0) units.push({ open, orNone: true })
  return units
}

/** @param incumbent a plan known already, which holds all that has to be held */
export function searchJointly(
  workings: Workings,
  field: JointField,
  must: ReadonlySet<Candidate>,
  maxPlans: number,
  incumbent: Plan | undefined,
): Found {
  return new JointSearch(workings, field, must, maxPlans, incumbent).run()
}

class JointSearch {
  readonly #workings: Workings
  readonly #field: JointField
  readonly #must: ReadonlySet<Candidate>
  readonly #maxPlans: number
  readonly #tried = new Map<string, Float64Array>()
  #best: Plan | undefined
  #plans = 0
  #cutAt = -1

  constructor(
    workings: Workings,
    field: JointField,
    must: ReadonlySet<Candidate>,
    maxPlans: number,
    incumbent: Plan | undefined,
  ) {
    this.#workings = workings
    this.#field = field
    this.#must = must
    this.#maxPlans = maxPlans
    this.#best = incumbent
    field.relaxation.passes = 0
    field.relaxation.holdOnly(must)
  }

  run(): Found {
    const { joint } = this.#field.options
    const start = this.#field.units.map((unit) => forced(unit, joint, this.#must))
    this.#visit(start, new Float64Array(joint.length), Infinity)
    return {
      best: this.#best,
      upperBoundMinor: Math.max(this.#cutAt, this.#best?.discountMinor ?? 0),
      plansExamined: this.#examined(),
    }
  }

  /** A pass of the relaxation looks at every outcome of every shop. */
  #examined(): number {
    const { passes, optionCount } = this.#field.relaxation
    return this.#plans + passes * optionCount
  }

  /** Cuts the search off here where its budget is spent. */
  #isSpent(boundMinor: number): boolean {
    if (this.#best === undefined || this.#examined() < this.#maxPlans) return false
    this.#cutAt = Math.max(this.#cutAt, Math.floor(boundMinor + 1e-6))
    return true
  }

  /** Plans save whole units: a bound that is not a whole unit above the best plan can at most tie with it. */
  #isBeaten(boundMinor: number): boolean {
    return this.#best !== undefined && Math.floor(boundMinor + 1e-6) < this.#best.discountMinor
  }

  #consider(picks: readonly Candidate[], discountMinor: number): void {
    const plan: Plan = { discountMinor, picks }
    if (isBetter(plan, this.#best)) this.#best = plan
  }

  #visit(state: readonly Unit[], prices: Float64Array, parentBound: number): void {
    if (this.#isSpent(parentBound)) return
    const { options, relaxation } = this.#field
    const { joint, shops } = options
    const relaxed: Relaxed = {
      boundMinor: Infinity,
      chosen: new Int32Array(shops.length),
      within: new Int32Array(shops.length),
      counts: new Float64Array(state.length),
      worth: new Float64Array(state.length),
    }
    relaxation.relax(state, prices, relaxed, this.#best?.discountMinor ?? -1)
    this.#plans++
    const bound = relaxed.boundMinor
    if (bound < 0 || this.#isBeaten(bound)) return
    const { wanted, isDecided } = wantedBy(state, joint.length)
    const kept = keptBy(state, joint)
    if (kept.length > 0) this.#tryOut(relaxed.within, wanted, kept)
    const given = this.#tryOut(relaxed.chosen, wanted, [])
    if (this.#isBeaten(bound)) return
    if (isDecided) {
      this.#pickOutcomes(relaxed, wanted)
      return
    }
    const slack = this.#best === undefined ? Infinity : bound - this.#best.discountMinor + 1e-6
    const fixed = state.map((unit, u) => settle(unit, relaxed.worth[u]!, slack, relaxation))
    if (fixed.some((unit) => unit.open.length === 0 && !unit.orNone)) return
    const u = branchOn(fixed, relaxed.counts, given)
    if (u < 0) {
      this.#visit(fixed, prices, bound)
      return
    }
    const { open, orNone } = fixed[u]!
    const first = open.reduce((a, b) => (relaxation.flatOf(b) > relaxation.flatOf(a) ? b : a))
    const rest: Unit = { open: open.filter((way) => way !== first), orNone }
    this.#visit(fixed.with(u, { open: [first], orNone: false }), prices.slice(), bound)
    this.#visit(fixed.with(u, rest), prices.slice(), bound)
  }

  /**
   * Takes the shops' outcomes and the joint offers in order, leaving out what does not fit, and what would take from a
   * decided offer the base that it needs. Of offers of which a plan holds one at most, the one that gives most when the
   * first of them has its moment. Says what each joint offer gave.
   */
  #tryOut(chosen: Int32Array, wanted: Int32Array, kept: readonly Alternative[]): Float64Array {
    const workings = this.#workings
    const { joint, shops } = this.#field.options
    const key = `${chosen.join()};${wanted.join()};${kept.map((way) => way.joint).join()}`
    const known = this.#tried.get(key)
    if (known !== undefined) return known
    const open = shops.flatMap((outcomes, s) => outcomes[chosen[s]!]!.picks)
    const rivals = new Map<Candidate, number>()
    for (let j = 0; j < joint.length; j++) {
      if (wanted[j]! < 0) continue
      open.push(joint[j]!)
      rivals.set(joint[j]!, wanted[j]!)
    }
    open.sort((a, b) => a.rank - b.rank)
    const spoils = (c: Candidate): boolean =>
      kept.some(({ joint: j, level }) => joint[j]!.rank > c.rank && currentOf(workings, joint[j]!) < level.needMinor)
    const taken: Candidate[] = []
    const pickOf = new Map<number, Candidate | undefined>()
    let layer = 0
    let saved = 0
    for (const c of open) {
      workings.finishLayers(layer, c.layer)
      layer = c.layer
      const unit = rivals.get(c)
      if (unit !== undefined) {
        if (!pickOf.has(unit)) pickOf.set(unit, this.#mostOf(open, rivals, unit, spoils))
        if (pickOf.get(unit) !== c) continue
      }
      this.#plans += lookAt(c)
      const gives = workings.take(c)
      if (gives <= 0) continue
      if (spoils(c)) workings.putBack(c)
      else {
        taken.push(c)
        saved += gives
      }
    }
    const given = Float64Array.from(joint, (c, j) => (wanted[j]! >= 0 ? c.givenMinor : 0))
    for (let k = taken.length - 1; k >= 0; k--) workings.putBack(taken[k]!)
    if (holdsAll(taken, this.#must)) this.#consider(taken, saved)
    this.#tried.set(key, given)
    return given
  }

  /** Of a unit's offers the one that gives most as the workings stand. */
  #mostOf(
    open: readonly Candidate[],
    rivals: ReadonlyMap<Candidate, number>,
    unit: number,
    spoils: (c: Candidate) => boolean,
  ): Candidate | undefined {
    const own = open.filter((c) => rivals.get(c) === unit)
    if (own.length === 1) return own[0]
    let most = 0
    let best: Candidate | undefined
    for (const c of own) {
      this.#plans += lookAt(c)
      const gives = this.#workings.take(c)
      if (gives > most && !spoils(c)) {
        most = gives
        best = c
      }
      if (gives > 0) this.#workings.putBack(c)
    }
    return best
  }

  /** All joint offers are decided: every combination of the shops' outcomes that the bound lets through. */
  #pickOutcomes(relaxed: Relaxed, wanted: Int32Array): void {
    const { joint, shops } = this.#field.options
    const included = joint.filter((_, j) => wanted[j]! >= 0)
    const values = this.#field.relaxation.values.map((of) => of.slice())
    const top = values.map((of, s) => of[relaxed.chosen[s]!]!)
    const orders = shops.map((of, s) => of.map((_, o) => o).sort((a, b) => values[s]![b]! - values[s]![a]!))
    const picked: Option['picks'][] = []
    const walk = (s: number, bound: number): void => {
      this.#plans++
      if (this.#isSpent(bound)) return
      if (s === shops.length) {
        const picks = [...picked.flat(), ...included].sort((a, b) => a.rank - b.rank)
        for (const c of picks) this.#plans += lookAt(c)
        const saved = holdsAll(picks, this.#must) ? evaluate(this.#workings, picks) : -1
        if (saved >= 0) this.#consider(picks, saved)
        return
      }
      for (const o of orders[s]!) {
        const next = bound - top[s]! + values[s]![o]!
        if (this.#isBeaten(next)) return
        picked.push(shops[s]![o]!.picks)
        walk(s + 1, next)
        picked.pop()
      }
    }
    walk(0, relaxed.boundMinor)
  }
}

function holdsAll(picks: readonly Candidate[], must: ReadonlySet<Candidate>): boolean {
  if (must.size === 0) return true
  let held = 0
  for (const c of picks) if (must.has(c)) held++
  return held === must.size
}

const currentOf = (workings: Workings, c: Candidate): number => {
  let sum = 0
  for (const l of c.lines) sum += workings.current[l]!
  return sum
}

/** The decided offers whose threshold falls with what is taken before them. */
function keptBy(state: readonly Unit[], joint: readonly Candidate[]): Alternative[] {
  return state.flatMap(({ open, orNone }) =>
    open.length === 1 && !orNone && open[0]!.level.needMinor > 0 && joint[open[0]!.joint]!.thresholdBasis === CURRENT
      ? [open[0]!]
      : [],
  )
}

/** A unit that holds an offer which has to be in the plan goes no other way. */
function forced(unit: Unit, joint: readonly Candidate[], must: ReadonlySet<Candidate>): Unit {
  const open = unit.open.filter((way) => must.has(joint[way.joint]!))
  return open.length > 0 ? { open, orNone: false } : unit
}

/** By joint offer the unit that holds it open, or -1; and whether nothing is left to decide. */
function wantedBy(state: readonly Unit[], count: number): { wanted: Int32Array; isDecided: boolean } {
  const wanted = new Int32Array(count).fill(-1)
  let isDecided = true
  state.forEach(({ open, orNone }, u) => {
    if (open.length + Number(orNone) > 1) isDecided = false
    for (const { joint } of open) wanted[joint] = u
  })
  return { wanted, isDecided }
}

/** Shuts the ways that are too poor for any plan to reach the incumbent. */
function settle(unit: Unit, worth: number, slack: number, relaxation: Relaxation): Unit {
  const { open, orNone } = unit
  if (open.length + Number(orNone) <= 1 || slack === Infinity || worth < 0) return unit
  if (open.length === 1) return worth > slack ? { open, orNone: false } : unit
  return {
    open: open.filter((way) => worth - relaxation.flatOf(way) <= slack),
    orNone: orNone && worth <= slack,
  }
}

/** The undecided unit whose part of the bound is furthest from what it really gave. */
function branchOn(state: readonly Unit[], counts: Float64Array, given: Float64Array): number {
  let at = -1
  let most = -Infinity
  state.forEach(({ open, orNone }, u) => {
    if (open.length + Number(orNone) <= 1) return
    let gave = 0
    for (const way of open) gave = Math.max(gave, given[way.joint]!)
    const gap = counts[u]! - gave
    if (gap > most) {
      most = gap
      at = u
    }
  })
  return at
}
