// Step 6: limits, groups and exclusive offers.
import type { Setting } from './setting.ts'
import type { AppliedOffer } from './state.ts'
import type { Limit, Offer } from './types.ts'

type Shares = Pick<AppliedOffer, 'shares' | 'shippingShares'>

/** The places (the order, shops, or lines) in which an offer with these shares counts. */
function placesCounted(setting: Setting, limit: Limit, given: Shares): string[] {
  if (limit.per === 'order') return ['order']
  const lines = setting.lines.filter((_, i) => given.shares[i]! > 0n)
  if (limit.per === 'line') return lines.map((line) => line.id)
  const shippedShops = setting.shops.filter((_, s) => given.shippingShares[s]! > 0n)
  return [...new Set([...lines.map((line) => line.shop), ...shippedShops])]
}

/** The first limit that is full; `by` those that fill it, in each place where it is full. */
export type LimitReached = { readonly limit: number; readonly by: readonly (readonly string[])[] }

/** The first limit that one more offer with these shares would break beside the others. */
export function limitReached(
  setting: Setting,
  offer: Offer,
  given: Shares,
  others: readonly (Shares & { readonly offer: Offer })[],
): LimitReached | undefined {
  const limits = setting.policy.limits ?? []
  for (const [index, limit] of limits.entries()) {
    if (!limit.kinds.includes(offer.kind)) continue
    const counted = others.filter((other) => limit.kinds.includes(other.offer.kind))
    const fullPlaces = placesCounted(setting, limit, given)
      .map((place) => counted.filter((other) => placesCounted(setting, limit, other).includes(place)))
      .filter((there) => there.length + 1 > limit.max)
    if (fullPlaces.length > 0)
      return { limit: index, by: fullPlaces.map((there) => there.map((other) => other.offer.id)) }
  }
  return undefined
}

export const groupTakenBy = (offer: Offer, others: readonly Offer[]): string | undefined =>
  offer.group === undefined ? undefined : others.find((other) => other.group === offer.group)?.id

export const exclusiveAmong = (others: readonly Offer[]): string | undefined =>
  others.find((other) => other.exclusive === true)?.id
