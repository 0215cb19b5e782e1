import { z } from 'zod'
import { Problem } from '../../domain/problems.ts'
import { markMatched, matchReconciliation } from '../../storage/settlement/matching.ts'
import { lockCollecting } from '../../storage/settlement/reconciliations.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { reconciliation, reconciliationReply } from './reconciliation-view.ts'

/** How far beyond the period the other side's rows may lie before they count as missing here. */
const graceDays = 7

export const matchRecords = operation({
  id: 'matchReconciliation',
  method: 'POST',
  path: '/v1/settlement/reconciliations/{id}/match',
  tag: 'Reconciliation',
  summary: 'Hold the file against the ledger: what differs is classed and put into the queue',
  ability: 'settlement:run',
  params: z.strictObject({ id: idOf('rec') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: reconciliation,
  problems: ['not_found', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle({ sql, params }, house) {
    const found = await reconciliationReply(sql, params.id)
    if (!(await lockCollecting(sql, params.id)))
      throw new Problem('transition_not_allowed', { state: found.state, event: 'match' })
    const [differences] = await matchReconciliation(sql, params.id, graceDays)
    await markMatched(sql, params.id, await moment(sql, house.clock), differences?.n ?? 0)
    return reconciliationReply(sql, params.id)
  },
})
