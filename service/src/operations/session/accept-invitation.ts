import { z } from 'zod'
import { hashPassword, weaknessOf } from '../../domain/passwords.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { hashOf } from '../../domain/secret-keys.ts'
import { endSessions } from '../../storage/sessions.ts'
import { moment } from '../../storage/sql.ts'
import { setPassword, staffBy, takeStaffInvitation } from '../../storage/staff.ts'
import { operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { password } from './shapes.ts'

export const acceptInvitation = operation({
  id: 'acceptInvitation',
  method: 'POST',
  path: '/v1/staff-invitations/accept',
  tag: 'Sessions',
  summary: 'Choose a password by an invitation; then sign in',
  ability: 'session:open',
  params: nothing,
  query: nothing,
  body: z.strictObject({ token: z.string().length(43), password }).meta({ id: 'InvitationAcceptance' }),
  status: 200,
  reply: z.object({ login: z.string() }).meta({ id: 'InvitationAccepted' }),
  problems: ['not_found', 'invalid_request'],
  idempotency: 'none',
  limit: 'sign_in',
  async handle({ sql, body, note }, house) {
    const at = await moment(sql, house.clock)
    const staff = await takeStaffInvitation(sql, hashOf(body.token), at)
    const person = staff === undefined ? undefined : await staffBy(sql, { id: staff })
    if (!person || person.state === 'disabled') throw new Problem('not_found')
    const weak = weaknessOf(body.password, person.login)
    // thrown: the invitation is still good for another try
    if (weak !== undefined) throw invalid({ pointer: '/password', found: 'a password that is easy to guess', ...weak })
    note({ actor: { name: `staff:${person.id}`, role: person.role, merchant: person.merchant }, object: person.id })
    await setPassword(sql, person.id, await hashPassword(body.password))
    await endSessions(sql, { staff: person.id }, at)
    return { login: person.login }
  },
})
