// From a request to what can be searched: the tests on the request, and every offer that passes them as a candidate.
import { checkConditions, factsOf, type Facts } from './conditions/index.ts'
import { policyOf } from './parse.ts'
import type { Policy } from './policy.ts'
import type { Offer, Request } from './request.ts'
import type { Refused } from './result.ts'
import { candidateOf, inOrder, type Candidate } from './search/candidate.ts'
import type { Field } from './search/best-plan.ts'
import { cartOf, type Cart } from './search/cart.ts'
import { CURRENT, LIST, type KindPlace } from './search/compiled-policy.ts'
import { areIndependent } from './search/independent.ts'
import type { LineSet } from './search/line-set.ts'
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
  const unfit = unfitness(request, cart)
  const candidates: Candidate[] = []
  const granted: Candidate[] = []
  const snapshots: number[] = []
  let groups: Map<string, number> | undefined
  for (let place = 0; place < offers.length; place++) {
    const offer = offers[place]!
    const kind = kinds.get(offer.kind)!
    const set = eligible(offer, kind)
    const untilMs = offer.validUntil === undefined ? Infinity : Date.parse(offer.validUntil)
    const because = unfit(offer, set, untilMs)
    if (because !== undefined) {
      refused[place] = because
      continue
    }
    let group = -1
    if (offer.group !== undefined) {
      groups ??= new Map()
      group = groups.get(offer.group) ?? groups.size
      groups.set(offer.group, group)
    }
    const c = candidateOf(offer, place, set, kind, cart, group, untilMs)
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

type Unfit = (offer: Offer, set: LineSet, untilMs: number) => Refused | undefined

/** The tests on the request. */
function unfitness(request: Request, cart: Cart): Unfit {
  const { at, never } = request
  const atMs = Date.parse(at)
  let asked: LineSet
  let facts: Facts | undefined
  return (offer, set, untilMs) => {
    const { id, validFrom, validUntil, conditions } = offer
    if (validFrom !== undefined && atMs < Date.parse(validFrom))
      return { offer: id, because: 'not_yet_valid', details: { validFrom } }
    if (atMs >= untilMs) return { offer: id, because: 'expired', details: { validUntil } }
    if (never.length > 0 && never.includes(id)) return { offer: id, because: 'left_out_by_buyer', details: {} }
    if (conditions.length > 0) {
      asked = set
      facts ??= factsOf(request, () => asked.lines.map((l) => cart.lines[l]!))
      const unmet = checkConditions(offer, facts)
      if (unmet !== undefined) {
        const { condition, wanted, actual } = unmet
        return { offer: id, because: 'condition_not_met', details: { condition, wanted, actual } }
      }
    }
    return set.lines.length === 0 ? { offer: id, because: 'nothing_in_scope', details: {} } : undefined
  }
}

/** Finds the lines in scope that the policy does not shut to offers of a kind. */
function eligibility(cart: Cart): (offer: Offer, place: KindPlace) => LineSet {
  let open: Map<KindPlace, Map<LineSet, LineSet>> | undefined
  const shutBy: ReadonlySet<number>[] = []
  const shut = (rule: number): ReadonlySet<number> =>
    (shutBy[rule] ??= new Set(cart.linesIn(cart.policy.ineligible[rule]!.scope).lines))
  return (offer, place) => {
    const inIt = cart.linesIn(offer.scope)
    if (place.ineligible.length === 0 || place.ineligible.every((rule) => shut(rule).size === 0)) return inIt
    open ??= new Map()
    let known = open.get(place)
    if (known === undefined) open.set(place, (known = new Map()))
    let found = known.get(inIt)
    if (found === undefined) {
      found = cart.thoseOf(inIt, (l) => !place.ineligible.some((rule) => shut(rule).has(l)))
      known.set(inIt, found)
    }
    return found
  }
}
