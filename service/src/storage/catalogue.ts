import type { Text } from './marketplace.ts'
import type { Sql } from './sql.ts'

export type CategoryRow = { id: string; path: string; name: Text; parent: string | null }

export const categories = (sql: Sql): Promise<CategoryRow[]> => sql<CategoryRow>`
  select category_id as id, path, name, parent from categories order by position, path`

export type ShopRow = { id: string; name: Text; merchant: { id: string; name: Text }; tags: string[]; position: number }

/** Shops in their order, from after (position, id). */
export const shops = (
  sql: Sql,
  after: { position: number; id: string },
  most: number,
): Promise<ShopRow[]> => sql<ShopRow>`
  select s.shop_id as id, s.name, json_build_object('id', m.merchant_id, 'name', m.name) as merchant, s.tags, s.position
    from shops s join merchants m using (merchant_id)
   where (s.position, s.shop_id) > (${after.position}, ${after.id})
   order by s.position, s.shop_id limit ${most}`

export type ItemRow = {
  sku: string
  spu: string
  shop: string
  shopName: Text
  merchant: string
  brand: string | null
  category: string
  name: Text
  tags: string[]
  unitPriceMinor: number
  floorUnitPriceMinor: number
  art: { hue: number; glyph: string }
  position: number
}

export type ItemFilter = {
  shop: string | null
  category: string | null
  /** Words to be found in either language's name. */
  search: string | null
  skus: readonly string[] | null
}

/** Items in their order, from after (position, sku). A category contains what lies below its path. */
export const items = (
  sql: Sql,
  filter: ItemFilter,
  after: { position: number; sku: string },
  most: number,
): Promise<ItemRow[]> =>
  sql<ItemRow>`
  select i.sku, i.spu, i.shop_id as shop, s.name as "shopName", i.merchant_id as merchant, i.brand, i.category, i.name, i.tags,
         i.unit_price_minor as "unitPriceMinor", i.floor_unit_price_minor as "floorUnitPriceMinor", i.art, i.position
    from items i join shops s using (shop_id)
   where (i.position, i.sku) > (${after.position}, ${after.sku})
     and (${filter.shop}::text is null or i.shop_id = ${filter.shop})
     and (${filter.category}::text is null or i.category = ${filter.category} or starts_with(i.category, ${filter.category} || '/'))
     and (${filter.search}::text is null or strpos(lower(i.name ->> 'zh-CN' || ' ' || (i.name ->> 'en')), lower(${filter.search})) > 0)
     and (${filter.skus}::text[] is null or i.sku = any(${filter.skus}::text[]))
   order by i.position, i.sku limit ${most}`

export const itemsBySku = (sql: Sql, skus: readonly string[]): Promise<ItemRow[]> =>
  items(sql, { shop: null, category: null, search: null, skus }, { position: -1, sku: '' }, skus.length)

export const shopNames = (sql: Sql): Promise<{ id: string; name: Text }[]> => sql`select shop_id as id, name from shops`
