import type { OfferInput, Quote } from '@quanhe/engine'
import { quote } from '@quanhe/engine'
import type { CheckSubject, CheckedItem } from './publish-check.ts'

/** So many of one item, priced with these offers and nothing else in the cart. `bounds`: what the search is held to. */
export function soldAlone(
  { at, timeZone, currency, policy }: CheckSubject,
  { costMinor: _cost, ...line }: CheckedItem,
  units: number,
  offers: readonly OfferInput[],
  bounds: { readonly must?: string[]; readonly maxPlans?: number } = {},
): Quote {
  return quote({
    at: at.toISOString(),
    timeZone,
    currency,
    policy,
    lines: [{ id: line.sku, quantity: units, ...line, tags: [...line.tags] }],
    offers: [...offers],
    detail: 'plan',
    ...bounds,
  })
}

/** What of applied offers the item's own merchant pays. */
export const borneByMerchant = (applied: Quote['applied'], { merchant }: CheckedItem): number =>
  applied
    .flatMap((one) => one.shares)
    .flatMap((share) => share.funding)
    .filter((part) => part.party === 'merchant' || part.party === `merchant:${merchant}`)
    .reduce((sum, part) => sum + part.minor, 0)
