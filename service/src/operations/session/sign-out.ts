import { z } from 'zod'
import { leavePath, sessionCookie } from '../../domain/sign-in-rules.ts'
import { endSessions } from '../../storage/sessions.ts'
import { moment } from '../../storage/sql.ts'
import { staffBy } from '../../storage/staff.ts'
import { Carrying, operation, staffOf } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { forgotten } from './opening.ts'

export const signOut = operation({
  id: 'signOut',
  method: 'POST',
  path: '/v1/sign-out',
  tag: 'Sessions',
  summary: 'End this session, at once and everywhere',
  ability: 'session:own',
  params: nothing,
  query: nothing,
  body: nothing,
  status: 200,
  reply: z
    .object({
      ended: z.int(),
      elsewhere: z
        .string()
        .nullable()
        .describe(
          'Where the session at the identity provider is ended too, for who signed in there; the browser may go on to it',
        ),
    })
    .meta({ id: 'SignedOut' }),
  problems: [],
  idempotency: 'none',
  async handle(call, house) {
    const { staff, session } = staffOf(call)
    const ended = await endSessions(call.sql, { staff, id: session }, await moment(call.sql, house.clock))
    const person = await staffBy(call.sql, { id: staff })
    const elsewhere = person?.oidcSubject && house.provider ? leavePath : null
    return new Carrying({ ended, elsewhere }, { cookies: [forgotten(sessionCookie)] })
  },
})
