import type { IssuerCaller } from '../../domain/abilities.ts'
import { nameOf } from '../../domain/abilities.ts'
import { sliceBuckets } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import { batchLifecycle } from '../../domain/lifecycles/batch.ts'
import { insertBatches } from '../../storage/batches.ts'
import type { Sql } from '../../storage/sql.ts'
import { grantSupply } from '../../storage/supply.ts'
import type { House } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { batchView } from './batch-params.ts'
import type { BatchFields } from './batch-fields.ts'
import { batchFields } from './batch-fields.ts'
import { judgedBatch } from './judged-batch.ts'
import { batchReply, managedBatch } from './managed-batch.ts'

/** New batches come after those that somebody put into an order. */
const lastPosition = 1_000_000

export const createBatch = operation({
  id: 'createBatch',
  method: 'POST',
  path: '/v1/batches',
  tag: 'Batches',
  summary: 'Write a draft of a batch: terms, supply, windows, limits, funding',
  ability: 'batches:write',
  params: nothing,
  query: nothing,
  body: batchFields,
  status: 201,
  reply: managedBatch,
  view: batchView,
  problems: ['invalid_request', 'forbidden'],
  idempotency: 'stored',
  async handle(call, house) {
    const id = await draftBatch(call.sql, house, issuerOf(call), call.body)
    return batchReply(call.sql, house, id)
  },
})

/** Writes a draft with its supply, and returns its id. */
export async function draftBatch(sql: Sql, house: House, caller: IssuerCaller, fields: BatchFields): Promise<string> {
  const { row, terms, stock, budgetMinor } = await judgedBatch(sql, house, caller, fields)
  const id = house.ids.next(prefixes.batch)
  const drafted = { state: batchLifecycle.initial, position: lastPosition, createdBy: nameOf(caller), approvedBy: null }
  await insertBatches(sql, [{ id, ...row, ...drafted, ...terms }])
  await grantSupply(sql, [{ batch: id, total: stock, budgetMinor }], sliceBuckets(house.slices))
  return id
}
