import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { prefixes } from '../../domain/ids.ts'
import { Problem } from '../../domain/problems.ts'
import { insertPayoutRun, nothingDue } from '../../storage/settlement/payouts.ts'
import { lockPeriod } from '../../storage/settlement/periods.ts'
import { moveStatement } from '../../storage/settlement/statements.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { payoutRun } from '../shapes/settlement.ts'
import { payoutRunById, payoutRunView } from './payout-view.ts'

export const proposePayouts = operation({
  id: 'proposePayouts',
  method: 'POST',
  path: '/v1/settlement/periods/{id}/payouts',
  tag: 'Settlement',
  summary:
    'Gather the confirmed statements of a period for payment. Those from which nothing is due are settled at once',
  ability: 'settlement:pay',
  params: z.strictObject({ id: idOf('per') }),
  query: nothing,
  body: nothing,
  status: 201,
  reply: payoutRun,
  problems: ['not_found', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle({ sql, params, caller }, house) {
    const period = await lockPeriod(sql, params.id)
    if (!period) throw new Problem('not_found')
    if (period.state !== 'issued') throw new Problem('transition_not_allowed', { state: period.state, event: 'pay' })
    const at = await moment(sql, house.clock)
    const by = nameOf(caller)
    const settled = await nothingDue(sql, period.id)
    for (const { id } of settled)
      await moveStatement(sql, { id, event: 'settle', actor: by, at, because: 'nothing_due' })
    const id = house.ids.next(prefixes.payout)
    const payouts = await insertPayoutRun(sql, { id, period: period.id, by, at })
    if (payouts === 0 && settled.length === 0)
      throw new Problem('transition_not_allowed', { state: period.state, event: 'pay', because: 'nothing_confirmed' })
    return payoutRunView(await payoutRunById(sql, id))
  },
})
