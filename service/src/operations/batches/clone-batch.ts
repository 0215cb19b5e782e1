import { z } from 'zod'
import { Problem } from '../../domain/problems.ts'
import { nameOf } from '../../domain/abilities.ts'
import { tellBatch } from '../../storage/batch-versions.ts'
import type { BatchVersionRow } from '../../storage/batches.ts'
import { faultsOf } from '../faults.ts'
import { issuerOf, operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import type { BatchChange } from './batch-fields.ts'
import { batchChange, batchFields } from './batch-fields.ts'
import { batchParams, batchView } from './batch-params.ts'
import { draftBatch } from './create-batch.ts'
import { fieldsOf } from './fields-of.ts'
import { batchReply, managedBatch, ownBatch, versionRow } from './managed-batch.ts'

export const cloneBatch = operation({
  id: 'cloneBatch',
  method: 'POST',
  path: '/v1/batches/{id}/clone',
  tag: 'Batches',
  summary: 'A new draft with the fields of a batch, and the changes that are given',
  ability: 'batches:write',
  params: batchParams,
  query: nothing,
  body: z.strictObject({ change: batchChange.optional() }),
  status: 201,
  reply: managedBatch,
  view: batchView,
  problems: ['not_found', 'invalid_request', 'forbidden'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql } = call
    const caller = issuerOf(call)
    const row = await ownBatch(sql, caller, call.params.id)
    const change = (call.body.change ?? {}) as BatchChange
    const from = fieldsOf(row, (await versionRow(sql, row.id, row.version)) as BatchVersionRow)
    const wanted = Object.fromEntries(Object.entries({ ...from, ...change }).filter(([, value]) => value !== null))
    const fields = batchFields.safeParse(wanted)
    if (!fields.success) throw new Problem('invalid_request', { errors: faultsOf('body', fields.error.issues, wanted) })
    const id = await draftBatch(sql, house, caller, fields.data)
    const details = { from: row.id, version: row.version }
    await tellBatch(sql, { batch: id, event: 'clone', actor: nameOf(caller), version: 1, because: null, details })
    return batchReply(sql, house, id)
  },
})
