// From a request to what can be searched: the tests on the request, and every offer that passes them as a candidate.
import { checkConditions, factsOf } from './conditions/index.ts'
import { policyOf } from './parse.ts'
import type { Policy } from './policy.ts'
import type { Offer, Request } from './request.ts'
import type { Refused } from './result.ts'
import { inScope } from './scope.ts'
import { CURRENT, LIST, candidateOf, inOrder, kindPlaces, type Candidate, type KindPlace } from './search/candidate.ts'
import { cartOf, type Cart } from './search/cart.ts'
import { ceilingOf } from './search/optimistic.ts'
import { Workings } from './search/workings.ts'

export type Prepared = {
  readonly request: Request
  readonly policy: Policy
  readonly cart: Cart
  /** Offers that take money off and passed the tests on the request, in the order of evaluation. */
  readonly candidates: readonly Candidate[]
  /** `gift` and `interest_free` offers that passed, in the order of evaluation. */
  readonly granted: readonly Candidate[]
  /** Offers that did not pass, by their id. */
  readonly refused: ReadonlyMap<string, Refused>
  newWorkings(): Workings
}

export function prepare(request: Request): Prepared {
  const policy = policyOf(request)
  const cart = cartOf(request, policy)
  const places = kindPlaces(policy)
  const atMs = Date.parse(request.at)
  const never = new Set(request.never)
  const groups = new Map<string, number>()
  const refused = new Map<string, Refused>()
  const all: Candidate[] = []
  for (const offer of request.offers) {
    const place = places.get(offer.kind)!
    const early = untimely(offer, atMs, never)
    if (early !== undefined) {
      refused.set(offer.id, early)
      continue
    }
    const lines = eligibleLines(offer, place, cart)
    const unfit = unfitting(offer, lines, request, cart)
    if (unfit !== undefined) {
      refused.set(offer.id, unfit)
      continue
    }
    let group = -1
    if (offer.group !== undefined) {
      group = groups.get(offer.group) ?? groups.size
      groups.set(offer.group, group)
    }
    all.push(candidateOf(offer, lines, place, cart, group))
  }
  inOrder(all, policy)
  const snapshots = new Set<number>()
  for (const c of all)
    for (const basis of [c.thresholdBasis, c.amountBasis, c.weightBasis])
      if (basis !== CURRENT && basis !== LIST) snapshots.add(basis)
  const newWorkings = () => new Workings(cart, groups.size, snapshots)
  const fresh = newWorkings()
  const candidates = all.filter((c) => c.definition.takes !== 'nothing')
  for (const c of candidates) c.ceilingMinor = ceilingOf(fresh, c)
  const granted = candidates.length === all.length ? [] : all.filter((c) => c.definition.takes === 'nothing')
  return { request, policy, cart, candidates, granted, refused, newWorkings }
}

function untimely(offer: Offer, atMs: number, never: ReadonlySet<string>): Refused | undefined {
  if (offer.validFrom !== undefined && atMs < Date.parse(offer.validFrom))
    return { offer: offer.id, because: 'not_yet_valid', details: { validFrom: offer.validFrom } }
  if (offer.validUntil !== undefined && atMs >= Date.parse(offer.validUntil))
    return { offer: offer.id, because: 'expired', details: { validUntil: offer.validUntil } }
  if (never.size > 0 && never.has(offer.id)) return { offer: offer.id, because: 'left_out_by_buyer', details: {} }
  return undefined
}

/** Lines in scope that the policy does not shut to offers of this kind. */
function eligibleLines(offer: Offer, place: KindPlace, cart: Cart): readonly number[] {
  const inIt = cart.linesIn(offer.scope)
  if (place.ineligible.length === 0) return inIt
  const shut = place.ineligible.map((rule) => cart.policy.ineligible[rule]!.scope)
  return inIt.filter((l) => !shut.some((scope) => inScope(scope, cart.lines[l]!)))
}

function unfitting(offer: Offer, lines: readonly number[], request: Request, cart: Cart): Refused | undefined {
  if (offer.conditions.length > 0) {
    const facts = factsOf(request, () => lines.map((l) => cart.lines[l]!))
    const unmet = checkConditions(offer, facts)
    if (unmet !== undefined)
      return {
        offer: offer.id,
        because: 'condition_not_met',
        details: { condition: unmet.condition, wanted: unmet.wanted, actual: unmet.actual },
      }
  }
  return lines.length === 0 ? { offer: offer.id, because: 'nothing_in_scope', details: {} } : undefined
}
