import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { batchById } from '../../storage/batches.ts'
import { bulkJobEvents, sameFile } from '../../storage/bulk-jobs.ts'
import { issuerOf, operation } from '../operation.ts'
import { idOf, instant as instantShape, nothing } from '../shapes/basics.ts'
import { bulkJob, bulkJobView, ownBulkJob } from './bulk-job-view.ts'

const bulkJobWithHistory = bulkJob
  .extend({
    stockLeft: z.int().describe('What the batch still has; lines beyond it will be refused as sold_out'),
    sameFileAs: idOf('blk').optional().describe('An earlier job of exactly this file for this batch'),
    history: z.array(
      z.object({
        at: instantShape,
        event: z.string(),
        from: z.string().nullable(),
        to: z.string(),
        actor: z.string(),
        because: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'BulkJobWithHistory' })

export const getBulkJob = operation({
  id: 'getBulkJob',
  method: 'GET',
  path: '/v1/bulk-jobs/{id}',
  tag: 'Bulk jobs',
  summary: 'One job: its dry run’s counts, its progress, its history',
  ability: 'grants:read',
  params: z.strictObject({ id: idOf('blk') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: bulkJobWithHistory,
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call) {
    const { sql, params } = call
    const row = await ownBulkJob(sql, issuerOf(call), params.id)
    const batch = await batchById(sql, row.batch)
    const same = row.kind === 'grants' ? await sameFile(sql, row.batch, row.fingerprint, row.id) : undefined
    const history = await bulkJobEvents(sql, row.id)
    return {
      ...bulkJobView(row),
      stockLeft: batch ? batch.total - batch.claimed : 0,
      ...(same !== undefined && { sameFileAs: same }),
      history: history.map(({ at, because, ...rest }) => ({
        at: instant(at),
        ...rest,
        ...(because !== null && { because }),
      })),
    }
  },
})
