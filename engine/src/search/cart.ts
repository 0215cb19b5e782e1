// The cart as the search sees it: numbered lines and shops, and which lines a scope holds.
import type { Policy } from '../policy.ts'
import type { Line, Request } from '../request.ts'
import { inScope, matchesAny, type Lists, type Scope } from '../scope.ts'

export type Cart = {
  readonly policy: Policy
  readonly lines: readonly Line[]
  readonly listMinor: Float64Array
  readonly floorMinor: Float64Array
  readonly shopOf: Int32Array
  readonly shops: readonly string[]
  /** Shipping of each shop that has a line. */
  readonly shippingMinor: Float64Array
  /** 1 where the line takes one offer at most. */
  readonly single: Uint8Array
  readonly anySingle: boolean
  readonly goodsMinor: number
  /** The places of the lines in scope, in line order. Shared between offers: never written to. */
  linesIn(scope: Scope | undefined): readonly number[]
}

type Index = Map<string, number[]>

const KEYS: { readonly [List in keyof Lists]-?: (line: Line) => readonly string[] } = {
  shops: (line) => [line.shop],
  categories: (line) => pathsOf(line.category ?? ''),
  spus: (line) => [line.spu ?? line.sku],
  skus: (line) => [line.sku],
  brands: (line) => (line.brand === undefined ? [] : [line.brand]),
  tags: (line) => line.tags,
}
// The most selective list first: the others then filter what it found.
const SELECTIVE: readonly (keyof Lists)[] = ['skus', 'spus', 'shops', 'brands', 'categories', 'tags']

/** Every path that holds a category: `apparel/dress` gives `apparel` and itself. */
function pathsOf(category: string): string[] {
  const paths: string[] = []
  for (let at = category.indexOf('/'); at >= 0; at = category.indexOf('/', at + 1)) paths.push(category.slice(0, at))
  paths.push(category)
  return paths
}

export function cartOf(request: Request, policy: Policy): Cart {
  const { lines } = request
  // Shops in the order of the request's shipping, which is where ties of shipping shares are broken; then as they come.
  const shopNumber = new Map<string, number>()
  for (const { shop } of request.shipping) shopNumber.set(shop, shopNumber.size)
  const listMinor = new Float64Array(lines.length)
  const floorMinor = new Float64Array(lines.length)
  const shopOf = new Int32Array(lines.length)
  const single = new Uint8Array(lines.length)
  let goodsMinor = 0
  let anySingle = false
  for (let l = 0; l < lines.length; l++) {
    const line = lines[l]!
    goodsMinor += listMinor[l] = line.unitPriceMinor * line.quantity
    floorMinor[l] = line.floorUnitPriceMinor * line.quantity
    let shop = shopNumber.get(line.shop)
    if (shop === undefined) shopNumber.set(line.shop, (shop = shopNumber.size))
    shopOf[l] = shop
    if (policy.singleBenefit !== undefined && matchesAny(policy.singleBenefit, line)) {
      single[l] = 1
      anySingle = true
    }
  }
  const shippingMinor = new Float64Array(shopNumber.size)
  for (const { shop, minor } of request.shipping) {
    const number = shopNumber.get(shop)
    if (number !== undefined) shippingMinor[number] = minor
  }
  return {
    policy,
    lines,
    listMinor,
    floorMinor,
    shopOf,
    shops: [...shopNumber.keys()],
    shippingMinor,
    single,
    anySingle,
    goodsMinor,
    linesIn: finder(lines),
  }
}

/** Finds the lines in a scope through an index per list, made when first asked for. */
function finder(lines: readonly Line[]): Cart['linesIn'] {
  const everything = lines.map((_, l) => l)
  const nothing: readonly number[] = []
  const indexes: { [List in keyof Lists]?: Index } = {}
  const indexOf = (list: keyof Lists): Index => {
    const known = indexes[list]
    if (known !== undefined) return known
    const index: Index = (indexes[list] = new Map())
    const keys = KEYS[list]
    for (let l = 0; l < lines.length; l++)
      for (const key of keys(lines[l]!)) {
        const at = index.get(key)
        if (at === undefined) index.set(key, [l])
        else at.push(l)
      }
    return index
  }
  const inEntries = (list: keyof Lists, entries: readonly string[]): readonly number[] => {
    const index = indexOf(list)
    if (entries.length === 1) return index.get(entries[0]!) ?? nothing
    const found = new Set<number>()
    for (const entry of entries) for (const l of index.get(entry) ?? nothing) found.add(l)
    return [...found].sort((a, b) => a - b)
  }
  return (scope) => {
    if (scope === undefined) return everything
    let restricting = 0
    let by: keyof Lists | undefined
    for (const list of SELECTIVE) {
      const entries = scope[list]
      if (entries === undefined || entries.length === 0) continue
      restricting++
      by ??= list
    }
    const rough = by === undefined ? everything : inEntries(by, scope[by]!.map(withoutSlash))
    if (restricting <= 1 && scope.except === undefined) return rough
    return rough.filter((l) => inScope(scope, lines[l]!))
  }
}

/** `apparel/` names the same category as `apparel`. */
const withoutSlash = (entry: string): string => (entry.endsWith('/') ? entry.slice(0, -1) : entry)
