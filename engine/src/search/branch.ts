// Depth first over the offers in the order of evaluation: each is taken at its very moment or left out, and a branch is
// cut where even the most that the remaining offers could give does not reach the best plan so far.
import { CURRENT, type Candidate } from './candidate.ts'
import { coversOf } from './covers.ts'
import { atMost, seen } from './optimistic.ts'
import { isBetter, lookAt, type Found, type Plan } from './plan.ts'
import { zeros } from './rows.ts'
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
  const coverBest = zeros(covers.count)
  const picks: Candidate[] = []
  let best = incumbent
  const count = candidates.length
  const worth = zeros(count)
  const needs = candidates.map(neededMinor)
  const lowers = lowersOf(candidates)
  let looks = 0
  let plans = 0
  let cutAt = -1

  /**
   * At most so much more from candidate `i` on; stops as soon as it passes `enough`. Some offer is the plan's last: what
   * those before it take of its lines is bounded by what its own threshold can spare.
   */
  const more = (i: number, layer: number, enough: number): number => {
    let sum = 0
    let most = 0
    coverBest.fill(0)
    for (let k = i; k < count && most <= enough; k++) {
      const c = candidates[k]!
      looks += lookAt(c)
      const value = atMost(workings, c, layer)
      worth[k] = value
      if (value <= 0) continue
      let before = sum
      if (needs[k]! > 0) {
        let spared = seen.thresholdMinor - needs[k]!
        for (let m = i; m < k && spared < before; m++) if (lowers[m * count + k] === 0) spared += worth[m]!
        if (spared < before) before = spared
      }
      if (before + value > most) most = before + value
      const cover = covers.of[k]!
      if (cover < 0) sum += value
      else if (value > coverBest[cover]!) {
        sum += value - coverBest[cover]!
        coverBest[cover] = value
      }
    }
    return most
  }

  const visit = (i: number, layer: number, saved: number): void => {
    if (i === candidates.length) {
      plans++
      const plan: Plan = { discountMinor: saved, picks }
      if (isBetter(plan, best)) best = { discountMinor: saved, picks: picks.slice() }
      return
    }
    const c = candidates[i]!
    if (plans + looks >= maxPlans) {
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
  return { best, upperBoundMinor: Math.max(cutAt, best?.discountMinor ?? 0), plansExamined: plans + looks }
}

/** What must still be there to be spent on its lines at its moment, or 0 where offers before it do not lower that. */
function neededMinor(c: Candidate): number {
  if (c.thresholdBasis !== CURRENT || c.touchesSingle) return 0
  const { benefit } = c.offer
  if (benefit.kind === 'amount_off_per') return Math.max(c.spendMinor, benefit.perMinor)
  return 'tiers' in benefit ? Math.max(c.spendMinor, benefit.tiers[0]!.spendMinor ?? 0) : c.spendMinor
}

/** 1 at `m × count + k` where all that candidate `m` takes comes off the lines of candidate `k`. */
function lowersOf(candidates: readonly Candidate[]): Uint8Array {
  const count = candidates.length
  const lowers = new Uint8Array(count * count)
  candidates.forEach((k, at) => {
    if (neededMinor(k) === 0) return
    const lines = new Set(k.lines)
    for (let m = 0; m < at; m++) {
      const c = candidates[m]!
      if (c.definition.takes !== 'shipping' && c.lines.every((l) => lines.has(l))) lowers[m * count + at] = 1
    }
  })
  return lowers
}
