// A plan: offers to apply together. And which of two plans the buyer gets.
import type { Candidate } from './candidate.ts'
import type { Workings } from './workings.ts'

export type Plan = { readonly discountMinor: number; readonly picks: readonly Candidate[] }

export const NO_PLAN: Plan = { discountMinor: 0, picks: [] }

/** What looking at an offer once takes of the budget of plans: more, the more lines it touches. */
export const lookAt = (c: Candidate): number => 1 + (c.lines.length >> 4)

/** The same of taking it, which shares out what it gives. */
export const takeOf = (c: Candidate): number => 2 + (c.lines.length >> 2)

/** What a search knows when it ends. `best` is undefined where no plan can hold all that must be in it. */
export type Found = {
  readonly best: Plan | undefined
  /** No plan saves more. Equal to the best plan's discount where that is proved. */
  readonly upperBoundMinor: number
  readonly plansExamined: number
}

/**
 * Evaluates the offers together, in the order of evaluation. What they save, or -1 where the plan is not feasible.
 * The workings are as before afterwards, unless `keep` is set and the plan is feasible.
 */
export function evaluate(workings: Workings, picks: readonly Candidate[], keep = false): number {
  let saved = 0
  let layer = 0
  let taken = 0
  for (; taken < picks.length; taken++) {
    const c = picks[taken]!
    workings.finishLayers(layer, c.layer)
    layer = c.layer
    const given = workings.take(c)
    if (given <= 0) {
      saved = -1
      break
    }
    saved += given
  }
  if (!keep || saved < 0) while (taken > 0) workings.putBack(picks[--taken]!)
  return saved
}

/** Whether `a` goes before `b`: saves more; then fewer offers; then what expires sooner; then the smaller ids. */
export function isBetter(a: Plan, b: Plan | undefined): boolean {
  if (b === undefined) return true
  if (a.discountMinor !== b.discountMinor) return a.discountMinor > b.discountMinor
  if (a.picks.length !== b.picks.length) return a.picks.length < b.picks.length
  if (a.picks.every((c, i) => c === b.picks[i])) return false
  const expiry = firstDifference(expiries(a), expiries(b))
  return (expiry !== 0 ? expiry : firstDifference(ids(a), ids(b))) < 0
}

/** The order that ties between two single offers are broken by. */
export const goesBefore = (a: Candidate, b: Candidate): boolean =>
  a.expiresAtMs !== b.expiresAtMs ? a.expiresAtMs < b.expiresAtMs : a.offer.id < b.offer.id

const expiries = (plan: Plan): number[] =>
  plan.picks.map((c) => c.expiresAtMs).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
const ids = (plan: Plan): string[] => plan.picks.map((c) => c.offer.id).sort()

function firstDifference<T extends number | string>(a: readonly T[], b: readonly T[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1
  return 0
}
