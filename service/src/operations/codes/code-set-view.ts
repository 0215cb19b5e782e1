import { z } from 'zod'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { requireOwn } from '../../domain/abilities.ts'
import { instant } from '../../domain/clock.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import type { BatchRow } from '../../storage/batches.ts'
import { batchById } from '../../storage/batches.ts'
import type { CodeSetRow } from '../../storage/codes.ts'
import { codeSetById, codesOutstanding } from '../../storage/codes.ts'
import type { Sql } from '../../storage/sql.ts'
import { idOf, instant as instantShape } from '../shapes/basics.ts'

export const codeSet = z
  .object({
    id: idOf('cds'),
    batch: idOf('bat'),
    origin: z.enum(['generated', 'imported']),
    job: idOf('blk').optional().describe('The job that makes the codes'),
    note: z.string().optional(),
    codes: z.int().describe('How many there are'),
    usesPerCode: z.int(),
    downloadable: z.boolean().describe('The codes can be downloaded, once'),
    downloadedAt: instantShape.optional(),
    voidedAt: instantShape.optional(),
    voidedBecause: z.string().optional(),
    createdAt: instantShape,
    createdBy: z.string(),
  })
  .meta({ id: 'CodeSet', description: 'Codes of one batch. Only their keyed hashes are kept' })
export type CodeSetView = z.infer<typeof codeSet>

export const codeSetView = (row: CodeSetRow, jobDone: boolean): CodeSetView => ({
  id: row.id,
  batch: row.batch,
  origin: row.origin,
  ...(row.job !== null && { job: row.job }),
  ...(row.note !== null && { note: row.note }),
  codes: row.codes,
  usesPerCode: row.usesPerCode,
  downloadable: row.seed !== null && jobDone,
  ...(row.downloadedAt !== null && { downloadedAt: instant(row.downloadedAt) }),
  ...(row.voidedAt !== null && { voidedAt: instant(row.voidedAt) }),
  ...(row.voidedBecause !== null && { voidedBecause: row.voidedBecause }),
  createdAt: instant(row.createdAt),
  createdBy: row.createdBy,
})

/** The set, where it is the caller's. @throws Problem `not_found` */
export async function ownCodeSet(sql: Sql, caller: IssuerCaller, id: string): Promise<CodeSetRow> {
  const row = await codeSetById(sql, id)
  if (!row) throw new Problem('not_found')
  requireOwn(caller, row.merchant)
  return row
}

/**
 * The caller's batch, where it can have so many codes more: what is printed must be honoured, so the codes of a batch are never
 * more than its stock.
 */
export async function batchForCodes(sql: Sql, caller: IssuerCaller, id: string, more: number): Promise<BatchRow> {
  const batch = await batchById(sql, id)
  if (!batch) throw new Problem('not_found')
  requireOwn(caller, batch.merchant)
  if (batch.takenBy !== 'grant' && batch.takenBy !== 'click')
    throw invalid({
      pointer: '{id}',
      found: `a batch taken by "${batch.takenBy}"`,
      expected: 'one that is granted or clicked for',
    })
  const room = batch.total - (await codesOutstanding(sql, id))
  if (more > room)
    throw invalid({
      pointer: '/count',
      found: String(more),
      expected: `at most ${Math.max(0, room)}: the batch’s stock less the codes that it has; add stock first`,
    })
  return batch
}
