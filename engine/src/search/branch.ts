// Depth first over the offers in the order of evaluation: each is taken at its very moment or left out, and a branch is
// cut where even the most that the remaining offers could give does not reach the best plan so far.
import type { Candidate } from './candidate.ts'
import { coversOf } from './covers.ts'
import { atMost, atMostOf, neededMinor, seen } from './optimistic.ts'
import { Foresight } from './foresight.ts'
import { isBetter, lookAt, takeOf, type Found, type Plan } from './plan.ts'
import { zeros } from './rows.ts'
import { Standing } from './standing.ts'
import type { Workings } from './workings.ts'

/** A search that takes so many looks is worth a table of what can still be saved. */
const LONG = 10_000

/**
 * @param candidates in the order of evaluation
 * @param must those that every plan holds
 * @param incumbent a plan known already
 * @param long after so many looks the table is made
 */
export function branch(
  workings: Workings,
  candidates: readonly Candidate[],
  must: ReadonlySet<Candidate>,
  maxPlans: number,
  incumbent: Plan | undefined,
  long = LONG,
): Found {
  const covers = coversOf(candidates, workings.cart)
  const coverBest = zeros(covers.count)
  const picks: Candidate[] = []
  let best = incumbent
  const count = candidates.length
  const bounds = new Bounds(workings, candidates)
  const { worth, spare, besides } = bounds
  const foresight = new Foresight(workings, candidates, covers, long)
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
    const from = bounds.row(picks.length)
    for (let k = i; k < count && most <= enough; k++) {
      looks += lookAt(candidates[k]!)
      bounds.upTo(k, picks.length, layer)
      const value = worth[from + k]!
      if (value <= 0) continue
      let before = sum
      if (spare[from + k]! < before) {
        let spared = spare[from + k]!
        const others = besides[k]!
        for (let n = others.length - 1; n >= 0 && spared < before && others[n]! >= i; n--)
          spared += worth[from + others[n]!]!
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
      cutAt = Math.max(cutAt, saved + Math.min(foresight.atMost(i, looks), more(i, layer, Infinity)))
      return
    }
    if (best !== undefined && saved + foresight.atMost(i, looks) < best.discountMinor) return
    if (best !== undefined && saved + more(i, layer, best.discountMinor - saved) < best.discountMinor) return
    workings.finishLayers(layer, c.layer)
    const given = workings.take(c)
    looks += takeOf(c)
    if (given > 0) {
      picks.push(c)
      bounds.took(c, i, picks.length)
      visit(i + 1, c.layer, saved + given)
      picks.pop()
      bounds.putBack(c)
      workings.putBack(c)
    } else plans++
    if (!must.has(c)) visit(i + 1, c.layer, saved)
  }

  visit(0, 0, 0)
  return { best, upperBoundMinor: Math.max(cutAt, best?.discountMinor ?? 0), plansExamined: plans + looks }
}

/** What each offer can still give at most: a row for each number of offers taken, filled as far as it was asked for. */
class Bounds {
  readonly worth: number[]
  /** What the threshold can spare of the base that `worth` was judged on; endless where nothing before it lowers that. */
  readonly spare: number[]
  /** By candidate: those before it of which not all comes off its lines, where its threshold falls with what is taken. */
  readonly besides: readonly (readonly number[])[]
  readonly #workings: Workings
  readonly #candidates: readonly Candidate[]
  readonly #needs: readonly number[]
  readonly #standing: Standing
  /** By row: the first candidate that was not judged yet. */
  readonly #next: number[]

  constructor(workings: Workings, candidates: readonly Candidate[]) {
    this.#workings = workings
    this.#candidates = candidates
    this.#needs = candidates.map(neededMinor)
    this.besides = besidesOf(candidates, this.#needs)
    this.#standing = new Standing(workings, candidates)
    this.worth = []
    this.spare = []
    this.#next = [0]
  }

  row(taken: number): number {
    return taken * this.#candidates.length
  }

  /** Makes known what candidates up to `k` can give, with so many taken. Leaving one out changes nothing for the others. */
  upTo(k: number, taken: number, layer: number): void {
    const from = this.row(taken)
    for (let at = this.#next[taken]!; at <= k; at++) {
      this.#judge(at, from + at, layer)
      this.#next[taken] = at + 1
    }
  }

  /** Follows the workings: the candidate at `i` was taken, which makes so many. */
  took(c: Candidate, i: number, taken: number): void {
    this.#standing.follow(c, 1)
    this.#next[taken] = i + 1
  }

  putBack(c: Candidate): void {
    this.#standing.follow(c, -1)
  }

  #judge(k: number, to: number, layer: number): void {
    const c = this.#candidates[k]!
    const needMinor = this.#needs[k]!
    const set = this.#standing.setOf[k]!
    if (set < 0) {
      this.worth[to] = atMost(this.#workings, c, layer)
      this.spare[to] = needMinor > 0 ? seen.thresholdMinor - needMinor : Infinity
      return
    }
    const leftMinor = this.#standing.leftOf(set)
    this.worth[to] = atMostOf(this.#workings, c, leftMinor)
    this.spare[to] = needMinor > 0 ? leftMinor - needMinor : Infinity
  }
}

/** By candidate: those before it of which not all comes off its lines. Nothing where its threshold does not fall. */
function besidesOf(candidates: readonly Candidate[], needs: readonly number[]): number[][] {
  return candidates.map((k, at) => {
    if (needs[at] === 0) return []
    const lines = new Set(k.lines)
    const besides: number[] = []
    for (let m = 0; m < at; m++) {
      const c = candidates[m]!
      if (c.definition.takes === 'shipping' || (c.lines !== k.lines && !c.lines.every((l) => lines.has(l))))
        besides.push(m)
    }
    return besides
  })
}
