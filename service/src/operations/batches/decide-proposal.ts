import { z } from 'zod'
import type { Ability } from '../../domain/abilities.ts'
import { nameOf } from '../../domain/abilities.ts'
import type { Instrument } from '../../domain/instruments.ts'
import { Problem } from '../../domain/problems.ts'
import { decideProposal, openProposal } from '../../storage/batch-versions.ts'
import type { BatchVersionRow } from '../../storage/batches.ts'
import type { Operation } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { nothing } from '../shapes/basics.ts'
import { approvalNeed, requireApprover } from './approval.ts'
import { batchView, because, versionParams } from './batch-params.ts'
import { fieldsOf } from './fields-of.ts'
import { batchReply, managedBatch, ownBatch, versionRow } from './managed-batch.ts'

const decide = (
  state: 'adopted' | 'withdrawn',
  event: 'adopt' | 'withdraw',
  ability: Ability,
  summary: string,
): Operation =>
  operation({
    id: `${event}BatchVersion`,
    method: 'POST',
    path: `/v1/batches/{id}/versions/{version}/${event}`,
    tag: 'Batches',
    summary,
    ability,
    params: versionParams,
    query: nothing,
    body: z.strictObject({ because: because.optional() }),
    status: 200,
    reply: managedBatch,
    view: batchView,
    problems: ['not_found', 'forbidden', 'transition_not_allowed', 'four_eyes'],
    idempotency: 'stored',
    async handle(call, house) {
      const { sql, params } = call
      const caller = issuerOf(call)
      const row = await ownBatch(sql, caller, params.id)
      const proposal = await openProposal(sql, row.id)
      if (proposal?.version !== params.version)
        throw new Problem('transition_not_allowed', { state: row.state, event, proposal: proposal?.version ?? null })
      if (state === 'adopted') {
        const fields = fieldsOf(row, (await versionRow(sql, row.id, params.version)) as BatchVersionRow)
        const { settings } = await currentSettings(sql)
        const judged = {
          fields,
          instrument: row.instrument as Instrument,
          merchant: row.merchant,
          budgetMinor: row.budgetMinor,
        }
        const need = approvalNeed(judged, settings, house.marketplace.policy)
        if (need.by !== 'nobody') await requireApprover(sql, caller, need, [proposal.by])
      }
      const decision = {
        batch: row.id,
        version: params.version,
        state,
        actor: nameOf(caller),
        because: call.body.because ?? null,
      }
      if (!(await decideProposal(sql, decision)))
        throw new Problem('transition_not_allowed', { state: row.state, event })
      return batchReply(sql, house, row.id)
    },
  })

export const batchProposals: readonly Operation[] = [
  decide('adopted', 'adopt', 'batches:approve', 'Let a proposed version count from now on; its author may not'),
  decide('withdrawn', 'withdraw', 'batches:write', 'Take a proposed version back'),
]
