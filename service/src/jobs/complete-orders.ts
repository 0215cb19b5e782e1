import { settingsOf } from '../storage/settings.ts'
import { moveOrder, ordersToComplete } from '../storage/orders.ts'
import { moment } from '../storage/sql.ts'
import type { Job } from './job.ts'

const mostPerRound = 200
const dayMilliseconds = 86_400_000

/** A paid order that nobody completed is complete after the days that the settings say. */
export const completeOrders: Job = {
  name: 'complete-orders',
  everySeconds: 60,
  async run({ store }) {
    const at = await moment(store.sql, store.clock)
    const { completeAfterDays } = await settingsOf(store.sql, 'orders')
    const paidBefore = new Date(at.getTime() - completeAfterDays * dayMilliseconds)
    const due = await ordersToComplete(store.sql, paidBefore, mostPerRound)
    let done = 0
    for (const { bucket, id } of due) {
      const moved = await store.transaction('completeOrders', (sql) =>
        moveOrder(sql, { bucket, order: id, event: 'complete', at }),
      )
      if (moved) done++
    }
    return { done, more: due.length === mostPerRound && done > 0 }
  },
}
