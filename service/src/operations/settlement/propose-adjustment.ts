import { z } from 'zod'
import { wanted } from '../../domain/field-rules.ts'
import { nameOf } from '../../domain/abilities.ts'
import { prefixes } from '../../domain/ids.ts'
import { invalid } from '../../domain/problems.ts'
import { insertAdjustment, listAdjustments } from '../../storage/settlement/adjustments.ts'
import { merchantExists } from '../../storage/settlement/balances.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { adjustment, merchantId, note, signedMinor } from '../shapes/settlement.ts'
import { adjustmentView, noAdjustmentFilter } from './adjustment-view.ts'

export const proposeAdjustment = operation({
  id: 'proposeAdjustment',
  method: 'POST',
  path: '/v1/settlement/adjustments',
  tag: 'Settlement',
  summary: 'Propose a correction of a merchant’s account, with its reason',
  ability: 'settlement:run',
  params: nothing,
  query: nothing,
  body: z
    .strictObject({
      merchant: merchantId,
      minor: signedMinor.refine((minor) => minor !== 0, 'an amount other than 0'),
      reason: note,
    })
    .meta({ id: 'AdjustmentDraft' }),
  status: 201,
  reply: adjustment,
  problems: ['invalid_request'],
  idempotency: 'stored',
  async handle({ sql, body, caller }, house) {
    if (!(await merchantExists(sql, body.merchant)))
      throw invalid({ pointer: '/merchant', found: body.merchant, ...wanted.known('the id of a merchant') })
    const id = house.ids.next(prefixes.adjustment)
    const proposedAt = await moment(sql, house.clock)
    const { currency } = house.marketplace
    await insertAdjustment(sql, { id, ...body, currency, dispute: null, proposedBy: nameOf(caller), proposedAt })
    const [row] = await listAdjustments(sql, { ...noAdjustmentFilter, id }, 1)
    return adjustmentView(row as NonNullable<typeof row>)
  },
})
