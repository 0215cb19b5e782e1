import { issuerOf, operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { batchParams, batchView } from './batch-params.ts'
import { batchOf, managedBatch, ownBatch } from './managed-batch.ts'

export const getManagedBatch = operation({
  id: 'getManagedBatch',
  method: 'GET',
  path: '/v1/managed-batches/{id}',
  tag: 'Batches',
  summary: 'A batch with all its fields, its supply and what may be done with it',
  ability: 'batches:manage',
  params: batchParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: managedBatch,
  edited: (reply) => reply.latest,
  view: batchView,
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call, house) {
    const row = await ownBatch(call.sql, issuerOf(call), call.params.id)
    return batchOf(call.sql, house, row)
  },
})
