// Carts and wallets as a marketplace under the `tmall` policy sees them. Seeded by text: the same on every machine.
import type { OfferInput, RequestInput } from '@quanhe/engine'
import { chanceOf, type Chance } from './shared-workloads.ts'

export type Size = { lines: number; shops: number; offers: number }

const categories = ['apparel/dress', 'apparel/shoes', 'beauty/skincare', 'beauty/makeup', 'digital/audio', 'home/textile', 'food/snack', 'fresh/fruit'] // prettier-ignore
/** Sub-markets whose cross-shop promotions do not overlap. */
const halls = [
  ['apparel', 'beauty'],
  ['digital', 'home'],
  ['food', 'fresh'],
]
const tops = ['apparel', 'beauty', 'digital', 'home', 'food', 'fresh']

type Line = RequestInput['lines'][number]
type Wallet = { chance: Chance; lines: Line[]; shops: string[] }
type Terms = Omit<OfferInput, 'id'>
/**
 * About how many of a hundred offers are of this sort, and what one of them says. `once`: a wallet has one points balance,
 * a hall one promotion, a shop one of its own: offers with the same kind and scope are drawn again.
 */
type Sort = { weight: number; once?: true; of: (wallet: Wallet) => Terms }

const roundUp = (minor: number, step: number): number => Math.max(step, Math.round(minor / step) * step)
const costOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0)
const inShop = ({ lines }: Wallet, shop: string) => costOf(lines.filter((line) => line.shop === shop))
const inTop = ({ lines }: Wallet, top: string) => costOf(lines.filter((line) => line.category?.startsWith(`${top}/`)))

/** 满X减Y with X near what is in the cart, as a wallet's coupons tend to be: some reached, some just missed. */
function spendOff(chance: Chance, baseMinor: number, shallow = 0.05, deep = 0.16) {
  const spendMinor = roundUp(Math.max(baseMinor, 5_000) * chance.u(0.3, 1.25), 1_000)
  return { benefit: amountOff(roundUp(spendMinor * chance.u(shallow, deep), 100)), threshold: { spendMinor } }
}
const amountOff = (offMinor: number) => ({ kind: 'amount_off' as const, offMinor })

function ladder(chance: Chance, baseMinor: number) {
  const firstMinor = roundUp(Math.max(baseMinor, 5_000) * chance.u(0.2, 0.6), 1_000)
  const tiers = [1, 2, 4].map((times, i) => ({
    spendMinor: firstMinor * times,
    offMinor: roundUp(firstMinor * times * (0.06 + 0.025 * i), 100),
  }))
  return { benefit: { kind: 'amount_off_tiers' as const, tiers } }
}

const sorts: Sort[] = [
  {
    weight: 15,
    of: ({ chance, lines }) => {
      const line = chance.pick(lines)
      const scope = { skus: [line.sku] }
      if (chance.chance(0.3))
        return { kind: 'item_coupon', scope, benefit: { kind: 'unit_price', priceMinor: Math.floor(line.unitPriceMinor * 0.8) } } // prettier-ignore
      return { kind: 'item_coupon', scope, benefit: amountOff(roundUp(line.unitPriceMinor * chance.u(0.05, 0.2), 100)) }
    },
  },
  {
    weight: 20,
    of: (wallet) => {
      const shop = wallet.chance.pick(wallet.shops)
      if (wallet.chance.chance(0.2))
        return { kind: 'shop_coupon', scope: { shops: [shop] }, benefit: { kind: 'percent_off', offBasisPoints: wallet.chance.int(5, 15) * 100, maxMinor: 10_000 } } // prettier-ignore
      return { kind: 'shop_coupon', scope: { shops: [shop] }, ...spendOff(wallet.chance, inShop(wallet, shop)) }
    },
  },
  {
    weight: 12,
    of: (wallet) => {
      const shop = wallet.chance.pick(wallet.shops)
      return { kind: 'allowance', scope: { shops: [shop] }, ...ladder(wallet.chance, inShop(wallet, shop)) }
    },
  },
  {
    weight: 8,
    once: true,
    of: ({ chance, shops }) => ({
      kind: 'shop_promotion',
      scope: { shops: [chance.pick(shops)] },
      benefit: { kind: 'percent_off_tiers', tiers: [{ quantity: 2, offBasisPoints: 500 }, { quantity: 3, offBasisPoints: 1_000 }], maxMinor: 20_000 }, // prettier-ignore
    }),
  },
  {
    weight: 6,
    once: true,
    of: ({ chance }) => ({
      kind: 'cross_shop_promotion',
      scope: { categories: chance.pick(halls) },
      benefit: { kind: 'amount_off_per', perMinor: 30_000, offMinor: chance.pick([3_000, 4_000, 5_000]), maxMinor: 50_000 }, // prettier-ignore
    }),
  },
  {
    weight: 3,
    once: true,
    of: ({ chance }) => ({
      kind: 'allowance_balance',
      benefit: { kind: 'amount_off_per', perMinor: 40_000, offMinor: 5_000, maxMinor: chance.pick([12_000, 15_000]) },
    }),
  },
  { weight: 9, of: ({ chance, lines }) => ({ kind: 'voucher', ...spendOff(chance, costOf(lines) * 0.5, 0.06, 0.12) }) },
  {
    weight: 9,
    of: (wallet) => {
      const top = wallet.chance.pick(tops)
      const terms = spendOff(wallet.chance, inTop(wallet, top), 0.05, 0.12)
      return { kind: 'category_voucher', scope: { categories: [top] }, ...terms }
    },
  },
  {
    weight: 3,
    once: true,
    of: ({ chance }) => ({
      kind: 'member_discount',
      scope: { categories: [chance.pick(tops)] },
      benefit: { kind: 'percent_off', offBasisPoints: 500, maxMinor: 10_000 },
      conditions: [{ kind: 'member_tier', anyOf: ['88VIP'] }],
    }),
  },
  { weight: 5, of: ({ chance }) => ({ kind: 'red_packet', benefit: amountOff(chance.int(2, 20) * 100) }) },
  {
    weight: 2,
    once: true,
    of: ({ chance }) => ({ kind: 'points', benefit: { kind: 'amount_off_per', perMinor: 100, offMinor: 5, maxMinor: chance.int(200, 3_000) } }), // prettier-ignore
  },
  {
    weight: 4,
    of: ({ chance, shops }) => ({ kind: 'shipping_coupon', scope: { shops: [chance.pick(shops)] }, benefit: { kind: 'shipping_off' } }), // prettier-ignore
  },
  {
    weight: 4,
    of: ({ chance, lines }) => ({
      kind: 'payment_coupon',
      ...spendOff(chance, costOf(lines) * 0.5, 0.01, 0.03),
      conditions: [{ kind: 'payment_method', anyOf: [chance.pick(['huabei', 'card'])] }],
      group: 'payment',
    }),
  },
]
const weightOfAll = sorts.reduce((sum, { weight }) => sum + weight, 0)

function sortOf(chance: Chance): Sort {
  let left = chance.u(0, weightOfAll)
  for (const sort of sorts) if ((left -= sort.weight) < 0) return sort
  return sorts.at(-1)!
}

function offersOf(wallet: Wallet, count: number): OfferInput[] {
  const offers: OfferInput[] = []
  const had = new Set<string>()
  while (offers.length < count) {
    const sort = sortOf(wallet.chance)
    const terms = sort.of(wallet)
    const key = JSON.stringify([terms.kind, terms.scope])
    if (sort.once && had.has(key)) continue
    had.add(key)
    offers.push({ id: `o${offers.length}`, ...terms })
  }
  return offers
}

/** One cart with its wallet. `seed` and `size` say all; two calls give equal requests. */
export function tmallRequest(size: Size, seed: string): RequestInput {
  const chance = chanceOf(`tmall/${size.lines}/${size.shops}/${size.offers}/${seed}`)
  const shops = Array.from({ length: size.shops }, (_, i) => `s${i}`)
  const lines = linesOf(chance, size.lines, shops)
  return {
    at: '2026-11-11T20:30:00+08:00',
    policy: 'tmall',
    buyer: { id: 'u', memberTier: '88VIP', paymentMethod: 'huabei', score: 1_200 },
    lines,
    shipping: shops.map((shop) => ({ shop, minor: 800 })),
    offers: offersOf({ chance, lines, shops }, size.offers),
    detail: 'plan',
  }
}

/** Lines over the shops, each shop with at least one; prices from 5 to 800, spread as on a shelf. */
export function linesOf(chance: Chance, count: number, shops: readonly string[]): Line[] {
  return Array.from({ length: count }, (_, i) => {
    const shop = shops[i] ?? chance.pick(shops)
    return {
      id: `l${i}`,
      sku: `k${i}`,
      spu: `p${i >> 1}`,
      shop,
      merchant: `m-${shop}`,
      brand: `b-${shop}`,
      category: chance.pick(categories),
      tags: chance.chance(0.03) ? ['gold'] : [],
      unitPriceMinor: Math.round(Math.exp(chance.u(Math.log(500), Math.log(80_000)))),
      quantity: chance.chance(0.7) ? 1 : chance.int(2, 4),
    }
  })
}

/** The same request with its goods over `count` lines, a multiple of what it has: each line becomes several that cost as much. */
export function spreadOver(request: RequestInput, count: number): RequestInput {
  const each = count / request.lines.length
  const lines = request.lines.flatMap((line) => {
    const whole = Math.floor(line.unitPriceMinor / each)
    return Array.from({ length: each }, (_, i) => ({
      ...line,
      id: `${line.id}-${i}`,
      unitPriceMinor: i === 0 ? line.unitPriceMinor - whole * (each - 1) : whole,
    }))
  })
  return { ...request, lines }
}
