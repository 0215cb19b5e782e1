import { z } from 'zod'
import { requireOwn } from '../../domain/abilities.ts'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { instant } from '../../domain/clock.ts'
import { bulkJobLifecycle } from '../../domain/lifecycles/bulk-job.ts'
import { Problem } from '../../domain/problems.ts'
import type { BulkJobRow } from '../../storage/bulk-jobs.ts'
import { bulkJobById } from '../../storage/bulk-jobs.ts'
import type { Sql } from '../../storage/sql.ts'
import { idOf, instant as instantShape } from '../shapes/basics.ts'

export const bulkJob = z
  .object({
    id: idOf('blk'),
    kind: z.enum(['grants', 'codes']),
    state: z.enum(bulkJobLifecycle.states),
    events: z.array(z.string()).describe('What may be done with it now'),
    batch: idOf('bat'),
    total: z.int().describe('Lines of the file, or codes to be made'),
    position: z.int().describe('How many of them the present phase has dealt with'),
    counts: z
      .record(z.string(), z.int())
      .describe(
        'How many there are of each verdict: valid, issued, duplicate, unknown, over_limit, not_eligible, malformed, refused; made',
      ),
    waitsFor: z.string().optional().describe('Why nothing happens at this moment, where it runs: batch_paused …'),
    lastError: z.string().optional(),
    createdAt: instantShape,
    createdBy: z.string(),
    approvedBy: z.string().optional(),
    endedAt: instantShape.optional(),
  })
  .meta({ id: 'BulkJob', description: 'Long work in small steps: it survives a crash, and may be paused and resumed' })
export type BulkJobView = z.infer<typeof bulkJob>

export const bulkJobView = (row: BulkJobRow): BulkJobView => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  events: bulkJobLifecycle.eventsIn(row.state).filter((event) => !['check', 'finish', 'fail'].includes(event)),
  batch: row.batch,
  total: row.total,
  position: row.position,
  counts: Object.fromEntries(Object.entries(row.counts).filter(([, n]) => n > 0)),
  ...(row.waitsFor !== null && { waitsFor: row.waitsFor }),
  ...(row.lastError !== null && { lastError: row.lastError }),
  createdAt: instant(row.createdAt),
  createdBy: row.createdBy,
  ...(row.approvedBy !== null && { approvedBy: row.approvedBy }),
  ...(row.endedAt !== null && { endedAt: instant(row.endedAt) }),
})

/** The job, where it is the caller's. @throws Problem `not_found` */
export async function ownBulkJob(sql: Sql, caller: IssuerCaller, id: string): Promise<BulkJobRow> {
  const row = await bulkJobById(sql, id)
  if (!row) throw new Problem('not_found')
  requireOwn(caller, row.merchant)
  return row
}
