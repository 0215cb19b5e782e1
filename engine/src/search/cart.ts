// The cart as the search sees it: numbered lines and shops, and which lines a scope holds.
import type { Policy } from '../policy.ts'
import type { Line, Request } from '../request.ts'
import { inScope, matchesAny, type Lists, type Scope } from '../scope.ts'
import { zeros } from './rows.ts'
import { compile, type CompiledPolicy } from './compiled-policy.ts'

export type Cart = {
  readonly policy: Policy
  readonly compiled: CompiledPolicy
  readonly lines: readonly Line[]
  readonly listMinor: readonly number[]
  readonly floorMinor: readonly number[]
  readonly anyFloor: boolean
  readonly shopOf: readonly number[]
  readonly shops: readonly string[]
  /** Shipping of each shop, by its number. */
  readonly shippingMinor: readonly number[]
  /** 1 where the line takes one offer at most. */
  readonly single: readonly number[]
  readonly anySingle: boolean
  readonly goodsMinor: number
  /** Where the counters of each limit begin, and how many there are in all. A limit per shop has one for each shop. */
  readonly firstSlot: readonly number[]
  readonly slots: number
  /** The limit that a counter stands for; 1 for a group's, which come after all. */
  mostInSlot(slot: number): number
  /** The places of the lines in scope, in line order. Shared between offers: never written to. */
  linesIn(scope: Scope | undefined): readonly number[]
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
  const { singleBenefit } = policy
  const mayBeSingle = singleBenefit !== undefined && compiled.single.length > 0
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
    if (mayBeSingle && matchesAny(singleBenefit, line)) {
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
    linesIn: finder(lines, shopNumber, shopOf),
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

type Index = { get(entry: string): readonly number[] | undefined }

const NO_ENTRIES: readonly string[] = []
const NO_LINES: readonly number[] = []

/** Finds the lines in a scope through an index per list, made when first asked for. */
function finder(
  lines: readonly Line[],
  shopNumber: ReadonlyMap<string, number>,
  shopOf: readonly number[],
): Cart['linesIn'] {
  let everything: readonly number[] | undefined
  const indexes: { [List in keyof Lists]?: Index } = {}
  const inEntries = (list: keyof Lists, entries: readonly string[]): readonly number[] => {
    const index = (indexes[list] ??=
      list === 'shops' ? shopIndex(shopNumber, shopOf) : list === 'skus' ? skuIndex(lines) : indexOf(list, lines))
    const of = list === 'categories' ? (entry: string) => index.get(withoutSlash(entry)) : index.get
    if (entries.length === 1) return of(entries[0]!) ?? NO_LINES
    const found: number[] = []
    for (const entry of entries) for (const l of of(entry) ?? NO_LINES) if (!found.includes(l)) found.push(l)
    return found.length < 2 ? found : found.sort((a, b) => a - b)
  }
  return (scope) => {
    if (scope === undefined) return (everything ??= lines.map((_, l) => l))
    let restricting = 0
    let by: keyof Lists | undefined
    let entries: readonly string[] = NO_ENTRIES
    const consider = (list: keyof Lists, of: readonly string[] | undefined): void => {
      if (of === undefined || of.length === 0) return
      restricting++
      if (by !== undefined) return
      by = list
      entries = of
    }
    // The most selective list first: the others then filter what it found.
    consider('skus', scope.skus)
    consider('spus', scope.spus)
    consider('shops', scope.shops)
    consider('brands', scope.brands)
    consider('categories', scope.categories)
    consider('tags', scope.tags)
    const rough = by === undefined ? (everything ??= lines.map((_, l) => l)) : inEntries(by, entries)
    if (restricting <= 1 && scope.except === undefined) return rough
    return rough.filter((l) => inScope(scope, lines[l]!))
  }
}

function shopIndex(shopNumber: ReadonlyMap<string, number>, shopOf: readonly number[]): Index {
  const byShop: number[][] = []
  for (let l = 0; l < shopOf.length; l++) {
    const of = byShop[shopOf[l]!]
    if (of === undefined) byShop[shopOf[l]!] = [l]
    else of.push(l)
  }
  return {
    get: (entry) => {
      const shop = shopNumber.get(entry)
      return shop === undefined ? undefined : byShop[shop]
    },
  }
}

/** Most lines have a sku of their own: no list is kept for these. */
function skuIndex(lines: readonly Line[]): Index {
  const first = new Map<string, number>()
  let again: Map<string, number[]> | undefined
  for (let l = 0; l < lines.length; l++) {
    const { sku } = lines[l]!
    const known = first.get(sku)
    if (known === undefined) first.set(sku, l)
    else {
      again ??= new Map()
      const all = again.get(sku)
      if (all === undefined) again.set(sku, [known, l])
      else all.push(l)
    }
  }
  return {
    get: (entry) => {
      const l = first.get(entry)
      return l === undefined ? undefined : (again?.get(entry) ?? [l])
    },
  }
}

function indexOf(list: keyof Lists, lines: readonly Line[]): Index {
  const index = new Map<string, number[]>()
  const put = (key: string, l: number) => {
    const at = index.get(key)
    if (at === undefined) index.set(key, [l])
    else at.push(l)
  }
  for (let l = 0; l < lines.length; l++) {
    const line = lines[l]!
    if (list === 'spus') put(line.spu ?? line.sku, l)
    else if (list === 'brands') {
      if (line.brand !== undefined) put(line.brand, l)
    } else if (list === 'tags') {
      for (const tag of new Set(line.tags)) put(tag, l)
    } else if (list === 'categories' && line.category !== undefined) {
      const { category } = line
      for (let at = category.indexOf('/'); at >= 0; at = category.indexOf('/', at + 1)) put(category.slice(0, at), l)
      put(category, l)
    }
  }
  return { get: (entry) => index.get(entry) }
}

/** `apparel/` names the same category as `apparel`. */
const withoutSlash = (entry: string): string => (entry.endsWith('/') ? entry.slice(0, -1) : entry)
