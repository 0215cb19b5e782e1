import type { Clock } from '../domain/clock.ts'
import type { Sql } from './sql.ts'

export type OutboxRow = {
  id: string
  kind: string
  subject: string
  payload: Record<string, unknown>
  at: Date
  /** Whose goods or whose coupon it is about. */
  merchants: string[]
}
export type Place = { at: string; id: string }

/** One process at a time reads the outbox; the others leave it alone. Ends with the transaction. */
export async function beTheReader(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(43100060) as mine`
  return row?.mine === true
}

/** Up to where it was read, and up to where it is complete. Instants as text: the database has microseconds. */
export async function outboxReader(sql: Sql, clock: Clock): Promise<{ read: Place; completeUntil: string }> {
  const [row] = await sql<{ at: string; id: string; completeUntil: string }>`
    select at::text as at, event_id as id, coalesce(${clock.pinned()}::timestamptz, outbox_complete_until())::text as "completeUntil"
      from outbox_reader`
  const { at, id, completeUntil } = row as { at: string; id: string; completeUntil: string }
  return { read: { at, id }, completeUntil }
}

export const moveReader = (sql: Sql, to: Place): Promise<unknown[]> => sql`
  update outbox_reader set at = ${to.at}::timestamptz, event_id = ${to.id}
   where (at, event_id) < (${to.at}::timestamptz, ${to.id})`

/** The next events after `place` that are older than `until`, oldest first, each with the merchants that it concerns. */
export const outboxAfter = (
  sql: Sql,
  place: Place,
  until: string,
  most: number,
): Promise<(OutboxRow & { place: string })[]> => sql<OutboxRow & { place: string }>`
  select o.event_id as id, o.kind, o.subject, o.payload, o.created_at as at, o.created_at::text as place,
         case when o.kind like 'fee.%' and o.payload -> 'merchant' = 'null' then array(select m.merchant_id from merchants m)
              when o.payload ? 'merchant' then array_remove(array[o.payload ->> 'merchant'], null)
              when o.payload ? 'refund' then
                array(select distinct l.merchant_id from refund_lines r
                        join order_lines l on l.bucket = r.bucket and l.order_id = o.subject and l.line_id = r.line_id
                       where r.bucket = o.bucket and r.refund_id = o.payload ->> 'refund')
              when o.kind like 'order.%' then
                array(select distinct l.merchant_id from order_lines l where l.bucket = o.bucket and l.order_id = o.subject)
              else array(select b.merchant_id from batches b where b.batch_id = o.payload ->> 'batch' and b.merchant_id is not null)
         end as merchants
    from outbox o
   where o.created_at >= ${place.at}::timestamptz and (o.created_at, o.event_id) > (${place.at}::timestamptz, ${place.id})
     and o.created_at < ${until}::timestamptz
   order by o.created_at, o.event_id limit ${most}`

export const tell = (
  sql: Sql,
  event: { bucket: number; id: string; kind: string; subject: string; payload: object; at: Date },
): Promise<unknown[]> => sql`
  insert into outbox (bucket, event_id, kind, subject, payload, created_at)
  values (${event.bucket}, ${event.id}, ${event.kind}, ${event.subject}, ${JSON.stringify(event.payload)}, ${event.at})`

/** How far behind the reader is: seconds since the oldest event that it has not read; 0 where there is none. */
export async function outboxLagSeconds(sql: Sql): Promise<number> {
  const [row] = await sql<{ seconds: number }>`
    select coalesce(extract(epoch from clock_timestamp() - (
             select o.created_at from outbox o, outbox_reader r
              where o.created_at >= r.at and (o.created_at, o.event_id) > (r.at, r.event_id) order by o.created_at limit 1)), 0)::float8 as seconds`
  return Math.max(0, row?.seconds ?? 0)
}
