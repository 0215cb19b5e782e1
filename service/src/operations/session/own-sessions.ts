import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import { idleSeconds } from '../../domain/sign-in-rules.ts'
import { endSessions, sessionsOf } from '../../storage/sessions.ts'
import { moment } from '../../storage/sql.ts'
import { operation, staffOf } from '../operation.ts'
import { idOf, instant as instantShape, nothing, page } from '../shapes/basics.ts'

const session = z
  .object({
    id: z.string(),
    agent: z.string().describe('Browser and system'),
    current: z.boolean(),
    createdAt: instantShape,
    seenAt: instantShape,
    endsAt: instantShape,
  })
  .meta({ id: 'Session' })

export const listSessions = operation({
  id: 'listSessions',
  method: 'GET',
  path: '/v1/me/sessions',
  tag: 'Sessions',
  summary: 'Where you are signed in',
  ability: 'session:own',
  params: nothing,
  query: nothing,
  body: nothing,
  status: 200,
  reply: page(session).meta({ id: 'SessionPage' }),
  problems: [],
  idempotency: 'none',
  async handle(call, house) {
    const caller = staffOf(call)
    const found = await sessionsOf(call.sql, caller.staff, idleSeconds, await moment(call.sql, house.clock))
    const data = found.map(({ id, agent, createdAt, seenAt, endsAt }) => ({
      id,
      agent,
      current: id === caller.session,
      createdAt: instant(createdAt),
      seenAt: instant(seenAt),
      endsAt: instant(endsAt),
    }))
    return { data, next: null }
  },
})

export const revokeSession = operation({
  id: 'revokeSession',
  method: 'POST',
  path: '/v1/me/sessions/{id}/revoke',
  tag: 'Sessions',
  summary: 'End one of your sessions, at once and everywhere',
  ability: 'session:own',
  params: z.strictObject({ id: idOf('ses') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: z.object({ ended: z.int() }).meta({ id: 'SessionRevoked' }),
  problems: ['not_found'],
  idempotency: 'stored',
  async handle(call, house) {
    const { staff } = staffOf(call)
    const ended = await endSessions(call.sql, { staff, id: call.params.id }, await moment(call.sql, house.clock))
    if (ended === 0) throw new Problem('not_found')
    return { ended }
  },
})
