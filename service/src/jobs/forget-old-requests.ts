import { forgetBulkRows } from '../storage/bulk-rows.ts'
import { forgetGuesses, forgetSeeds } from '../storage/codes.ts'
import { forgetKeys } from '../storage/idempotency.ts'
import { forgetQuotes } from '../storage/quotes.ts'
import { forgetSessions } from '../storage/sessions.ts'
import { forgetFailures } from '../storage/sign-in-failures.ts'
import { moment } from '../storage/sql.ts'
import type { Job } from './job.ts'

const keptDays = 7
const secondsToRepeatDownload = 600
const bulkRowsKeptDays = 90
const dayMilliseconds = 86_400_000

/** Idempotency keys and ended sessions are kept seven days, unused quotes and failed sign-ins one day, lines of bulk files ninety. */
export const forgetOldRequests: Job = {
  name: 'forget-old-requests',
  everySeconds: 60,
  async run({ store }) {
    const at = (await moment(store.sql, store.clock)).getTime()
    const keys = await forgetKeys(store.sql, new Date(at - keptDays * dayMilliseconds))
    const quotes = await forgetQuotes(store.sql, new Date(at - dayMilliseconds))
    const sessions = await forgetSessions(store.sql, new Date(at - keptDays * dayMilliseconds))
    const failures = await forgetFailures(store.sql, new Date(at - dayMilliseconds))
    await forgetSeeds(store.sql, new Date(at - secondsToRepeatDownload * 1_000))
    await forgetGuesses(store.sql, new Date(at - dayMilliseconds))
    const rows = await forgetBulkRows(store.sql, new Date(at - bulkRowsKeptDays * dayMilliseconds), 5_000)
    const done = keys.length + quotes.length + sessions.length + failures.length + rows.length
    return { done, more: done >= 1000 }
  },
}
