import { hashPassword } from '../../src/domain/passwords.ts'
import { prefixes } from '../../src/domain/ids.ts'
import type { StaffRole } from '../../src/domain/roles.ts'
import { isMerchantRole } from '../../src/domain/roles.ts'
import { hashOf, newSecret } from '../../src/domain/secret-keys.ts'
import { sessionCookie } from '../../src/domain/sign-in-rules.ts'
import type { TestMarketplace } from './marketplace.ts'

export const knownPassword = 'twelve brown cows'
let hashed: Promise<string> | undefined

export type Person = {
  readonly id: string
  readonly login: string
  readonly role: StaffRole
  readonly merchant: string | null
}

let made = 0

/** An account with the known password. `merchant` counts for merchants' roles only. */
export async function personIn(
  marketplace: TestMarketplace,
  role: StaffRole,
  merchant: string | null = 'mch_one',
  state: 'invited' | 'active' | 'disabled' = 'active',
): Promise<Person> {
  const id = marketplace.service.house.ids.next(prefixes.staff)
  const login = `${role}-${process.pid}-${++made}@quanhe.test`
  const whose = isMerchantRole(role) ? merchant : null
  await marketplace.query(
    `insert into staff (staff_id, login, name, role, merchant_id, state, password_hash, created_by) values ($1, $2, $2, $3, $4, $5, $6, 'test')`,
    [id, login, role, whose, state, await (hashed ??= hashPassword(knownPassword))],
  )
  return { id, login, role, merchant: whose }
}

/** Headers that browsers send along with what our own pages ask. */
export const fromOwnPage = { 'sec-fetch-site': 'same-origin' } as const

/** Headers of a session of the person, who showed the password a moment ago unless `steppedUp` is false. */
export async function sessionOf(
  marketplace: TestMarketplace,
  person: Person,
  steppedUp = true,
): Promise<{ session: string; headers: Record<string, string> }> {
  const secret = newSecret()
  const session = marketplace.service.house.ids.next(prefixes.session)
  const at = marketplace.service.house.clock.now()
  const later = new Date(at.getTime() + 6 * 3600_000)
  await marketplace.query(
    `insert into staff_sessions (session_id, secret_hash, staff_id, agent, created_at, seen_at, ends_at, stepped_up_until) values ($1, $2, $3, 'test', $4, $4, $5, $6)`,
    [session, hashOf(secret), person.id, at, later, steppedUp ? later : null],
  )
  return { session, headers: { cookie: `${sessionCookie}=${secret}`, ...fromOwnPage } }
}

/** A new person of this role, signed in. */
export async function signedIn(
  marketplace: TestMarketplace,
  role: StaffRole,
  merchant: string | null = 'mch_one',
  steppedUp = true,
): Promise<Person & { session: string; headers: Record<string, string> }> {
  const person = await personIn(marketplace, role, merchant)
  return { ...person, ...(await sessionOf(marketplace, person, steppedUp)) }
}
