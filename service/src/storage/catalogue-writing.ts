import type { Sql } from './sql.ts'

/** Catalogues are written one at a time: two that name the same rows in another order would wait for each other. */
export const lockCatalogue = (sql: Sql): Promise<unknown[]> => sql`select pg_advisory_xact_lock(43100110)`

export const beginTrial = (sql: Sql): Promise<unknown[]> => sql`savepoint catalogue_trial`
export const undoTrial = (sql: Sql): Promise<unknown[]> => sql`rollback to savepoint catalogue_trial`

export type KnownCategory = { id: string; path: string }
/** Those that are there, of what the rows name. */
export const knownMerchants = (sql: Sql, ids: readonly string[]): Promise<{ id: string }[]> => sql`
  select merchant_id as id from merchants where merchant_id = any(${ids}::text[])`
export const knownCategories = (
  sql: Sql,
  ids: readonly string[],
  paths: readonly string[],
): Promise<KnownCategory[]> => sql`
  select category_id as id, path from categories where category_id = any(${ids}::text[]) or path = any(${paths}::text[])`
export const knownShops = (sql: Sql, ids: readonly string[]): Promise<{ id: string; merchant: string }[]> => sql`
  select shop_id as id, merchant_id as merchant from shops where shop_id = any(${ids}::text[])`
export const knownItems = (
  sql: Sql,
  skus: readonly string[],
): Promise<{ id: string; shop: string; merchant: string }[]> => sql`
  select sku as id, shop_id as shop, merchant_id as merchant from items where sku = any(${skus}::text[])`

/** Which rows were added and which were changed; one that was the same already is not among them. */
export type Written = { id: string; created: boolean }

export const putMerchants = (sql: Sql, rows: readonly object[]): Promise<Written[]> => sql<Written>`
  insert into merchants as old (merchant_id, name, size)
  select id, name, size from json_to_recordset(${JSON.stringify(rows)}::json) as r(id text, name jsonb, size text)
  on conflict (merchant_id) do update set name = excluded.name, size = excluded.size
   where (old.name, old.size) is distinct from (excluded.name, excluded.size)
  returning merchant_id as id, xmax::text = '0' as created`

export const putCategories = (sql: Sql, rows: readonly object[]): Promise<Written[]> => sql<Written>`
  insert into categories as old (category_id, path, name, parent, art, position)
  select id, path, name, parent, art, position
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id text, path text, name jsonb, parent text, art jsonb, position integer)
  on conflict (category_id) do update set name = excluded.name, art = excluded.art, position = excluded.position
   where (old.name, old.art, old.position) is distinct from (excluded.name, excluded.art, excluded.position)
  returning category_id as id, xmax::text = '0' as created`

export const putShops = (sql: Sql, rows: readonly object[]): Promise<Written[]> => sql<Written>`
  insert into shops as old (shop_id, merchant_id, name, tags, art, shipping_fee_minor, shipping_free_from_minor, position)
  select id, merchant, name, array(select jsonb_array_elements_text(tags)), art, "feeMinor", "freeFromMinor", position
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(id text, merchant text, name jsonb, tags jsonb, art jsonb, "feeMinor" bigint, "freeFromMinor" bigint, position integer)
  on conflict (shop_id) do update set name = excluded.name, tags = excluded.tags, art = excluded.art, position = excluded.position,
         shipping_fee_minor = excluded.shipping_fee_minor, shipping_free_from_minor = excluded.shipping_free_from_minor
   where old.merchant_id = excluded.merchant_id
     and (old.name, old.tags, old.art, old.position, old.shipping_fee_minor, old.shipping_free_from_minor) is distinct from
         (excluded.name, excluded.tags, excluded.art, excluded.position, excluded.shipping_fee_minor, excluded.shipping_free_from_minor)
  returning shop_id as id, xmax::text = '0' as created`

/** Of each shop its merchant's: an item does not change shops. A price that was not there before goes into the item's history. */
export const putItems = (sql: Sql, rows: readonly object[], at: Date): Promise<Written[]> => sql<Written>`
  with written as (
  insert into items as old (sku, spu, shop_id, merchant_id, brand, category, name, variant, tags, unit_price_minor, floor_unit_price_minor,
                            cost_minor, art, position)
  select r.sku, r.spu, r.shop, s.merchant_id, r.brand, r.category, r.name, r.variant, array(select jsonb_array_elements_text(r.tags)),
         r."unitPriceMinor", r."floorUnitPriceMinor", r."costMinor", r.art, r.position
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(sku text, spu text, shop text, brand text, category text, name jsonb, variant jsonb, tags jsonb,
           "unitPriceMinor" bigint, "floorUnitPriceMinor" bigint, "costMinor" bigint, art jsonb, position integer)
    join shops s on s.shop_id = r.shop
  on conflict (sku) do update set spu = excluded.spu, brand = excluded.brand, category = excluded.category, name = excluded.name,
         variant = excluded.variant, tags = excluded.tags, unit_price_minor = excluded.unit_price_minor,
         floor_unit_price_minor = excluded.floor_unit_price_minor, cost_minor = excluded.cost_minor, art = excluded.art, position = excluded.position
   where old.shop_id = excluded.shop_id
     and (old.spu, old.brand, old.category, old.name, old.variant, old.tags, old.unit_price_minor, old.floor_unit_price_minor, old.cost_minor,
          old.art, old.position) is distinct from
         (excluded.spu, excluded.brand, excluded.category, excluded.name, excluded.variant, excluded.tags, excluded.unit_price_minor,
          excluded.floor_unit_price_minor, excluded.cost_minor, excluded.art, excluded.position)
  returning sku as id, unit_price_minor, xmax::text = '0' as created
  ), marked as (
    insert into item_prices (sku, nth, at, unit_price_minor)
    select w.id, coalesce(last.nth, 0) + 1, ${at}::timestamptz, w.unit_price_minor
      from written w
      left join lateral (select nth, unit_price_minor from item_prices p where p.sku = w.id order by nth desc limit 1) last on true
     where w.unit_price_minor is distinct from last.unit_price_minor
  )
  select id, created from written`

type Page = { readonly merchant: string | null; readonly after: string; readonly most: number }

/** Rows as they are written, by key; `merchant` null: of all. */
export const merchantRows = (sql: Sql, { merchant, after, most }: Page): Promise<Record<string, unknown>[]> => sql`
  select merchant_id as id, name, size from merchants
   where merchant_id > ${after} and (${merchant}::text is null or merchant_id = ${merchant}) order by merchant_id limit ${most}`

export const categoryRows = (sql: Sql, { after, most }: Page): Promise<Record<string, unknown>[]> => sql`
  select category_id as id, path, name, art, position from categories where path > ${after} order by path limit ${most}`

export const shopRows = (sql: Sql, { merchant, after, most }: Page): Promise<Record<string, unknown>[]> => sql`
  select shop_id as id, merchant_id as merchant, name, tags,
         json_build_object('feeMinor', shipping_fee_minor, 'freeFromMinor', shipping_free_from_minor) as shipping, art, position
    from shops where shop_id > ${after} and (${merchant}::text is null or merchant_id = ${merchant}) order by shop_id limit ${most}`

export const itemRows = (sql: Sql, { merchant, after, most }: Page): Promise<Record<string, unknown>[]> => sql`
  select sku, spu, shop_id as shop, brand, category, name, variant, tags, unit_price_minor as "unitPriceMinor",
         floor_unit_price_minor as "floorUnitPriceMinor", cost_minor as "costMinor", art, position
    from items where sku > ${after} and (${merchant}::text is null or merchant_id = ${merchant}) order by sku limit ${most}`

export const stockRows = (sql: Sql, { merchant, after, most }: Page): Promise<Record<string, unknown>[]> => sql`
  select t.sku, sum(t.on_hand)::integer as "onHand" from item_stock t join items i on i.sku = t.sku
   where t.sku > ${after} and (${merchant}::text is null or i.merchant_id = ${merchant})
   group by t.sku order by t.sku limit ${most}`
