import { forgetDeliveries } from '../storage/deliveries.ts'
import { moment } from '../storage/sql.ts'
import type { Job } from './job.ts'

const keptDays = 30
const mostPerRound = 1_000

/** The delivery log is kept for 30 days; what still waits is kept until it is settled. */
export const forgetOldDeliveries: Job = {
  name: 'forget-old-deliveries',
  everySeconds: 600,
  async run({ store }) {
    const at = (await moment(store.sql, store.clock)).getTime()
    const done = await forgetDeliveries(store.sql, new Date(at - keptDays * 86_400_000), mostPerRound)
    return { done, more: done === mostPerRound }
  },
}
