// The best plan there is: an exclusive offer alone, or the best set of the others.
import type { Candidate } from './candidate.ts'
import { jointField, searchJointly, type JointField } from './joint-search.ts'
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
  const start = greedy(workings, joinable, must)
  const incumbent = alone !== undefined && (start === undefined || isBetter(alone, start)) ? alone : start
  const known = incumbent ?? (must.size === 0 ? NO_PLAN : undefined)
  const found = joined(field, joinable)
    ? searchJointly(workings, jointOf(field, joinable), must, maxPlans, known)
    : branch(workings, joinable, must, maxPlans, known)
  return { ...found, plansExamined: found.plansExamined + examined }
}

/** Fewer offers than this are searched in the order of evaluation, where every bound sees the amounts as they stand. */
const FEW = 27

/** Shops are told apart where many offers are about one shop only, and no minimum to pay ties all lines together. */
function joined({ workings }: Field, joinable: readonly Candidate[]): boolean {
  if (joinable.length < FEW) return false
  const ownShops = new Set(joinable.flatMap((c) => (c.shops.length === 1 ? c.shops : [])))
  if (ownShops.size < 2) return false
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
