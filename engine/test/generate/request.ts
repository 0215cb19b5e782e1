// Whole requests for the engine and the reference alike.
import type { Request } from '../reference/types.ts'
import { buyerOf, linesOf, shippingOf } from './cart.ts'
import { INSTANTS, ZONES } from './condition-edges.ts'
import { marketRequest } from './market.ts'
import { offersOf } from './offers.ts'
import { policyOf } from './policy.ts'
import { chance, fromSeed, pick, shuffled, some, type Random } from './random.ts'

export type Size = { readonly mostLines: number; readonly mostOffers: number }
/** What brute force can follow: mostly up to seven offers, sometimes nine, now and then twelve. */
export const bruteForceSize: Size = { mostLines: 8, mostOffers: 12 }

function offerCount(random: Random, { mostOffers }: Size): number {
  if (chance(random, 3)) return random.int(1, mostOffers)
  if (chance(random, 25)) return Math.min(mostOffers, random.int(8, 9))
  return Math.min(mostOffers, random.int(1, 7))
}

export function requestFrom(random: Random, size: Size = bruteForceSize): Request {
  if (chance(random, 20))
    return marketRequest(random, size.mostLines, Math.min(size.mostOffers, random.int(5, chance(random, 10) ? 14 : 10)))
  const at = pick(random, INSTANTS)
  const lines = linesOf(random, size.mostLines)
  const listMinor = lines.reduce((total, line) => total + line.unitPriceMinor * line.quantity, 0)
  const policy = policyOf(random, Math.min(listMinor, 90_000_000_000))
  const shipping = shippingOf(random)
  const shipped = shipping.length > 0
  const offers = offersOf(random, { count: offerCount(random, size), at, lines, shipped, policy })
  const ids = offers.map((offer) => offer.id)
  return {
    at,
    ...(chance(random, 30) ? { timeZone: pick(random, ZONES) } : {}),
    currency: 'CNY',
    policy,
    buyer: buyerOf(random),
    lines,
    shipping,
    offers,
    must: chance(random, 15) ? shuffled(random, ids).slice(0, random.int(1, 3)) : [],
    never: chance(random, 8) ? some(random, ids, 20) : [],
  }
}

export const requestOfSeed = (seed: number, size?: Size): Request => requestFrom(fromSeed(seed), size)
