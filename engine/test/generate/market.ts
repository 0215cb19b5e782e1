// The carts of a marketplace: several shops with coupons of their own, joined by promotions and vouchers over all of
// them that look at what the shops left. Where shops can be searched apart, and where they cannot.
import type { Benefit, Line, Offer, Request } from '../reference/types.ts'
import { fundersOf, POLICY_NAMES } from './policy.ts'
import { chance, pick, shuffled, times, type Random } from './random.ts'

const SHOP_KINDS = ['item_coupon', 'item_price', 'allowance', 'shop_promotion', 'shop_coupon', 'insider_shop_coupon']
const CROSS_KINDS = [
  'cross_shop_promotion',
  'allowance_balance',
  'voucher',
  'category_voucher',
  'insider_voucher',
  'member_discount',
  'red_packet',
  'points',
  'payment_coupon',
]
const CATEGORIES = ['apparel/dress', 'food/fresh', 'digital']
const IDS = 'a b c d e f g h i j k m n p q r s t'.split(' ')

const linesOf = (random: Random, shops: number, mostLines: number): Line[] =>
  times(random.int(shops, Math.max(shops, mostLines)), (i) => {
    const shop = 'ABCD'[i < shops ? i : random.int(0, shops - 1)]!
    return {
      id: `l${i + 1}`,
      sku: `k${i + 1}`,
      spu: `p${i + 1}`,
      shop,
      merchant: `m-${shop}`,
      category: pick(random, CATEGORIES),
      tags: chance(random, 8) ? ['gold'] : [],
      unitPriceMinor: pick(random, [9900, 10000, 5000, 20000, 15000, 3333, random.int(100, 30000)]),
      quantity: chance(random, 25) ? random.int(2, 3) : 1,
      ...(chance(random, 5) ? { floorUnitPriceMinor: 90 } : {}),
    }
  })

/** Near what the lines cost, or near what they cost less what was handed out before. */
function spendOf(random: Random, listMinor: number, offs: readonly number[]): number {
  const gone = offs.filter(() => chance(random, 40)).reduce((sum, off) => sum + off, 0)
  const left = Math.max(1, listMinor - gone)
  return Math.max(1, pick(random, [left, left, left + 1, left - 1, Math.ceil(left / 2), Math.ceil(left * 0.9)]))
}

function benefitOf(random: Random, listMinor: number): Benefit {
  const off = Math.max(1, Math.floor(listMinor / random.int(5, 25)))
  return pick<Benefit>(random, [
    { kind: 'amount_off', offMinor: off },
    { kind: 'amount_off', offMinor: off + 1 },
    { kind: 'amount_off_per', perMinor: Math.max(1, Math.floor(listMinor / random.int(1, 4))), offMinor: off },
    {
      kind: 'percent_off',
      offBasisPoints: pick(random, [500, 1000, 1200, 2000]),
      ...(chance(random, 30) ? { maxMinor: off } : {}),
    },
    {
      kind: 'amount_off_tiers',
      tiers: [
        { spendMinor: Math.max(1, Math.floor(listMinor / 2)), offMinor: off },
        { spendMinor: Math.max(2, listMinor - random.int(0, 2) * off), offMinor: off * 2 },
      ],
    },
  ])
}

export function marketRequest(random: Random, mostLines: number, mostOffers: number): Request {
  const shops = random.int(2, 4)
  const lines = linesOf(random, shops, mostLines)
  const count = random.int(Math.min(4, mostOffers), mostOffers)
  const crossCount = random.int(1, Math.max(1, Math.floor(count / 2)))
  const offs: number[] = []
  const offers = shuffled(random, IDS)
    .slice(0, count)
    .map((id, i): Offer => {
      const shop = 'ABCD'[random.int(0, shops - 1)]!
      const category = pick(random, CATEGORIES)
      const cross = i < crossCount
      const byCategory = cross && chance(random, 30)
      const touched = lines.filter((line) => (cross ? !byCategory || line.category === category : line.shop === shop))
      const listMinor = Math.max(
        2,
        touched.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0),
      )
      const benefit = benefitOf(random, listMinor)
      if ('offMinor' in benefit && benefit.offMinor !== undefined) offs.push(benefit.offMinor)
      return {
        id,
        kind: pick(random, cross ? CROSS_KINDS : SHOP_KINDS),
        benefit,
        ...(chance(random, 70) ? { threshold: { spendMinor: spendOf(random, listMinor, offs) } } : {}),
        ...(cross ? (byCategory ? { scope: { categories: [category] } } : {}) : { scope: { shops: [shop] } }),
        ...(chance(random, 30) ? { validUntil: pick(random, ['2026-11-12T00:00:00Z', '2026-12-01T00:00:00Z']) } : {}),
        ...(chance(random, 8) ? { group: 'g' } : {}),
        funding: fundersOf(random),
      }
    })
  return {
    at: '2026-11-11T20:00:00+08:00',
    policy: pick(random, POLICY_NAMES),
    lines,
    shipping: [],
    offers,
    must: chance(random, 8) ? [pick(random, offers).id] : [],
    never: [],
  }
}
