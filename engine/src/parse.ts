// Turns anything into a request that can be priced, or says of every field what is wrong with it.
import { isTimeZone } from './conditions/index.ts'
import { policies } from './policies/index.ts'
import { fundingErrors, layerOf, policyErrors, policyShape, type Policy } from './policy.ts'
import { RequestRefused, tellerOf, type FieldError, type Tell } from './refused.ts'
import { MOST_UNITS, offerShape, requestShape, type Offer, type Request, type RequestInput } from './request.ts'
import { read } from './shape/shape.ts'

const parsed = new WeakSet<object>()

/** The policy of a request: a named one, or its own. */
export const policyOf = (request: Pick<Request, 'policy'>): Policy =>
  typeof request.policy === 'string' ? policies[request.policy] : request.policy

/**
 * A request with its defaults filled in.
 * @throws RequestRefused naming every field that is wrong
 */
export function parseRequest(input: RequestInput | Request | unknown): Request {
  if (typeof input === 'object' && input !== null && parsed.has(input)) return input as Request
  const result = read(requestShape, input)
  const errors = requestErrors(result)
  if (errors.length > 0) throw new RequestRefused(errors)
  parsed.add(result)
  return result
}

/** An offer that stands alone, checked as it would be within a request. @throws RequestRefused */
export function parseOffer(input: unknown, policy: Policy = policies.tmall): Offer {
  const result = read(offerShape, input)
  const errors = offerErrors(result, policy, [])
  if (errors.length > 0) throw new RequestRefused(errors)
  return result
}

/** A policy: the name of one that ships, or a whole one. @throws RequestRefused */
export function parsePolicy(input: unknown): Policy {
  if (typeof input === 'string' && Object.hasOwn(policies, input)) return policies[input as keyof typeof policies]
  const result = read(policyShape, input)
  const errors = policyErrors(result, [])
  if (errors.length > 0) throw new RequestRefused(errors)
  return result
}

/** Marks a request that was put together from parsed parts as parsed: to price many carts with the same offers reads these once. */
export function trusted(request: Request): Request {
  parsed.add(request)
  return request
}

/** What the shape cannot say of a whole request. */
function requestErrors(request: Request): FieldError[] {
  const errors: FieldError[] = []
  const wrong = tellerOf(errors)
  if (!isTimeZone(request.timeZone)) wrong(['timeZone'], request.timeZone, 'the name of a time zone, as Asia/Shanghai')
  once(request, 'lines', 'id', 'a line id that is used once', wrong)
  once(request, 'offers', 'id', 'an offer id that is used once', wrong)
  once(request, 'shipping', 'shop', 'a shop that stands in shipping once', wrong)
  let units = 0
  request.lines.forEach((line, i) => {
    units += line.quantity
    if (line.floorUnitPriceMinor > line.unitPriceMinor)
      wrong(['lines', i, 'floorUnitPriceMinor'], line.floorUnitPriceMinor, `at most the price, ${line.unitPriceMinor}`)
  })
  if (units > MOST_UNITS) wrong(['lines'], `${units} units`, `at most ${MOST_UNITS} units in all`)
  const policy = policyOf(request)
  if (typeof request.policy !== 'string') errors.push(...policyErrors(policy, ['policy']))
  const known = new Set(request.offers.map((offer) => offer.id))
  for (const key of ['must', 'never'] as const)
    request[key].forEach((offer, i) => {
      if (!known.has(offer)) wrong([key, i], offer, 'the id of an offer of this request')
    })
  request.offers.forEach((offer, i) => errors.push(...offerErrors(offer, policy, ['offers', i])))
  return errors
}

function once<List extends string, Key extends string>(
  request: { readonly [L in List]: readonly { readonly [K in Key]: string }[] },
  list: List,
  key: Key,
  expected: string,
  wrong: Tell,
): void {
  const seen = new Set<string>()
  request[list].forEach((thing, i) => {
    if (seen.has(thing[key])) wrong([list, i, key], thing[key], expected)
    seen.add(thing[key])
  })
}

/** What the shape cannot say of one offer. */
function offerErrors(offer: Offer, policy: Policy, at: readonly PropertyKey[]): FieldError[] {
  const errors: FieldError[] = []
  const wrong = tellerOf(errors, at)
  const { benefit } = offer
  const layer = layerOf(policy, offer.kind)
  if (layer === undefined) {
    const allowed = policy.layers.flatMap(({ kinds }) => kinds)
    wrong(['kind'], offer.kind, `one of ${allowed.join(', ')}`, 'one_of', { allowed })
  }
  if ('tiers' in benefit) {
    const bySpend = benefit.tiers[0]!.spendMinor !== undefined
    benefit.tiers.forEach((tier, i) => {
      const key = bySpend ? 'spendMinor' : 'quantity'
      const other = bySpend ? tier.quantity : tier.spendMinor
      if (tier[key] === undefined || other !== undefined)
        wrong(['benefit', 'tiers', i], tier, `a tier by ${key} alone, as the first`, 'tiers_alike', { by: key })
      else if (i > 0 && tier[key]! <= (benefit.tiers[i - 1]![key] ?? 0))
        wrong(['benefit', 'tiers', i, key], tier[key], `more than the tier before it`, 'above_tier_before')
    })
  }
  if (benefit.kind === 'group_units_off' && benefit.units > benefit.groupSize)
    wrong(['benefit', 'units'], benefit.units, `at most groupSize, ${benefit.groupSize}`, 'not_above', {
      field: 'groupSize',
      value: benefit.groupSize,
    })
  if (benefit.kind === 'shipping_off' && benefit.offMinor !== undefined && benefit.offBasisPoints !== undefined)
    wrong(['benefit'], benefit, 'offMinor or offBasisPoints, not both', 'not_both', {
      fields: ['offMinor', 'offBasisPoints'],
    })
  if (offer.funding !== undefined) errors.push(...fundingErrors(offer.funding, [...at, 'funding']))
  for (const key of ['thresholdBasis', 'amountBasis', 'weightBasis'] as const) {
    const basis = offer.basis?.[key]
    if (typeof basis !== 'object' || layer === undefined) continue
    const place = policy.layers.findIndex(({ id }) => id === basis.after)
    if (place < 0 || place >= layer)
      wrong(['basis', key, 'after'], basis.after, 'the id of an earlier layer', 'earlier_layer')
  }
  if (
    offer.validFrom !== undefined &&
    offer.validUntil !== undefined &&
    Date.parse(offer.validFrom) >= Date.parse(offer.validUntil)
  )
    wrong(['validUntil'], offer.validUntil, `later than validFrom, ${offer.validFrom}`, 'later_than', {
      field: 'validFrom',
      instant: offer.validFrom,
    })
  return errors
}
