import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { bucketOf } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import { adjustmentPostings } from '../../domain/ledger/settlement.ts'
import type { ProposalEvent } from '../../domain/lifecycles/proposal.ts'
import { proposalLifecycle } from '../../domain/lifecycles/proposal.ts'
import { Problem } from '../../domain/problems.ts'
import { postTransfers } from '../../storage/ledger.ts'
import { decideAdjustment, listAdjustments } from '../../storage/settlement/adjustments.ts'
import { moment } from '../../storage/sql.ts'
import type { Operation } from '../operation.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { adjustment } from '../shapes/settlement.ts'
import { adjustmentView, noAdjustmentFilter } from './adjustment-view.ts'

const decide = (event: ProposalEvent, summary: string): Operation =>
  operation({
    id: `${event}Adjustment`,
    method: 'POST',
    path: `/v1/settlement/adjustments/{id}/${event}`,
    tag: 'Settlement',
    summary,
    ability: 'settlement:close',
    params: z.strictObject({ id: idOf('adj') }),
    query: nothing,
    body: nothing,
    status: 200,
    reply: adjustment,
    problems: ['not_found', 'transition_not_allowed', 'four_eyes'],
    idempotency: 'stored',
    async handle({ sql, params, caller }, house) {
      const [found] = await listAdjustments(sql, { ...noAdjustmentFilter, id: params.id }, 1)
      if (!found) throw new Problem('not_found')
      const by = nameOf(caller)
      if (found.state === 'proposed' && found.proposedBy === by) throw new Problem('four_eyes')
      const at = await moment(sql, house.clock)
      const { to } = proposalLifecycle.events[event]
      if (!(await decideAdjustment(sql, { id: found.id, to, by, at })))
        throw new Problem('transition_not_allowed', { state: found.state, event })
      if (event === 'approve') {
        const posted = adjustmentPostings(found).map((one) => ({ ...one, id: house.ids.next(prefixes.transfer) }))
        await postTransfers(sql, bucketOf(found.merchant), posted, at)
      }
      const [row] = await listAdjustments(sql, { ...noAdjustmentFilter, id: found.id }, 1)
      return adjustmentView(row as NonNullable<typeof row>)
    },
  })

export const adjustmentDecisions: readonly Operation[] = [
  decide('approve', 'Approve a proposed adjustment, and post it. Not by whom it was proposed'),
  decide('refuse', 'Refuse a proposed adjustment'),
]
