import type { Caller } from '../domain/abilities.ts'
import { Problem } from '../domain/problems.ts'
import { isMerchantRole } from '../domain/roles.ts'
import type { MerchantRole, PlatformRole } from '../domain/roles.ts'
import { hashOf, keyIdOf, matches } from '../domain/secret-keys.ts'
import type { House } from '../operations/operation.ts'
import { idleSeconds } from '../domain/sign-in-rules.ts'
import { apiKey, touchKey } from '../storage/keys.ts'
import { liveSession, touchSession } from '../storage/sessions.ts'

export type Credentials = {
  readonly authorization: string | undefined
  /** The secret in the session's cookie. */
  readonly session: string | undefined
  /** Whether the request could have been made by a page of somebody else's. */
  readonly crossSite: boolean
  readonly changes: boolean
}

/** Who calls: by the Authorization header or, without one, by the session's cookie. @throws Problem `unauthenticated`, `cross_site` */
export async function callerOf(given: Credentials, house: House): Promise<Caller> {
  const { authorization } = given
  if (authorization === undefined) return given.session === undefined ? { role: 'visitor' } : staffOf(given, house)
  const token = /^Bearer (\S{1,4096})$/i.exec(authorization)?.[1]
  if (token === undefined) throw new Problem('unauthenticated', { detail: 'Send "Authorization: Bearer <token>"' })
  if (token.startsWith('qh_')) return backendOf(token, house)
  const known = await house.tokens.buyerOf(token)
  if (known === undefined)
    throw new Problem('unauthenticated', { detail: 'The token is not valid, or its time is over' })
  return { role: 'buyer', buyer: known.buyer, bucket: known.bucket }
}

async function backendOf(secret: string, house: House): Promise<Caller> {
  const id = keyIdOf(secret)
  const { sql, clock } = house.store
  const key = id === undefined ? undefined : await apiKey(sql, id, clock.pinned())
  if (!key || !matches(secret, key.secretHash)) throw new Problem('unauthenticated', { detail: 'The key is not valid' })
  if (key.kind === 'publishable')
    throw new Problem('unauthenticated', {
      detail:
        'A publishable key only says which shop a page belongs to; exchange a buyer token at POST /v1/buyer-tokens',
    })
  noteUse(key.id, house)
  const { abilities } = key
  return key.merchant === null
    ? { role: 'platform_backend', keyId: key.id, abilities }
    : { role: 'shop_backend', keyId: key.id, abilities, merchant: key.merchant }
}

const noted = new Map<string, number>()
/** When a key was last used, to the minute: a write per minute, not per call, and no call waits for it. */
function noteUse(id: string, house: House): void {
  const now = performance.now()
  if (now - (noted.get(id) ?? -Infinity) < 60_000) return
  if (noted.size > 10_000) noted.clear()
  noted.set(id, now)
  void touchKey(house.store.sql, id).catch(() => noted.delete(id)) // told again at the next call
}

/** A session that is over makes a visitor: public pages go on working, and everything else says that one must sign in. */
async function staffOf(given: Credentials, house: House): Promise<Caller> {
  const { sql, clock } = house.store
  const found = await liveSession(sql, hashOf(given.session as string), idleSeconds, clock.pinned())
  if (!found) return { role: 'visitor' }
  // A browser sends the cookie along with whatever asks it to: what changes anything must come from our own pages.
  if (given.changes && given.crossSite) throw new Problem('cross_site')
  if (found.stale) await touchSession(sql, found.id, clock.pinned())
  const { id: session, staff, role, merchant, steppedUpUntil } = found
  const mustEnrol = house.signIn.requireSecondFactor && !found.hasSecondFactor && !found.elsewhere
  const person = { staff, session, steppedUpUntil, mustEnrol }
  return isMerchantRole(role)
    ? { role: role satisfies MerchantRole, merchant: merchant as string, ...person }
    : { role: role satisfies PlatformRole, ...person }
}
