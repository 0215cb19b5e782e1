import { newSecretKey } from '../../src/domain/secret-keys.ts'
import type { Answer, TestMarketplace } from './marketplace.ts'

export type Faults = { pointer: string; found: string; expected: string }[]

let keys = 0
/** Headers of a POST, with a fresh Idempotency-Key. */
export const json = (): Record<string, string> => ({
  'content-type': 'application/json',
  'idempotency-key': `asking-${++keys}`,
})

/** Sends a body as it is (text) or as JSON. */
export const post = (
  marketplace: TestMarketplace,
  path: string,
  body: unknown,
  token: string | undefined,
): Promise<Answer> =>
  marketplace.send('POST', path, {
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: json(),
    ...(token !== undefined && { token }),
  })

/** A secret key with these abilities: of the platform, or of a merchant. */
export async function backend(
  marketplace: TestMarketplace,
  abilities: string[],
  merchant: string | null = null,
): Promise<string> {
  const key = newSecretKey()
  await marketplace.query(
    'insert into api_keys (key_id, secret_hash, name, merchant_id, abilities) values ($1, $2, $3, $4, $5)',
    [key.id, key.hash, key.id, merchant, abilities],
  )
  return key.secret
}
