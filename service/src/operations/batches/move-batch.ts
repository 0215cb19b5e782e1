import type { Ability } from '../../domain/abilities.ts'
import { nameOf, requireOwn } from '../../domain/abilities.ts'
import type { BatchEvent } from '../../domain/lifecycles/batch.ts'
import { batchLifecycle } from '../../domain/lifecycles/batch.ts'
import { Problem } from '../../domain/problems.ts'
import { batchById, moveBatch } from '../../storage/batches.ts'
import type { Operation } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { batchParams } from './create-batch.ts'
import { batchReply, managedBatch } from './managed-batch.ts'

/** One event of the batch's lifecycle as an operation: the seven differ in nothing but their name, ability and words. */
const move = (event: BatchEvent, ability: Ability, summary: string): Operation =>
  operation({
    id: `${event.replace(/_(\w)/, (_, letter: string) => letter.toUpperCase())}Batch`,
    method: 'POST',
    path: `/v1/batches/{id}/${event.replace('_', '-')}`,
    tag: 'Batches',
    summary,
    ability,
    params: batchParams,
    query: nothing,
    body: nothing,
    status: 200,
    reply: managedBatch,
    problems: ['not_found', 'transition_not_allowed', 'four_eyes'],
    idempotency: 'stored',
    async handle(call, house) {
      const { sql, params } = call
      const caller = issuerOf(call)
      const row = await batchById(sql, params.id)
      if (!row) throw new Problem('not_found')
      requireOwn(caller, row.merchant)
      const approves = event === 'approve'
      if (approves && row.createdBy === nameOf(caller)) throw new Problem('four_eyes')
      const { from, to } = batchLifecycle.events[event]
      const actor = nameOf(caller)
      const moved = await moveBatch(sql, { id: row.id, event, from, to, actor, approvedBy: approves ? actor : null })
      if (!moved) throw new Problem('transition_not_allowed', { state: row.state, event })
      return batchReply(sql, house, row.id)
    },
  })

export const batchMoves: readonly Operation[] = [
  move('submit', 'batches:write', 'Hand a draft in for approval'),
  move('approve', 'batches:approve', 'Approve a submitted batch; its author may not'),
  move('send_back', 'batches:approve', 'Send a submitted or approved batch back to its author'),
  move('publish', 'batches:control', 'Publish an approved batch'),
  move('pause', 'batches:pause', 'Pause: no claim is issued from now on'),
  move('resume', 'batches:control', 'Resume a paused batch'),
  move('end', 'batches:control', 'End it for good; issued coupons keep their terms'),
]
