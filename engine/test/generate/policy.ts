// Policies: the five that ship, and made-up ones with any order, basis, limit and remainder.
import type { Basis, Funder, Layer, Limit, Policy, PolicyName, Request, ScopeLists } from '../reference/types.ts'
import { BRANDS, CATEGORIES, TAGS } from './cart.ts'
import { chance, pick, shuffled, some, times, type Random } from './random.ts'

export const POLICY_NAMES: readonly PolicyName[] = [
  'tmall',
  'platform_first',
  'platform_first_sequential',
  'parallel_2020',
  'sequential',
]
export const KINDS = [
  'item_price',
  'item_coupon',
  'allowance',
  'shop_promotion',
  'shop_coupon',
  'insider_shop_coupon',
  'cross_shop_promotion',
  'allowance_balance',
  'voucher',
  'category_voucher',
  'insider_voucher',
  'member_discount',
  'red_packet',
  'points',
  'shipping_coupon',
  'payment_coupon',
  'interest_free_coupon',
]

export const fundersOf = (random: Random): Funder[] =>
  pick(random, [
    [{ party: 'merchant', basisPoints: 10000 }],
    [{ party: 'platform', basisPoints: 10000 }],
    [
      { party: 'platform', basisPoints: 4000 },
      { party: 'merchant', basisPoints: 6000 },
    ],
    [
      { party: 'merchant', basisPoints: 5000 },
      { party: 'platform', basisPoints: 5000 },
    ],
    [
      { party: 'platform', basisPoints: 3333 },
      { party: 'merchant', basisPoints: 3334 },
      { party: 'brand:x', basisPoints: 3333 },
    ],
    [
      { party: 'bank:y', basisPoints: 1 },
      { party: 'merchant', basisPoints: 9999 },
    ],
  ])

export function basisOf(random: Random, earlierLayers: readonly string[]): Basis {
  const which = random.int(0, earlierLayers.length > 0 ? 3 : 1)
  if (which === 0) return 'current'
  return which === 1 ? 'list' : { after: pick(random, earlierLayers) }
}

export function basesOf(
  random: Random,
  earlierLayers: readonly string[],
  percent: number,
): Omit<Layer, 'id' | 'kinds'> {
  return {
    ...(chance(random, percent) ? { thresholdBasis: basisOf(random, earlierLayers) } : {}),
    ...(chance(random, percent) ? { amountBasis: basisOf(random, earlierLayers) } : {}),
    ...(chance(random, percent) ? { weightBasis: basisOf(random, earlierLayers) } : {}),
  }
}

function layersOf(random: Random): Layer[] {
  const count = random.int(1, 6)
  const kinds = shuffled(random, KINDS)
  const of = kinds.map(() => random.int(0, count - 1))
  const ids = times(count, (i) => `L${i + 1}`)
  return ids.map((id, i) => ({
    id,
    kinds: kinds.filter((_, k) => of[k] === i),
    ...basesOf(random, ids.slice(0, i), 50),
  }))
}

const limitOf = (random: Random): Limit => ({
  kinds: chance(random, 20)
    ? ['shipping_coupon', ...shuffled(random, KINDS.slice(0, 14)).slice(0, random.int(0, 6))]
    : shuffled(random, KINDS).slice(0, random.int(1, 7)),
  per: pick(random, ['order', 'shop', 'line', 'shop']),
  max: chance(random, 80) ? 1 : 2,
})

function singleBenefitOf(random: Random): ScopeLists {
  return {
    tags: some(random, TAGS, 40),
    ...(chance(random, 30) ? { categories: some(random, CATEGORIES, 25) } : {}),
    ...(chance(random, 20) ? { brands: [pick(random, BRANDS)] } : {}),
  }
}

function madeUpPolicy(random: Random, listMinor: number): Policy {
  const minimums = [0, 1, Math.floor(listMinor / 2), Math.max(0, listMinor - 3), listMinor + 5]
  return {
    id: 'made-up',
    version: 1,
    layers: layersOf(random),
    limits: chance(random, 40) ? times(random.int(1, 3), () => limitOf(random)) : [],
    ...(chance(random, 50) ? { singleBenefit: singleBenefitOf(random) } : {}),
    ineligible: chance(random, 20)
      ? [{ kinds: shuffled(random, KINDS).slice(0, 5), scope: { tags: [pick(random, TAGS)] } }]
      : [],
    rounding: pick(random, ['half_up', 'floor', 'ceil']),
    overflow: pick(random, ['redistribute', 'forfeit']),
    minimumPayableMinor: chance(random, 75) ? 0 : pick(random, minimums),
    funding: Object.fromEntries(KINDS.map((kind) => [kind, fundersOf(random)])),
  }
}

export const policyOf = (random: Random, listMinor: number): Request['policy'] =>
  chance(random, 50) ? madeUpPolicy(random, listMinor) : pick(random, POLICY_NAMES)
