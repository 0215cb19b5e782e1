import type { Offer, OfferInput, Quote, Request } from '@quanhe/engine'
import { parseOffer, parseRequest, quote, trusted } from '@quanhe/engine'
import type { CheckSubject, CheckedItem } from './publish-check.ts'

type Sale = {
  readonly item: CheckedItem
  readonly units: number
  readonly offers: readonly OfferInput[]
  /** What the search is held to. */
  readonly bounds?: { readonly must?: string[]; readonly maxPlans?: number }
}

export type Selling = (sale: Sale) => Quote

/**
 * Prices so many of one item with some offers, every condition taken as met, and nothing else in the cart. A check tries hundreds of such carts while somebody
 * waits: each offer and each item is read and checked once for all of them.
 */
export function sellingAlone({ at, timeZone, currency, policy }: CheckSubject): Selling {
  const offerOf = once((one: OfferInput): Offer => ({ ...parseOffer(one, policy), conditions: [] }))
  const cartOf = once(({ costMinor: _cost, ...line }: CheckedItem): Request => {
    const lines = [{ id: line.sku, quantity: 1, ...line, tags: [...line.tags] }]
    return parseRequest({ at: at.toISOString(), timeZone, currency, lines, detail: 'plan' })
  })
  return ({ item, units, offers, bounds }) => {
    const cart = cartOf(item)
    const lines = cart.lines.map((line) => ({ ...line, quantity: units }))
    return quote(trusted({ ...cart, policy, lines, offers: offers.map(offerOf), ...bounds }))
  }
}

function once<From extends object, To>(make: (from: From) => To): (from: From) => To {
  const made = new Map<From, To>()
  return (from) => {
    const found = made.get(from) ?? make(from)
    made.set(from, found)
    return found
  }
}

/** What of applied offers the item's own merchant pays. */
export const borneByMerchant = (applied: Quote['applied'], { merchant }: CheckedItem): number =>
  applied
    .flatMap((one) => one.shares)
    .flatMap((share) => share.funding)
    .filter((part) => part.party === 'merchant' || part.party === `merchant:${merchant}`)
    .reduce((sum, part) => sum + part.minor, 0)
