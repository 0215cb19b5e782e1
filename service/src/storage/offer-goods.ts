import type { ItemRow, ScopeLists } from './catalogue.ts'
import type { Sql } from './sql.ts'

/** The goods that are looked for with a batch: in its scope, and dearer than `minor`, or of that price and named after `after`. */
export type GoodsWanted = ScopeLists & { readonly batch: string; readonly minor: number; readonly after: string }

/**
 * For each batch its least dear items, in the order of their price, so many at most. An absent list does not restrict; what is excepted is
 * not left out here. Each batch is looked for by one way alone: its items, its products, its shops, its brands, or all goods in the order of
 * their price until there are enough.
 */
export const leastDear = (
  sql: Sql,
  wanted: readonly GoodsWanted[],
  mostEach: number,
): Promise<(ItemRow & { batch: string })[]> => sql<ItemRow & { batch: string }>`
  with asked as materialized (
    select w.*,
           case when cardinality(w.skus) > 0 then 'skus' when cardinality(w.spus) > 0 then 'spus' when cardinality(w.shops) > 0 then 'shops'
                when cardinality(w.brands) > 0 then 'brands' else 'price' end as way
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(batch text, minor bigint, after text, shops text[], categories text[], spus text[], skus text[], brands text[], tags text[])
  )
  select w.batch, i.sku, i.spu, i.shop_id as shop, s.name as "shopName", i.merchant_id as merchant, i.brand, i.category, i.name, i.variant, i.tags,
         i.unit_price_minor as "unitPriceMinor", i.floor_unit_price_minor as "floorUnitPriceMinor", i.art, i.position
    from asked w
   cross join lateral (
     select found.* from (
       select one.* from items one
        where w.way = 'skus' and one.sku = any(w.skus) and (one.unit_price_minor, one.sku) > (w.minor, w.after)
          and in_lists(one, w.shops, w.categories, w.spus, w.brands, w.tags)
       union all
       select one.* from items one
        where w.way = 'spus' and one.spu = any(w.spus) and (one.unit_price_minor, one.sku) > (w.minor, w.after)
          and in_lists(one, w.shops, w.categories, w.spus, w.brands, w.tags)
       union all
       select each.* from unnest(w.shops) as r(shop) cross join lateral (
         select one.* from items one
          where w.way = 'shops' and one.shop_id = r.shop and (one.unit_price_minor, one.sku) > (w.minor, w.after)
            and in_lists(one, w.shops, w.categories, w.spus, w.brands, w.tags)
          order by one.unit_price_minor, one.sku limit ${mostEach}) each
       union all
       select each.* from unnest(w.brands) as r(brand) cross join lateral (
         select one.* from items one
          where w.way = 'brands' and one.brand = r.brand and (one.unit_price_minor, one.sku) > (w.minor, w.after)
            and in_lists(one, w.shops, w.categories, w.spus, w.brands, w.tags)
          order by one.unit_price_minor, one.sku limit ${mostEach}) each
       union all
       (select one.* from items one
         where w.way = 'price' and (one.unit_price_minor, one.sku) > (w.minor, w.after)
           and in_lists(one, w.shops, w.categories, w.spus, w.brands, w.tags)
         order by one.unit_price_minor, one.sku limit ${mostEach})) found
      order by found.unit_price_minor, found.sku limit ${mostEach}) i
    join shops s on s.shop_id = i.shop_id
   order by w.batch, i.unit_price_minor, i.sku`
