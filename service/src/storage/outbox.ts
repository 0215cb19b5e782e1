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
/** An event with the row that it was read from: the outbox is read by rows. */
export type PlacedEvent = OutboxRow & { place: string; row: string }

/** One process at a time reads the outbox; the others leave it alone. Ends with the transaction. */
export async function beTheReader(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(43100060) as mine`
  return row?.mine === true
}

/** Up to where each of the two tables was read, and up to where both are complete. Instants as text: the database has microseconds. */
export async function outboxReader(
  sql: Sql,
  clock: Clock,
): Promise<{ read: Place; births: Place; completeUntil: string }> {
  const [row] = await sql<{ at: string; id: string; birthsAt: string; birth: string; completeUntil: string }>`
    select at::text as at, event_id as id, births_at::text as "birthsAt", birth_id as birth,
           coalesce(${clock.pinned()}::timestamptz, outbox_complete_until())::text as "completeUntil"
      from outbox_reader`
  const { at, id, birthsAt, birth, completeUntil } = row as NonNullable<typeof row>
  return { read: { at, id }, births: { at: birthsAt, id: birth }, completeUntil }
}

export const moveReader = (sql: Sql, to: { read: Place; births: Place }): Promise<unknown[]> => sql`
  with told as (
    select ${to.read.at}::timestamptz as at, ${to.read.id}::text as event_id, ${to.births.at}::timestamptz as births_at, ${to.births.id}::text as birth_id
  )
  update outbox_reader r
     set at = case when (r.at, r.event_id) < (t.at, t.event_id) then t.at else r.at end,
         event_id = case when (r.at, r.event_id) < (t.at, t.event_id) then t.event_id else r.event_id end,
         births_at = case when (r.births_at, r.birth_id) < (t.births_at, t.birth_id) then t.births_at else r.births_at end,
         birth_id = case when (r.births_at, r.birth_id) < (t.births_at, t.birth_id) then t.birth_id else r.birth_id end
    from told t`

/** The next events after `place` that are older than `until`, oldest first, each with the merchants that it concerns. */
export const outboxAfter = (sql: Sql, place: Place, until: string, most: number): Promise<PlacedEvent[]> =>
  sql<PlacedEvent>`
  select o.event_id as id, o.event_id as row, o.kind, o.subject, o.payload, o.created_at as at, o.created_at::text as place,
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

/** The same of coupons that were issued many at a time. Rows are read whole, as long as fewer than `most` events were read before. */
export const birthsAfter = (sql: Sql, place: Place, until: string, most: number): Promise<PlacedEvent[]> =>
  sql<PlacedEvent>`
  select m.event_id as id, (n.birth).birth_id as row, m.kind, m.subject, m.payload, (n.birth).at as at, (n.birth).at::text as place,
         array(select b.merchant_id from batches b where b.batch_id = (n.birth).batch_id and b.merchant_id is not null) as merchants
    from (
      select birth, sum(cardinality((birth).coupons)) over (order by (birth).at, (birth).birth_id) - cardinality((birth).coupons) as before
        from (
          select b as birth from births b
           where b.at >= ${place.at}::timestamptz and (b.at, b.birth_id) > (${place.at}::timestamptz, ${place.id}) and b.at < ${until}::timestamptz
           order by b.at, b.birth_id limit ${most}
        ) next
    ) n cross join lateral messages_of(n.birth) m
   where n.before < ${most}
   order by (n.birth).at, (n.birth).birth_id`

export const tell = (
  sql: Sql,
  event: { bucket: number; id: string; kind: string; subject: string; payload: object; at: Date },
): Promise<unknown[]> => sql`
  insert into outbox (bucket, event_id, kind, subject, payload, created_at)
  values (${event.bucket}, ${event.id}, ${event.kind}, ${event.subject}, ${JSON.stringify(event.payload)}, ${event.at})`

/** How far behind the reader is: seconds since the oldest event that it has not read; 0 where there is none. */
export async function outboxLagSeconds(sql: Sql): Promise<number> {
  const [row] = await sql<{ seconds: number }>`
    select coalesce(extract(epoch from clock_timestamp() - least(
             (select o.created_at from outbox o, outbox_reader r
               where o.created_at >= r.at and (o.created_at, o.event_id) > (r.at, r.event_id) order by o.created_at limit 1),
             (select b.at from births b, outbox_reader r
               where b.at >= r.births_at and (b.at, b.birth_id) > (r.births_at, r.birth_id) order by b.at limit 1))), 0)::float8 as seconds`
  return Math.max(0, row?.seconds ?? 0)
}
