import { z } from 'zod'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { stopLifecycle } from '../../domain/lifecycles/stop.ts'
import { Problem } from '../../domain/problems.ts'
import { stopById, stopsBefore } from '../../storage/stops.ts'
import { operation } from '../operation.ts'
import { cursorQuery, limitQuery, nothing, page } from '../shapes/basics.ts'
import { stopParams, stopReply, stopView, stoppableSchema } from './stop-view.ts'

export const listStops = operation({
  id: 'listStops',
  method: 'GET',
  path: '/v1/stops',
  tag: 'Stops',
  summary: 'What is stopped, and what was, newest first',
  ability: 'stops:read',
  params: nothing,
  query: z.strictObject({
    what: stoppableSchema.optional(),
    state: z.enum(stopLifecycle.states).optional(),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(stopReply).meta({ id: 'StopPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ sql, query }) {
    const before = query.cursor ? readCursor(query.cursor, ['string'])[0] : null
    const filter = { what: query.what ?? null, state: query.state ?? null }
    const rows = await stopsBefore(sql, filter, before, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    return { data: shown.map(stopView), next: rows.length > query.limit && last ? cursorOf([last.id]) : null }
  },
})

export const getStop = operation({
  id: 'getStop',
  method: 'GET',
  path: '/v1/stops/{id}',
  tag: 'Stops',
  summary: 'One stop: what, since when, by whom and why, and how it ended',
  ability: 'stops:read',
  params: stopParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: stopReply,
  problems: ['not_found'],
  idempotency: 'none',
  async handle({ sql, params }) {
    const found = await stopById(sql, params.id)
    if (!found) throw new Problem('not_found')
    return stopView(found)
  },
})
