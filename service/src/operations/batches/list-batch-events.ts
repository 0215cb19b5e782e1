import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { batchEvents } from '../../storage/batch-versions.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, instant as instantSchema, limitQuery, nothing, page } from '../shapes/basics.ts'
import { batchParams } from './batch-params.ts'
import { ownBatch } from './managed-batch.ts'

const entry = z
  .object({
    seq: z.int(),
    event: z.string(),
    from: z.string().nullable(),
    to: z.string(),
    actor: z.string(),
    because: z.string().nullable(),
    version: z.int().nullable(),
    details: z.record(z.string(), z.unknown()).nullable(),
    at: instantSchema,
  })
  .meta({ id: 'BatchEvent' })

export const listBatchEvents = operation({
  id: 'listBatchEvents',
  method: 'GET',
  path: '/v1/managed-batches/{id}/events',
  tag: 'Batches',
  summary: 'The story of a batch: who did what, when and why, oldest first',
  ability: 'batches:manage',
  params: batchParams,
  query: z.strictObject({ cursor: cursorQuery, limit: limitQuery }),
  body: nothing,
  status: 200,
  reply: page(entry).meta({ id: 'BatchEventPage' }),
  problems: ['not_found', 'invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const { query, sql } = call
    const row = await ownBatch(sql, issuerOf(call), call.params.id)
    const [after] = query.cursor ? readCursor(query.cursor, ['number']) : [0]
    const rows = await batchEvents(sql, row.id, after, query.limit + 1)
    const data = rows.slice(0, query.limit).map((one) => ({ ...one, at: instant(one.at) }))
    const last = data.at(-1)
    return { data, next: rows.length > query.limit && last ? cursorOf([last.seq]) : null }
  },
})
