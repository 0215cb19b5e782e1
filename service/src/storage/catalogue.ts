import type { Text } from './marketplace.ts'
import type { Sql } from './sql.ts'

export type Art = { hue: number; glyph: string }

export type CategoryRow = { id: string; path: string; name: Text; parent: string | null; art: Art }

export const categories = (sql: Sql): Promise<CategoryRow[]> => sql<CategoryRow>`
  select category_id as id, path, name, parent, art from categories order by position, path`

export type ShopRow = {
  id: string
  name: Text
  merchant: { id: string; name: Text }
  tags: string[]
  art: Art
  shippingFeeMinor: number
  shippingFreeFromMinor: number | null
  position: number
}

/** Shops in their order, from after (position, id). */
export const shops = (
  sql: Sql,
  after: { position: number; id: string },
  most: number,
): Promise<ShopRow[]> => sql<ShopRow>`
  select s.shop_id as id, s.name, json_build_object('id', m.merchant_id, 'name', m.name) as merchant, s.tags, s.art,
         s.shipping_fee_minor as "shippingFeeMinor", s.shipping_free_from_minor as "shippingFreeFromMinor", s.position
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
  variant: Text
  tags: string[]
  unitPriceMinor: number
  floorUnitPriceMinor: number
  art: Art
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
  select i.sku, i.spu, i.shop_id as shop, s.name as "shopName", i.merchant_id as merchant, i.brand, i.category, i.name, i.variant, i.tags,
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

export type ShippingRow = { shop: string; feeMinor: number; freeFromMinor: number | null }

export const shippingTerms = (sql: Sql, shops: readonly string[]): Promise<ShippingRow[]> => sql<ShippingRow>`
  select shop_id as shop, shipping_fee_minor as "feeMinor", shipping_free_from_minor as "freeFromMinor" from shops
   where shop_id = any(${shops}::text[]) order by shop_id`

export const shopsById = (
  sql: Sql,
  ids: readonly string[],
): Promise<{ id: string; merchant: string; name: Text }[]> => sql`
  select shop_id as id, merchant_id as merchant, name from shops where shop_id = any(${ids}::text[])`

export async function shopById(sql: Sql, id: string): Promise<{ id: string; merchant: string } | undefined> {
  const [row] = await sql<{ id: string; merchant: string }>`
    select shop_id as id, merchant_id as merchant from shops where shop_id = ${id}`
  return row
}

/** The lists of an offer's scope. */
export type ScopeLists = {
  readonly shops?: readonly string[] | undefined
  readonly categories?: readonly string[] | undefined
  readonly spus?: readonly string[] | undefined
  readonly skus?: readonly string[] | undefined
  readonly brands?: readonly string[] | undefined
  readonly tags?: readonly string[] | undefined
}

const listed = (list: readonly string[] | undefined) => (list && list.length > 0 ? list : null)

/** Items in a scope that close a gap by themselves, the least dear first; then those that nearly do. Without an amount: the cheapest. */
export const itemsForGap = (
  sql: Sql,
  scope: ScopeLists,
  missingMinor: number | null,
  most: number,
): Promise<ItemRow[]> => sql<ItemRow>`
  select i.sku, i.spu, i.shop_id as shop, s.name as "shopName", i.merchant_id as merchant, i.brand, i.category, i.name, i.variant, i.tags,
         i.unit_price_minor as "unitPriceMinor", i.floor_unit_price_minor as "floorUnitPriceMinor", i.art, i.position
    from items i join shops s using (shop_id)
   where i.unit_price_minor > 0
     and (${listed(scope.shops)}::text[] is null or i.shop_id = any(${listed(scope.shops)}::text[]))
     and (${listed(scope.spus)}::text[] is null or i.spu = any(${listed(scope.spus)}::text[]))
     and (${listed(scope.skus)}::text[] is null or i.sku = any(${listed(scope.skus)}::text[]))
     and (${listed(scope.brands)}::text[] is null or i.brand = any(${listed(scope.brands)}::text[]))
     and (${listed(scope.tags)}::text[] is null or i.tags && ${listed(scope.tags)}::text[])
     and (${listed(scope.categories)}::text[] is null or exists (
           select from unnest(${listed(scope.categories)}::text[]) as c(path) where i.category = c.path or starts_with(i.category, c.path || '/')))
   order by i.unit_price_minor < coalesce(${missingMinor}::bigint, 0), abs(i.unit_price_minor - coalesce(${missingMinor}::bigint, 0)), i.sku
   limit ${most}`

export const shopsOfItems = (sql: Sql, skus: readonly string[]): Promise<{ sku: string; shop: string }[]> => sql`
  select sku, shop_id as shop from items where sku = any(${skus}::text[])`

/** Whose these shops are; shops that are not there are left out. */
export const shopsOwned = (sql: Sql, shops: readonly string[]): Promise<{ id: string; merchant: string }[]> => sql`
  select shop_id as id, merchant_id as merchant from shops where shop_id = any(${shops}::text[])`
export async function merchantById(sql: Sql, id: string): Promise<{ id: string; name: Text } | undefined> {
  const [row] = await sql<{ id: string; name: Text }>`
    select merchant_id as id, name from merchants where merchant_id = ${id}`
  return row
}

/** The merchant of the shop that comes first. */
export async function firstMerchant(sql: Sql): Promise<string | null> {
  const [row] = await sql<{ id: string }>`select merchant_id as id from shops order by position, shop_id limit 1`
  return row?.id ?? null
}
