import { moveStatement, silentStatements } from '../storage/settlement/statements.ts'
import { settingsOf } from '../storage/settings.ts'
import { moment } from '../storage/sql.ts'
import type { Job } from './job.ts'

const mostPerRound = 200
const dayMilliseconds = 86_400_000

/** A merchant that says nothing about a statement for so many days has confirmed it; its history says that it was silence. */
export const confirmSilentStatements: Job = {
  name: 'confirm-silent-statements',
  everySeconds: 600,
  async run({ store }) {
    const at = await moment(store.sql, store.clock)
    const { confirmDays } = await settingsOf(store.sql, 'settlement')
    const silent = await silentStatements(
      store.sql,
      new Date(at.getTime() - confirmDays * dayMilliseconds),
      mostPerRound,
    )
    let done = 0
    for (const { id } of silent) {
      const confirmed = await store.transaction('confirmSilentStatement', (sql) =>
        moveStatement(sql, { id, event: 'confirm', actor: 'schedule', at, because: 'silence' }),
      )
      if (confirmed) done++
    }
    return { done, more: silent.length === mostPerRound && done > 0 }
  },
}
