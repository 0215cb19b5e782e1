import { invalid } from '../../domain/problems.ts'
import type { Fault } from '../../domain/problems.ts'
import type { ItemRow } from '../../storage/catalogue.ts'
import { itemsBySku, shopsById } from '../../storage/catalogue.ts'
import type { Text } from '../../storage/marketplace.ts'
import type { Sql } from '../../storage/sql.ts'

/** One line as it was asked for: of the catalogue by its sku alone or, by a backend, with what the shop itself says of it. */
export type AskedLine = {
  sku: string
  quantity: number
  /** The line's own name, where one sku stands in several lines. */
  id?: string | undefined
  unitPriceMinor?: number | undefined
  floorUnitPriceMinor?: number | undefined
  shop?: string | undefined
  spu?: string | undefined
  category?: string | undefined
  brand?: string | undefined
  tags?: string[] | undefined
  name?: Text | undefined
}

/** What a buyer's own call never carries: prices and everything that a scope looks at. */
export const ownFields = [
  'id',
  'unitPriceMinor',
  'floorUnitPriceMinor',
  'shop',
  'spu',
  'category',
  'brand',
  'tags',
  'name',
] as const

/**
 * What stands behind each line, by the line's id. A field that a backend gives counts for more than the catalogue's.
 * @throws Problem `invalid_request` naming a line that says too little, stands there twice, or is of a foreign shop
 */
export async function itemsOf(sql: Sql, lines: readonly AskedLine[]): Promise<Map<string, ItemRow>> {
  const skus = [...new Set(lines.map((line) => line.sku))]
  const known = new Map((await itemsBySku(sql, skus)).map((item) => [item.sku, item]))
  const named = [...new Set(lines.flatMap((line) => line.shop ?? []))]
  const shops = new Map((named.length > 0 ? await shopsById(sql, named) : []).map((shop) => [shop.id, shop]))
  const faults = lines.flatMap((line, n) => faultOf(line, n, lines, known, shops) ?? [])
  if (faults.length > 0) throw invalid(...faults)
  return new Map(lines.map((line) => [line.id ?? line.sku, behind(line, known.get(line.sku), shops)]))
}

type Shops = ReadonlyMap<string, { id: string; merchant: string; name: Text }>

function faultOf(
  line: AskedLine,
  n: number,
  lines: readonly AskedLine[],
  known: ReadonlyMap<string, ItemRow>,
  shops: Shops,
): Fault | undefined {
  const item = known.get(line.sku)
  const id = line.id ?? line.sku
  if (lines.findIndex((other) => (other.id ?? other.sku) === id) < n) {
    return line.id === undefined
      ? { pointer: `/lines/${n}/sku`, found: line.sku, expected: 'a sku that stands in the cart once' }
      : { pointer: `/lines/${n}/id`, found: line.id, expected: 'an id that no other line has' }
  }
  if (line.shop !== undefined && !shops.has(line.shop))
    return { pointer: `/lines/${n}/shop`, found: line.shop, expected: 'a shop of this marketplace' }
  if (item) return undefined
  if (line.unitPriceMinor === undefined && line.shop === undefined)
    return { pointer: `/lines/${n}/sku`, found: line.sku, expected: 'a sku of the catalogue' }
  const missing = (['unitPriceMinor', 'shop', 'category'] as const).find((field) => line[field] === undefined)
  return (
    missing && {
      pointer: `/lines/${n}/${missing}`,
      found: 'nothing',
      expected: 'a value: the catalogue has no such sku',
    }
  )
}

/** What the catalogue says, or nothing; over it what the backend says. */
function behind(line: AskedLine, item: ItemRow | undefined, shops: Shops): ItemRow {
  const { id: _id, quantity: _quantity, shop, ...said } = line
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  const seller = shop === undefined ? undefined : (shops.get(shop) as { id: string; merchant: string; name: Text })
  return {
    ...(item ?? unknownItem(line.sku)),
    // a price of the shop's own has the floor that it says, or none
    ...(line.unitPriceMinor !== undefined && { floorUnitPriceMinor: 0 }),
    ...given,
    ...(seller && { shop: seller.id, shopName: seller.name, merchant: seller.merchant }),
  }
}

const unknownItem = (sku: string): ItemRow => ({
  sku,
  spu: sku,
  shop: '',
  shopName: { 'zh-CN': '', en: '' },
  merchant: '',
  brand: null,
  category: '',
  name: { 'zh-CN': sku, en: sku },
  variant: { 'zh-CN': '', en: '' },
  tags: [],
  unitPriceMinor: 0,
  floorUnitPriceMinor: 0,
  art: { hue: 210, glyph: '◇' },
  position: 0,
})
