import { z } from 'zod'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { reaches } from '../../domain/abilities.ts'
import { instant } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import type { Sql } from '../../storage/sql.ts'
import type { StaffRow } from '../../storage/staff.ts'
import { lockStaff, othersOfRole, staffBy } from '../../storage/staff.ts'
import { staffRole } from '../session/shapes.ts'
import { idOf, instant as instantShape } from '../shapes/basics.ts'

export const person = z
  .object({
    id: z.string(),
    login: z.string(),
    name: z.string(),
    role: staffRole,
    merchant: z.string().nullable(),
    state: z.enum(['invited', 'active', 'disabled']),
    secondFactor: z.boolean(),
    signsInElsewhere: z.boolean().describe('At the identity provider of the marketplace'),
    version: z.int(),
    createdAt: instantShape,
    createdBy: z.string(),
  })
  .meta({ id: 'StaffMember' })

export const invitation = z
  .object({
    token: z.string().describe('Shown once: hand it over, it lets its holder choose a password'),
    endsAt: instantShape,
  })
  .meta({ id: 'StaffInvitation' })

export const staffParams = z.strictObject({ id: idOf('stf') })

export const personView = (row: StaffRow): z.input<typeof person> => ({
  id: row.id,
  login: row.login,
  name: row.name,
  role: row.role,
  merchant: row.merchant,
  state: row.state,
  secondFactor: row.totpSealed !== null,
  signsInElsewhere: row.oidcSubject !== null,
  version: row.version,
  createdAt: instant(row.createdAt),
  createdBy: row.createdBy,
})

/** A person whom the caller may manage. A merchant's owner reaches the merchant's own people only. @throws Problem `not_found` */
export async function personOf(sql: Sql, caller: IssuerCaller, id: string): Promise<StaffRow> {
  const row = await staffBy(sql, { id })
  if (!row || !reaches(caller, row.merchant)) throw new Problem('not_found')
  return row
}

const indispensable = ['platform_operator', 'merchant_owner']

/**
 * Before a person loses a role or an account: nobody does so to themselves, and somebody is left who can undo it. Taken under a
 * lock, so that two cannot take each other out at once.
 */
export async function requireDispensable(sql: Sql, caller: IssuerCaller, row: StaffRow): Promise<void> {
  if ('staff' in caller && caller.staff === row.id) throw new Problem('four_eyes')
  await lockStaff(sql)
  if (await isLastOfItsKind(sql, row)) throw new Problem('last_of_its_kind', { role: row.role })
}

/** Whether nobody else could undo what this person can. Under `lockStaff`. */
export async function isLastOfItsKind(sql: Sql, row: StaffRow): Promise<boolean> {
  if (row.state !== 'active' || !indispensable.includes(row.role)) return false
  return (await othersOfRole(sql, row.role, row.merchant, row.id)) === 0
}
