import type { Deferral } from '../domain/ledger/deferral.ts'
import { earnedMinor, recognitionPostings } from '../domain/ledger/deferral.ts'
import { prefixes } from '../domain/ids.ts'
import { earningDeferrals, recogniseDeferral } from '../storage/deferrals.ts'
import { postTransfers } from '../storage/ledger.ts'
import { moment } from '../storage/sql.ts'
import type { Job } from './job.ts'

const mostPerRound = 500

/** What buyers paid for coupons and cards is earned straight over their life; at the end all of it, used or not. */
export const earnRevenue: Job = {
  name: 'earn-revenue',
  everySeconds: 3600,
  async run({ store, ids }) {
    const done = await store.transaction('earnRevenue', async (sql) => {
      const at = await moment(sql, store.clock)
      const rows = await earningDeferrals(sql, at, mostPerRound)
      for (const row of rows) {
        const deferral: Deferral = row
        const [beforeMinor, afterMinor] = [row.recognisedMinor, earnedMinor(deferral, at)]
        if (!(await recogniseDeferral(sql, { ...row, beforeMinor, afterMinor })))
          throw new Error(`${row.id} was locked, and yet was earned by another`)
        const transfers = recognitionPostings(deferral, beforeMinor, afterMinor)
        await postTransfers(
          sql,
          row.bucket,
          transfers.map((one) => ({ ...one, id: ids.next(prefixes.transfer) })),
          at,
        )
      }
      return rows.length
    })
    return { done, more: done === mostPerRound }
  },
}
