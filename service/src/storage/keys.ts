import type { KeyKind } from '../domain/secret-keys.ts'
import type { Sql } from './sql.ts'

export type ApiKeyRow = {
  id: string
  kind: KeyKind
  secretHash: string
  merchant: string | null
  abilities: string[]
  createdBy: string | null
}

/** A key that lives: neither revoked nor past its end. */
export async function apiKey(sql: Sql, id: string, pinned: Date | null): Promise<ApiKeyRow | undefined> {
  const [row] = await sql<ApiKeyRow>`
    select key_id as id, kind, secret_hash as "secretHash", merchant_id as merchant, abilities, created_by as "createdBy" from api_keys
     where key_id = ${id} and revoked_at is null and (expires_at is null or expires_at > coalesce(${pinned}::timestamptz, clock_timestamp()))`
  return row
}

/** Who made a key, whether it lives or not. */
export async function makerOfKey(sql: Sql, id: string): Promise<string | null> {
  const [row] = await sql<{ createdBy: string | null }>`
    select created_by as "createdBy" from api_keys where key_id = ${id}`
  return row?.createdBy ?? null
}

export type NewKey = Omit<ApiKeyRow, 'kind' | 'createdBy'> & {
  name: string
  kind?: KeyKind
  origins?: readonly string[]
  createdBy?: string
  expiresAt?: Date | null
}

/** Takes a free slot of the key's purpose. False: two keys live there already. */
export async function insertApiKey(sql: Sql, key: NewKey): Promise<boolean> {
  const { kind = 'secret', origins = [], createdBy = null, expiresAt = null } = key
  const rows = await sql`
    insert into api_keys (key_id, kind, slot, secret_hash, name, merchant_id, abilities, origins, created_by, expires_at)
    select ${key.id}, ${kind}, free.slot, ${key.secretHash}, ${key.name}, ${key.merchant}, ${key.abilities}::text[], ${origins}::text[], ${createdBy}, ${expiresAt}
      from generate_series(1, 2) as free(slot)
     where not exists (select from api_keys k where coalesce(k.merchant_id, '') = coalesce(${key.merchant}, '') and k.name = ${key.name}
                                                and k.slot = free.slot and k.revoked_at is null)
     order by free.slot limit 1
    on conflict do nothing returning 1`
  return rows.length === 1
}

export type ListedKey = {
  id: string
  kind: KeyKind
  name: string
  merchant: string | null
  abilities: string[]
  origins: string[]
  createdAt: Date
  createdBy: string | null
  expiresAt: Date | null
  lastUsedAt: Date | null
  revokedAt: Date | null
}

/** `merchant` null: of everyone; the others null: all. `live` is judged at `at`. */
export type KeyFilter = {
  merchant: string | null
  kind: 'secret' | 'publishable' | null
  search: string | null
  live: boolean | null
  at: Date
}

export async function listedKeyById(sql: Sql, id: string): Promise<ListedKey | undefined> {
  const [row] = await sql<ListedKey>`
    select key_id as id, kind, name, merchant_id as merchant, abilities, origins, date_trunc('milliseconds', created_at) as "createdAt", created_by as "createdBy",
           expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"
      from api_keys where key_id = ${id}`
  return row
}

/** Newest first. */
export const listedKeys = (
  sql: Sql,
  filter: KeyFilter,
  after: { at: Date | null; id: string },
  most: number,
): Promise<ListedKey[]> => sql<ListedKey>`
  select key_id as id, kind, name, merchant_id as merchant, abilities, origins, date_trunc('milliseconds', created_at) as "createdAt", created_by as "createdBy",
         expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"
    from api_keys
   where (${filter.merchant}::text is null or merchant_id = ${filter.merchant})
     and (${filter.kind}::text is null or kind = ${filter.kind})
     and (${filter.search}::text is null or position(lower(${filter.search}) in lower(name || ' ' || key_id)) > 0)
     and (${filter.live}::boolean is null
          or (revoked_at is null and (expires_at is null or expires_at > ${filter.at})) = ${filter.live})
     and (${after.at}::timestamptz is null or (date_trunc('milliseconds', created_at), key_id) < (${after.at}, ${after.id}))
   order by date_trunc('milliseconds', created_at) desc, key_id desc limit ${most}`

/** False: there is no such key that lives. */
export async function revokeKey(sql: Sql, id: string, at: Date): Promise<boolean> {
  return (
    (await sql`update api_keys set revoked_at = ${at} where key_id = ${id} and revoked_at is null returning 1`)
      .length === 1
  )
}

export const touchKey = (sql: Sql, id: string): Promise<unknown[]> => sql`
  update api_keys set last_used_at = clock_timestamp()
   where key_id = ${id} and (last_used_at is null or last_used_at < clock_timestamp() - interval '1 minute')`

/** The pages from which a browser may call: those of all publishable keys that live. */
export async function registeredOrigins(sql: Sql): Promise<string[]> {
  const rows = await sql<{ origin: string }>`
    select distinct unnest(origins) as origin from api_keys
     where kind = 'publishable' and revoked_at is null and (expires_at is null or expires_at > clock_timestamp())`
  return rows.map((row) => row.origin)
}
