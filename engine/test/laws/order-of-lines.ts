import { isDeepStrictEqual } from 'node:util'
import { quote } from '@quanhe/engine'
import { asInput, type EngineQuote } from '../engine-answers.ts'
import { shuffled, type Random } from '../generate/random.ts'
import { requestFrom } from '../generate/request.ts'
import { referencePolicies } from '../reference/policies.ts'
import type { Layer, Offer, Policy, Request } from '../reference/types.ts'
import { inFixedOrder } from './order-of-offers.ts'
import { larger, law } from './law.ts'

const UNIT_BOUND = ['unit_price', 'group_units_off', 'bundle_price']

const byListWeight = (layer: Layer): Layer => ({ ...layer, weightBasis: 'list' })

/**
 * Requests in which no declared tie can arise: all weights are list amounts, no two lines have the same, and nothing is
 * bound to units. The odd cent has then one place to go, wherever the lines stand.
 */
function withoutTies(random: Random): Request {
  const request = requestFrom(random, larger)
  const policy: Policy = typeof request.policy === 'string' ? referencePolicies[request.policy] : request.policy
  const seen = new Set<number>()
  const lines = request.lines.filter((line) => {
    const list = line.unitPriceMinor * line.quantity
    if (seen.has(list)) return false
    seen.add(list)
    return true
  })
  const offers = (request.offers ?? [])
    .filter((offer) => !UNIT_BOUND.includes(offer.benefit.kind))
    .map((offer): Offer => ({ ...offer, basis: { ...offer.basis, weightBasis: 'list' } }))
  const ids = new Set(offers.map((offer) => offer.id))
  const kept = (list: readonly string[] | undefined) => (list ?? []).filter((id) => ids.has(id))
  return {
    ...request,
    policy: { ...policy, layers: policy.layers.map(byListWeight) },
    lines,
    offers,
    must: kept(request.must),
    never: kept(request.never),
  }
}

const byLine = (a: { readonly line: string }, b: { readonly line: string }) => (a.line < b.line ? -1 : 1)
/** Which of several full places a refusal names depends on where the lines stand; that there is one does not. */
const withoutBy = ({ by: _, ...details }: EngineQuote['refused'][number]['details']) => details

const inLineOrder = (answer: EngineQuote) => {
  const fixed = inFixedOrder(answer)
  return {
    ...fixed,
    lines: fixed.lines.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    applied: fixed.applied.map((applied) => ({ ...applied, shares: applied.shares.toSorted(byLine) })),
    refused: fixed.refused.map((each) => ({ ...each, details: withoutBy(each.details) })),
  }
}

export const orderOfLines = law({
  name: 'order-of-lines',
  statement: 'the order of `lines` in the request changes nothing where no tie is declared',
  requestFrom: withoutTies,
  problem: (request, random) => {
    const mixed = { ...request, lines: shuffled(random, request.lines) }
    const [one, other] = [quote(asInput(request)), quote(asInput(mixed))].map(inLineOrder)
    return isDeepStrictEqual(one, other) ? undefined : `${JSON.stringify(one)}\nand mixed\n${JSON.stringify(other)}`
  },
})
