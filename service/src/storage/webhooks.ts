import type { WebhookEndpointEvent, WebhookEndpointState } from '../domain/lifecycles/webhook-endpoint.ts'
import { webhookEndpointLifecycle } from '../domain/lifecycles/webhook-endpoint.ts'
import type { Sql } from './sql.ts'

export type EndpointRow = {
  id: string
  bucket: number
  merchant: string | null
  url: string
  kinds: string[]
  description: string
  state: WebhookEndpointState
  because: string | null
  failingSince: Date | null
  createdAt: Date
  createdBy: string
}

export const insertEndpoint = (
  sql: Sql,
  row: Omit<EndpointRow, 'state' | 'because' | 'failingSince'>,
): Promise<unknown[]> => sql`
  insert into webhook_endpoints (endpoint_id, bucket, merchant_id, url, kinds, description, state, created_at, created_by)
  values (${row.id}, ${row.bucket}, ${row.merchant}, ${row.url}, ${row.kinds}::text[], ${row.description},
          ${webhookEndpointLifecycle.initial}, ${row.createdAt}, ${row.createdBy})`

/** Who makes an endpoint for this owner does so alone until the transaction ends: the count that it judges by holds. */
export const makeAlone = (sql: Sql, merchant: string | null): Promise<unknown[]> => sql`
  select pg_advisory_xact_lock(43100061, hashtext(${merchant ?? ''}))`

/** Those of one owner (`merchant` null: the platform's own), oldest first. */
export const endpointsOf = (
  sql: Sql,
  merchant: string | null,
  after: string,
  most: number,
): Promise<EndpointRow[]> => sql<EndpointRow>`
  select endpoint_id as id, bucket, merchant_id as merchant, url, kinds, description, state, because,
         failing_since as "failingSince", created_at as "createdAt", created_by as "createdBy"
    from webhook_endpoints
   where merchant_id is not distinct from ${merchant}::text and state <> 'removed' and endpoint_id > ${after}
   order by endpoint_id limit ${most}`

/** One that was not removed, whoever's it is. */
export async function endpointById(sql: Sql, id: string): Promise<EndpointRow | undefined> {
  const [row] = await sql<EndpointRow>`
    select endpoint_id as id, bucket, merchant_id as merchant, url, kinds, description, state, because,
           failing_since as "failingSince", created_at as "createdAt", created_by as "createdBy"
      from webhook_endpoints where endpoint_id = ${id} and state <> 'removed'`
  return row
}

export const enabledEndpoints = (sql: Sql): Promise<EndpointRow[]> => sql<EndpointRow>`
  select endpoint_id as id, bucket, merchant_id as merchant, url, kinds, description, state, because,
         failing_since as "failingSince", created_at as "createdAt", created_by as "createdBy"
    from webhook_endpoints where state = 'enabled'`

/** Enabled and not resting. */
export const readyEndpoints = (sql: Sql, at: Date): Promise<EndpointRow[]> => sql<EndpointRow>`
  select endpoint_id as id, bucket, merchant_id as merchant, url, kinds, description, state, because,
         failing_since as "failingSince", created_at as "createdAt", created_by as "createdBy"
    from webhook_endpoints where state = 'enabled' and (resting_until is null or resting_until <= ${at})`

export async function editEndpoint(
  sql: Sql,
  id: string,
  edit: { url: string; kinds: readonly string[]; description: string },
): Promise<boolean> {
  const rows = await sql`
    update webhook_endpoints set url = ${edit.url}, kinds = ${edit.kinds}::text[], description = ${edit.description}
     where endpoint_id = ${id} and state <> 'removed' returning 1`
  return rows.length === 1
}

/** False: its present state does not allow this. */
export async function moveEndpoint(
  sql: Sql,
  id: string,
  event: WebhookEndpointEvent,
  because: string | null,
): Promise<boolean> {
  const { from, to } = webhookEndpointLifecycle.events[event]
  const rows = await sql`
    update webhook_endpoints set state = ${to}, because = ${because}::text, failing_since = null, resting_until = null
     where endpoint_id = ${id} and state = any(${from}::text[]) returning 1`
  return rows.length === 1
}

/** It gave no good answer: it rests, and the first such moment is kept. */
export async function noteFailing(sql: Sql, id: string, at: Date, restSeconds: number): Promise<Date | undefined> {
  const [row] = await sql<{ since: Date }>`
    update webhook_endpoints
       set failing_since = coalesce(failing_since, ${at}::timestamptz),
           resting_until = ${at}::timestamptz + make_interval(secs => ${restSeconds})
     where endpoint_id = ${id} and state = 'enabled' returning failing_since as since`
  return row?.since
}

export const noteWorking = (sql: Sql, id: string): Promise<unknown[]> => sql`
  update webhook_endpoints set failing_since = null, resting_until = null
   where endpoint_id = ${id} and (failing_since is not null or resting_until is not null)`

export const insertSecret = (
  sql: Sql,
  endpoint: string,
  secret: { id: string; sealed: string },
  at: Date,
): Promise<unknown[]> => sql`
  insert into webhook_secrets (endpoint_id, secret_id, sealed, created_at)
  values (${endpoint}, ${secret.id}, ${secret.sealed}, ${at})`

/** The newest goes on for so long; those before it end at once, so that never more than two are live. */
export const retireSecrets = (sql: Sql, endpoint: string, at: Date, until: Date): Promise<unknown[]> => sql`
  update webhook_secrets set until = case when until is null then ${until}::timestamptz else ${at}::timestamptz end
   where endpoint_id = ${endpoint} and (until is null or until > ${at}::timestamptz)`

/** The live ones as they are sealed, newest first. */
export async function liveSecrets(sql: Sql, endpoint: string, at: Date): Promise<string[]> {
  const rows = await sql<{ sealed: string }>`
    select sealed from webhook_secrets where endpoint_id = ${endpoint} and (until is null or until > ${at})
     order by created_at desc, secret_id desc`
  return rows.map((row) => row.sealed)
}
