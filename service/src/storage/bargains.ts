import type { ItemRow, ScopeLists } from './catalogue.ts'
import type { Sql } from './sql.ts'

/** How the goods of an offer are found: by the narrowest of its lists that an index knows. */
export type FoundBy = 'skus' | 'spus' | 'brands' | 'shops' | 'categories' | 'price'

/** Goods that one offer touches, from and up to a price. */
export type Reach = ScopeLists & { readonly by: FoundBy; readonly fromMinor: number; readonly toMinor: number }

export type ReachFilter = { readonly category: string | null; readonly merchant: string | null }

/**
 * The least dear goods within any of the reaches, each item once. For each of them, and each shop, brand or category that it lists, no
 * more than `mostLooked` items are looked at, however large the catalogue is, and no more than `mostEach` are kept. What a scope excepts
 * is not left out here.
 */
export const leastDearWithin = (
  sql: Sql,
  reaches: readonly Reach[],
  { category, merchant }: ReachFilter,
  { mostLooked, mostEach }: { mostLooked: number; mostEach: number },
): Promise<ItemRow[]> => sql<ItemRow>`
  with below as materialized (
    select path from categories
     where ${category}::text is null or path = ${category} or starts_with(path, ${category} || '/')
  ),
  found as (
    select distinct i.sku
      from jsonb_to_recordset(${JSON.stringify(reaches)}::jsonb)
             as r(by text, "fromMinor" bigint, "toMinor" bigint, shops text[], categories text[], spus text[], skus text[], brands text[], tags text[])
     cross join lateral (
       select near.sku from (
         (select * from items where r.by = 'skus' and sku = any(r.skus) limit ${mostLooked})
         union all
         (select * from items where r.by = 'spus' and spu = any(r.spus) limit ${mostLooked})
         union all
         (select of_brand.* from unnest(r.brands) as b(brand) cross join lateral
           (select * from items where brand = b.brand and unit_price_minor between r."fromMinor" and r."toMinor"
             order by unit_price_minor, sku limit ${mostLooked}) of_brand
           where r.by = 'brands')
         union all
         (select of_shop.* from unnest(r.shops) as s(shop) cross join lateral
           (select * from items where shop_id = s.shop and unit_price_minor between r."fromMinor" and r."toMinor"
             order by unit_price_minor, sku limit ${mostLooked}) of_shop
           where r.by = 'shops')
         union all
         (select of_category.* from below cross join lateral
           (select * from items where category = below.path and unit_price_minor between r."fromMinor" and r."toMinor"
             order by unit_price_minor, sku limit ${mostLooked}) of_category
           where r.by = 'categories' and exists (
                 select from unnest(r.categories) as c(path) where below.path = c.path or starts_with(below.path, c.path || '/')))
         union all
         (select * from items where r.by = 'price' and unit_price_minor between r."fromMinor" and r."toMinor"
           order by unit_price_minor, sku limit ${mostLooked})) near
        where near.unit_price_minor between r."fromMinor" and r."toMinor"
          and (${merchant}::text is null or near.merchant_id = ${merchant})
          and near.category in (select path from below)
          and (coalesce(cardinality(r.shops), 0) = 0 or near.shop_id = any(r.shops))
          and (coalesce(cardinality(r.spus), 0) = 0 or near.spu = any(r.spus))
          and (coalesce(cardinality(r.skus), 0) = 0 or near.sku = any(r.skus))
          and (coalesce(cardinality(r.brands), 0) = 0 or near.brand = any(r.brands))
          and (coalesce(cardinality(r.tags), 0) = 0 or near.tags && r.tags)
          and (coalesce(cardinality(r.categories), 0) = 0 or exists (
                select from unnest(r.categories) as c(path) where near.category = c.path or starts_with(near.category, c.path || '/')))
        order by near.unit_price_minor, near.sku limit ${mostEach}) i)
  select i.sku, i.spu, i.shop_id as shop, s.name as "shopName", i.merchant_id as merchant, i.brand, i.category, i.name, i.variant, i.tags,
         i.unit_price_minor as "unitPriceMinor", i.floor_unit_price_minor as "floorUnitPriceMinor", i.art, i.position
    from found join items i using (sku) join shops s using (shop_id)
   order by i.unit_price_minor, i.sku`
