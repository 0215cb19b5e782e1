import type { Sql } from './sql.ts'

export type StoredReply = { fingerprint: string; status: number | null; mediaType: string | null; body: string | null }
export type RequestKey = { bucket: number; principal: string; route: string; key: string }

export async function storedReply(sql: Sql, at: RequestKey): Promise<StoredReply | undefined> {
  const [row] = await sql<StoredReply>`
    select fingerprint, status, media_type as "mediaType", body from idempotency
     where bucket = ${at.bucket} and principal = ${at.principal} and route = ${at.route} and key = ${at.key}`
  return row
}

/**
 * Takes the key for the transaction that runs. False: it is taken. While another transaction that took it still runs, this
 * waits for its end, so the same request is never carried out twice.
 */
export async function takeKey(sql: Sql, at: RequestKey, fingerprint: string): Promise<boolean> {
  const rows = await sql`
    insert into idempotency (bucket, principal, route, key, fingerprint) values (${at.bucket}, ${at.principal}, ${at.route}, ${at.key}, ${fingerprint})
    on conflict do nothing returning 1`
  return rows.length === 1
}

export const storeReply = (
  sql: Sql,
  at: RequestKey,
  reply: { status: number; mediaType: string; body: string },
): Promise<unknown[]> => sql`
  update idempotency set status = ${reply.status}, media_type = ${reply.mediaType}, body = ${reply.body}
   where bucket = ${at.bucket} and principal = ${at.principal} and route = ${at.route} and key = ${at.key}`

export const forgetKeys = (sql: Sql, before: Date): Promise<{ key: string }[]> => sql`
  delete from idempotency i using (
    select bucket, principal, route, key from idempotency where created_at < ${before} order by created_at limit 1000
  ) old where i.bucket = old.bucket and i.principal = old.principal and i.route = old.route and i.key = old.key
  returning i.key`

/** Who edits a thing by the state that was seen does so alone: between comparing and writing nobody else does. */
export const lockObject = (sql: Sql, name: string): Promise<unknown[]> => sql`
  select pg_advisory_xact_lock(hashtextextended(${name}, 43100052))`
/** A reply that is written together with its effect, by the statement that has the effect. */
export type KeptReply = RequestKey & { fingerprint: string; status: number; mediaType: string; body: string }
