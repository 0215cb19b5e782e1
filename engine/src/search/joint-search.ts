// The best plan where shops are joined by offers across them. Decides on the joint offers level by level, under the bound
// of relaxation.ts; where a decided base is missed by the shops' outcomes, or all is decided, picks the outcomes; and
// evaluates each plan that the bound lets through.
import { CURRENT, type Candidate } from './candidate.ts'
import type { JointField } from './joint-field.ts'
import { OutcomeWalk } from './outcome-walk.ts'
import { isBetter, type Found, type Plan } from './plan.ts'
import { noPulls } from './pulls.ts'
import type { Relaxation } from './relaxation.ts'
import { Relaxed, type Decisions } from './relaxed.ts'
import { zeros } from './rows.ts'
import type { ShopOptions } from './shop-options.ts'
import { Trials } from './trial.ts'
import { isDecided, isSettled, type Alternative, type Unit } from './units.ts'
import type { Workings } from './workings.ts'

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
  readonly #options: ShopOptions
  readonly #relaxation: Relaxation
  readonly #parts: JointField['parts']
  readonly #units: readonly Unit[]
  readonly #must: ReadonlySet<Candidate>
  readonly #maxPlans: number
  readonly #trials: Trials
  #best: Plan | undefined
  #plans = 0
  #cutAt = -1

  constructor(
    workings: Workings,
    { options, relaxation, parts, units }: JointField,
    must: ReadonlySet<Candidate>,
    maxPlans: number,
    incumbent: Plan | undefined,
  ) {
    this.#workings = workings
    this.#options = options
    this.#relaxation = relaxation
    this.#parts = parts
    this.#must = must
    this.#units = units.map((unit) => forced(unit, options.joint, must))
    this.#maxPlans = maxPlans
    this.#trials = new Trials(workings, options)
    this.#best = incumbent
    relaxation.looks = 0
    relaxation.lower(noPulls(options.joint.length))
  }

  run(): Found {
    const outcomes = this.#options.shops.map(({ picks }) => holding(picks, this.#must))
    const decisions = { units: this.#units, outcomes }
    const prices = zeros(this.#options.joint.length)
    const relaxed = this.#lookAround(decisions, prices)
    if (relaxed === undefined) this.#visit(decisions, prices, Infinity)
    else this.#goOn(decisions, prices, relaxed)
    return {
      best: this.#best,
      upperBoundMinor: Math.max(this.#cutAt, this.#best?.discountMinor ?? 0),
      plansExamined: this.#examined(),
    }
  }

  /**
   * A first plan. Mostly the bound is as good already, without what joint offers take from each other's bases. Where it is
   * not, that is worked out: in every plan that is better the shops' own offers save at least so much, and the less they
   * leave, the larger are the parts. Returns the bound where it is good enough.
   */
  #lookAround(decisions: Decisions, prices: number[]): Relaxed | undefined {
    const { joint, shops } = this.#options
    const relaxed = new Relaxed(shops.length, this.#units.length)
    this.#relaxation.relax(decisions, prices, relaxed, Infinity)
    this.#try(relaxed.chosen, unitsByOffer(this.#units, joint.length), [])
    if (this.#isBeaten(relaxed.boundMinor - 1)) return relaxed
    let leastOwnMinor = this.#best?.discountMinor ?? 0
    for (const { open } of this.#units)
      leastOwnMinor -= Math.max(0, ...open.map((way) => this.#relaxation.ceilingOf(way)))
    this.#relaxation.lower(this.#parts().pulls(Math.max(0, leastOwnMinor)))
    return undefined
  }

  #examined(): number {
    return this.#plans + this.#relaxation.looks + this.#trials.looks
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

  #consider(plan: Plan | undefined): void {
    if (plan === undefined || (this.#best !== undefined && plan.discountMinor < this.#best.discountMinor)) return
    if (holdsAll(plan.picks, this.#must) && isBetter(plan, this.#best)) this.#best = plan
  }

  #visit(decisions: Decisions, prices: number[], parentBound: number): void {
    if (this.#isSpent(parentBound)) return
    const relaxed = new Relaxed(this.#options.shops.length, decisions.units.length)
    this.#relaxation.relax(decisions, prices, relaxed, this.#best?.discountMinor ?? -1)
    this.#goOn(decisions, prices, relaxed)
  }

  /** Tries what the bound wishes for, and goes on where that leaves anything open. */
  #goOn(decisions: Decisions, prices: number[], relaxed: Relaxed): void {
    const { joint } = this.#options
    const { units } = decisions
    this.#plans++
    const bound = relaxed.boundMinor
    if (bound < 0 || this.#isBeaten(bound)) return
    const unitOf = unitsByOffer(units, joint.length)
    const kept = keptBy(units, joint)
    if (kept.length > 0) this.#try(relaxed.within, unitOf, kept)
    const given = this.#try(relaxed.chosen, unitOf, [])
    if (this.#isBeaten(bound)) return
    if (units.every(isSettled)) {
      this.#pickOutcomes(decisions, relaxed)
      return
    }
    const slack = this.#best === undefined ? Infinity : bound - this.#best.discountMinor + 1e-6
    const fixed = units.map((unit, u) => this.#settle(unit, relaxed.worth[u]!, slack))
    if (fixed.some((unit) => unit.open.length === 0 && !unit.orNone)) return
    this.#decide({ units: fixed, outcomes: decisions.outcomes }, prices, relaxed, given)
  }

  /** Goes on from a bound that is above the best plan: by a unit that gives less than it stands for, or by the shops' outcomes. */
  #decide({ units, outcomes }: Decisions, prices: number[], relaxed: Relaxed, given: readonly number[]): void {
    const bound = relaxed.boundMinor
    const { u, gap } = branchOn(units, relaxed.counts, given)
    if (u < 0) {
      // Where all that was decided finds what it needs, another bound would say the same.
      if (this.#relaxation.mostMissed(units) === undefined) this.#pickOutcomes({ units, outcomes }, relaxed)
      else this.#visit({ units, outcomes }, prices, bound)
      return
    }
    const missed = gap < 1 ? this.#firstMissed(units, given) : -1
    if (missed < 0) this.#split({ units, outcomes }, u, prices, bound)
    else if (outcomes.some((open) => open.length > 1)) this.#pickOutcomes({ units, outcomes }, relaxed, prices)
    else {
      // The shops stand still: only what comes before it can have kept it from what it needs.
      const lowering = this.#lowering(units, missed)
      if (lowering >= 0) this.#split({ units, outcomes }, lowering, prices, bound)
      else if (this.#goTogether(units, outcomes, missed)) this.#split({ units, outcomes }, u, prices, bound)
    }
  }

  /** Whether what is decided up to this joint offer can be taken where the shops stand: the sketch of a trial is rounded. */
  #goTogether(units: readonly Unit[], outcomes: readonly (readonly number[])[], last: number): boolean {
    const { joint } = this.#options
    const decided = joint.filter(
      (_, j) => j <= last && units.some((unit) => isDecided(unit) && unit.open[0]!.joint === j),
    )
    return this.#trials.goTogether(
      outcomes.map(([place]) => place!),
      decided,
    )
  }

  /** Once with the unit's largest way, and once without it. */
  #split({ units, outcomes }: Decisions, u: number, prices: number[], bound: number): void {
    const { open, orNone } = units[u]!
    const first = open.reduce((a, b) => (this.#relaxation.flatOf(b) > this.#relaxation.flatOf(a) ? b : a))
    const rest: Unit = { open: open.filter((way) => way !== first), orNone }
    this.#visit({ units: units.with(u, { open: [first], orNone: false }), outcomes }, prices.slice(), bound)
    this.#visit({ units: units.with(u, rest), outcomes }, prices.slice(), bound)
  }

  /** The first joint offer that was decided on and could not be taken, or -1. */
  #firstMissed(units: readonly Unit[], given: readonly number[]): number {
    let first = -1
    for (const unit of units) {
      if (!isDecided(unit)) continue
      const { joint } = unit.open[0]!
      if (given[joint] === 0 && (first < 0 || joint < first)) first = joint
    }
    return first
  }

  /** The undecided unit that takes most of what comes before a joint offer, or -1. */
  #lowering(units: readonly Unit[], joint: number): number {
    let at = -1
    let most = -1
    units.forEach((unit, u) => {
      if (isSettled(unit) || unit.open.every((way) => way.joint > joint)) return
      const takes = this.#relaxation.lowersBy(unit.open[0]!.joint, joint)
      if (takes <= most) return
      most = takes
      at = u
    })
    return at
  }

  /** Makes a plan of these outcomes and of the joint offers that are open. Says what each joint offer gives. */
  #try(chosen: readonly number[], unitOf: readonly number[], kept: readonly Alternative[]): readonly number[] {
    const { plan, givenMinor } = this.#trials.of(chosen, unitOf, kept, this.#best?.discountMinor ?? 0)
    this.#consider(plan)
    return givenMinor
  }

  /** Every combination of the shops' outcomes that the bound and the decided bases let through. */
  #pickOutcomes(decisions: Decisions, relaxed: Relaxed, prices?: number[]): void {
    const { joint } = this.#options
    const included =
      prices === undefined ? joint.filter((_, j) => decisions.units.some((unit) => unit.open[0]?.joint === j)) : []
    const leastMinor = this.#best?.discountMinor ?? 0
    new OutcomeWalk(this.#relaxation, this.#workings.cart, decisions, relaxed, leastMinor).visit({
      isLeft: (bound) => {
        this.#plans++
        return !this.#isBeaten(bound) && !this.#isSpent(bound)
      },
      picked: (places, bound) => {
        if (prices !== undefined) {
          this.#visit({ units: decisions.units, outcomes: places.map((place) => [place]) }, prices.slice(), bound)
          return
        }
        this.#consider(this.#trials.plan(places, included, this.#best?.discountMinor ?? 0, true))
      },
    })
  }

  /** Shuts the ways that are too poor for any plan to reach the incumbent. */
  #settle(unit: Unit, worth: number, slack: number): Unit {
    const { open, orNone } = unit
    if (isSettled(unit) || slack === Infinity || worth < 0) return unit
    if (open.length === 1) return worth > slack ? { open, orNone: false } : unit
    return {
      open: open.filter((way) => worth - this.#relaxation.flatOf(way) <= slack),
      orNone: orNone && worth <= slack,
    }
  }
}

/** The places of the outcomes that hold every one of these offers that is some shop's own. */
function holding(picks: readonly (readonly Candidate[])[], must: ReadonlySet<Candidate>): number[] {
  const places = picks.map((_, place) => place)
  if (must.size === 0) return places
  const own = [...must].filter((c) => picks.some((picked) => picked.includes(c)))
  return places.filter((place) => own.every((c) => picks[place]!.includes(c)))
}

function holdsAll(picks: readonly Candidate[], must: ReadonlySet<Candidate>): boolean {
  if (must.size === 0) return true
  let held = 0
  for (const c of picks) if (must.has(c)) held++
  return held === must.size
}

/** The decided offers whose threshold falls with what is taken before them. */
function keptBy(units: readonly Unit[], joint: readonly Candidate[]): Alternative[] {
  return units.flatMap((unit) => {
    if (!isDecided(unit)) return []
    const way = unit.open[0]!
    return way.level.needMinor > 0 && joint[way.joint]!.thresholdBasis === CURRENT ? [way] : []
  })
}

/** A unit that holds an offer which has to be in the plan goes no other way. */
function forced(unit: Unit, joint: readonly Candidate[], must: ReadonlySet<Candidate>): Unit {
  const open = unit.open.filter((way) => must.has(joint[way.joint]!))
  return open.length > 0 ? { open, orNone: false } : unit
}

/** By joint offer: the unit that holds it open, or -1. */
function unitsByOffer(units: readonly Unit[], count: number): number[] {
  const unitOf = new Array<number>(count).fill(-1)
  units.forEach(({ open }, u) => {
    for (const { joint } of open) unitOf[joint] = u
  })
  return unitOf
}

/** The undecided unit whose part of the bound is furthest from what it really gave; of such as are equally far the largest. */
function branchOn(
  units: readonly Unit[],
  counts: readonly number[],
  given: readonly number[],
): { readonly u: number; readonly gap: number } {
  let at = -1
  let most = -Infinity
  units.forEach((unit, u) => {
    if (isSettled(unit)) return
    let gave = 0
    for (const way of unit.open) gave = Math.max(gave, given[way.joint]!)
    const gap = counts[u]! - gave
    if (gap < most || (gap === most && counts[u]! <= counts[at]!)) return
    most = gap
    at = u
  })
  return { u: at, gap: most }
}
