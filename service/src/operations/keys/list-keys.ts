import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { instant } from '../../domain/clock.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { listedKeys } from '../../storage/keys.ts'
import { moment } from '../../storage/sql.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, limitQuery, nothing, page } from '../shapes/basics.ts'
import { key, keyOf, keyParams, keyView } from './key.ts'

export const listKeys = operation({
  id: 'listKeys',
  method: 'GET',
  path: '/v1/keys',
  tag: 'Keys',
  summary: 'Keys of backends and pages, newest first: what each is for, what it may do, when it was last used',
  ability: 'keys:read',
  params: nothing,
  query: z.strictObject({
    kind: z.enum(['secret', 'publishable']).optional(),
    live: z.enum(['true', 'false']).optional().describe('true: neither revoked nor past its end; false: the others'),
    search: z.string().min(1).max(100).optional().describe('A part of its name or id'),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(key).meta({ id: 'KeyPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call, house) {
    const { sql, query } = call
    const [at, id] = query.cursor ? readCursor(query.cursor, ['instant', 'string']) : [null, '']
    const filter = {
      merchant: merchantOf(issuerOf(call)),
      kind: query.kind ?? null,
      search: query.search ?? null,
      live: query.live === undefined ? null : query.live === 'true',
      at: await moment(sql, house.clock),
    }
    const after = { at: at === null || Number.isNaN(Date.parse(at)) ? null : new Date(at), id }
    const rows = await listedKeys(sql, filter, after, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    const next = rows.length > query.limit && last ? cursorOf([instant(last.createdAt), last.id]) : null
    return { data: shown.map(keyView), next }
  },
})

export const getKey = operation({
  id: 'getKey',
  method: 'GET',
  path: '/v1/keys/{id}',
  tag: 'Keys',
  summary: 'One key, without its secret',
  ability: 'keys:read',
  params: keyParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: key,
  problems: ['not_found'],
  idempotency: 'none',
  handle: async (call) => keyView(await keyOf(call.sql, issuerOf(call), call.params.id)),
})
