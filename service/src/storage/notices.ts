import type { Sql } from './sql.ts'

export type Notice = {
  id: string
  kind: string
  coupon: string | null
  details: Record<string, unknown>
  at: Date
  readAt: Date | null
}

type Who = { bucket: number; buyer: string }

/** Newest first. */
export const noticesOf = (
  sql: Sql,
  who: Who,
  unreadOnly: boolean,
  after: { time: Date; id: string } | null,
  most: number,
): Promise<Notice[]> => sql<Notice>`
  select notice_id as id, kind, coupon_id as coupon, details, at, read_at as "readAt" from notices
   where bucket = ${who.bucket} and buyer_id = ${who.buyer} and (not ${unreadOnly} or read_at is null)
     and (${after?.time ?? null}::timestamptz is null or (at, notice_id) < (${after?.time ?? null}, ${after?.id ?? null}))
   order by at desc, notice_id desc limit ${most}`

export async function unreadNotices(sql: Sql, who: Who): Promise<number> {
  const [row] = await sql<{ n: number }>`
    select count(*)::integer as n from notices where bucket = ${who.bucket} and buyer_id = ${who.buyer} and read_at is null`
  return row?.n ?? 0
}

/** Marks these (null: all) as read; those that were read before keep their time. */
export const readNotices = (
  sql: Sql,
  who: Who,
  ids: readonly string[] | null,
  at: Date,
): Promise<{ id: string }[]> => sql`
  update notices set read_at = ${at}
   where bucket = ${who.bucket} and buyer_id = ${who.buyer} and read_at is null and (${ids}::text[] is null or notice_id = any(${ids}::text[]))
  returning notice_id as id`
