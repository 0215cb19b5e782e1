import type { Sql } from './sql.ts'

export type TokenAlgorithm = 'EdDSA' | 'ES256'

/** A public key that buyer tokens are signed with. */
export type TokenKeyRow = {
  id: string
  issuer: string
  algorithm: TokenAlgorithm
  publicJwk: Record<string, unknown>
  privateJwk: Record<string, unknown> | null
  subjectPrefix: string
  mostSeconds: number | null
}

/** Those that count, oldest first. */
export const tokenKeys = (sql: Sql): Promise<TokenKeyRow[]> => sql<TokenKeyRow>`
  select key_id as id, issuer, algorithm, public_jwk as "publicJwk", private_jwk as "privateJwk", subject_prefix as "subjectPrefix",
         most_seconds as "mostSeconds"
    from token_keys where revoked_at is null order by created_at, key_id`

export type NewTokenKey = Pick<TokenKeyRow, 'id' | 'issuer' | 'publicJwk'> &
  Partial<Omit<TokenKeyRow, 'id' | 'issuer' | 'publicJwk'>> & { name?: string; createdBy?: string }

/** False: there is a key of this id already. */
export async function insertTokenKey(sql: Sql, key: NewTokenKey): Promise<boolean> {
  const {
    algorithm = 'EdDSA',
    privateJwk = null,
    subjectPrefix = '',
    mostSeconds = null,
    name = '',
    createdBy = null,
  } = key
  const rows = await sql`
    insert into token_keys (key_id, issuer, algorithm, public_jwk, private_jwk, subject_prefix, most_seconds, name, created_by)
    values (${key.id}, ${key.issuer}, ${algorithm}, ${JSON.stringify(key.publicJwk)}, ${privateJwk && JSON.stringify(privateJwk)},
            ${subjectPrefix}, ${mostSeconds}, ${name}, ${createdBy})
    on conflict do nothing returning 1`
  return rows.length === 1
}

export type ListedTokenKey = Omit<TokenKeyRow, 'privateJwk'> & {
  name: string
  createdAt: Date
  createdBy: string | null
  revokedAt: Date | null
}

export const listedTokenKeys = (sql: Sql, id: string | null): Promise<ListedTokenKey[]> => sql<ListedTokenKey>`
  select key_id as id, name, issuer, algorithm, public_jwk as "publicJwk", subject_prefix as "subjectPrefix", most_seconds as "mostSeconds",
         created_at as "createdAt", created_by as "createdBy", revoked_at as "revokedAt"
    from token_keys where ${id}::text is null or key_id = ${id} order by created_at desc, key_id limit 1000`

/** False: there is no such key that counts. */
export async function revokeTokenKey(sql: Sql, id: string, at: Date): Promise<boolean> {
  return (
    (await sql`update token_keys set revoked_at = ${at} where key_id = ${id} and revoked_at is null returning 1`)
      .length === 1
  )
}
