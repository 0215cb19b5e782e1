import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { instant } from '../../domain/clock.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { instrumentNames } from '../../domain/instruments.ts'
import { batchLifecycle } from '../../domain/lifecycles/batch.ts'
import { managedBatches } from '../../storage/managed-batches.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, idOf, limitQuery, nothing, page } from '../shapes/basics.ts'
import { batchEntry, batchEntryView } from './managed-batch.ts'

const states = z.preprocess(
  (found) => (typeof found === 'string' ? [found] : found),
  z.array(z.enum(batchLifecycle.states)).min(1).max(6),
)

export const listManagedBatches = operation({
  id: 'listManagedBatches',
  method: 'GET',
  path: '/v1/managed-batches',
  tag: 'Batches',
  summary: 'The batches that the caller manages, newest first. `state=submitted` is the queue of those to be approved',
  ability: 'batches:manage',
  params: nothing,
  query: z.strictObject({
    state: states.optional(),
    instrument: z.enum(instrumentNames).optional(),
    shop: z.string().min(1).max(64).optional(),
    campaign: idOf('cam').optional(),
    search: z.string().trim().min(1).max(100).optional().describe('In the id or either title'),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(batchEntry).meta({ id: 'BatchPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const { query } = call
    const [at, id] = query.cursor ? readCursor(query.cursor, ['instant', 'string']) : ['infinity', '']
    const filter = {
      merchant: merchantOf(issuerOf(call)),
      states: query.state ?? null,
      instrument: query.instrument ?? null,
      shop: query.shop ?? null,
      campaign: query.campaign ?? null,
      search: query.search ?? null,
      id: null,
    }
    const rows = await managedBatches(call.sql, filter, { at, id }, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    return {
      data: shown.map(batchEntryView),
      next: rows.length > query.limit && last ? cursorOf([instant(last.createdAt), last.id]) : null,
    }
  },
})
