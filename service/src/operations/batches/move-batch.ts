import { z } from 'zod'
import type { Ability, IssuerCaller } from '../../domain/abilities.ts'
import { nameOf } from '../../domain/abilities.ts'
import type { Instrument } from '../../domain/instruments.ts'
import type { BatchEvent } from '../../domain/lifecycles/batch.ts'
import { batchLifecycle } from '../../domain/lifecycles/batch.ts'
import { Problem } from '../../domain/problems.ts'
import type { ProblemCode } from '../../domain/problems.ts'
import { versionsOf } from '../../storage/batch-versions.ts'
import type { BatchVersionRow } from '../../storage/batches.ts'
import { moveBatch } from '../../storage/batches.ts'
import type { ManagedRow } from '../../storage/managed-batches.ts'
import type { Sql } from '../../storage/sql.ts'
import type { House, Operation } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { nothing } from '../shapes/basics.ts'
import type { ApprovalNeed } from './approval.ts'
import { approvalNeed, approvedByRule, requireApprover } from './approval.ts'
import { batchParams, batchView, because } from './batch-params.ts'
import { confirmations, requireChecked } from './checking.ts'
import { fieldsOf } from './fields-of.ts'
import { batchReply, managedBatch, ownBatch, versionRow } from './managed-batch.ts'

const body = z.strictObject({ because: because.optional(), confirm: confirmations })

type Moving = {
  readonly event: BatchEvent
  readonly ability: Ability
  readonly summary: string
  readonly problems?: readonly ProblemCode[]
  /** Must it say why? */
  readonly reason?: true
  readonly checks?: 'submit' | 'publish'
}

/** One event of the batch's lifecycle as an operation. */
const move = ({ event, ability, summary, problems = [], reason, checks }: Moving): Operation =>
  operation({
    id: `${event.replace(/_(\w)/, (_, letter: string) => letter.toUpperCase())}Batch`,
    method: 'POST',
    path: `/v1/batches/{id}/${event.replace('_', '-')}`,
    tag: 'Batches',
    summary,
    ability,
    params: batchParams,
    query: nothing,
    body: checks ? body : z.strictObject({ because: reason ? because : because.optional() }),
    status: 200,
    reply: managedBatch,
    view: batchView,
    problems: ['not_found', 'transition_not_allowed', ...problems],
    idempotency: 'stored',
    async handle(call, house) {
      const { sql } = call
      const caller = issuerOf(call)
      const row = await ownBatch(sql, caller, call.params.id)
      if (event === 'approve') await requireMayApprove(sql, house, caller, row)
      requireEvent(row, event)
      const given = call.body as { because?: string; confirm?: z.output<typeof confirmations> }
      if (checks) await requireChecked({ sql, house, caller, row }, checks, given.confirm ?? [])
      await carryOut(sql, row, event, nameOf(caller), given.because ?? null)
      if (event === 'submit' && (await needFor(sql, house, row)).by === 'nobody')
        await carryOut(sql, { ...row, state: 'submitted' }, 'approve', approvedByRule, null)
      return batchReply(sql, house, row.id)
    },
  })

/** A state that does not allow it is told before anything else is looked at. The move itself is guarded once more. */
function requireEvent(row: ManagedRow, event: BatchEvent): void {
  if (batchLifecycle.next(row.state, event) === undefined)
    throw new Problem('transition_not_allowed', { state: row.state, event })
}

async function carryOut(
  sql: Sql,
  row: ManagedRow,
  event: BatchEvent,
  actor: string,
  why: string | null,
): Promise<void> {
  const { from, to } = batchLifecycle.events[event]
  const approvedBy = event === 'approve' ? actor : null
  const moved = await moveBatch(sql, { id: row.id, event, from, to, actor, because: why, approvedBy })
  if (!moved) throw new Problem('transition_not_allowed', { state: row.state, event })
}

async function needFor(sql: Sql, house: House, row: ManagedRow): Promise<ApprovalNeed> {
  const fields = fieldsOf(row, (await versionRow(sql, row.id, row.version)) as BatchVersionRow)
  const { settings } = await currentSettings(sql)
  const judged = {
    fields,
    instrument: row.instrument as Instrument,
    merchant: row.merchant,
    budgetMinor: row.budgetMinor,
  }
  return approvalNeed(judged, settings, house.marketplace.policy)
}

async function requireMayApprove(sql: Sql, house: House, caller: IssuerCaller, row: ManagedRow): Promise<void> {
  const authors = [row.createdBy, ...(await versionsOf(sql, row.id)).map((one) => one.by)]
  await requireApprover(sql, caller, await needFor(sql, house, row), authors)
}

const checked: readonly ProblemCode[] = ['invalid_request', 'forbidden', 'checks_failed', 'confirmation_needed']

// prettier-ignore
export const batchMoves: readonly Operation[] = [
  move({ event: 'submit', ability: 'batches:write', checks: 'submit', problems: checked, summary: 'Hand a draft in for approval. It is checked; warnings need a confirmation' }),
  move({ event: 'approve', ability: 'batches:approve', problems: ['forbidden', 'four_eyes'], summary: 'Approve a submitted batch; its authors may not' }),
  move({ event: 'send_back', ability: 'batches:approve', reason: true, problems: ['invalid_request'], summary: 'Send a submitted or approved batch back to its author, with a reason' }),
  move({ event: 'withdraw', ability: 'batches:write', summary: 'Take a submitted or approved batch back to draft' }),
  move({ event: 'publish', ability: 'batches:control', checks: 'publish', problems: checked, summary: 'Publish an approved batch. It is checked again' }),
  move({ event: 'pause', ability: 'batches:pause', summary: 'Pause: no claim is issued from now on' }),
  move({ event: 'resume', ability: 'batches:control', summary: 'Resume a paused batch' }),
  move({ event: 'end', ability: 'batches:control', summary: 'End it for good; issued coupons keep their terms' }),
]
