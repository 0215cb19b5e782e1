import { Problem } from '../../domain/problems.ts'
import { lockPeriod, markRun, periodById } from './periods.ts'
import { releaseHeld, roomForSums, settleTransfers, writeStatements } from './run.ts'
import type { Sql } from '../sql.ts'
import { settingsOf } from '../settings.ts'

/**
 * Writes the lines and open statements of a period, for all merchants at once. Running it again changes nothing, unless
 * something was recorded meanwhile that belongs to it.
 * @throws Problem `not_found`; `transition_not_allowed` for a period that was closed, is not over, or whose predecessor is open
 */
export async function runPeriod(
  sql: Sql,
  run: { id: string; actor: string; at: Date; currency: string },
): Promise<{ lines: number; released: number }> {
  const window = await lockPeriod(sql, run.id)
  if (!window) throw new Problem('not_found')
  if (window.state !== 'open') throw new Problem('transition_not_allowed', { state: window.state, event: 'run' })
  if (run.at < window.to)
    throw new Problem('transition_not_allowed', {
      state: window.state,
      event: 'run',
      because: 'not_over',
      to: window.to,
    })
  const before = window.previous === null ? undefined : await periodById(sql, window.previous)
  if (before && before.state !== 'issued')
    throw new Problem('transition_not_allowed', {
      state: window.state,
      event: 'run',
      because: 'previous_open',
      previous: before.id,
    })
  const { holdDays } = await settingsOf(sql, 'settlement')
  await roomForSums(sql)
  const [settled] = await settleTransfers(sql, { ...window, holdDays }, window.lookFrom)
  const [released] = await releaseHeld(sql, { ...window, holdDays })
  await writeStatements(sql, { id: run.id, previous: window.previous, currency: run.currency })
  await markRun(sql, run.id, run.actor, run.at)
  return { lines: settled?.n ?? 0, released: released?.n ?? 0 }
}
