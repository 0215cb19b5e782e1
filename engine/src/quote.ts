// The whole calculation on one page.
import { answersTo } from './answers.ts'
import { quotedLines } from './bill.ts'
import { parseRequest } from './parse.ts'
import { prepare, type Prepared } from './prepare.ts'
import type { Request, RequestInput } from './request.ts'
import type { Quote } from './result.ts'
import { bestPlan } from './search/best-plan.ts'
import type { Candidate } from './search/candidate.ts'
import type { Found } from './search/plan.ts'

/**
 * Prices a cart with the best combination of its offers, and says why each other one is not in it.
 * Pure: the same request gives the same bytes.
 *
 * @throws RequestRefused where the request is malformed; it names every field that is wrong
 */
export function quote(input: RequestInput | Request): Quote {
  const request = parseRequest(input)
  const prepared = prepare(request)
  const must = honoured(prepared)
  const found = bestPlan(prepared, must, request.maxPlans)
  const plan = found.best!
  const answers = answersTo(prepared, plan)
  const { refused } = answers
  for (const c of answers.usable) {
    const details = request.detail === 'full' ? { lessMinor: lessWith(c, prepared, must, plan.discountMinor) } : {}
    refused[c.place] = { offer: c.offer.id, because: 'costs_more', details }
  }
  const lines = quotedLines(prepared, answers.after.current)
  let shippingMinor = 0
  for (const { minor } of request.shipping) shippingMinor += minor
  const discountMinor = prepared.cart.goodsMinor - answers.after.goodsMinor
  const shippingDiscountMinor = plan.discountMinor - discountMinor
  return {
    listMinor: prepared.cart.goodsMinor,
    discountMinor,
    shippingMinor,
    shippingDiscountMinor,
    payableMinor: prepared.cart.goodsMinor - discountMinor + shippingMinor - shippingDiscountMinor,
    policy: { id: prepared.policy.id, version: prepared.policy.version },
    proof: {
      optimal: found.upperBoundMinor === plan.discountMinor,
      upperBoundMinor: found.upperBoundMinor,
      plansExamined: found.plansExamined,
    },
    applied: answers.applied,
    lines,
    refused: refused.filter((answer) => answer !== undefined),
    gifts: answers.gifts,
    instalments: answers.instalments,
  }
}

/** The buyer's own choice, in the order given: an id that no feasible plan can hold with those before it is let go. */
function honoured(prepared: Prepared): ReadonlySet<Candidate> {
  const must = new Set<Candidate>()
  for (const id of prepared.request.must) {
    const c = prepared.candidates.find((candidate) => candidate.offer.id === id)
    if (c === undefined || must.has(c)) continue
    must.add(c)
    if (search(prepared, must).best === undefined) must.delete(c)
  }
  return must
}

const search = (prepared: Prepared, must: ReadonlySet<Candidate>): Found =>
  bestPlan(prepared, must, prepared.request.maxPlans)

/** By how much less the best plan saves that holds this offer (and those that the buyer forced, where they can be held too). */
function lessWith(c: Candidate, prepared: Prepared, must: ReadonlySet<Candidate>, savedMinor: number): number {
  const forced = new Set<Candidate>([c])
  let found = search(prepared, forced)
  for (const other of must) {
    forced.add(other)
    const both = search(prepared, forced)
    if (both.best === undefined) forced.delete(other)
    else found = both
  }
  return savedMinor - (found.best?.discountMinor ?? 0)
}
