// An offer as the search sees it: numbered lines, numbered bases, and its place in the order of evaluation.
import { benefitOf } from '../benefits/index.ts'
import type { AmountBenefit, GrantedBenefit, ShippingBenefit, UnitBenefit } from '../benefits/benefit.ts'
import type { Basis, Policy } from '../policy.ts'
import type { Offer } from '../request.ts'
import type { Cart } from './cart.ts'

/** A basis by number: a layer's place for "after that layer", or one of these. */
export const CURRENT = -1
export const LIST = -2

type Any<T> = T extends infer U ? U : never
// The search calls a definition with the parameters of its own kind, which the compiler cannot follow.
export type Definition = Any<
  | AmountBenefit<string, never>
  | UnitBenefit<string, never>
  | ShippingBenefit<string, never>
  | GrantedBenefit<string, never>
>

export type Candidate = {
  readonly offer: Offer
  readonly definition: Definition
  readonly layer: number
  /** Eligible lines on the request, in line order. */
  readonly lines: readonly number[]
  readonly units: number
  /** Shops of the eligible lines. */
  readonly shops: readonly number[]
  readonly touchesSingle: boolean
  readonly spendMinor: number
  readonly quantity: number
  readonly thresholdBasis: number
  readonly amountBasis: number
  readonly weightBasis: number
  /** Places in `policy.limits` of the limits on its kind. */
  readonly limits: readonly number[]
  /** The number of its group, or -1. */
  readonly group: number
  readonly exclusive: boolean
  readonly expiresAtMs: number
  /** Its place in the order of evaluation among all candidates. Set by `inOrder`. */
  rank: number
  /** No plan lets it give more than this: what it gives alone, on list amounts. Set before a search. */
  ceilingMinor: number
  /** A higher tier that gives less: such an offer does not shrink with its base, so only its ceiling bounds it. */
  readonly fallingTiers: boolean
  /** What it gives each of its lines (or shops, for shipping) while it is applied. Owned by the workings. */
  readonly shares: Float64Array
  givenMinor: number
  baseMinor: number
}

/** What is the same for every offer of a kind under a policy; made once per policy. */
export type KindPlace = {
  readonly layer: number
  readonly position: number
  readonly limits: readonly number[]
  readonly ineligible: readonly number[]
  readonly thresholdBasis: number
  readonly amountBasis: number
  readonly weightBasis: number
}

const places = new WeakMap<Policy, Map<string, KindPlace>>()

/** Where each kind stands in a policy. */
export function kindPlaces(policy: Policy): Map<string, KindPlace> {
  const known = places.get(policy)
  if (known !== undefined) return known
  const made = new Map<string, KindPlace>()
  policy.layers.forEach((layer, number) =>
    layer.kinds.forEach((kind, position) =>
      made.set(kind, {
        layer: number,
        position,
        limits: policy.limits.flatMap((limit, i) => (limit.kinds.includes(kind) ? [i] : [])),
        ineligible: policy.ineligible.flatMap((rule, i) => (rule.kinds.includes(kind) ? [i] : [])),
        thresholdBasis: basisNumber(layer.thresholdBasis, policy),
        amountBasis: basisNumber(layer.amountBasis, policy),
        weightBasis: basisNumber(layer.weightBasis, policy),
      }),
    ),
  )
  places.set(policy, made)
  return made
}

function basisNumber(basis: Basis | undefined, policy: Policy): number {
  if (basis === undefined || basis === 'current') return CURRENT
  if (basis === 'list') return LIST
  return policy.layers.findIndex((layer) => layer.id === basis.after)
}

export function candidateOf(
  offer: Offer,
  lines: readonly number[],
  place: KindPlace,
  cart: Cart,
  group: number,
): Candidate {
  const definition = benefitOf[offer.benefit.kind] as unknown as Definition
  let units = 0
  let touchesSingle = false
  const shops: number[] = []
  let lastShop = -1
  for (const l of lines) {
    units += cart.lines[l]!.quantity
    if (cart.single[l] === 1) touchesSingle = true
    const shop = cart.shopOf[l]!
    if (shop !== lastShop && !shops.includes(shop)) shops.push(shop)
    lastShop = shop
  }
  if (definition.takes === 'shipping') shops.sort((a, b) => a - b)
  const { basis } = offer
  return {
    offer,
    definition,
    layer: place.layer,
    lines,
    units,
    shops,
    touchesSingle,
    spendMinor: offer.threshold?.spendMinor ?? 0,
    quantity: offer.threshold?.quantity ?? 0,
    thresholdBasis:
      basis?.thresholdBasis === undefined ? place.thresholdBasis : basisNumber(basis.thresholdBasis, cart.policy),
    amountBasis: basis?.amountBasis === undefined ? place.amountBasis : basisNumber(basis.amountBasis, cart.policy),
    weightBasis: basis?.weightBasis === undefined ? place.weightBasis : basisNumber(basis.weightBasis, cart.policy),
    limits: place.limits,
    group,
    exclusive: offer.exclusive,
    expiresAtMs: offer.validUntil === undefined ? Infinity : Date.parse(offer.validUntil),
    rank: 0,
    ceilingMinor: 0,
    fallingTiers: hasFallingTiers(offer),
    shares: new Float64Array(definition.takes === 'shipping' ? shops.length : lines.length),
    givenMinor: 0,
    baseMinor: 0,
  }
}

function hasFallingTiers({ benefit }: Offer): boolean {
  if (benefit.kind === 'amount_off_tiers')
    return benefit.tiers.some((tier, i) => i > 0 && tier.offMinor < benefit.tiers[i - 1]!.offMinor)
  if (benefit.kind === 'percent_off_tiers')
    return benefit.tiers.some((tier, i) => i > 0 && tier.offBasisPoints < benefit.tiers[i - 1]!.offBasisPoints)
  return false
}

/** Sorts candidates into the order of evaluation: layer, position of the kind, rates first, id by code unit. */
export function inOrder(candidates: Candidate[], policy: Policy): Candidate[] {
  const at = kindPlaces(policy)
  candidates.sort(
    (a, b) =>
      a.layer - b.layer ||
      at.get(a.offer.kind)!.position - at.get(b.offer.kind)!.position ||
      Number(b.definition.rate) - Number(a.definition.rate) ||
      (a.offer.id < b.offer.id ? -1 : 1),
  )
  candidates.forEach((candidate, i) => (candidate.rank = i))
  return candidates
}
