// How far an offer can take the price of one piece down: never less than the engine takes, often more. It says which goods are worth a look.
import type { Offer } from '@quanhe/engine'

type Tier = { spendMinor?: number | undefined; quantity?: number | undefined }

/** The least that one piece has to cost for the offer to touch it, as far as amounts say it; infinite where one piece is not enough. */
export function leastPrice({ threshold, benefit }: Offer): number {
  if ((threshold?.quantity ?? 1) > 1) return Infinity
  return Math.max(1, threshold?.spendMinor ?? 0, firstStep(benefit))
}

function firstStep(benefit: Offer['benefit']): number {
  switch (benefit.kind) {
    case 'amount_off_per':
      return benefit.perMinor
    case 'amount_off_tiers':
    case 'percent_off_tiers':
      return Math.min(...(benefit.tiers as readonly Tier[]).map(tierPrice))
    case 'bundle_price':
      return benefit.quantity === 1 ? 0 : Infinity
    case 'group_units_off':
      return benefit.groupSize === 1 ? 0 : Infinity
    case 'shipping_off':
    case 'gift':
    case 'interest_free':
      return Infinity
    default:
      return 0
  }
}

const tierPrice = ({ spendMinor, quantity }: Tier): number => spendMinor ?? ((quantity ?? 1) > 1 ? Infinity : 0)

/** The most that the offer takes off one piece of this price: all of it where its benefit does not say. */
export function mostOff(offer: Offer, priceMinor: number): number {
  if (priceMinor < leastPrice(offer)) return 0
  return Math.min(priceMinor, said(offer.benefit, priceMinor))
}

function said(benefit: Offer['benefit'], priceMinor: number): number {
  switch (benefit.kind) {
    case 'amount_off':
      return benefit.offMinor
    case 'amount_off_per': {
      const times = Math.min(Math.floor(priceMinor / benefit.perMinor), benefit.maxTimes ?? Infinity)
      return Math.min(times * benefit.offMinor, benefit.maxMinor ?? Infinity)
    }
    case 'amount_off_tiers':
      return Math.max(...benefit.tiers.map((tier) => (priceMinor >= tierPrice(tier) ? tier.offMinor : 0)))
    case 'percent_off':
      return Math.min(rateOf(priceMinor, benefit.offBasisPoints), benefit.maxMinor ?? Infinity)
    case 'percent_off_tiers': {
      const rates = benefit.tiers.map((tier) => (priceMinor >= tierPrice(tier) ? tier.offBasisPoints : 0))
      return Math.min(rateOf(priceMinor, Math.max(...rates)), benefit.maxMinor ?? Infinity)
    }
    case 'unit_price':
    case 'bundle_price':
      return Math.max(0, priceMinor - benefit.priceMinor)
    default:
      return priceMinor
  }
}

/** Rounded up: what a policy rounds to is no more. */
const rateOf = (priceMinor: number, basisPoints: number): number => Math.ceil((priceMinor * basisPoints) / 10_000)

/** The dearest piece that all of these together could bring down to the limit. */
export const dearestWithin = (offers: readonly Offer[], limitMinor: number): number =>
  offers.reduce((sum, { benefit }) => Math.min(sum + said(benefit, dearest), dearest), limitMinor)

/** No item costs more. */
const dearest = 100_000_000_000
