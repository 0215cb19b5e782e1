import { alertLevels, fuseTrips, plannedMinor } from '../domain/budgets.ts'
import { bucketOf } from '../domain/buckets.ts'
import { prefixes } from '../domain/ids.ts'
import { batchLifecycle } from '../domain/lifecycles/batch.ts'
import type { SettlementTerms } from '../domain/settlement-terms.ts'
import { moveBatch } from '../storage/batches.ts'
import type { BudgetState } from '../storage/budgets.ts'
import { beTheWatcher, budgetsInUse, insertAlert } from '../storage/budgets.ts'
import { tell } from '../storage/outbox.ts'
import { settingsOf } from '../storage/settings.ts'
import type { Sql } from '../storage/sql.ts'
import { moment } from '../storage/sql.ts'
import type { Job, JobHouse } from './job.ts'

/**
 * Tells when half, four fifths and all of a budget is used, and pauses a batch that burns much faster than planned. That it is
 * never overspent is not this job's doing: orders take it where its row is locked.
 */
export const watchBudgets: Job = {
  name: 'watch-budgets',
  everySeconds: 1,
  async run({ store, ids }) {
    const done = await store.transaction('watchBudgets', async (sql) => {
      if (!(await beTheWatcher(sql))) return 0
      const { budgets } = await settingsOf(sql, 'settlement')
      const least = Math.min(
        alertLevels[0],
        budgets.fuseTimes === null ? 100 : Math.floor(budgets.fuseFromBasisPoints / 100),
      )
      const at = await moment(sql, store.clock)
      let told = 0
      for (const budget of await budgetsInUse(sql, least)) told += await watched(sql, ids, budgets, budget, at)
      return told
    })
    return { done, more: false }
  },
}

async function watched(
  sql: Sql,
  ids: JobHouse['ids'],
  rules: SettlementTerms['budgets'],
  budget: BudgetState,
  at: Date,
): Promise<number> {
  const usedMinor = budget.reservedMinor + budget.spentMinor
  let told = 0
  const say = async (level: string, planned: number | null) => {
    if (!(await insertAlert(sql, { ...budget, level, plannedMinor: planned, at }))) return false
    told++
    const { of, subject, merchant, state: _state, from: _from, until: _until, ...amounts } = budget
    const payload = { [of]: subject, merchant, level, ...amounts }
    const kind = level === 'fuse' ? 'budget.fuse' : 'budget.reach'
    await tell(sql, { bucket: bucketOf(subject), id: ids.next(prefixes.event), kind, subject, payload, at })
    return true
  }
  for (const level of alertLevels) if (usedMinor * 100 >= budget.budgetMinor * level) await say(String(level), null)
  const burn = { ...budget, usedMinor }
  if (budget.of !== 'batch' || budget.state !== 'live' || !fuseTrips(burn, rules, at)) return told
  const planned = plannedMinor(burn, at)
  if (!(await say('fuse', planned))) return told // somebody looked at it and let it go on
  const { from, to } = batchLifecycle.events.pause
  const because = `used ${usedMinor} where ${planned} was planned by now`
  await moveBatch(sql, {
    id: budget.subject,
    event: 'pause',
    from,
    to,
    actor: 'rule:budget_fuse',
    because,
    approvedBy: null,
  })
  return told
}
