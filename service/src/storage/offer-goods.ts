import type { ItemRow, ScopeLists } from './catalogue.ts'
import type { Sql } from './sql.ts'

/** The goods that are looked for with a batch: in its scope, and of at least this price. */
export type GoodsWanted = ScopeLists & { readonly batch: string; readonly fromMinor: number }

/** For each batch its least dear items, of each product one. An absent list does not restrict; what is excepted is not left out here. */
export const leastDear = (
  sql: Sql,
  wanted: readonly GoodsWanted[],
  mostEach: number,
): Promise<(ItemRow & { batch: string })[]> => sql<ItemRow & { batch: string }>`
  select w.batch, i.sku, i.spu, i.shop_id as shop, s.name as "shopName", i.merchant_id as merchant, i.brand, i.category, i.name, i.variant, i.tags,
         i.unit_price_minor as "unitPriceMinor", i.floor_unit_price_minor as "floorUnitPriceMinor", i.art, i.position
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
           as w(batch text, "fromMinor" bigint, shops text[], categories text[], spus text[], skus text[], brands text[], tags text[])
   cross join lateral (
     select one.* from (
       select distinct on (found.spu) found.* from items found
        where found.unit_price_minor >= greatest(w."fromMinor", 1)
          and (coalesce(cardinality(w.shops), 0) = 0 or found.shop_id = any(w.shops))
          and (coalesce(cardinality(w.spus), 0) = 0 or found.spu = any(w.spus))
          and (coalesce(cardinality(w.skus), 0) = 0 or found.sku = any(w.skus))
          and (coalesce(cardinality(w.brands), 0) = 0 or found.brand = any(w.brands))
          and (coalesce(cardinality(w.tags), 0) = 0 or found.tags && w.tags)
          and (coalesce(cardinality(w.categories), 0) = 0 or exists (
                select from unnest(w.categories) as c(path) where found.category = c.path or starts_with(found.category, c.path || '/')))
        order by found.spu, found.unit_price_minor, found.sku) one
      order by one.unit_price_minor, one.sku limit ${mostEach}) i
    join shops s on s.shop_id = i.shop_id
   order by w.batch, i.unit_price_minor, i.sku`
