import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { bulkJobLifecycle } from '../../domain/lifecycles/bulk-job.ts'
import type { BulkJobRow } from '../../storage/bulk-jobs.ts'
import { bulkJobs } from '../../storage/bulk-jobs.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, idOf, limitQuery, nothing, page } from '../shapes/basics.ts'
import { bulkJob, bulkJobView } from './bulk-job-view.ts'

export const listBulkJobs = operation({
  id: 'listBulkJobs',
  method: 'GET',
  path: '/v1/bulk-jobs',
  tag: 'Bulk jobs',
  summary: 'Long work of the caller’s side, newest first, with its progress',
  ability: 'grants:read',
  params: nothing,
  query: z.strictObject({
    batch: idOf('bat').optional(),
    kind: z.enum(['grants', 'codes']).optional(),
    state: z.enum(bulkJobLifecycle.states).optional(),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(bulkJob).meta({ id: 'BulkJobPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const { query, sql } = call
    const filter = {
      merchant: merchantOf(issuerOf(call)),
      batch: query.batch ?? null,
      kind: query.kind ?? null,
      state: query.state ?? null,
    }
    const [before] = query.cursor ? readCursor(query.cursor, ['string']) : [null]
    const rows = await bulkJobs(sql, filter, before, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1) as BulkJobRow | undefined
    return { data: shown.map(bulkJobView), next: rows.length > query.limit && last ? cursorOf([last.id]) : null }
  },
})
