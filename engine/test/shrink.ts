// Makes a failing request small: drops lines, offers, conditions and fields as long as it keeps failing.
import type { Offer, Request } from './reference/types.ts'

type Step = (request: Request) => Iterable<Request>

const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, i) => i !== index)
const replaced = <T>(list: readonly T[], index: number, value: T): T[] =>
  list.map((each, i) => (i === index ? value : each))

function* fewerEntries(request: Request): Iterable<Request> {
  const offers = request.offers ?? []
  for (const [i, { id }] of offers.entries()) {
    const rest = (ids: readonly string[] | undefined) => (ids ?? []).filter((each) => each !== id)
    yield { ...request, offers: without(offers, i), must: rest(request.must), never: rest(request.never) }
  }
  for (const i of request.lines.keys()) yield { ...request, lines: without(request.lines, i) }
  for (const i of (request.must ?? []).keys()) yield { ...request, must: without(request.must ?? [], i) }
  for (const i of (request.never ?? []).keys()) yield { ...request, never: without(request.never ?? [], i) }
  for (const i of (request.shipping ?? []).keys()) yield { ...request, shipping: without(request.shipping ?? [], i) }
}

const dropped = <T extends object>(from: T, key: keyof T): T => {
  const copy = { ...from }
  delete copy[key]
  return copy
}

function* simplerOffers(request: Request): Iterable<Request> {
  const offers = request.offers ?? []
  const optional: (keyof Offer)[] = [
    'conditions',
    'scope',
    'threshold',
    'group',
    'exclusive',
    'basis',
    'validFrom',
    'validUntil',
    'title',
  ]
  for (const [i, offer] of offers.entries()) {
    const put = (simpler: Offer) => ({ ...request, offers: replaced(offers, i, simpler) })
    for (const key of optional) if (offer[key] !== undefined) yield put(dropped(offer, key))
    for (const k of (offer.conditions ?? []).keys())
      yield put({ ...offer, conditions: without(offer.conditions ?? [], k) })
    const benefit = offer.benefit as unknown as { readonly [name: string]: unknown }
    for (const key of ['maxMinor', 'maxTimes', 'maxUnits', 'units', 'perUnits'])
      if (benefit[key] !== undefined) yield put({ ...offer, benefit: dropped(benefit, key) as never })
    if (Array.isArray(benefit.tiers) && benefit.tiers.length > 1)
      for (const t of benefit.tiers.keys())
        yield put({ ...offer, benefit: { ...benefit, tiers: without(benefit.tiers, t) } as never })
    if ((offer.funding?.length ?? 0) > 1) yield put({ ...offer, funding: [{ party: 'merchant', basisPoints: 10000 }] })
  }
}

function* simplerLines(request: Request): Iterable<Request> {
  for (const [i, line] of request.lines.entries()) {
    const put = (simpler: typeof line) => ({ ...request, lines: replaced(request.lines, i, simpler) })
    if (line.quantity > 1) yield put({ ...line, quantity: line.quantity - 1 })
    if (line.floorUnitPriceMinor !== undefined) yield put(dropped(line, 'floorUnitPriceMinor'))
    if ((line.tags ?? []).length > 0) yield put({ ...line, tags: [] })
    if (line.shop !== request.lines[0]!.shop) yield put({ ...line, shop: request.lines[0]!.shop })
  }
}

function* simplerPolicy(request: Request): Iterable<Request> {
  const { policy } = request
  if (typeof policy === 'string') return
  const put = (simpler: typeof policy) => ({ ...request, policy: simpler })
  for (const key of ['singleBenefit', 'ineligible', 'minimumPayableMinor'] as const)
    if (policy[key] !== undefined) yield put(dropped(policy, key))
  for (const i of (policy.limits ?? []).keys()) yield put({ ...policy, limits: without(policy.limits ?? [], i) })
  const used = new Set((request.offers ?? []).map((offer) => offer.kind))
  for (const [i, layer] of policy.layers.entries()) {
    const here = (simpler: typeof layer) => put({ ...policy, layers: replaced(policy.layers, i, simpler) })
    for (const key of ['thresholdBasis', 'amountBasis', 'weightBasis'] as const)
      if (layer[key] !== undefined) yield here(dropped(layer, key))
    const kinds = layer.kinds.filter((kind) => used.has(kind))
    const named = (policy.limits ?? []).length > 0 || (policy.ineligible ?? []).length > 0
    if (!named && kinds.length < layer.kinds.length) yield here({ ...layer, kinds })
    if (kinds.length === 0 && layer.kinds.length === 0) yield put({ ...policy, layers: without(policy.layers, i) })
  }
}

function* plainFields(request: Request): Iterable<Request> {
  if (Object.keys(request.buyer ?? {}).length > 0) yield { ...request, buyer: {} }
  if (request.timeZone !== undefined) yield dropped(request, 'timeZone')
  for (const key of ['buyer', 'currency'] as const) if (request[key] !== undefined) yield dropped(request, key)
}

const steps: readonly Step[] = [fewerEntries, simplerOffers, simplerLines, simplerPolicy, plainFields]

/**
 * The smallest request found that still fails. `fails` says so by returning true; when it throws, the candidate was
 * spoilt by shrinking (it may be malformed now) and is passed over.
 */
export function shrink(request: Request, fails: (request: Request) => boolean): Request {
  const stillFails = (candidate: Request): boolean => {
    try {
      return candidate.lines.length > 0 && fails(candidate)
    } catch {
      return false
    }
  }
  const simpler = (current: Request): Request | undefined => {
    for (const step of steps) for (const candidate of step(current)) if (stillFails(candidate)) return candidate
    return undefined
  }
  let smallest = request
  for (let next = simpler(smallest); next !== undefined; next = simpler(next)) smallest = next
  return smallest
}
