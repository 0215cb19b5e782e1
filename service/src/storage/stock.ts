import type { Sql } from './sql.ts'

/** What a shop has of an item, over all slices. */
export type StockRow = { sku: string; shop: string; onHand: number; reserved: number; countedAt: Date }

/** Of these skus, those that are counted here. */
export const stockOf = (sql: Sql, skus: readonly string[]): Promise<StockRow[]> => sql<StockRow>`
  select sku, min(shop_id) as shop, sum(on_hand)::integer as "onHand", sum(reserved)::integer as reserved, max(counted_at) as "countedAt"
    from item_stock where sku = any(${skus}::text[]) group by sku order by sku`

/** A merchant's counted items (null: everybody's), by sku. */
export const stockList = (
  sql: Sql,
  filter: {
    merchant: string | null
    shop: string | null
    skus: readonly string[] | null
    after: string
    changedSince: Date | null
  },
  most: number,
): Promise<StockRow[]> => sql<StockRow>`
  select t.sku, min(t.shop_id) as shop, sum(t.on_hand)::integer as "onHand", sum(t.reserved)::integer as reserved, max(t.counted_at) as "countedAt"
    from item_stock t join shops s on s.shop_id = t.shop_id
   where t.sku > ${filter.after}
     and (${filter.merchant}::text is null or s.merchant_id = ${filter.merchant})
     and (${filter.shop}::text is null or t.shop_id = ${filter.shop})
     and (${filter.skus}::text[] is null or t.sku = any(${filter.skus}::text[]))
     and (${filter.changedSince}::timestamptz is null or t.counted_at >= ${filter.changedSince})
   group by t.sku order by t.sku limit ${most}`

type Units = { sku: string; quantity: number }

/** Reserves units again. Returns the skus of which there are not enough. */
export async function reserveItems(sql: Sql, slice: number, units: readonly Units[]): Promise<string[]> {
  if (units.length === 0) return []
  const [skus, quantities] = [units.map((one) => one.sku), units.map((one) => one.quantity)]
  await sql`select gather_items(${slice}::smallint, ${skus}::text[], ${quantities}::integer[])`
  const rows = await sql<{ sku: string }>`
    update item_stock s set reserved = s.reserved + u.quantity
      from (select sku, sum(quantity)::integer as quantity from unnest(${skus}::text[], ${quantities}::integer[]) as u(sku, quantity) group by sku) u
     where s.bucket = ${slice} and s.sku = u.sku and s.on_hand - s.reserved >= u.quantity
    returning s.sku`
  const had = new Set(rows.map((row) => row.sku))
  return [...new Set(skus)].filter((sku) => !had.has(sku))
}

/** Units that came back go on the shelf again. */
export const restockItems = (sql: Sql, slice: number, units: readonly Units[]): Promise<unknown[]> => sql`
  with locked as materialized (
    select s.sku, u.quantity from item_stock s
      join (select sku, sum(quantity)::integer as quantity
              from unnest(${units.map((one) => one.sku)}::text[], ${units.map((one) => one.quantity)}::integer[]) as u(sku, quantity) group by sku) u on u.sku = s.sku
     where s.bucket = ${slice} order by s.sku for no key update of s
  )
  update item_stock s set on_hand = s.on_hand + l.quantity from locked l where s.bucket = ${slice} and s.sku = l.sku`

export type Count = { id: string; sku: string; shop: string; said: number | null; change: number | null }
export type CountedRow = { place: number; had: number; reserved: number; change: number }

/** Writes down what somebody counted; with `apply` it becomes what is there, as far as it is not promised to unpaid orders. */
export const countItems = (
  sql: Sql,
  buckets: readonly number[],
  given: { at: Date; source: string; apply: boolean; counts: readonly Count[] },
): Promise<CountedRow[]> => sql<CountedRow>`
  select place, had, reserved, change
    from count_items(${buckets}::smallint[], ${given.at}, ${given.source}, ${given.apply}, ${JSON.stringify(given.counts)}::json)
   order by place`

export type MismatchRow = {
  id: string
  sku: string
  shop: string
  source: string
  said: number
  had: number
  reserved: number
  change: number
  at: Date
}

/** Counts that said another number than what stood here, newest first; `open`: the last count of a sku that still differs. */
export const mismatches = (
  sql: Sql,
  filter: { merchant: string | null; shop: string | null; open: boolean; before: string | null },
  most: number,
): Promise<MismatchRow[]> => sql<MismatchRow>`
  select c.count_id as id, c.sku, c.shop_id as shop, c.source, c.said, c.had, c.reserved, c.change, c.at
    from stock_counts c join shops s on s.shop_id = c.shop_id
   where c.said is not null and c.said <> c.had
     and (${filter.merchant}::text is null or s.merchant_id = ${filter.merchant})
     and (${filter.shop}::text is null or c.shop_id = ${filter.shop})
     and (${filter.before}::text is null or c.count_id < ${filter.before})
     and (not ${filter.open}::boolean or (c.had + c.change <> c.said and not exists (
           select from stock_counts l where l.bucket = c.bucket and l.shop_id = c.shop_id and l.sku = c.sku and l.said is not null and l.count_id > c.count_id)))
   order by c.count_id desc limit ${most}`
