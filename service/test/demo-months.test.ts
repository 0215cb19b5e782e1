import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../src/domain/clock.ts'
import { noFailpoint } from '../src/domain/failpoint.ts'
import { liveDemoMonths } from '../src/demo-months.ts'
import { enrolmentLifecycle } from '../src/domain/lifecycles/enrolment.ts'
import { demoMonths } from '../src/demo/months/plan.ts'
import { prepareDatabase } from '../src/prepare.ts'
import { runChecks } from '../src/storage/checks/index.ts'
import { openStore } from '../src/storage/sql.ts'
import { emptyDatabase } from './support/database.ts'
import { testSecret } from './support/secret.ts'

const options = { clock: systemClock, slices: 1 }
let database: Awaited<ReturnType<typeof emptyDatabase>>
beforeAll(async () => {
  database = await emptyDatabase()
  await prepareDatabase(database.owner, options)
  await liveDemoMonths({ ...options, database: database.application, secret: testSecret })
}, 120_000)
afterAll(() => database?.drop())

describe('the demo’s past', () => {
  test('is two closed months: the first confirmed and paid out, the second with confirmed statements and a disputed line', async () => {
    const periods = await database.query<{ state: string; states: string[] }>(
      `select p.state, array_agg(distinct s.state order by s.state) as states from settlement_periods p join statements s using (period_id) group by p.period_id, p.from_at order by p.from_at`,
    )
    expect(periods).toEqual([
      { state: 'issued', states: ['settled'] },
      { state: 'issued', states: ['confirmed', 'disputed', 'issued'] },
    ])
    const disputes = await database.query(`select state, reason from statement_disputes`)
    expect(disputes).toEqual([{ state: 'open', reason: 'missing_subsidy' }])
  })

  test('has refunds of the first month’s orders in the second month’s statements', async () => {
    const [row] = await database.query<{ n: number }>(
      `select count(*)::integer as n from statement_lines l join settlement_periods p using (period_id) join orders o on o.bucket = l.bucket and o.order_id = l.about
        where l.cause_kind = 'refund' and o.paid_at < p.from_at`,
    )
    expect(row!.n).toBeGreaterThan(0)
  })

  test('has a campaign whose budget was used, and one with a sign-up in each state of consent', async () => {
    const spent = await database.query<{ name: string; spent: number }>(
      `select c.name ->> 'en' as name, coalesce(sum(s.spent_minor), 0)::float8 as spent from campaigns c left join batches b using (campaign_id) left join budget_slices s using (batch_id)
        where c.state = 'approved' and c.budget_minor > 0 group by c.campaign_id order by c.campaign_id`,
    )
    expect(spent.map(({ name }) => name)).toEqual(['Autumn home festival', 'Double 12, together'])
    expect(spent[0]!.spent).toBeGreaterThan(0)
    const states = await database.query<{ state: string }>(`select distinct state from enrolments order by state`)
    expect(states.map(({ state }) => state)).toEqual([...enrolmentLifecycle.states].sort())
    const bids = await database.query<{ state: string; charged: boolean }>(
      `select p.state, s.visits > 0 as charged from placement_bids p join placement_budgets s using (bid_id) order by p.bid_minor desc`,
    )
    expect(bids).toEqual([
      { state: 'running', charged: true },
      { state: 'running', charged: false },
      { state: 'paused', charged: false },
    ])
  })

  test('has one difference of each class waiting to be reconciled, in a file that else agrees', async () => {
    const found = await database.query<{ class: string; n: number }>(
      `select class, count(*)::integer as n from reconciliation_differences where state = 'open' group by class order by class collate "C"`,
    )
    expect(found).toEqual(
      ['amount', 'duplicate', 'missing_here', 'missing_there', 'timing'].map((name) => ({ class: name, n: 1 })),
    )
  })

  test('holds every rule that must always hold', async () => {
    const store = openStore({ pool: { ...database.owner, max: 1 }, clock: systemClock, failpoint: noFailpoint })
    const violations = await runChecks(store).finally(() => store.close())
    expect(violations).toEqual([])
  })

  test('is the same for everybody who starts in the same month, and ends before now', () => {
    const [early, late] = [new Date('2026-11-01T03:00:00+08:00'), new Date('2026-11-30T20:00:00+08:00')].map(demoMonths)
    const closed = ({ purchases, starts }: typeof early & object) =>
      purchases.filter(({ at }) => at < starts[2]).map(({ at, buyer, lines, claims }) => [at, buyer, lines, claims])
    expect(closed(early!)).toHaveLength(60)
    expect(closed(early!)).toEqual(closed(late!))
    expect(early!.starts[2]).toEqual(new Date('2026-10-31T16:00:00.000Z'))
    for (const { at, refundAt } of early!.purchases) {
      expect(at < new Date('2026-11-01T03:00:00+08:00')).toBe(true)
      expect(refundAt === null || refundAt < new Date('2026-11-01T03:00:00+08:00')).toBe(true)
    }
  })
})
