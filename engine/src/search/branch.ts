// Depth first over the offers in the order of evaluation: each is taken at its very moment or left out, and a branch is
// cut where even the most that the remaining offers could give does not reach the best plan so far.
import type { Candidate } from './candidate.ts'
import { coversOf } from './covers.ts'
import { atMost } from './optimistic.ts'
import { isBetter, type Found, type Plan } from './plan.ts'
import type { Workings } from './workings.ts'

/** @param candidates in the order of evaluation @param must those that every plan holds @param incumbent a plan known already */
export function branch(
  workings: Workings,
  candidates: readonly Candidate[],
  must: ReadonlySet<Candidate>,
  maxPlans: number,
  incumbent: Plan | undefined,
): Found {
  const covers = coversOf(candidates, workings.cart)
  const coverBest = new Float64Array(covers.count)
  const picks: Candidate[] = []
  let best = incumbent
  let plans = 0
  let cutAt = -1

  /** At most so much more from candidate `i` on; stops as soon as it passes `enough`. */
  const more = (i: number, layer: number, enough: number): number => {
    let sum = 0
    coverBest.fill(0)
    for (let k = i; k < candidates.length && sum <= enough; k++) {
      const value = atMost(workings, candidates[k]!, layer)
      const cover = covers.of[k]!
      if (cover < 0) sum += value
      else if (value > coverBest[cover]!) {
        sum += value - coverBest[cover]!
        coverBest[cover] = value
      }
    }
    return sum
  }

  const visit = (i: number, layer: number, saved: number): void => {
    if (i === candidates.length) {
      plans++
      const plan: Plan = { discountMinor: saved, picks }
      if (isBetter(plan, best)) best = { discountMinor: saved, picks: picks.slice() }
      return
    }
    const c = candidates[i]!
    if (plans >= maxPlans) {
      cutAt = Math.max(cutAt, saved + more(i, layer, Infinity))
      return
    }
    if (best !== undefined && saved + more(i, layer, best.discountMinor - saved) < best.discountMinor) return
    workings.finishLayers(layer, c.layer)
    const given = workings.take(c)
    if (given > 0) {
      picks.push(c)
      visit(i + 1, c.layer, saved + given)
      picks.pop()
      workings.putBack(c)
    } else plans++
    if (!must.has(c)) visit(i + 1, c.layer, saved)
  }

  visit(0, 0, 0)
  return { best, upperBoundMinor: Math.max(cutAt, best?.discountMinor ?? 0), plansExamined: plans }
}
