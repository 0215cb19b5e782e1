import { z } from 'zod'
import { wanted } from '../../domain/field-rules.ts'
import { merchantOf, nameOf } from '../../domain/abilities.ts'
import { instant } from '../../domain/clock.ts'
import { prefixes } from '../../domain/ids.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { isMerchantRole } from '../../domain/roles.ts'
import { hashOf, newSecret } from '../../domain/secret-keys.ts'
import { invitationSeconds } from '../../domain/sign-in-rules.ts'
import { merchantById } from '../../storage/catalogue.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import { insertStaff, insertStaffInvitation } from '../../storage/staff.ts'
import type { House } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { login, staffRole } from '../session/shapes.ts'
import { nothing } from '../shapes/basics.ts'
import { invitation, person, personOf, personView } from './person.ts'

/** A link to choose a password by; the one before it counts no more. */
export async function invite(
  sql: Sql,
  house: House,
  staff: string,
  createdBy: string,
): Promise<z.input<typeof invitation>> {
  const token = newSecret()
  const endsAt = new Date((await moment(sql, house.clock)).getTime() + invitationSeconds * 1000)
  await insertStaffInvitation(sql, { tokenHash: hashOf(token), staff, endsAt, createdBy })
  return { token, endsAt: instant(endsAt) }
}

export const inviteStaff = operation({
  id: 'inviteStaff',
  method: 'POST',
  path: '/v1/staff',
  tag: 'Staff',
  summary: 'Make an account for a person, with a link to choose a password by',
  ability: 'staff:write',
  params: nothing,
  query: nothing,
  body: z
    .strictObject({
      login,
      name: z.string().trim().min(1).max(100),
      role: staffRole,
      merchant: z.string().max(64).optional().describe('Whose staff; a merchant’s owner need not name it'),
    })
    .meta({ id: 'StaffDraft' }),
  status: 201,
  reply: z.object({ ...person.shape, invitation }).meta({ id: 'InvitedStaff' }),
  problems: ['invalid_request', 'already_exists', 'step_up_needed', 'forbidden'],
  idempotency: 'stored',
  secretReply: true,
  stepUp: true,
  async handle(call, house) {
    const { sql, body } = call
    const caller = issuerOf(call)
    const own = merchantOf(caller)
    if (own !== null && !isMerchantRole(body.role)) throw new Problem('forbidden', { role: body.role })
    if (own !== null && body.merchant !== undefined && body.merchant !== own)
      throw invalid({ pointer: '/merchant', found: body.merchant, expected: 'your own merchant, or nothing' })
    const merchant = isMerchantRole(body.role) ? (own ?? body.merchant ?? null) : null
    if (isMerchantRole(body.role) && (merchant === null || !(await merchantById(sql, merchant))))
      throw invalid({
        pointer: '/merchant',
        found: body.merchant ?? 'nothing',
        ...wanted.known('the id of a merchant, for this role'),
      })
    if (!isMerchantRole(body.role) && body.merchant !== undefined)
      throw invalid({ pointer: '/merchant', found: body.merchant, expected: 'nothing: this role is the platform’s' })
    const id = house.ids.next(prefixes.staff)
    const { login, name, role } = body
    if (!(await insertStaff(sql, { id, login, name, role, merchant, state: 'invited', createdBy: nameOf(caller) })))
      throw new Problem('already_exists', {
        errors: [{ pointer: '/login', found: login, ...wanted.other('free_login', 'a login that nobody has') }],
      })
    const invited = await invite(sql, house, id, nameOf(caller))
    return { ...personView(await personOf(sql, caller, id)), invitation: invited }
  },
})
