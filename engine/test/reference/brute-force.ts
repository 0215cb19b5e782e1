// Every subset. A subset whose beginning is not feasible is not feasible either, so the walk goes along the evaluation
// order and turns back at the first offer that cannot be applied.
import { discountOf, withOffer } from './plan.ts'
import type { Placed, Setting } from './setting.ts'
import { freshState, type State } from './state.ts'

export type Feasible = { readonly members: number; readonly discountMinor: bigint }

/** All feasible plans over `candidates` (in evaluation order); bit i of `members` stands for candidate i. */
export function feasiblePlans(setting: Setting, candidates: readonly Placed[]): Feasible[] {
  const found: Feasible[] = []
  const walk = (next: number, members: number, state: State): void => {
    if (next === candidates.length) {
      found.push({ members, discountMinor: discountOf(state) })
      return
    }
    walk(next + 1, members, state)
    const taken = withOffer(setting, candidates[next]!, state)
    if (taken !== undefined) walk(next + 1, members | (1 << next), taken)
  }
  walk(0, 0, freshState(setting))
  return found
}

const membersOf = (candidates: readonly Placed[], plan: Feasible) =>
  candidates.filter((_, i) => (plan.members & (1 << i)) !== 0).map((placed) => placed.offer)

/** Instants ascending, absent last. */
function expiries(candidates: readonly Placed[], plan: Feasible): number[] {
  const instants = membersOf(candidates, plan).map((offer) =>
    offer.validUntil === undefined ? Infinity : Date.parse(offer.validUntil),
  )
  return instants.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

const ids = (candidates: readonly Placed[], plan: Feasible) =>
  membersOf(candidates, plan)
    .map((offer) => offer.id)
    .sort((a, b) => (a < b ? -1 : 1))

function compareLists<T extends string | number>(a: readonly T[], b: readonly T[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1
  }
  return a.length - b.length
}

/** Negative where `a` is the plan to take: greatest discount, fewer offers, sooner expiry, smaller ids. */
function preferred(candidates: readonly Placed[], a: Feasible, b: Feasible): number {
  if (a.discountMinor !== b.discountMinor) return a.discountMinor > b.discountMinor ? -1 : 1
  const fewer = membersOf(candidates, a).length - membersOf(candidates, b).length
  if (fewer !== 0) return fewer
  return (
    compareLists(expiries(candidates, a), expiries(candidates, b)) ||
    compareLists(ids(candidates, a), ids(candidates, b))
  )
}

/** The best plan that holds all of `members`, or undefined where none does. */
export function bestPlan(candidates: readonly Placed[], plans: readonly Feasible[], members = 0): Feasible | undefined {
  const holding = plans.filter((plan) => (plan.members & members) === members)
  return holding.length === 0
    ? undefined
    : holding.reduce((best, plan) => (preferred(candidates, plan, best) < 0 ? plan : best))
}

/** Adds `wanted` to `held` one by one, where some feasible plan holds all of them. */
export function honour(plans: readonly Feasible[], wanted: readonly number[], held = 0): number {
  let members = held
  for (const index of wanted) {
    const more = members | (1 << index)
    if (plans.some((plan) => (plan.members & more) === more)) members = more
  }
  return members
}
