import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { passwordMatches } from '../../domain/passwords.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { setOutPath, steppedUpSeconds } from '../../domain/sign-in-rules.ts'
import { stepUp as markSteppedUp } from '../../storage/sessions.ts'
import { moment } from '../../storage/sql.ts'
import { staffBy } from '../../storage/staff.ts'
import { operation, staffOf } from '../operation.ts'
import { instant as instantShape, nothing } from '../shapes/basics.ts'
import { attemptsAt, provesSecondFactor } from './proof.ts'
import { oneTimePassword, password } from './shapes.ts'

export const stepUp = operation({
  id: 'stepUp',
  method: 'POST',
  path: '/v1/me/step-up',
  tag: 'Sessions',
  summary: 'Show the second factor (without one: the password) again, before what moves money, roles or keys',
  ability: 'session:own',
  params: nothing,
  query: nothing,
  body: z
    .strictObject({ password: password.optional(), code: oneTimePassword.optional() })
    .meta({ id: 'StepUpRequest' }),
  status: 200,
  reply: z.object({ steppedUpUntil: instantShape }).meta({ id: 'SteppedUp' }),
  problems: ['sign_in_refused', 'invalid_request', 'step_up_needed'],
  idempotency: 'none',
  limit: 'guess',
  async handle(call, house) {
    const { sql, body } = call
    const { staff, session } = staffOf(call)
    const person = await staffBy(sql, { id: staff })
    if (!person) throw new Problem('unauthenticated')
    // the proof is shown where the person signs in
    if (person.oidcSubject !== null) throw new Problem('step_up_needed', { do: `GET ${setOutPath}?prove=true` })
    const needed = person.totpSealed === null ? 'password' : 'code'
    const given = body[needed]
    if (given === undefined)
      throw invalid({
        pointer: `/${needed}`,
        found: 'nothing',
        expected: needed === 'code' ? 'your one-time password' : 'your password',
      })
    const at = await moment(sql, house.clock)
    const attempts = attemptsAt(sql, house, `step-up ${staff}`, at)
    const tooMany = await attempts.begin()
    if (tooMany) return tooMany
    const proved =
      needed === 'code'
        ? await provesSecondFactor(sql, house, person, given, at)
        : await passwordMatches(person.passwordHash, given)
    if (!proved) return new Problem('sign_in_refused')
    await attempts.forgive()
    const until = new Date(at.getTime() + steppedUpSeconds * 1000)
    await markSteppedUp(sql, session, until)
    return { steppedUpUntil: instant(until) }
  },
})
