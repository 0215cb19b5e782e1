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

/** Replaces parts of the settings as an operator does. A part is replaced whole: what it leaves out is as without settings. */
export async function changeSettings(marketplace: TestMarketplace, parts: object): Promise<void> {
  const token = await backend(marketplace, ['settings:read', 'settings:write'])
  const tag = (await marketplace.send('GET', '/v1/settings', { token })).headers.get('etag') as string
  const answer = await marketplace.send('POST', '/v1/settings', {
    token,
    body: JSON.stringify(parts),
    headers: { ...json(), 'if-match': tag },
  })
  if (answer.status !== 200) throw new Error(`the settings were refused: ${answer.text}`)
}
