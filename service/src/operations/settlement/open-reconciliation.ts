import { z } from 'zod'
import { wanted } from '../../domain/field-rules.ts'
import { nameOf } from '../../domain/abilities.ts'
import { prefixes } from '../../domain/ids.ts'
import { invalid } from '../../domain/problems.ts'
import { merchantExists } from '../../storage/settlement/balances.ts'
import { insertReconciliation } from '../../storage/settlement/reconciliations.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { instant, nothing } from '../shapes/basics.ts'
import { merchantId } from '../shapes/settlement.ts'
import { reconciliation, reconciliationReply } from './reconciliation-view.ts'

export const openReconciliation = operation({
  id: 'openReconciliation',
  method: 'POST',
  path: '/v1/settlement/reconciliations',
  tag: 'Reconciliation',
  summary: 'Begin to reconcile a merchant’s or the payment provider’s records of a time; their file is sent next',
  ability: 'settlement:run',
  params: nothing,
  query: nothing,
  body: z
    .strictObject({
      source: z.enum(['merchant', 'payment_provider']),
      merchant: merchantId.optional().describe('Whose file it is, where a merchant sent it'),
      from: instant,
      to: instant,
    })
    .meta({ id: 'ReconciliationDraft' }),
  status: 201,
  reply: reconciliation,
  problems: ['invalid_request'],
  idempotency: 'stored',
  async handle({ sql, body, caller }, house) {
    const { source, merchant = null } = body
    const [from, to] = [new Date(body.from), new Date(body.to)]
    if (to <= from) throw invalid({ pointer: '/to', found: body.to, ...wanted.laterThan('from', body.from) })
    if (source === 'merchant' && (merchant === null || !(await merchantExists(sql, merchant))))
      throw invalid({ pointer: '/merchant', found: merchant ?? 'nothing', ...wanted.known('the id of a merchant') })
    if (source !== 'merchant' && merchant !== null)
      throw invalid({
        pointer: '/merchant',
        found: merchant,
        expected: 'nothing: a payment provider’s file is about all merchants',
      })
    const id = house.ids.next(prefixes.reconciliation)
    const createdAt = await moment(sql, house.clock)
    await insertReconciliation(sql, { id, source, merchant, from, to, createdBy: nameOf(caller), createdAt })
    return reconciliationReply(sql, id)
  },
})
