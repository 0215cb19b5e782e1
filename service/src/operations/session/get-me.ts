import type { Ability } from '../../domain/abilities.ts'
import { abilities, may, merchantOf } from '../../domain/abilities.ts'
import { instant } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import { idleSeconds } from '../../domain/sign-in-rules.ts'
import { merchantById } from '../../storage/catalogue.ts'
import { sessionsOf } from '../../storage/sessions.ts'
import { moment } from '../../storage/sql.ts'
import { recoveryCodesLeft, staffBy } from '../../storage/staff.ts'
import { operation, staffOf } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { me } from './shapes.ts'

export const getMe = operation({
  id: 'getMe',
  method: 'GET',
  path: '/v1/me',
  tag: 'Sessions',
  summary: 'Who is signed in, in which role, and what that role may do',
  ability: 'session:own',
  params: nothing,
  query: nothing,
  body: nothing,
  status: 200,
  reply: me,
  problems: [],
  idempotency: 'none',
  async handle(call, house) {
    const { sql } = call
    const caller = staffOf(call)
    const person = await staffBy(sql, { id: caller.staff })
    const at = await moment(sql, house.clock)
    const session = (await sessionsOf(sql, caller.staff, idleSeconds, at)).find((one) => one.id === caller.session)
    if (!person || !session) throw new Problem('unauthenticated')
    const merchant = merchantOf(caller)
    const found = merchant === null ? undefined : await merchantById(sql, merchant)
    return {
      id: person.id,
      login: person.login,
      name: person.name,
      role: person.role,
      ...(found && { merchant: found }),
      abilities: (Object.keys(abilities) as Ability[]).filter((ability) => may(caller, ability)),
      session: session.id,
      endsAt: instant(session.endsAt),
      steppedUpUntil: caller.steppedUpUntil && caller.steppedUpUntil > at ? instant(caller.steppedUpUntil) : null,
      secondFactor: person.totpSealed !== null,
      mustEnrol: caller.mustEnrol,
      recoveryCodesLeft: await recoveryCodesLeft(sql, person.id),
    }
  },
})
