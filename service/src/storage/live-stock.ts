import type { BatchState } from '../domain/lifecycles/batch.ts'
import type { Sql } from './sql.ts'

/** How a batch stands at this moment, as anybody may know. */
export type LiveStock = { id: string; state: BatchState; total: number; claimed: number }

/** Of these batches, those that everybody may see: published, and not kept for the invited. */
export const liveStockOf = (sql: Sql, batches: readonly string[]): Promise<LiveStock[]> => sql<LiveStock>`
  select b.batch_id as id, b.state, coalesce(sum(s.total), 0)::integer as total, coalesce(sum(s.claimed), 0)::integer as claimed
    from batches b left join stock_slices s on s.batch_id = b.batch_id
   where b.batch_id = any(${batches}::text[]) and b.state in ('live', 'paused', 'ended') and b.visibility = 'public' and b.taken_by <> 'grant'
   group by b.batch_id, b.state`
