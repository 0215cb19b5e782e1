// The cart as the search sees it: numbered lines, shops and counters.
import type { Policy } from '../policy.ts'
import type { Request } from '../request.ts'
import { isNamed, type Scope } from '../scope.ts'
import { compile, type CompiledPolicy } from './compiled-policy.ts'
import { LineFinder } from './line-finder.ts'
import type { LineSet, NumberedLines } from './line-set.ts'
import { zeros } from './rows.ts'

export type Cart = NumberedLines & {
  readonly policy: Policy
  readonly compiled: CompiledPolicy
  readonly anyFloor: boolean
  readonly shops: readonly string[]
  /** Shipping of each shop, by its number. */
  readonly shippingMinor: readonly number[]
  readonly anySingle: boolean
  readonly goodsMinor: number
  /** Where the counters of each limit begin, and how many there are in all. A limit per shop has one for each shop. */
  readonly firstSlot: readonly number[]
  readonly slots: number
  /** The limit that a counter stands for; 1 for a group's, which come after all. */
  mostInSlot(slot: number): number
  /** The lines in scope. Offers of one scope share the set: it is never written to. */
  linesIn(scope: Scope | undefined): LineSet
  /** Those lines of a set that pass a test. */
  thoseOf(set: LineSet, passes: (l: number) => boolean): LineSet
}

const NONE: number[] = []

export function cartOf(request: Request, policy: Policy): Cart {
  const { lines, shipping } = request
  const compiled = compile(policy)
  const listMinor = zeros(lines.length)
  const floorMinor = zeros(lines.length)
  const shopOf = zeros(lines.length)
  // Shops in the order of the request's shipping, which is where ties of shipping shares are broken; then as they come.
  const shops: string[] = []
  const shopNumber = new Map<string, number>()
  for (const { shop } of shipping) {
    shopNumber.set(shop, shops.length)
    shops.push(shop)
  }
  let single = NONE
  let goodsMinor = 0
  let anyFloor = false
  for (let l = 0; l < lines.length; l++) {
    const line = lines[l]!
    goodsMinor += listMinor[l] = line.unitPriceMinor * line.quantity
    if (line.floorUnitPriceMinor > 0) {
      floorMinor[l] = line.floorUnitPriceMinor * line.quantity
      anyFloor = true
    }
    let shop = shopNumber.get(line.shop)
    if (shop === undefined) {
      shop = shops.length
      shopNumber.set(line.shop, shop)
      shops.push(line.shop)
    }
    shopOf[l] = shop
    for (let i = 0; i < compiled.single.length; i++) {
      const { list, entries } = compiled.single[i]!
      if (!isNamed(list, entries, line)) continue
      if (single === NONE) single = zeros(lines.length)
      single[l] = 1
    }
  }
  const shippingMinor = zeros(shops.length)
  const { limits } = policy
  const firstSlot = limits.map((_, limit) => compiled.firstSlot(limit, shops.length, lines.length))
  const slots =
    limits.length + compiled.perShopLimits * (shops.length - 1) + compiled.perLineLimits * (lines.length - 1)
  for (let s = 0; s < shipping.length; s++) shippingMinor[s] = shipping[s]!.minor
  const finder = new LineFinder({ lines, listMinor, floorMinor, shopOf, single }, shopNumber)
  return {
    policy,
    compiled,
    lines,
    listMinor,
    floorMinor,
    anyFloor,
    shopOf,
    shops,
    shippingMinor,
    single,
    anySingle: single !== NONE,
    goodsMinor,
    firstSlot,
    slots,
    mostInSlot: mostBySlot(policy, firstSlot, slots),
    linesIn: (scope) => finder.in(scope),
    thoseOf: (set, passes) => finder.those(set, passes),
  }
}

function mostBySlot({ limits }: Policy, firstSlot: readonly number[], slots: number): Cart['mostInSlot'] {
  if (limits.every((limit) => limit.max === 1)) return () => 1
  return (slot) => {
    if (slot >= slots) return 1
    let found = -1
    for (let limit = 0; limit < limits.length; limit++)
      if (firstSlot[limit]! <= slot && (found < 0 || firstSlot[limit]! > firstSlot[found]!)) found = limit
    return limits[found]?.max ?? 1
  }
}
