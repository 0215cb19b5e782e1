import { z } from 'zod'
import { instant as written } from '../../domain/clock.ts'
import type { MarginFigures } from '../../domain/merchant-health.ts'
import { healthWarnings, judgeHealth, marginBasisPoints, marginOf, sumOf } from '../../domain/merchant-health.ts'
import { invalid } from '../../domain/problems.ts'
import type { Span } from '../../storage/reports/funding.ts'
import type { MarginRow } from '../../storage/reports/margins.ts'
import { marginsByWeek } from '../../storage/reports/margins.ts'
import { settingsOf } from '../../storage/settings.ts'
import { operation } from '../operation.ts'
import { instant, nothing } from '../shapes/basics.ts'
import { signedMinor } from '../shapes/settlement.ts'
import { part, spanOf, spanQuery } from './span.ts'

const weekMs = 7 * 86_400_000
const mostWeeks = 106

const figures = {
  listMinor: signedMinor.describe('List price of what buyers kept'),
  borneMinor: signedMinor.describe('What the merchant bore of all discounts on it'),
  feeMinor: signedMinor.describe('Service fees that were posted'),
  goodsMinor: signedMinor.describe('What the goods cost, where the catalogue says it'),
  marginMinor: signedMinor.describe('What is left: the list price less the three'),
  marginBasisPoints: part.nullable().describe('…as a part of the list price; null where nothing was kept'),
}

const report = z
  .object({
    weeks: z
      .array(z.object({ from: instant, to: instant, orders: z.int(), ...figures }))
      .describe('Every week of the time, by when orders were paid, oldest first; those without an order too'),
    total: z.object({ orders: z.int(), ...figures }),
    unknownCosts: z
      .int()
      .describe('Lines of items whose cost nobody told: reckoned as 0, so that the margin says too much'),
    warnings: z
      .array(z.enum(healthWarnings))
      .describe(
        'Of the last four weeks: loss · thin (below the margin over cost that the settings ask for) · falling and deeper_discounts (by two points of the list price or more, against the weeks before)',
      ),
  })
  .meta({ id: 'MarginReport', description: 'What is left to a merchant after all coupons, week by week' })

export const reportMargins = operation({
  id: 'reportMargins',
  method: 'GET',
  path: '/v1/reports/margins',
  tag: 'Reports',
  summary: 'Margin after all coupons, fees and costs, week by week, with what is worth a warning',
  ability: 'statements:read',
  params: nothing,
  query: z.strictObject(spanQuery),
  body: nothing,
  status: 200,
  reply: report,
  problems: ['not_found', 'invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const span = spanOf(call, call.query)
    const count = Math.ceil((span.to.getTime() - span.from.getTime()) / weekMs)
    if (count > mostWeeks)
      throw invalid({ pointer: '?from', found: call.query.from, expected: `at most ${mostWeeks} weeks before to` })
    const rows = await marginsByWeek(call.sql, span)
    const weeks = Array.from({ length: count }, (_, week) => rows.find((row) => row.week === week) ?? emptyWeek(week))
    const { leastMarginBasisPoints } = await settingsOf(call.sql, 'checks')
    return {
      weeks: weeks.map((row) => ({ ...timeOf(span, row.week), orders: row.orders, ...told(row) })),
      total: { orders: weeks.reduce((sum, one) => sum + one.orders, 0), ...told(sumOf(weeks)) },
      unknownCosts: weeks.reduce((sum, one) => sum + one.unknownCosts, 0),
      warnings: judgeHealth(weeks, leastMarginBasisPoints),
    }
  },
})

const emptyWeek = (week: number): MarginRow => ({
  ...{ week, orders: 0, listMinor: 0, borneMinor: 0, goodsMinor: 0, feeMinor: 0, unknownCosts: 0 },
})

function timeOf({ from, to }: Span, week: number) {
  const begin = from.getTime() + week * weekMs
  return { from: written(new Date(begin)), to: written(new Date(Math.min(begin + weekMs, to.getTime()))) }
}

const told = (of: MarginFigures) => ({
  listMinor: of.listMinor,
  borneMinor: of.borneMinor,
  feeMinor: of.feeMinor,
  goodsMinor: of.goodsMinor,
  marginMinor: marginOf(of),
  marginBasisPoints: marginBasisPoints(of),
})
