import type { WebhookDeliveryState } from '../domain/lifecycles/webhook-delivery.ts'
import { webhookDeliveryLifecycle } from '../domain/lifecycles/webhook-delivery.ts'
import type { Sql } from './sql.ts'

export type NewDelivery = {
  bucket: number
  id: string
  endpoint: string
  event: string
  kind: string
  body: string
  at: string
}

/** An event that the endpoint was told of already is not told again. */
export const insertDeliveries = (sql: Sql, rows: readonly NewDelivery[]): Promise<unknown[]> => sql`
  insert into webhook_deliveries (bucket, delivery_id, endpoint_id, event_id, kind, body, state, due_at, created_at)
  select bucket, id, endpoint, event, kind, body, ${webhookDeliveryLifecycle.initial}, at, at
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(bucket smallint, id text, endpoint text, event text, kind text, body text, at timestamptz)
  on conflict do nothing`

export type LeasedDelivery = { id: string; event: string; kind: string; body: string; attempts: number; at: Date }

/**
 * Takes what is due of one endpoint, oldest first, and puts it off to the end of the lease: whoever dies with it in hand
 * leaves it to be taken again.
 */
export const leaseDeliveries = (
  sql: Sql,
  endpoint: { id: string; bucket: number },
  at: Date,
  leaseSeconds: number,
  most: number,
): Promise<LeasedDelivery[]> => sql<LeasedDelivery>`
  with due as (
    select bucket, delivery_id from webhook_deliveries
     where bucket = ${endpoint.bucket} and endpoint_id = ${endpoint.id} and state = 'pending' and due_at <= ${at}
     order by due_at, delivery_id limit ${most} for update skip locked
  )
  update webhook_deliveries d
     set attempts = d.attempts + 1, due_at = ${at}::timestamptz + make_interval(secs => ${leaseSeconds})
    from due where d.bucket = ${endpoint.bucket} and d.bucket = due.bucket and d.delivery_id = due.delivery_id
  returning d.delivery_id as id, d.event_id as event, d.kind, d.body, d.attempts, d.created_at as at`

export type Attempt = {
  id: string
  delivery: string
  at: Date
  status: number | null
  error: string | null
  milliseconds: number
  answer: string
}

/** What an attempt came to, and what is next: delivered, failed for good, or due again. */
export const recordAttempt = (
  sql: Sql,
  bucket: number,
  attempt: Attempt,
  next: { state: WebhookDeliveryState; dueAt: Date | null },
): Promise<unknown[]> => sql`
  with noted as (
    insert into webhook_attempts (bucket, attempt_id, delivery_id, at, status, error, milliseconds, answer)
    values (${bucket}, ${attempt.id}, ${attempt.delivery}, ${attempt.at}, ${attempt.status}, ${attempt.error},
            ${attempt.milliseconds}, ${attempt.answer})
  )
  update webhook_deliveries
     set state = ${next.state}, due_at = coalesce(${next.dueAt}::timestamptz, due_at),
         delivered_at = case when ${next.state}::text = 'delivered' then ${attempt.at}::timestamptz end
   where bucket = ${bucket} and delivery_id = ${attempt.delivery} and state = 'pending'`

export type DeliveryRow = {
  id: string
  event: string
  kind: string
  state: WebhookDeliveryState
  dueAt: Date
  createdAt: Date
  deliveredAt: Date | null
  attempts: { at: string; status: number | null; error: string | null; milliseconds: number; answer: string }[]
}

/** The log of an endpoint, newest first, with every attempt. */
export const deliveriesOf = (
  sql: Sql,
  endpoint: { id: string; bucket: number },
  state: WebhookDeliveryState | null,
  before: { createdAt: Date; id: string } | null,
  most: number,
): Promise<DeliveryRow[]> => sql<DeliveryRow>`
  select d.delivery_id as id, d.event_id as event, d.kind, d.state, d.due_at as "dueAt", d.created_at as "createdAt",
         d.delivered_at as "deliveredAt",
         (select coalesce(json_agg(json_build_object(
                   'at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'status', a.status, 'error', a.error,
                   'milliseconds', a.milliseconds, 'answer', a.answer) order by a.attempt_id), '[]')
            from webhook_attempts a where a.bucket = d.bucket and a.delivery_id = d.delivery_id) as attempts
    from webhook_deliveries d
   where d.bucket = ${endpoint.bucket} and d.endpoint_id = ${endpoint.id} and (${state}::text is null or d.state = ${state}::text)
     and (${before?.createdAt ?? null}::timestamptz is null
          or (d.created_at, d.delivery_id) < (${before?.createdAt ?? null}::timestamptz, ${before?.id ?? null}::text))
   order by d.created_at desc, d.delivery_id desc limit ${most}`

/** Sends again: one event, or all that happened since. Returns how many. */
export async function replayDeliveries(
  sql: Sql,
  endpoint: { id: string; bucket: number },
  which: { event: string | null; since: Date | null; failedOnly: boolean },
  at: Date,
): Promise<number> {
  const { from, to } = webhookDeliveryLifecycle.events.replay
  const rows = await sql`
    update webhook_deliveries set state = ${to}, attempts = 0, due_at = ${at}, delivered_at = null
     where bucket = ${endpoint.bucket} and endpoint_id = ${endpoint.id}
       and state = any(${which.failedOnly ? ['failed'] : from}::text[])
       and (${which.event}::text is null or event_id = ${which.event}::text)
       and (${which.since}::timestamptz is null or created_at >= ${which.since}::timestamptz)
    returning 1`
  return rows.length
}

/** Those that wait of enabled endpoints, by whether their time has come. */
export async function waitingDeliveries(sql: Sql, at: Date): Promise<{ due: number; later: number }> {
  const [row] = await sql<{ due: number; later: number }>`
    select count(*) filter (where due_at <= ${at}) as due, count(*) filter (where due_at > ${at}) as later
      from webhook_deliveries where state = 'pending'`
  return row ?? { due: 0, later: 0 }
}

/** Forgets what was settled before then, with its attempts. Returns how many. */
export async function forgetDeliveries(sql: Sql, before: Date, most: number): Promise<number> {
  const rows = await sql`
    with old as (
      delete from webhook_deliveries d using (
        select bucket, delivery_id from webhook_deliveries where state <> 'pending' and created_at < ${before} limit ${most}
      ) o where d.bucket = o.bucket and d.delivery_id = o.delivery_id
      returning d.bucket, d.delivery_id
    ), attempts as (
      delete from webhook_attempts a using old where a.bucket = old.bucket and a.delivery_id = old.delivery_id
    ) select 1 from old`
  return rows.length
}
