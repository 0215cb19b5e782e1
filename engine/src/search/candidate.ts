// An offer as the search sees it: numbered lines, numbered bases, and its place in the order of evaluation.
import type { AmountBenefit, GrantedBenefit, ShippingBenefit, UnitBenefit } from '../benefits/benefit.ts'
import { benefitOf } from '../benefits/index.ts'
import type { Offer } from '../request.ts'
import type { Cart } from './cart.ts'
import { basisNumber, CURRENT, LIST, type KindPlace } from './compiled-policy.ts'
import type { LineSet } from './line-set.ts'
import { putInOrder } from './rows.ts'

export { CURRENT, LIST }

// The search calls a definition with the parameters of its own kind, which the compiler cannot follow.
export type Definition =
  | AmountBenefit<string, never>
  | UnitBenefit<string, never>
  | ShippingBenefit<string, never>
  | GrantedBenefit<string, never>

export type Candidate = {
  readonly offer: Offer
  /** Its place among the request's offers. */
  readonly place: number
  readonly definition: Definition
  readonly layer: number
  readonly order: number
  /** Eligible lines on the request, and what follows from them alone. */
  readonly set: LineSet
  /** The same, in line order. */
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
  /** Its rate, or what "dearest" means to it, is taken of the amount's basis; `baseMinor` shows that one. */
  readonly showsAmount: boolean
  /** A higher tier that gives less: such an offer does not shrink with its base, so only its room bounds it. */
  readonly fallingTiers: boolean
  /** Places in `policy.limits` of the limits on its kind. */
  readonly limits: readonly number[]
  /** The number of its group, or -1. */
  readonly group: number
  readonly exclusive: boolean
  readonly expiresAtMs: number
  /** Its place in the order of evaluation among all candidates. */
  rank: number
  /** Nothing it needs is missing on list amounts. */
  reachesAlone: boolean
  /** The sum of its threshold's basis, and of its amount's, on list amounts. */
  listThresholdMinor: number
  listAmountMinor: number
  /** No plan lets it give more than this. */
  ceilingMinor: number
  /** Where no offer's value depends on another: the counters that it fills, in the order in which limits are judged. */
  slots: readonly number[]
  /** What it gives each of its lines (or shops, for shipping) while it is applied. Written by the workings. */
  shares: number[]
  givenMinor: number
  baseMinor: number
}

const NO_SHARES: number[] = []
export const NO_SLOTS: readonly number[] = []

export function candidateOf(
  offer: Offer,
  place: number,
  set: LineSet,
  kind: KindPlace,
  cart: Cart,
  group: number,
  expiresAtMs: number,
): Candidate {
  const definition = benefitOf[offer.benefit.kind] as unknown as Definition
  const { basis } = offer
  const { units, shops, touchesSingle } = set
  return {
    offer,
    place,
    definition,
    layer: kind.layer,
    order: definition.rate ? kind.order : kind.order + 1,
    set,
    lines: set.lines,
    units,
    // Ties of shipping shares are broken in the order of the shops.
    shops: definition.takes === 'shipping' ? shops.toSorted((a, b) => a - b) : shops,
    touchesSingle,
    spendMinor: offer.threshold?.spendMinor ?? 0,
    quantity: offer.threshold?.quantity ?? 0,
    thresholdBasis: own(basis?.thresholdBasis, kind.thresholdBasis, cart),
    amountBasis: own(basis?.amountBasis, kind.amountBasis, cart),
    weightBasis: own(basis?.weightBasis, kind.weightBasis, cart),
    showsAmount: definition.rate || offer.benefit.kind === 'group_units_off',
    fallingTiers: hasFallingTiers(offer),
    limits: kind.limits,
    group,
    exclusive: offer.exclusive,
    expiresAtMs,
    rank: 0,
    reachesAlone: false,
    listThresholdMinor: 0,
    listAmountMinor: 0,
    ceilingMinor: 0,
    slots: NO_SLOTS,
    shares: NO_SHARES,
    givenMinor: 0,
    baseMinor: 0,
  }
}

const own = (basis: Parameters<typeof basisNumber>[0], ofKind: number, cart: Cart): number =>
  basis === undefined ? ofKind : basisNumber(basis, cart.policy)

function hasFallingTiers({ benefit }: Offer): boolean {
  if (benefit.kind === 'amount_off_tiers')
    return benefit.tiers.some((tier, i) => i > 0 && tier.offMinor < benefit.tiers[i - 1]!.offMinor)
  if (benefit.kind === 'percent_off_tiers')
    return benefit.tiers.some((tier, i) => i > 0 && tier.offBasisPoints < benefit.tiers[i - 1]!.offBasisPoints)
  return false
}

/** Sorts candidates into the order of evaluation: layer, position of the kind, rates first, id by code unit. */
export function inOrder(candidates: Candidate[]): void {
  putInOrder(candidates, (a, b) => a.order - b.order || (a.offer.id < b.offer.id ? -1 : 1))
  for (let i = 0; i < candidates.length; i++) candidates[i]!.rank = i
}
