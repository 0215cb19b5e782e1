import type { ItemRow } from './catalogue.ts'
import type { Sql } from './sql.ts'

export type TrialGoodRow = Omit<ItemRow, 'shopName' | 'position'> & { costMinor: number | null }

/** The first goods of a shop, as a trial prices them. */
export const goodsToTry = (sql: Sql, shop: string, most: number): Promise<TrialGoodRow[]> => sql<TrialGoodRow>`
  select sku, spu, shop_id as shop, merchant_id as merchant, brand, category, name, variant, tags, art, unit_price_minor as "unitPriceMinor",
         floor_unit_price_minor as "floorUnitPriceMinor", cost_minor as "costMinor"
    from items where shop_id = ${shop} order by position, sku limit ${most}`

/**
 * Batches that an order in this shop may meet: live ones, and those of the caller (`merchant`; null: the platform) that are about to
 * be or pause. A merchant does not learn of the platform's hidden ones. What takes points is the buyer's own money and left out.
 */
export const batchesToTry = (
  sql: Sql,
  shop: { id: string; merchant: string },
  caller: string | null,
  at: Date,
): Promise<{ id: string; version: number }[]> => sql`
  select b.batch_id as id, b.version from batches b join batch_versions v on v.batch_id = b.batch_id and v.version = b.version
   where (b.state = 'live' or (b.state in ('approved', 'paused') and (${caller}::text is null or b.merchant_id = ${caller})))
     and (b.merchant_id is null or b.merchant_id = ${shop.merchant}) and (b.shop_id is null or b.shop_id = ${shop.id})
     and (${caller}::text is null or b.merchant_id is not null or b.visibility = 'public') and b.kind <> 'points'
     and case when v.use_kind = 'fixed' then v.use_until
              else v.claim_until + make_interval(secs => v.use_delay_seconds + v.use_seconds) end > ${at}
   order by b.position, b.batch_id limit 300`
