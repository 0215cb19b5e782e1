import { forgetKeys } from '../storage/idempotency.ts'
import { forgetQuotes } from '../storage/quotes.ts'
import { moment } from '../storage/sql.ts'
import type { Job } from './job.ts'

const keptDays = 7
const dayMilliseconds = 86_400_000

/** Idempotency keys are kept seven days, unused quotes one day after their end. */
export const forgetOldRequests: Job = {
  name: 'forget-old-requests',
  everySeconds: 60,
  async run({ store }) {
    const at = (await moment(store.sql, store.clock)).getTime()
    const keys = await forgetKeys(store.sql, new Date(at - keptDays * dayMilliseconds))
    const quotes = await forgetQuotes(store.sql, new Date(at - dayMilliseconds))
    const done = keys.length + quotes.length
    return { done, more: done >= 1000 }
  },
}
