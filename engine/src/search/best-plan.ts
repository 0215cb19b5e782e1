// The best plan there is: an exclusive offer alone, or the best set of the others.
import type { Candidate } from './candidate.ts'
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
  if (field.independent) return packed(field, must, maxPlans)
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
  const start = greedy(workings, joinable, must)
  const incumbent = alone !== undefined && (start === undefined || isBetter(alone, start)) ? alone : start
  const found = branch(workings, joinable, must, maxPlans, incumbent ?? (must.size === 0 ? NO_PLAN : undefined))
  return { ...found, plansExamined: found.plansExamined + examined }
}

function packed({ workings, candidates, groups }: Field, must: ReadonlySet<Candidate>, maxPlans: number): Found {
  const giving = candidates.filter((c) => c.ceilingMinor > 0)
  return pack(giving, workings.cart.slots + groups, must, maxPlans)
}
