import { z } from 'zod'
import { passwordMatches } from '../../domain/passwords.ts'
import { Problem } from '../../domain/problems.ts'
import { moment } from '../../storage/sql.ts'
import { uncountAttempt } from '../../storage/sign-in-failures.ts'
import { staffBy } from '../../storage/staff.ts'
import { Carrying, operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { openSession } from './opening.ts'
import { attemptsAt, provesSecondFactor } from './proof.ts'
import { login, oneTimePassword, password, staffRole } from './shapes.ts'

export const signIn = operation({
  id: 'signIn',
  method: 'POST',
  path: '/v1/sign-in',
  tag: 'Sessions',
  summary: 'Sign in with a local account. The session is in a cookie that no script can read',
  ability: 'session:open',
  params: nothing,
  query: nothing,
  body: z.strictObject({ login, password, code: oneTimePassword.optional() }).meta({ id: 'SignInRequest' }),
  status: 200,
  reply: z.object({ id: z.string(), role: staffRole, merchant: z.string().nullable() }).meta({ id: 'SignedIn' }),
  problems: ['sign_in_refused', 'second_factor_needed'],
  idempotency: 'none',
  limit: 'sign_in',
  async handle({ sql, body, note, from }, house) {
    const at = await moment(sql, house.clock)
    const attempts = attemptsAt(sql, house, body.login, at)
    // Problems are returned, not thrown: a failure that was counted must stay counted.
    const tooMany = await attempts.begin()
    if (tooMany) return tooMany
    const person = await staffBy(sql, { login: body.login })
    const matches = await passwordMatches(person?.passwordHash, body.password)
    if (person)
      note({ actor: { name: `staff:${person.id}`, role: person.role, merchant: person.merchant }, object: person.id })
    if (!person || !matches || person.state !== 'active') return new Problem('sign_in_refused')
    if (person.totpSealed !== null) {
      if (body.code === undefined) {
        await uncountAttempt(sql, attempts.hash)
        return new Problem('second_factor_needed')
      }
      if (!(await provesSecondFactor(sql, house, person, body.code, at))) return new Problem('sign_in_refused')
    }
    await attempts.forgive()
    const cookie = await openSession(sql, house, person.id, from, at)
    return new Carrying({ id: person.id, role: person.role, merchant: person.merchant }, { cookies: [cookie] })
  },
})
