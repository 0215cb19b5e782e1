import type { Sql } from './sql.ts'

// Bulk inserts: one statement a table. The application may read the catalogue but not write it, so these run as the owner.

/** One process at a time fills an empty database. */
export const alone = (sql: Sql): Promise<unknown[]> => sql`select pg_advisory_xact_lock(43100002)`

export const insertMarketplace = (
  sql: Sql,
  row: { name: unknown; currency: string; timeZone: string; policy: string },
): Promise<unknown[]> => sql`
  insert into marketplace (name, currency, time_zone, policy, demo)
  values (${JSON.stringify(row.name)}, ${row.currency}, ${row.timeZone}, ${row.policy}, true)`

export const insertMerchants = (sql: Sql, rows: readonly object[]): Promise<unknown[]> => sql`
  insert into merchants (merchant_id, name, size)
  select id, name, size from json_to_recordset(${JSON.stringify(rows)}::json) as r(id text, name jsonb, size text)`

export const insertShops = (sql: Sql, rows: readonly object[]): Promise<unknown[]> => sql`
  insert into shops (shop_id, merchant_id, name, tags, art, shipping_fee_minor, shipping_free_from_minor, position)
  select id, merchant, name, array(select jsonb_array_elements_text(tags)), art, "feeMinor", "freeFromMinor", position
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(id text, merchant text, name jsonb, tags jsonb, art jsonb, "feeMinor" bigint, "freeFromMinor" bigint, position integer)`

export const insertCategories = (sql: Sql, rows: readonly object[]): Promise<unknown[]> => sql`
  insert into categories (category_id, path, name, parent, art, position)
  select id, path, name, parent, art, position
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id text, path text, name jsonb, parent text, art jsonb, position integer)`

export const insertItems = (sql: Sql, rows: readonly object[], at: Date): Promise<unknown[]> => sql`
  with written as (
  insert into items (sku, spu, shop_id, merchant_id, brand, category, name, variant, tags, unit_price_minor, floor_unit_price_minor, cost_minor, art, position)
  select sku, spu, shop, merchant, brand, category, name, variant, array(select jsonb_array_elements_text(tags)), "unitPriceMinor",
         "floorUnitPriceMinor", "costMinor", art, position
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(sku text, spu text, shop text, merchant text, brand text, category text, name jsonb, variant jsonb, tags jsonb,
           "unitPriceMinor" bigint, "floorUnitPriceMinor" bigint, "costMinor" bigint, art jsonb, position integer)
  returning sku, unit_price_minor)
  insert into item_prices (sku, nth, at, unit_price_minor) select sku, 1, ${at}::timestamptz, unit_price_minor from written`

export const insertBuyers = (sql: Sql, rows: readonly object[]): Promise<unknown[]> => sql`
  insert into buyers (bucket, buyer_id, name, facts, note, demo, position)
  select bucket, id, name, facts, note, true, position
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(bucket smallint, id text, name jsonb, facts jsonb, note jsonb, position integer)`

export const insertInvitations = (sql: Sql, rows: readonly object[]): Promise<unknown[]> => sql`
  insert into invitations (bucket, buyer_id, batch_id)
  select bucket, buyer, batch from json_to_recordset(${JSON.stringify(rows)}::json) as r(bucket smallint, buyer text, batch text)`

export type Grant = {
  bucket: number
  slice: number
  buyer: string
  batch: string
  nth: number
  coupon: string
  at: string
}

/** Puts coupons into wallets without a click: stock, coupon, event and message, as a claim would. */
export const grantCoupons = (sql: Sql, grants: readonly Grant[], timeZone: string): Promise<unknown[]> => sql`
  with given as materialized (
    select r.*, v.version, v.owed, case when v.use_kind = 'fixed' then v.use_from else r.at end as opens,
           case when v.use_kind = 'fixed' then v.use_until
                when v.use_round_to_day_end then
                  (date_trunc('day', (r.at + make_interval(secs => v.use_seconds)) at time zone ${timeZone}::text) + interval '1 day') at time zone ${timeZone}::text
                else r.at + make_interval(secs => v.use_seconds) end as closes
      from json_to_recordset(${JSON.stringify(grants)}::json)
             as r(bucket smallint, slice smallint, buyer text, batch text, nth smallint, coupon text, at timestamptz)
      join batches b on b.batch_id = r.batch
      join batch_versions v on v.batch_id = b.batch_id and v.version = b.version
  ), coupons as (
    insert into coupons (bucket, buyer_id, batch_id, nth, coupon_id, version, state, valid_from, valid_until, claimed_at)
    select bucket, buyer, batch, nth, coupon, version, 'available', opens, closes, at from given
  ), events as (
    insert into coupon_events (bucket, coupon_id, seq, buyer_id, event, to_state, at)
    select bucket, coupon, 1, buyer, 'grant', 'available', at from given
  ), messages as (
    insert into outbox (bucket, event_id, kind, subject, payload, created_at)
    select bucket, 'evt_' || substr(coupon, 5) || '_1', 'coupon.grant', coupon,
           jsonb_build_object('coupon', coupon, 'batch', batch, 'buyer', buyer, 'state', 'available'), at from given
  ), value as (
    insert into ledger_transfers (bucket, transfer_id, debit, credit, minor, currency, cause_kind, cause_id, leg, because, offer_id, batch_id, kind, at)
    select t.* from given g cross join lateral value_transfers(g.bucket, g.coupon, 1, g.batch, g.owed, false, g.at) t
  )
  update stock_slices s set claimed = s.claimed + g.n
    from (select slice, batch, count(*) as n from given group by slice, batch) g
   where s.bucket = g.slice and s.batch_id = g.batch`
