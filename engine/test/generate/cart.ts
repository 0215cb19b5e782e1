// Lines, shipping and the buyer's facts.
import type { Buyer, Line, Request } from '../reference/types.ts'
import { chance, pick, some, times, type Random } from './random.ts'

export const SHOPS = ['A', 'B', 'C', 'D']
export const CATEGORIES = ['goods', 'apparel/dress', 'apparel', 'apparelish', 'food/fresh', 'food', 'digital']
export const BRANDS = ['b1', 'b2']
export const TAGS = ['gold', 'luxury', 'virtual', 'sale']

/** How prices look in one request: the smaller, the more the odd cents matter. */
const priceModes: readonly ((random: Random) => number)[] = [
  (random) => pick(random, [100, 1000, 2000, 5000, 10000, 20000, 15000]),
  (random) => random.int(1, 30),
  (random) => random.int(90, 2100),
  (random) => pick(random, [999, 1000, 1001, 333, 334, 3333]),
  (random) => random.int(1, 100000),
]
const hugePrice = (random: Random) => 99_999_999_999 - random.int(0, 10_000)

export function linesOf(random: Random, mostLines: number): Line[] {
  const count = chance(random, 20) ? random.int(1, mostLines) : random.int(1, Math.min(5, mostLines))
  const shopCount = random.int(1, SHOPS.length)
  const priceOf = pick(random, priceModes)
  const huge = chance(random, 2)
  const tagged = chance(random, 40)
  const lines: Line[] = []
  times(count, (i) => {
    const shop = SHOPS[random.int(0, shopCount - 1)]!
    const twin = lines.length > 0 && chance(random, 20) ? pick(random, lines) : undefined
    const unitPriceMinor = huge ? hugePrice(random) : chance(random, 3) ? 0 : (twin?.unitPriceMinor ?? priceOf(random))
    const quantity = chance(random, 35) ? random.int(2, chance(random, 10) ? 12 : 4) : (twin?.quantity ?? 1)
    lines.push({
      id: `l${i + 1}`,
      sku: `k${i + 1}`,
      spu: chance(random, 20) ? 'p1' : `p${i + 1}`,
      shop,
      merchant: shop === 'D' ? 'm-A' : `m-${shop}`,
      brand: pick(random, BRANDS),
      category: pick(random, CATEGORIES),
      tags: tagged ? some(random, TAGS, 20) : [],
      unitPriceMinor,
      quantity,
      ...floorOf(random, unitPriceMinor),
    })
  })
  return lines
}

function floorOf(random: Random, price: number): { floorUnitPriceMinor?: number } {
  if (chance(random, 80)) return {}
  const floors = [0, price, Math.floor(price / 2), Math.max(0, price - 1), Math.ceil(price * 0.9)]
  return { floorUnitPriceMinor: pick(random, floors) }
}

export function shippingOf(random: Random): NonNullable<Request['shipping']> {
  if (chance(random, 50)) return []
  return some(random, SHOPS, 60).map((shop) => ({ shop, minor: pick(random, [800, 0, 1, 7, 1000, 1001, 333]) }))
}

export function buyerOf(random: Random): Buyer {
  if (chance(random, 20)) return {}
  return {
    ...(chance(random, 80) ? { id: 'u1' } : {}),
    ...(chance(random, 70) ? { memberTier: pick(random, ['88VIP', 'basic']) } : {}),
    ...(chance(random, 70) ? { score: pick(random, [1000, 999, 1001, 0]) } : {}),
    ...(chance(random, 70) ? { paidOrders: pick(random, [0, 1, 3]) } : {}),
    ...(chance(random, 60) ? { paidOrdersByShop: pick(random, [{ A: 1 }, {}, { A: 0, B: 2 }]) } : {}),
    ...(chance(random, 60) ? { follows: some(random, SHOPS, 50) } : {}),
    ...(chance(random, 60) ? { memberOf: some(random, SHOPS, 50) } : {}),
    ...(chance(random, 60) ? { segments: some(random, ['loyal', 'dormant'], 50) } : {}),
    ...(chance(random, 60) ? { paymentMethod: pick(random, ['huabei', 'card']) } : {}),
    ...(chance(random, 60) ? { region: pick(random, ['CN-31', 'CN-31-0115', 'CN-3', 'US']) } : {}),
    ...(chance(random, 60) ? { scene: pick(random, ['live', 'search']) } : {}),
  }
}
