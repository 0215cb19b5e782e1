import { z } from 'zod'
import { sessionCookie } from '../../domain/sign-in-rules.ts'
import { endSessions } from '../../storage/sessions.ts'
import { moment } from '../../storage/sql.ts'
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
  reply: z.object({ ended: z.int() }).meta({ id: 'SessionsEnded' }),
  problems: [],
  idempotency: 'none',
  async handle(call, house) {
    const { staff, session } = staffOf(call)
    const ended = await endSessions(call.sql, { staff, id: session }, await moment(call.sql, house.clock))
    return new Carrying({ ended }, { cookies: [forgotten(sessionCookie)] })
  },
})
