import type { Caller } from '../domain/abilities.ts'
import { bucketOf } from '../domain/buckets.ts'
import { Problem } from '../domain/problems.ts'
import { keyIdOf, matches } from '../domain/secret-keys.ts'
import type { House } from '../operations/operation.ts'
import { apiKey } from '../storage/keys.ts'

/** Who calls, by the Authorization header. @throws Problem `unauthenticated` for credentials that are not valid */
export async function callerOf(authorization: string | undefined, house: House): Promise<Caller> {
  if (authorization === undefined) return { role: 'visitor' }
  const token = /^Bearer (\S{1,4096})$/i.exec(authorization)?.[1]
  if (token === undefined) throw new Problem('unauthenticated', { detail: 'Send "Authorization: Bearer <token>"' })
  if (token.startsWith('qh_sk_')) return backendOf(token, house)
  const buyer = await house.tokens.buyerOf(token)
  if (buyer === undefined)
    throw new Problem('unauthenticated', { detail: 'The token is not valid, or its time is over' })
  return { role: 'buyer', buyer, bucket: bucketOf(buyer) }
}

async function backendOf(secret: string, house: House): Promise<Caller> {
  const id = keyIdOf(secret)
  const key = id === undefined ? undefined : await apiKey(house.store.sql, id)
  if (!key || !matches(secret, key.secretHash)) throw new Problem('unauthenticated', { detail: 'The key is not valid' })
  const { abilities } = key
  return key.merchant === null
    ? { role: 'platform_backend', keyId: key.id, abilities }
    : { role: 'shop_backend', keyId: key.id, abilities, merchant: key.merchant }
}
