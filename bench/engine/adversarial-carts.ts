// Made to be hard: overlapping cross-shop offers, each on what the earlier ones left, with thresholds near the sums that
// can still be had. Nothing splits by shop, nothing excludes anything by limit, and every choice moves every later threshold.
import type { OfferInput, RequestInput } from '@quanhe/engine'
import { chanceOf, type Chance } from './shared-workloads.ts'
import { linesOf } from './tmall-carts.ts'

const tops = ['apparel', 'beauty', 'digital', 'home', 'food', 'fresh']

export type Adversary = 'overlapping' | 'knapsack' | 'mixed'

/** One adversarial cart of 20 lines over 5 shops under `sequential`. */
export function adversarialRequest(adversary: Adversary, offers: number, seed: string): RequestInput {
  const chance = chanceOf(`adversarial/${adversary}/${offers}/${seed}`)
  const lines = linesOf(chance, 20, ['s0', 's1', 's2', 's3', 's4']).map((line) => ({ ...line, tags: [] }))
  const sumOf = (scoped: readonly string[]) =>
    lines
      .filter((line) => scoped.length === 0 || scoped.some((top) => line.category?.startsWith(`${top}/`)))
      .reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0)
  return {
    at: '2026-11-11T20:30:00+08:00',
    policy: 'sequential',
    buyer: { id: 'u', paymentMethod: 'huabei' },
    lines,
    offers: Array.from({ length: offers }, (_, i) => ({ id: `o${i}`, ...termsOf[adversary](chance, sumOf) })),
    detail: 'plan',
  }
}

type Terms = Omit<OfferInput, 'id'>
type Sum = (tops: readonly string[]) => number

/** Some of the categories, or all of the cart. */
const someTops = (chance: Chance): string[] =>
  chance.chance(0.25) ? [] : tops.filter(() => chance.chance(0.5)).slice(0, 4)

/** A threshold that stands or falls with how much the offers before it have taken. */
const nearMinor = (chance: Chance, sumMinor: number) => Math.max(1, Math.round(sumMinor * chance.u(0.55, 1)))

function crossShop(chance: Chance, sumOf: Sum, kind: string): Terms {
  const categories = someTops(chance)
  const sumMinor = Math.max(1_000, sumOf(categories))
  const scope = categories.length > 0 ? { scope: { categories } } : {}
  const threshold = { spendMinor: nearMinor(chance, sumMinor) }
  if (chance.chance(0.3))
    return { kind, ...scope, threshold, benefit: { kind: 'percent_off', offBasisPoints: chance.int(2, 9) * 100 } }
  if (chance.chance(0.3)) {
    const perMinor = Math.max(1, Math.round(sumMinor * chance.u(0.2, 0.5)))
    return { kind, ...scope, benefit: { kind: 'amount_off_per', perMinor, offMinor: Math.max(1, Math.round(perMinor * chance.u(0.03, 0.09))) } } // prettier-ignore
  }
  return { kind, ...scope, threshold, benefit: { kind: 'amount_off', offMinor: Math.max(1, Math.round(sumMinor * chance.u(0.01, 0.06))) } } // prettier-ignore
}

const termsOf: Record<Adversary, (chance: Chance, sumOf: Sum) => Terms> = {
  /** Scopes that cut across each other, in one layer. */
  overlapping: (chance, sumOf) => crossShop(chance, sumOf, 'cross_shop_promotion'),
  /** All on the whole cart: which subset, when each one taken spoils the thresholds of the rest. */
  knapsack: (chance, sumOf) => {
    const sumMinor = sumOf([])
    return {
      kind: 'cross_shop_promotion',
      threshold: { spendMinor: nearMinor(chance, sumMinor) },
      benefit: { kind: 'amount_off', offMinor: Math.max(1, Math.round(sumMinor * chance.u(0.01, 0.06))) },
    }
  },
  /** Over four layers, with and without limits. */
  mixed: (chance, sumOf) =>
    crossShop(chance, sumOf, chance.pick(['cross_shop_promotion', 'voucher', 'category_voucher', 'member_discount', 'red_packet'])), // prettier-ignore
}
