import { bucketOf } from '../domain/buckets.ts'
import { prefixes } from '../domain/ids.ts'
import type { MappedRole } from '../domain/provider-roles.ts'
import { roleFor } from '../domain/provider-roles.ts'
import type { Vouched } from '../outgoing/identity-provider.ts'
import { insertAuditEntry } from '../storage/audit.ts'
import { merchantById } from '../storage/catalogue.ts'
import { endSessions } from '../storage/sessions.ts'
import type { Sql } from '../storage/sql.ts'
import { moment } from '../storage/sql.ts'
import type { StaffRow } from '../storage/staff.ts'
import { bindSubject, changeStaff, insertStaff, lockStaff, staffBy } from '../storage/staff.ts'
import type { Cookie, House, Origin } from '../operations/operation.ts'
import { isLastOfItsKind } from '../operations/staff/person.ts'
import { openSession } from '../operations/session/opening.ts'

type Arrival = { readonly vouched: Vouched; readonly mapped: readonly MappedRole[] | undefined; readonly from: Origin }

/** Opens a session for the person whom the identity provider vouches for; undefined where nobody here is that person. */
export async function arrive(sql: Sql, house: House, { vouched, mapped, from }: Arrival): Promise<Cookie | undefined> {
  const at = await moment(sql, house.clock)
  await lockStaff(sql)
  const given = mapped && roleFor(mapped, vouched.roleWords)
  const person = mapped && !given ? await shutOut(sql, vouched, at) : await personOf(sql, house, vouched, given, at)
  if (!person) return undefined
  const cookie = await openSession(sql, house, person.id, from, at, vouched.justProved)
  const actor = `staff:${person.id}`
  const entry = {
    bucket: bucketOf(actor),
    id: house.ids.next(prefixes.auditEntry),
    actor,
    role: person.role,
    merchant: person.merchant,
    operation: 'signInElsewhere',
    object: person.id,
    outcome: 'done',
    before: null,
    after: null,
    requestId: from.requestId,
  }
  await insertAuditEntry(sql, entry, house.clock.pinned())
  return cookie
}

/** Known by the provider's subject; at the first time by an address that the provider has verified. */
async function personOf(
  sql: Sql,
  house: House,
  vouched: Vouched,
  given: MappedRole | undefined,
  at: Date,
): Promise<StaffRow | undefined> {
  const { subject, email } = vouched
  const known = await staffBy(sql, { subject })
  const found = known ?? (email === undefined ? undefined : await staffBy(sql, { login: email }))
  if (!found) return given && newPerson(sql, house, vouched, given)
  if (given && found.merchant !== given.merchant) return undefined // an account does not change sides
  if (known && known.state !== 'active') return undefined
  if (!known) {
    if (!(await bindSubject(sql, found.id, subject))) return undefined
    await endSessions(sql, { staff: found.id }, at) // what was opened by another door
  }
  if (given && given.role !== found.role && !(await isLastOfItsKind(sql, found)))
    await changeStaff(sql, found.id, { states: ['active'] }, { role: given.role })
  return staffBy(sql, { id: found.id })
}

/** The provider gives the roles, and gives none: what the person has open here ends. */
async function shutOut(sql: Sql, { subject }: Vouched, at: Date): Promise<undefined> {
  const known = await staffBy(sql, { subject })
  if (known) await endSessions(sql, { staff: known.id }, at)
}

async function newPerson(
  sql: Sql,
  house: House,
  { email, name, subject }: Vouched,
  { role, merchant }: MappedRole,
): Promise<StaffRow | undefined> {
  if (email === undefined || email.length > 200) return undefined
  if (merchant !== null && !(await merchantById(sql, merchant))) return undefined
  const id = house.ids.next(prefixes.staff)
  const one = { id, login: email, name: name ?? email.slice(0, 100), role, merchant, state: 'invited' } as const
  if (!(await insertStaff(sql, { ...one, createdBy: 'identity_provider' }))) return undefined
  await bindSubject(sql, id, subject)
  return staffBy(sql, { id })
}
