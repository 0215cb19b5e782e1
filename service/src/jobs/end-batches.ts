import { batchLifecycle } from '../domain/lifecycles/batch.ts'
import { batchesAllOver, moveBatch } from '../storage/batches.ts'
import { settingsOf } from '../storage/settings.ts'
import { moment } from '../storage/sql.ts'
import type { Job } from './job.ts'

const mostPerRound = 100
export const endedByRule = 'rule:all_over'

/** A batch that nobody ended is ended when nothing of it can be claimed, used or issued again any more. */
export const endBatches: Job = {
  name: 'end-batches',
  everySeconds: 300,
  async run({ store }) {
    const at = await moment(store.sql, store.clock)
    const { endAfterDays } = await settingsOf(store.sql, 'issuing')
    const due = await batchesAllOver(store.sql, at, endAfterDays, mostPerRound)
    const { from, to } = batchLifecycle.events.end
    const by = { actor: endedByRule, because: null, approvedBy: null }
    let done = 0
    for (const { id } of due) {
      const moved = await store.transaction('endBatches', (sql) =>
        moveBatch(sql, { id, event: 'end', from, to, ...by }),
      )
      if (moved) done++
    }
    return { done, more: due.length === mostPerRound && done > 0 }
  },
}
