// The best plan there is: an exclusive offer alone, or the best set of the others.
import type { Candidate } from './candidate.ts'
import { jointField, type JointField } from './joint-field.ts'
import { searchJointly } from './joint-search.ts'
import { pack } from './packing.ts'
import { branch } from './branch.ts'
import { greedy } from './greedy.ts'
import { evaluate, isBetter, NO_PLAN, type Found, type Plan } from './plan.ts'
import type { Workings } from './workings.ts'

/** What the search needs to know of a cart, worked out once for all searches in it. */
export type Field = {
  readonly workings: Workings
  /** Every offer that passed the tests on the request and takes money off, in the order of evaluation. */
  readonly candidates: readonly Candidate[]
  /** No offer's value depends on another, and each candidate knows the counters that it fills. */
  readonly independent: boolean
  readonly groups: number
}

/** @param must offers that the plan has to hold */
export function bestPlan(field: Field, must: ReadonlySet<Candidate>, maxPlans: number): Found {
  const { workings, candidates } = field
  let alone: Plan | undefined
  let examined = 0
  const joinable: Candidate[] = []
  for (const c of candidates) {
    if (!c.exclusive) {
      if (c.ceilingMinor > 0) joinable.push(c)
      continue
    }
    if (must.size > 1 || (must.size === 1 && !must.has(c))) continue
    examined++
    const plan: Plan = { discountMinor: evaluate(workings, [c]), picks: [c] }
    if (plan.discountMinor > 0 && isBetter(plan, alone)) alone = plan
  }
  if ([...must].some((c) => c.exclusive || c.ceilingMinor <= 0))
    return { best: alone, upperBoundMinor: alone?.discountMinor ?? 0, plansExamined: examined }
  if (field.independent) {
    const found = packed(field, joinable, must, maxPlans)
    const isAlone = alone !== undefined && isBetter(alone, found.best)
    return {
      best: isAlone ? alone : found.best,
      upperBoundMinor: Math.max(found.upperBoundMinor, alone?.discountMinor ?? 0),
      plansExamined: found.plansExamined + examined,
    }
  }
  const known = alone ?? (must.size === 0 ? NO_PLAN : undefined)
  const found = joined(field, joinable)
    ? inTurns(field, joinable, must, maxPlans, known)
    : branch(workings, joinable, must, maxPlans, better(greedy(workings, joinable, must), known))
  return { ...found, plansExamined: found.plansExamined + examined }
}

const better = (a: Plan | undefined, b: Plan | undefined): Plan | undefined =>
  a !== undefined && isBetter(a, b) ? a : b

/** Up to so many offers are searched in the order of evaluation too, where every bound sees the amounts as they stand. */
const FEW = 60

/**
 * How far each turn may spend the budget, that of the search shop by shop first: short turns to begin with, since most carts
 * are easy for one search or the other.
 */
const TURNS_WHERE_SHOPS_ABOUND = [0.01, 0.05, 0.7, 1]
const TURNS_WHERE_JOINT_ABOUND = [0.01, 0.3, 0.35, 1]

/**
 * Two searches that are strong on different carts take turns: one shop by shop, where offers of single shops abound; the
 * other in the order of evaluation, where offers across shops do. Each begins with the best plan found so far.
 */
function inTurns(
  field: Field,
  joinable: readonly Candidate[],
  must: ReadonlySet<Candidate>,
  maxPlans: number,
  known: Plan | undefined,
): Found {
  const { workings } = field
  if (joinable.length > FEW) return searchJointly(workings, jointOf(field, joinable), must, maxPlans, known)
  let found: Found = { best: known, upperBoundMinor: Infinity, plansExamined: 0 }
  const joint = jointOf(field, joinable)
  const turns = 3 * joint.options.joint.length > 2 * joinable.length ? TURNS_WHERE_JOINT_ABOUND : TURNS_WHERE_SHOPS_ABOUND // prettier-ignore
  for (let turn = 0; turn < turns.length; turn++) {
    const most = Math.max(1, Math.ceil(maxPlans * turns[turn]!) - found.plansExamined)
    const next =
      turn % 2 === 1
        ? branch(workings, joinable, must, most, found.best)
        : searchJointly(workings, joint, must, most, found.best)
    found = {
      best: next.best,
      upperBoundMinor: Math.min(found.upperBoundMinor, next.upperBoundMinor),
      plansExamined: found.plansExamined + next.plansExamined,
    }
    // Nothing above the best plan is left, or no plan holds what has to be held.
    if (found.upperBoundMinor <= (found.best?.discountMinor ?? 0)) break
  }
  return found
}

/** Whether shops can be told apart: several have offers of their own, and no minimum to pay ties all lines together. */
function joined({ workings }: Field, joinable: readonly Candidate[]): boolean {
  const own = joinable.find((c) => c.shops.length === 1)
  if (own === undefined) return false
  if (joinable.every((c) => c.shops.length > 1 || c.shops[0] === own.shops[0])) return false
  const { policy } = workings.cart
  if (policy.minimumPayableMinor === 0) return true
  return joinable.reduce((sum, c) => sum + c.ceilingMinor, 0) <= workings.permitted()
}

const jointFields = new WeakMap<Field, JointField>()

function jointOf(field: Field, joinable: readonly Candidate[]): JointField {
  let made = jointFields.get(field)
  if (made === undefined) jointFields.set(field, (made = jointField(field.workings, joinable)))
  return made
}

function packed(
  { workings, groups }: Field,
  joinable: readonly Candidate[],
  must: ReadonlySet<Candidate>,
  maxPlans: number,
): Found {
  const { cart } = workings
  return pack(joinable, cart.slots + groups, (slot) => cart.mostInSlot(slot), must, maxPlans)
}
