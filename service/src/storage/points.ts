import type { Sql } from './sql.ts'

type Who = { bucket: number; buyer: string }

/** The buyer's points, locked until the transaction ends: everything that changes them starts here. */
export async function lockPoints(sql: Sql, who: Who): Promise<number> {
  await sql`insert into points_balances (bucket, buyer_id) values (${who.bucket}, ${who.buyer}) on conflict do nothing`
  const [row] = await sql<{ balance: number }>`
    select balance from points_balances where bucket = ${who.bucket} and buyer_id = ${who.buyer} for no key update`
  return row?.balance ?? 0
}

export type PointsEntry = { delta: number; reference: string; because: string; actor: string; at: Date }

/** Adds or takes points. Undefined: there are not so many; `before`: this reference was counted before. */
export async function movePoints(sql: Sql, who: Who, entry: PointsEntry): Promise<number | 'before' | undefined> {
  const before = await sql`
    select from points_entries where bucket = ${who.bucket} and buyer_id = ${who.buyer} and reference = ${entry.reference}`
  if (before.length > 0) return 'before'
  const [row] = await sql<{ balance: number }>`
    with moved as (
      update points_balances set balance = balance + ${entry.delta}, seq = seq + 1
       where bucket = ${who.bucket} and buyer_id = ${who.buyer} and balance + ${entry.delta} >= 0
      returning bucket, buyer_id, balance, seq
    ), told as (
      insert into points_entries (bucket, buyer_id, seq, delta, balance, reference, because, actor, at)
      select bucket, buyer_id, seq, ${entry.delta}, balance, ${entry.reference}, ${entry.because}, ${entry.actor}, ${entry.at} from moved
    ) select balance from moved`
  return row?.balance
}

/** Takes points for an order, or gives them back, in the transaction that locked them. False: there are not so many. */
export async function takeForOrder(
  sql: Sql,
  who: Who,
  entry: Pick<PointsEntry, 'delta' | 'actor' | 'at'> & { order: string },
): Promise<boolean> {
  const rows = await sql`
    with moved as (
      update points_balances set balance = balance + ${entry.delta}, seq = seq + 1
       where bucket = ${who.bucket} and buyer_id = ${who.buyer} and balance + ${entry.delta} >= 0
      returning bucket, buyer_id, balance, seq
    ) insert into points_entries (bucket, buyer_id, seq, delta, balance, reference, because, actor, at, order_id)
      select bucket, buyer_id, seq, ${entry.delta}, balance, ' ' || ${entry.order}::text || ' ' || seq, ${entry.order}, ${entry.actor}, ${entry.at}, ${entry.order}
        from moved
      returning seq`
  return rows.length === 1
}

export async function pointsBalance(sql: Sql, who: Who): Promise<number> {
  const [row] = await sql<{ balance: number }>`
    select balance from points_balances where bucket = ${who.bucket} and buyer_id = ${who.buyer}`
  return row?.balance ?? 0
}

/** The points that unpaid orders of the buyer's hold and that count as free: those of one order, and of holds whose end has come. */
export async function freeInHolds(sql: Sql, who: Who, order: string | null, at: Date): Promise<number> {
  const [row] = await sql<{ points: number }>`
    select coalesce(sum(o.points), 0)::integer as points from orders o join holds h using (bucket, order_id)
     where o.bucket = ${who.bucket} and o.buyer_id = ${who.buyer} and o.state = 'placed' and o.points > 0
       and (o.order_id = ${order} or h.hold_until <= ${at})`
  return row?.points ?? 0
}

export const pointsEntries = (
  sql: Sql,
  who: Who,
  before: number | null,
  most: number,
): Promise<(PointsEntry & { seq: number; balance: number })[]> => sql`
  select seq, delta, balance, reference, because, actor, at from points_entries
   where bucket = ${who.bucket} and buyer_id = ${who.buyer} and (${before}::integer is null or seq < ${before})
   order by seq desc limit ${most}`

/** How many points a coupon of the batch costs; null: it is not to be had for points. */
export async function pointsPriceOf(sql: Sql, batch: string): Promise<number | null> {
  const [row] = await sql<{
    points: number | null
  }>`select points_price as points from batches where batch_id = ${batch}`
  return row?.points ?? null
}

export const setPointsPrice = (sql: Sql, batch: string, points: number | null): Promise<unknown[]> => sql`
  update batches set points_price = ${points} where batch_id = ${batch}`
