import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { checkAll } from '../../storage/checks/index.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { instant as instantShape, nothing } from '../shapes/basics.ts'

const checked = z.object({
  name: z.string().describe('What must always be true'),
  holds: z.boolean(),
  seconds: z.number(),
  rows: z.array(z.unknown()).describe('Where it is not: the first few rows that show it'),
})

export const runInvariantChecks = operation({
  id: 'runInvariantChecks',
  method: 'GET',
  path: '/v1/checks',
  tag: 'Operations',
  summary:
    'Whether everything holds that must always hold: stock, limits, shares, ledger, histories … Reads one snapshot, locks nothing',
  ability: 'checks:run',
  params: nothing,
  query: nothing,
  body: nothing,
  status: 200,
  reply: z
    .object({ at: instantShape, holds: z.boolean(), checks: z.array(checked) })
    .meta({ id: 'InvariantChecks', description: 'Every invariant, and whether it holds' }),
  problems: [],
  idempotency: 'none',
  async handle({ sql }, { store, clock }) {
    const at = instant(await moment(sql, clock))
    const all = await checkAll(store)
    const checks = all.map(({ rows, ...rest }) => ({ ...rest, holds: rows.length === 0, rows: [...rows] }))
    return { at, holds: checks.every((one) => one.holds), checks }
  },
})
