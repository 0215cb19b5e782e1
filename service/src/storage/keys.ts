import type { Sql } from './sql.ts'

export type ApiKeyRow = { id: string; secretHash: string; merchant: string | null; abilities: string[] }

export async function apiKey(sql: Sql, id: string): Promise<ApiKeyRow | undefined> {
  const [row] = await sql<ApiKeyRow>`
    select key_id as id, secret_hash as "secretHash", merchant_id as merchant, abilities from api_keys
     where key_id = ${id} and revoked_at is null`
  return row
}

/** As the owner: the application cannot make keys for itself. */
export const insertApiKey = (sql: Sql, key: ApiKeyRow & { name: string }): Promise<unknown[]> => sql`
  insert into api_keys (key_id, secret_hash, name, merchant_id, abilities)
  values (${key.id}, ${key.secretHash}, ${key.name}, ${key.merchant}, ${key.abilities}::text[])`

/** A key that only this installation knows. */
export async function installationSecret(sql: Sql, name: string): Promise<string> {
  const [row] = await sql<{ secret: string }>`select secret from installation_secrets where name = ${name}`
  if (!row) throw new Error(`the installation has no secret ${name}`)
  return row.secret
}

export type TokenKeyRow = {
  id: string
  issuer: string
  publicJwk: Record<string, unknown>
  privateJwk: Record<string, unknown> | null
}

export const tokenKeys = (sql: Sql): Promise<TokenKeyRow[]> => sql<TokenKeyRow>`
  select key_id as id, issuer, public_jwk as "publicJwk", private_jwk as "privateJwk" from token_keys order by created_at`

export const insertTokenKey = (sql: Sql, key: TokenKeyRow): Promise<unknown[]> => sql`
  insert into token_keys (key_id, issuer, public_jwk, private_jwk)
  values (${key.id}, ${key.issuer}, ${JSON.stringify(key.publicJwk)}, ${key.privateJwk ? JSON.stringify(key.privateJwk) : null})
  on conflict do nothing`
