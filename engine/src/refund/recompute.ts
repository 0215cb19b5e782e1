// The refund that leaves the buyer with the price of what is kept: discounts that the rest no longer earns are taken back.
import { isOnCart } from '../conditions/index.ts'
import { apportion } from '../money/apportion.ts'
import { trusted } from '../parse.ts'
import { quote as quoteOf } from '../quote.ts'
import type { Request } from '../request.ts'
import type { Quote } from '../result.ts'
import { apportionedMinor, keptShares, type KeptShare, type RefundedLine } from './apportioned.ts'
import type { ReturnedUnits } from './returns.ts'

/**
 * What the kept goods cost with the best plan among the offers that were applied, at the original moment. Conditions on
 * the cart are tested on what is kept; those on the buyer and the moment held then, and are not tested again.
 */
function keptPriceMinor(request: Request, quote: Quote, returned: ReturnedUnits): number {
  const lines = request.lines
    .map((line) => ({ ...line, quantity: line.quantity - (returned.get(line.id) ?? 0) }))
    .filter((line) => line.quantity > 0)
  if (lines.length === 0) return 0
  const applied = new Set(quote.applied.map(({ offer }) => offer))
  const offers = request.offers
    .filter((offer) => applied.has(offer.id))
    .map((offer) => ({ ...offer, conditions: offer.conditions.filter(isOnCart) }))
  // Shipping is no part of this: it comes back only where the caller says so.
  const kept = quoteOf(trusted({ ...request, lines, offers, shipping: [], must: [], never: [], detail: 'plan' }))
  return kept.listMinor - kept.discountMinor
}

/** What has been refunded in all once these units have come back, where `beforeMinor` was refunded before them. */
export function recomputedMinor(request: Request, quote: Quote, returned: ReturnedUnits, beforeMinor: number): number {
  const owedMinor = quote.listMinor - quote.discountMinor - keptPriceMinor(request, quote, returned)
  return Math.max(beforeMinor, Math.min(owedMinor, apportionedMinor(quote, returned)))
}

/** Splits a refund over the returned lines, and over the units of each, by their apportioned parts. */
export function splitByParts(minor: number, parts: readonly RefundedLine[]): RefundedLine[] {
  const lines = shared(
    minor,
    parts.map((part) => part.minor),
    parts.map((part) => part.quantity),
  )
  return parts.map((part, i) => {
    const units = part.unitsMinor.map(() => 1)
    return { ...part, minor: lines[i]!, unitsMinor: shared(lines[i]!, part.unitsMinor, units) }
  })
}

/** Where no part is more than nothing, `otherwise` says how to share. */
const shared = (minor: number, parts: readonly number[], otherwise: readonly number[]): number[] =>
  apportion(minor, parts.some((part) => part > 0) ? parts : otherwise)

/**
 * The discounts on kept goods that have lapsed in all: what apportioning would have refunded and the new price holds
 * back. It returns to the funders of the kept goods by their parts, and comes to nothing when nothing is kept.
 */
export function lapsedShares(quote: Quote, returned: ReturnedUnits, refundedMinor: number): KeptShare[] {
  const heldBackMinor = apportionedMinor(quote, returned) - refundedMinor
  const kept = keptShares(quote, returned)
  if (heldBackMinor === 0) return kept.map((share) => ({ ...share, minor: 0 }))
  const parts = apportion(
    heldBackMinor,
    kept.map((share) => share.minor),
  )
  return kept.map((share, i) => ({ ...share, minor: parts[i]! }))
}
