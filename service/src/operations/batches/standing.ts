import type { BatchStanding } from '../../storage/batches.ts'
import { batchStandings } from '../../storage/batches.ts'
import type { Sql } from '../../storage/sql.ts'
import { openLane } from '../lane.ts'

/** How batches stand now, for those who ask about the same few thousands of times a second: many are told by one read. */
export type BatchStandings = {
  /**
   * Read after the question was asked, never before: what was published, paused or changed by then is seen.
   * @throws Problem `overloaded` when too many wait
   */
  of(id: string): Promise<BatchStanding | undefined>
}

export function openBatchStandings(sql: Sql): BatchStandings {
  const lane = openLane<string, BatchStanding | undefined>({
    mostPerCall: 1_000,
    mostWaiting: 20_000,
    async carryOut(ids) {
      const rows = await batchStandings(sql, [...new Set(ids)])
      const found = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => found.get(id))
    },
  })
  return { of: async (id) => lane.ask(id) }
}
