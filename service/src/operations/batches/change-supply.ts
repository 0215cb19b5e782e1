import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import type { Instrument } from '../../domain/instruments.ts'
import { Problem } from '../../domain/problems.ts'
import { tellBatch, versionsOf } from '../../storage/batch-versions.ts'
import type { BatchVersionRow } from '../../storage/batches.ts'
import { changeSupply } from '../../storage/supply.ts'
import { issuerOf, operation } from '../operation.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { nothing } from '../shapes/basics.ts'
import { approvalNeed, requireApprover } from './approval.ts'
import { batchParams, batchView, because } from './batch-params.ts'
import { fieldsOf } from './fields-of.ts'
import { batchReply, managedBatch, ownBatch, versionRow } from './managed-batch.ts'

const most = 100_000_000
const mostMinor = 1_000_000_000_000

export const changeBatchSupply = operation({
  id: 'changeBatchSupply',
  method: 'POST',
  path: '/v1/batches/{id}/supply',
  tag: 'Batches',
  summary:
    'Add stock or budget, or take back what nobody has yet. Never below what is issued or spent; a published batch’s further budget is granted as an approval',
  ability: 'batches:control',
  params: batchParams,
  query: nothing,
  body: z.strictObject({
    stock: z.int().min(-most).max(most).default(0).describe('So many more; negative: so many fewer'),
    budgetMinor: z.int().min(-mostMinor).max(mostMinor).default(0),
    because: because.optional(),
  }),
  status: 200,
  reply: managedBatch,
  view: batchView,
  problems: ['not_found', 'forbidden', 'transition_not_allowed', 'four_eyes', 'below_issued'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql, body } = call
    const caller = issuerOf(call)
    const row = await ownBatch(sql, caller, call.params.id)
    if (row.state === 'ended') throw new Problem('transition_not_allowed', { state: row.state, event: 'change_supply' })
    if (body.budgetMinor > 0 && row.state !== 'draft') {
      const fields = fieldsOf(row, (await versionRow(sql, row.id, row.version)) as BatchVersionRow)
      const { settings } = await currentSettings(sql)
      const grown = {
        fields,
        instrument: row.instrument as Instrument,
        merchant: row.merchant,
        budgetMinor: row.budgetMinor + body.budgetMinor,
      }
      const need = approvalNeed(grown, settings, house.marketplace.policy)
      const authors = (await versionsOf(sql, row.id)).map((one) => one.by)
      if (need.by !== 'nobody') await requireApprover(sql, caller, need, authors)
    }
    const left = await changeSupply(sql, { batch: row.id, stock: body.stock, budgetMinor: body.budgetMinor })
    if (!left)
      throw new Problem('below_issued', {
        issued: row.claimed,
        stock: row.total,
        usedMinor: row.reservedMinor + row.spentMinor,
        budgetMinor: row.budgetMinor,
      })
    const details = { stock: body.stock, budgetMinor: body.budgetMinor, after: left }
    const told = { batch: row.id, event: 'change_supply', actor: nameOf(caller), version: row.version }
    await tellBatch(sql, { ...told, because: body.because ?? null, details })
    return batchReply(sql, house, row.id)
  },
})
