// A good plan at little cost: the offers that could give most first, each kept where the plan stays feasible and saves more.
import type { Candidate } from './candidate.ts'
import { evaluate, type Plan } from './plan.ts'
import type { Workings } from './workings.ts'

/** @param must a set that is known to be in every plan; nothing is returned where these alone are not feasible */
export function greedy(
  workings: Workings,
  candidates: readonly Candidate[],
  must: ReadonlySet<Candidate>,
): Plan | undefined {
  let picks: Candidate[] = candidates.filter((c) => must.has(c))
  let saved = evaluate(workings, picks)
  if (saved < 0) return undefined
  const rest = candidates.filter((c) => !must.has(c)).sort((a, b) => b.ceilingMinor - a.ceilingMinor || a.rank - b.rank)
  for (const c of rest) {
    const tried = insert(picks, c)
    const with_ = evaluate(workings, tried)
    if (with_ > saved) {
      picks = tried
      saved = with_
    }
  }
  return { discountMinor: saved, picks }
}

/** A new list with `c` at its place in the order of evaluation. */
export function insert(picks: readonly Candidate[], c: Candidate): Candidate[] {
  const at = picks.findIndex((other) => other.rank > c.rank)
  return at < 0 ? [...picks, c] : [...picks.slice(0, at), c, ...picks.slice(at)]
}
