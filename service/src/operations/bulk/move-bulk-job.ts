import { z } from 'zod'
import type { Ability } from '../../domain/abilities.ts'
import { nameOf } from '../../domain/abilities.ts'
import type { BulkJobEvent } from '../../domain/lifecycles/bulk-job.ts'
import { Problem } from '../../domain/problems.ts'
import type { BulkJobRow } from '../../storage/bulk-jobs.ts'
import { moveBulkJob } from '../../storage/bulk-jobs.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import type { Operation } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { bulkJob, bulkJobView, ownBulkJob } from './bulk-job-view.ts'
import { settingsOf } from '../../storage/settings.ts'

type Asked = 'start' | 'approve' | 'refuse' | 'pause' | 'resume' | 'cancel'

const reason = z.strictObject({ because: z.string().min(1).max(500).optional() }).meta({ id: 'Reason' })

/** One event of the job's lifecycle as an operation. Starting one that issues many coupons hands it in for approval instead. */
const move = (asked: Asked, ability: Ability, summary: string): Operation =>
  operation({
    id: `${asked}BulkJob`,
    method: 'POST',
    path: `/v1/bulk-jobs/{id}/${asked}`,
    tag: 'Bulk jobs',
    summary,
    ability,
    params: z.strictObject({ id: idOf('blk') }),
    query: nothing,
    body: reason,
    status: 200,
    reply: bulkJob,
    problems: ['not_found', 'transition_not_allowed', 'four_eyes', 'invalid_request'],
    idempotency: 'stored',
    async handle(call, house) {
      const { sql, params, body } = call
      const caller = issuerOf(call)
      const row = await ownBulkJob(sql, caller, params.id)
      const actor = nameOf(caller)
      if (asked === 'approve' && row.createdBy === actor) throw new Problem('four_eyes')
      const event = asked === 'start' && (await needsApproval(sql, row)) ? 'submit' : (asked satisfies BulkJobEvent)
      const moved = await moveBulkJob(sql, {
        id: row.id,
        event,
        actor,
        because: body.because ?? null,
        approvedBy: asked === 'approve' ? actor : null,
        at: await moment(sql, house.clock),
      })
      if (!moved) throw new Problem('transition_not_allowed', { state: row.state, event })
      return bulkJobView(await ownBulkJob(sql, caller, row.id))
    },
  })

const needsApproval = async (sql: Sql, row: BulkJobRow): Promise<boolean> =>
  (row.counts['valid'] ?? 0) >= (await settingsOf(sql, 'issuing')).fourEyesFromCoupons

export const bulkJobMoves: readonly Operation[] = [
  move('start', 'grants:write', 'Carry out what the dry run found valid; a large job is handed in for approval'),
  move('approve', 'grants:approve', 'Approve a job that was handed in; its author may not'),
  move('refuse', 'grants:approve', 'Refuse a job that was handed in'),
  move('pause', 'grants:write', 'Stop after the present step'),
  move('resume', 'grants:write', 'Go on where it stopped'),
  move('cancel', 'grants:write', 'End it for good; what was done stays done'),
]
