import { prefixes } from '../domain/ids.ts'
import { readMarketplace } from '../storage/marketplace.ts'
import { cycleEnd, insertPeriod, lastPeriod, periodToRun } from '../storage/settlement/periods.ts'
import { runPeriod } from '../storage/settlement/running.ts'
import { settingsOf } from '../storage/settings.ts'
import { moment } from '../storage/sql.ts'
import type { Job } from './job.ts'

const dayMilliseconds = 86_400_000

/**
 * Once somebody opened the first period, the next ones follow by the cycle of the settings, and each is run when it is over.
 * Closing stays with people: two of them.
 */
export const keepSettlementCycle: Job = {
  name: 'keep-settlement-cycle',
  everySeconds: 300,
  async run({ store, ids }) {
    const marketplace = await readMarketplace(store.sql)
    if (!marketplace) return { done: 0, more: false }
    const { currency, timeZone } = marketplace
    const opened = await store.transaction('openNextPeriod', async (sql) => {
      const at = await moment(sql, store.clock)
      const last = await lastPeriod(sql)
      if (!last || last.to > at) return false
      const { cycle, dueDays } = await settingsOf(sql, 'settlement')
      const to = await cycleEnd(sql, last.to, cycle, timeZone)
      const due = new Date(to.getTime() + dueDays * dayMilliseconds)
      return insertPeriod(sql, { id: ids.next(prefixes.period), from: last.to, to, due })
    })
    const ran = await store.transaction('runDuePeriod', async (sql) => {
      const at = await moment(sql, store.clock)
      const id = await periodToRun(sql, at)
      if (id === undefined) return false
      await runPeriod(sql, { id, actor: 'schedule', at, currency })
      return true
    })
    return { done: Number(opened) + Number(ran), more: opened || ran }
  },
}
