import type { Sql } from './sql.ts'

export type AuditEntry = {
  bucket: number
  id: string
  at: Date
  actor: string
  role: string
  merchant: string | null
  operation: string
  object: string | null
  outcome: string
  before: string | null
  after: string | null
  requestId: string
}

/** In the transaction of the deed. */
export const insertAuditEntry = (sql: Sql, one: Omit<AuditEntry, 'at'>, pinned: Date | null): Promise<unknown[]> => sql`
  with pending as (insert into audit_pending (bucket, entry_id) values (${one.bucket}, ${one.id}))
  insert into audit_entries (bucket, entry_id, at, actor, role, merchant_id, operation, object, outcome, before, after, request_id)
  values (${one.bucket}, ${one.id}, coalesce(${pinned}::timestamptz, date_trunc('milliseconds', clock_timestamp())), ${one.actor}, ${one.role}, ${one.merchant}, ${one.operation}, ${one.object}, ${one.outcome},
          ${one.before}, ${one.after}, ${one.requestId})`

export type AuditFilter = {
  merchant: string | null
  actor: string | null
  operation: string | null
  object: string | null
  from: Date | null
  until: Date | null
}

/** Newest first, before the entry `after` (empty: from the newest on). */
export const auditEntries = (
  sql: Sql,
  filter: AuditFilter,
  after: string,
  most: number,
): Promise<AuditEntry[]> => sql<AuditEntry>`
  select bucket, entry_id as id, at, actor, role, merchant_id as merchant, operation, object, outcome, before, after, request_id as "requestId"
    from audit_entries
   where (${after} = '' or entry_id < ${after}) and (${filter.merchant}::text is null or merchant_id = ${filter.merchant})
     and (${filter.actor}::text is null or actor = ${filter.actor}) and (${filter.operation}::text is null or operation = ${filter.operation})
     and (${filter.object}::text is null or object = ${filter.object})
     and (${filter.from}::timestamptz is null or at >= ${filter.from}) and (${filter.until}::timestamptz is null or at < ${filter.until})
   order by entry_id desc limit ${most}`

/** Only one process seals at a time; another goes away without waiting. */
export async function takeSealing(sql: Sql): Promise<boolean> {
  const [row] = await sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(43100051) as taken`
  return row?.taken === true
}

/** Entries that no seal holds yet, oldest first. */
export const pendingEntries = (sql: Sql, most: number): Promise<AuditEntry[]> => sql<AuditEntry>`
  select e.bucket, e.entry_id as id, e.at, e.actor, e.role, e.merchant_id as merchant, e.operation, e.object, e.outcome, e.before, e.after,
         e.request_id as "requestId"
    from audit_pending p join audit_entries e on e.bucket = p.bucket and e.entry_id = p.entry_id
   order by e.entry_id limit ${most}`

export const deletePending = (sql: Sql, ids: readonly string[]): Promise<unknown[]> => sql`
  delete from audit_pending where entry_id = any(${ids})`

export type Seal = {
  seq: number
  entries: string[]
  digest: string
  previous: string
  hash: string
  signature: string
  sealedAt: Date
}

export async function lastSeal(sql: Sql): Promise<Seal | undefined> {
  const [row] = await sql<Seal>`
    select seq, entries, digest, previous, hash, signature, sealed_at as "sealedAt" from audit_seals order by seq desc limit 1`
  return row
}

export const insertSeal = (sql: Sql, one: Seal): Promise<unknown[]> => sql`
  insert into audit_seals (seq, entries, digest, previous, hash, signature, sealed_at)
  values (${one.seq}, ${one.entries}, ${one.digest}, ${one.previous}, ${one.hash}, ${one.signature}, ${one.sealedAt})`

export const sealsAfter = (sql: Sql, seq: number, most: number): Promise<Seal[]> => sql<Seal>`
  select seq, entries, digest, previous, hash, signature, sealed_at as "sealedAt" from audit_seals where seq > ${seq} order by seq limit ${most}`

export const entriesById = (sql: Sql, ids: readonly string[]): Promise<AuditEntry[]> => sql<AuditEntry>`
  select bucket, entry_id as id, at, actor, role, merchant_id as merchant, operation, object, outcome, before, after, request_id as "requestId"
    from audit_entries where entry_id = any(${ids})`

/** Entries that neither a seal nor the waiting list knows: put in behind the service's back, or cut off a seal. */
export const unknownEntries = (sql: Sql, most: number): Promise<{ id: string }[]> => sql<{ id: string }>`
  select e.entry_id as id from audit_entries e
   where not exists (select from audit_pending p where p.bucket = e.bucket and p.entry_id = e.entry_id)
     and e.entry_id not in (select unnest(entries) from audit_seals)
   order by 1 limit ${most}`

export async function pendingCount(sql: Sql): Promise<number> {
  const [row] = await sql<{ n: number }>`select count(*) as n from audit_pending`
  return row?.n ?? 0
}
