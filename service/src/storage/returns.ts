import type { Sql } from './sql.ts'

type Who = { bucket: number; buyer: string }

/**
 * Counts an order with coupons among those returned in the local month of `at`, once a month. Returns how many there are now, or
 * undefined where it counted before (or had no coupon). The row is locked until the transaction ends, so two returns count one after
 * the other.
 */
export async function countReturn(
  sql: Sql,
  who: Who,
  order: string,
  refund: string,
  at: Date,
  timeZone: string,
): Promise<number | undefined> {
  const [row] = await sql<{ orders: number }>`
    insert into monthly_returns (bucket, buyer_id, month, orders)
    select ${who.bucket}, ${who.buyer}, date_trunc('month', ${at}::timestamptz at time zone ${timeZone}::text)::date, 1
     where exists (select from order_shares s where s.bucket = ${who.bucket} and s.order_id = ${order} and s.offer_id like 'cpn\\_%')
       and not exists (select from refunds r where r.bucket = ${who.bucket} and r.order_id = ${order} and r.refund_id <> ${refund}
             and r.at >= date_trunc('month', ${at}::timestamptz at time zone ${timeZone}::text) at time zone ${timeZone}::text)
    on conflict (bucket, buyer_id, month) do update set orders = monthly_returns.orders + 1
    returning orders`
  return row?.orders
}

/** Whether a return of this order would count: it has coupons, and nothing of it came back in the local month of `at`. */
export async function countsAsReturn(sql: Sql, who: Who, order: string, at: Date, timeZone: string): Promise<boolean> {
  const rows = await sql`
    select 1 where exists (select from order_shares s where s.bucket = ${who.bucket} and s.order_id = ${order} and s.offer_id like 'cpn\\_%')
       and not exists (select from refunds r where r.bucket = ${who.bucket} and r.order_id = ${order}
             and r.at >= date_trunc('month', ${at}::timestamptz at time zone ${timeZone}::text) at time zone ${timeZone}::text)`
  return rows.length === 1
}

/** How many orders with coupons came back in the local month of `at`, before now. */
export async function returnsIn(sql: Sql, who: Who, at: Date, timeZone: string): Promise<number> {
  const [row] = await sql<{ orders: number }>`
    select orders from monthly_returns where bucket = ${who.bucket} and buyer_id = ${who.buyer}
       and month = date_trunc('month', ${at}::timestamptz at time zone ${timeZone}::text)::date`
  return row?.orders ?? 0
}

export type PauseRow = { refund: string; from: Date; until: Date; returned: number; most: number }

export const insertPause = (sql: Sql, who: Who, pause: PauseRow): Promise<unknown[]> => sql`
  insert into promotion_pauses (bucket, buyer_id, refund_id, from_at, until_at, returned, most)
  values (${who.bucket}, ${who.buyer}, ${pause.refund}, ${pause.from}, ${pause.until}, ${pause.returned}, ${pause.most})`

/** The pause that ends last of those that run; undefined: promotions are open to the buyer. */
export async function pauseOf(sql: Sql, who: Who, at: Date): Promise<PauseRow | undefined> {
  const [row] = await sql<PauseRow>`
    select refund_id as refund, from_at as "from", until_at as until, returned, most from promotion_pauses
     where bucket = ${who.bucket} and buyer_id = ${who.buyer} and from_at <= ${at} and until_at > ${at} and lifted_at is null
     order by until_at desc limit 1`
  return row
}

/** Ends every pause that runs. Returns how many. */
export async function liftPauses(sql: Sql, who: Who, at: Date, by: string): Promise<number> {
  const rows = await sql`
    update promotion_pauses set lifted_at = ${at}, lifted_by = ${by}
     where bucket = ${who.bucket} and buyer_id = ${who.buyer} and until_at > ${at} and lifted_at is null returning 1`
  return rows.length
}
