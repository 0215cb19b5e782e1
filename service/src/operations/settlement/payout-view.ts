import type { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import type { PayoutRunRow } from '../../storage/settlement/payouts.ts'
import { listPayoutRuns } from '../../storage/settlement/payouts.ts'
import type { Sql } from '../../storage/sql.ts'
import type { payoutRun } from '../shapes/settlement.ts'

export const payoutRunView = (row: PayoutRunRow): z.input<typeof payoutRun> => ({
  ...row,
  proposedAt: instant(row.proposedAt),
  decidedAt: row.decidedAt && instant(row.decidedAt),
})

/** @throws Problem `not_found` */
export async function payoutRunById(sql: Sql, id: string): Promise<PayoutRunRow> {
  const [row] = await listPayoutRuns(sql, { id, period: null, before: null }, 1)
  if (!row) throw new Problem('not_found')
  return row
}
