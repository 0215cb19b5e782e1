import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { versionsOf } from '../../storage/batch-versions.ts'
import { issuerOf, operation } from '../operation.ts'
import { instant as instantSchema, nothing, page } from '../shapes/basics.ts'
import { batchParams } from './batch-params.ts'
import { ownBatch } from './managed-batch.ts'

const entry = z
  .object({
    version: z.int(),
    by: z.string(),
    at: instantSchema,
    counts: z.boolean().describe('Whether it is the one that coupons are issued under now'),
    proposal: z.enum(['proposed', 'adopted', 'withdrawn']).nullable().describe('null: written as a draft'),
    decidedBy: z.string().nullable(),
  })
  .meta({ id: 'BatchVersion' })

export const listBatchVersions = operation({
  id: 'listBatchVersions',
  method: 'GET',
  path: '/v1/batches/{id}/versions',
  tag: 'Batches',
  summary: 'Every version of a batch, newest first. Coupons and orders keep the one that they were made under',
  ability: 'batches:manage',
  params: batchParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: page(entry).meta({ id: 'BatchVersionPage' }),
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call) {
    const row = await ownBatch(call.sql, issuerOf(call), call.params.id)
    const versions = await versionsOf(call.sql, row.id)
    return {
      data: versions.map((one) => ({ ...one, at: instant(one.at), counts: one.version === row.version })),
      next: null,
    }
  },
})
