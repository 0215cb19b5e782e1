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

/** Whether this buyer is told that coupons are about to expire. A buyer nobody asked is. */
export async function isReminded(sql: Sql, who: Who): Promise<boolean> {
  const [row] = await sql<{ reminded: boolean }>`
    select reminded from buyers where bucket = ${who.bucket} and buyer_id = ${who.buyer}`
  return row?.reminded ?? true
}

export const setReminded = (sql: Sql, who: Who, reminded: boolean): Promise<unknown[]> => sql`
  insert into buyers (bucket, buyer_id, reminded) values (${who.bucket}, ${who.buyer}, ${reminded})
  on conflict (bucket, buyer_id) do update set reminded = ${reminded}`

/** How long before its end a coupon's owner is told, and under what name; of ends at `nearest` or before another reminder tells. */
export type Lead = { name: string; seconds: number; nearest: Date; furthest: Date }

/**
 * Tells the owners of usable coupons that end within one of the leads, each coupon once under its name: the notice's id is made of both.
 * Who took a coupon when its end was that near already, or does not want to be told, is not. The wallets are read once for all leads.
 */
export const tellOfEnds = (
  sql: Sql,
  bucket: number,
  at: Date,
  leads: readonly Lead[],
  most: number,
): Promise<{ id: string }[]> => sql<{ id: string }>`
  with leads as materialized (
    select * from jsonb_to_recordset(${JSON.stringify(leads)}::jsonb) as l(name text, seconds integer, nearest timestamptz, furthest timestamptz)
  ), ending as materialized (
    select c.coupon_id, c.buyer_id, c.batch_id, c.valid_until, c.claimed_at from coupons c
     where c.bucket = ${bucket} and c.state = 'available'
       and c.valid_until > (select min(nearest) from leads) and c.valid_until <= (select max(furthest) from leads)
  ), due as (
    select e.coupon_id, e.buyer_id, e.batch_id, e.valid_until, 'ntc_' || substr(e.coupon_id, 5) || l.name as notice_id
      from ending e join leads l on e.valid_until > l.nearest and e.valid_until <= l.furthest
     where e.claimed_at < e.valid_until - make_interval(secs => l.seconds)
       and not exists (select from buyers b where b.bucket = ${bucket} and b.buyer_id = e.buyer_id and not b.reminded)
       and not exists (select from notices n where n.bucket = ${bucket} and n.buyer_id = e.buyer_id
                          and n.notice_id = 'ntc_' || substr(e.coupon_id, 5) || l.name)
     order by e.valid_until, e.coupon_id limit ${most}
  ), told as (
    insert into notices (bucket, buyer_id, notice_id, kind, coupon_id, details, at)
    select ${bucket}, buyer_id, notice_id, 'coupon.ending', coupon_id, jsonb_build_object('validUntil', valid_until), ${at} from due
    on conflict do nothing returning notice_id
  ), messages as (
    insert into outbox (bucket, event_id, kind, subject, payload, created_at)
    select ${bucket}, 'evt_' || substr(d.notice_id, 5), 'coupon.ending', d.coupon_id,
           jsonb_build_object('coupon', d.coupon_id, 'batch', d.batch_id, 'buyer', d.buyer_id, 'state', 'available'), ${at}
      from due d join told using (notice_id)
  ) select notice_id as id from told`
