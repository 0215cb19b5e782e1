// The best plan there is: an exclusive offer alone, or the best set of the others.
import type { Candidate } from './candidate.ts'
import { branch } from './branch.ts'
import { greedy } from './greedy.ts'
import { evaluate, isBetter, NO_PLAN, type Found, type Plan } from './plan.ts'
import type { Workings } from './workings.ts'

/**
 * @param candidates every offer that passed the tests on the request and takes money off, in the order of evaluation
 * @param must those that the plan has to hold
 */
export function bestPlan(
  workings: Workings,
  candidates: readonly Candidate[],
  must: ReadonlySet<Candidate>,
  maxPlans: number,
): Found {
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
