import type { BulkJobRow, BulkKind, BulkProgress } from '../../storage/bulk-jobs.ts'
import type { Sql } from '../../storage/sql.ts'
import type { JobHouse } from '../job.ts'

/**
 * One kind of long work. A phase is done step by step; each step is one transaction that also keeps the progress, so what a
 * step did is either all there or not at all. A phase ends when its position reaches the job's total.
 */
export type BulkWork = {
  readonly kind: BulkKind
  /** The dry run, where the kind has one: it changes nothing but what is known about the lines. */
  check?(sql: Sql, job: BulkJobRow, house: JobHouse): Promise<BulkProgress>
  /** The work itself. */
  step(sql: Sql, job: BulkJobRow, house: JobHouse): Promise<BulkProgress>
}

/** Lines by verdict, with some of them counted in or moved from one verdict to another. */
export function recounted(counts: Readonly<Record<string, number>>, changes: readonly [verdict: string, by: number][]) {
  const next: Record<string, number> = { ...counts }
  for (const [verdict, by] of changes) next[verdict] = (next[verdict] ?? 0) + by
  return next
}
