import { prefixes } from '../../domain/ids.ts'
import { hashOf, newSecret } from '../../domain/secret-keys.ts'
import { sessionCookie, sessionSeconds, steppedUpSeconds } from '../../domain/sign-in-rules.ts'
import { endSessions, insertSession, liveSession } from '../../storage/sessions.ts'
import type { Sql } from '../../storage/sql.ts'
import type { Cookie, House, Origin } from '../operation.ts'

const after = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000)

/** A new session with a new secret, whatever the browser held before: a planted cookie is worth nothing, an old session ends. */
export async function openSession(
  sql: Sql,
  house: House,
  staff: string,
  from: Origin,
  at: Date,
  justProved = true,
): Promise<Cookie> {
  const held = from.cookies[sessionCookie]
  const old = held === undefined ? undefined : await liveSession(sql, hashOf(held), sessionSeconds, at)
  if (old) await endSessions(sql, { staff: old.staff, id: old.id }, at)
  const secret = newSecret()
  await insertSession(sql, {
    id: house.ids.next(prefixes.session),
    secretHash: hashOf(secret),
    staff,
    agent: from.agent,
    at,
    endsAt: after(at, sessionSeconds),
    steppedUpUntil: justProved ? after(at, steppedUpSeconds) : null,
  })
  return { name: sessionCookie, value: secret, seconds: sessionSeconds }
}

export const forgotten = (name: string): Cookie => ({ name, value: '', seconds: 0 })
