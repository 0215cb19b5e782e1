import type { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { periodLifecycle } from '../../domain/lifecycles/settlement-period.ts'
import { Problem } from '../../domain/problems.ts'
import type { PeriodRow } from '../../storage/settlement/periods.ts'
import { periodById } from '../../storage/settlement/periods.ts'
import type { Sql } from '../../storage/sql.ts'
import type { period } from '../shapes/settlement.ts'

export const periodView = ({ from, to, due, ranAt, issuedAt: _, ...row }: PeriodRow): z.input<typeof period> => ({
  ...row,
  from: instant(from),
  to: instant(to),
  due: instant(due),
  ranAt: ranAt && instant(ranAt),
  events: [
    ...(row.state === 'open' ? ['run'] : []),
    ...periodLifecycle.eventsIn(row.state).filter((event) => event !== 'propose' || ranAt !== null),
    ...(row.state === 'issued' && row.ready > 0 ? ['pay'] : []),
  ],
})

/** @throws Problem `not_found` */
export async function periodReply(sql: Sql, id: string): Promise<z.input<typeof period>> {
  const row = await periodById(sql, id)
  if (!row) throw new Problem('not_found')
  return periodView(row)
}
