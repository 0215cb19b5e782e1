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
  const touched = new Set(lines.map((line) => line.shop))
  setting.shops.forEach((shop, s) => given.shippingShares[s]! > 0n && touched.add(shop))
  // In the order of the request's lines: this only decides which full place is named.
  return [...new Set(setting.lines.map((line) => line.shop))].filter((shop) => touched.has(shop))
}

export type LimitReached = { readonly limit: number; readonly by: readonly string[] }

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
    for (const place of placesCounted(setting, limit, given)) {
      const there = others.filter(
        (other) => limit.kinds.includes(other.offer.kind) && placesCounted(setting, limit, other).includes(place),
      )
      if (there.length + 1 > limit.max) return { limit: index, by: there.map((other) => other.offer.id) }
    }
  }
  return undefined
}

export const groupTakenBy = (offer: Offer, others: readonly Offer[]): string | undefined =>
  offer.group === undefined ? undefined : others.find((other) => other.group === offer.group)?.id

export const exclusiveAmong = (others: readonly Offer[]): string | undefined =>
  others.find((other) => other.exclusive === true)?.id
