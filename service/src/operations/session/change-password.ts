import { z } from 'zod'
import { hashPassword, passwordMatches, weaknessOf } from '../../domain/passwords.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { endSessions } from '../../storage/sessions.ts'
import { moment } from '../../storage/sql.ts'
import { setPassword, staffBy } from '../../storage/staff.ts'
import { operation, staffOf } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { attemptsAt } from './proof.ts'
import { password } from './shapes.ts'

export const changePassword = operation({
  id: 'changePassword',
  method: 'POST',
  path: '/v1/me/password',
  tag: 'Sessions',
  summary: 'Choose another password; every other session of yours ends',
  ability: 'session:own',
  params: nothing,
  query: nothing,
  body: z.strictObject({ current: password, next: password }).meta({ id: 'PasswordChange' }),
  status: 200,
  reply: z.object({ endedSessions: z.int() }).meta({ id: 'PasswordChanged' }),
  problems: ['sign_in_refused', 'invalid_request'],
  idempotency: 'none',
  limit: 'guess',
  async handle(call, house) {
    const { sql, body } = call
    const { staff, session } = staffOf(call)
    const person = await staffBy(sql, { id: staff })
    if (!person) throw new Problem('unauthenticated')
    const weak = weaknessOf(body.next, person.login)
    if (weak !== undefined) throw invalid({ pointer: '/next', found: 'a password that is easy to guess', ...weak })
    const at = await moment(sql, house.clock)
    const attempts = attemptsAt(sql, house, `step-up ${staff}`, at)
    const tooMany = await attempts.begin()
    if (tooMany) return tooMany
    if (!(await passwordMatches(person.passwordHash, body.current))) return new Problem('sign_in_refused')
    await attempts.forgive()
    await setPassword(sql, staff, await hashPassword(body.next))
    return { endedSessions: await endSessions(sql, { staff, except: session }, at) }
  },
})
