import { z } from 'zod'
import { issuerOf, operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { batchFields } from './batch-fields.ts'
import { batchParams } from './batch-params.ts'
import { checkSubject } from './check-subject.ts'
import { checkReport, checkedBatch, reportOf } from './checking.ts'
import { judgedBatch } from './judged-batch.ts'
import { ownBatch } from './managed-batch.ts'

export const checkBatch = operation({
  id: 'checkBatch',
  method: 'GET',
  path: '/v1/managed-batches/{id}/checks',
  tag: 'Batches',
  summary:
    'What the publish checks say of a batch: what blocks it, what has to be confirmed, and the figures that show why',
  ability: 'batches:manage',
  params: batchParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: checkReport,
  problems: ['not_found', 'invalid_request', 'forbidden'],
  idempotency: 'none',
  async handle(call, house) {
    const caller = issuerOf(call)
    return checkedBatch(call.sql, house, caller, await ownBatch(call.sql, caller, call.params.id))
  },
})

export const checkBatchFields = operation({
  id: 'checkBatchFields',
  method: 'POST',
  path: '/v1/batch-checks',
  tag: 'Batches',
  summary: 'What the publish checks would say of a batch with these fields. Nothing is written',
  ability: 'batches:write',
  params: nothing,
  query: nothing,
  body: z.strictObject({ fields: batchFields }),
  status: 200,
  reply: checkReport,
  problems: ['invalid_request', 'forbidden'],
  idempotency: 'none',
  async handle({ sql, body, caller }, house) {
    const judged = await judgedBatch(sql, house, issuerOf({ caller }), body.fields)
    return reportOf(await checkSubject(sql, house, judged, null), [])
  },
})
