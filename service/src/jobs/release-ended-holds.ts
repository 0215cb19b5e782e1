import { sliceOf } from '../domain/buckets.ts'
import { endedHolds } from '../storage/orders.ts'
import { releaseHold } from '../storage/release.ts'
import { moment } from '../storage/sql.ts'
import type { Job } from './job.ts'

const mostPerRound = 200

/** Tidies up: a hold that ended counts as ended wherever it is read, whether this job has been there or not. */
export const releaseEndedHolds: Job = {
  name: 'release-ended-holds',
  everySeconds: 5,
  async run({ store, slices }) {
    const at = await moment(store.sql, store.clock)
    const ended = await endedHolds(store.sql, at, mostPerRound)
    let done = 0
    for (const { bucket, order, buyer } of ended) {
      const slice = sliceOf(bucket, slices)
      const released = await store.transaction('releaseEndedHold', (sql) =>
        releaseHold(sql, { bucket, buyer, order, slice, at, because: 'hold_ended' }),
      )
      if (released) done++
    }
    return { done, more: ended.length === mostPerRound && done > 0 }
  },
}
