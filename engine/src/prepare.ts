// From a request to what can be searched: the tests on the request, and every offer that passes them as a candidate.
import { checkConditions, factsOf } from './conditions/index.ts'
import { policyOf } from './parse.ts'
import type { Policy } from './policy.ts'
import type { Offer, Request } from './request.ts'
import type { Refused } from './result.ts'
import { inScope } from './scope.ts'
import { candidateOf, inOrder, type Candidate } from './search/candidate.ts'
import type { Field } from './search/best-plan.ts'
import { cartOf, type Cart } from './search/cart.ts'
import { CURRENT, LIST, type KindPlace } from './search/compiled-policy.ts'
import { areIndependent } from './search/independent.ts'
import { lookAlone } from './search/optimistic.ts'
import { Workings } from './search/workings.ts'

export type Prepared = Field & {
  readonly request: Request
  readonly policy: Policy
  readonly cart: Cart
  /** `gift` and `interest_free` offers that passed, in the order of evaluation. */
  readonly granted: readonly Candidate[]
  /** By an offer's place in the request: why it did not pass. */
  readonly refused: (Refused | undefined)[]
  newWorkings(): Workings
}

export function prepare(request: Request): Prepared {
  const policy = policyOf(request)
  const cart = cartOf(request, policy)
  const { kinds } = cart.compiled
  const { offers } = request
  const refused = new Array<Refused | undefined>(offers.length).fill(undefined)
  const eligible = eligibility(cart)
  const candidates: Candidate[] = []
  const granted: Candidate[] = []
  const snapshots: number[] = []
  let groups: Map<string, number> | undefined
  for (let place = 0; place < offers.length; place++) {
    const offer = offers[place]!
    const kind = kinds.get(offer.kind)!
    const lines = eligible(offer, kind)
    const unfit = untimely(offer, request) ?? unfitting(offer, lines, request, cart)
    if (unfit !== undefined) {
      refused[place] = unfit
      continue
    }
    let group = -1
    if (offer.group !== undefined) {
      groups ??= new Map()
      group = groups.get(offer.group) ?? groups.size
      groups.set(offer.group, group)
    }
    const c = candidateOf(offer, place, lines, kind, cart, group)
    ;(c.definition.takes === 'nothing' ? granted : candidates).push(c)
    noteSnapshot(c.thresholdBasis, snapshots)
    noteSnapshot(c.amountBasis, snapshots)
    noteSnapshot(c.weightBasis, snapshots)
  }
  if (granted.length === 0) inOrder(candidates)
  else rankTogether(candidates, granted)
  const newWorkings = () => new Workings(cart, groups?.size ?? 0, snapshots)
  const workings = newWorkings()
  for (let i = 0; i < candidates.length; i++) lookAlone(workings, candidates[i]!)
  for (let i = 0; i < granted.length; i++) lookAlone(workings, granted[i]!)
  return {
    request,
    policy,
    cart,
    candidates,
    granted,
    refused,
    workings,
    groups: groups?.size ?? 0,
    independent: areIndependent(candidates, cart, workings),
    newWorkings,
  }
}

function noteSnapshot(basis: number, snapshots: number[]): void {
  if (basis !== CURRENT && basis !== LIST && !snapshots.includes(basis)) snapshots.push(basis)
}

/** Both in the order of evaluation, each with its rank among all. */
function rankTogether(candidates: Candidate[], granted: Candidate[]): void {
  inOrder([...candidates, ...granted])
  candidates.sort((a, b) => a.rank - b.rank)
  granted.sort((a, b) => a.rank - b.rank)
}

function untimely(offer: Offer, { at, never }: Request): Refused | undefined {
  const { id, validFrom, validUntil } = offer
  if (validFrom !== undefined && Date.parse(at) < Date.parse(validFrom))
    return { offer: id, because: 'not_yet_valid', details: { validFrom } }
  if (validUntil !== undefined && Date.parse(at) >= Date.parse(validUntil))
    return { offer: id, because: 'expired', details: { validUntil } }
  if (never.length > 0 && never.includes(id)) return { offer: id, because: 'left_out_by_buyer', details: {} }
  return undefined
}

/** Finds the lines in scope that the policy does not shut to offers of a kind. Offers with the same lines get the same list. */
function eligibility(cart: Cart): (offer: Offer, place: KindPlace) => readonly number[] {
  const open = new Map<KindPlace, Map<readonly number[], readonly number[]>>()
  const shutBy: (readonly boolean[])[] = []
  const isShut = (rule: number): readonly boolean[] =>
    (shutBy[rule] ??= cart.lines.map((line) => inScope(cart.policy.ineligible[rule]!.scope, line)))
  return (offer, place) => {
    const inIt = cart.linesIn(offer.scope)
    if (place.ineligible.length === 0) return inIt
    let known = open.get(place)
    if (known === undefined) open.set(place, (known = new Map()))
    let found = known.get(inIt)
    if (found === undefined) {
      found = inIt
      for (const rule of place.ineligible) {
        const shut = isShut(rule)
        if (found.some((l) => shut[l])) found = found.filter((l) => !shut[l])
      }
      known.set(inIt, found)
    }
    return found
  }
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
