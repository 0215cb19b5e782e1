import { endedHoldsOf } from '../../storage/orders.ts'
import type { Sql } from '../../storage/sql.ts'
import type { House } from '../operation.ts'

/** The buyer's own unpaid orders whose time is over give back what they hold, swept or not. */
export async function releaseEndedHolds(
  sql: Sql,
  house: House,
  who: { bucket: number; buyer: string },
  at: Date,
): Promise<void> {
  for (const { order } of await endedHoldsOf(sql, who, at)) {
    await house.orders.release({ ...who, id: order, at, cancel: false, because: 'hold_ended' }, null)
  }
}
