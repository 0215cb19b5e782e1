import { z } from 'zod'
import type { BatchTerms } from '../../domain/batch-terms.ts'
import { instant as written } from '../../domain/clock.ts'
import { incrementalReturn, returnBasisPoints } from '../../domain/returns-on-coupons.ts'
import { groupsOf, naiveFigures, trialFigures } from '../../storage/reports/trials.ts'
import { moment } from '../../storage/sql.ts'
import { batchParams } from '../batches/batch-params.ts'
import { ownBatch, versionRow } from '../batches/managed-batch.ts'
import { issuerOf, operation } from '../operation.ts'
import { instant, nothing } from '../shapes/basics.ts'
import { signedMinor } from '../shapes/settlement.ts'
import { part } from './span.ts'

const group = z.object({
  buyers: z.int(),
  marginMinor: signedMinor.describe('What their orders brought since they asked for the coupon'),
})
export const naiveReturn = z
  .object({
    label: z.literal('naive'),
    orders: z.int(),
    salesMinor: signedMinor.describe('List price of the lines that the coupons fell on, without what came back'),
    marginMinor: signedMinor.describe('…less merchants’ parts of other discounts, less what the goods cost'),
    returnBasisPoints: part
      .nullable()
      .describe('marginMinor ÷ costMinor; 10,000: the goods brought just what the coupons cost'),
    unknownCosts: z.int().describe('Lines of items whose cost nobody told: reckoned as 0'),
  })
  .describe('As if no buyer had bought anything without the coupon: it says too much')
const returns = z
  .object({
    batch: z.string(),
    at: instant,
    costMinor: signedMinor.describe(
      'What the coupons that were used cost their issuer: its part of the discount of what was kept, and service fees',
    ),
    naive: naiveReturn,
    incremental: z
      .object({
        treated: group,
        control: group,
        marginMinor: signedMinor.describe('What the treated brought beyond as many of the control'),
        lowMinor: signedMinor.describe('With 19 in 20, not less'),
        highMinor: signedMinor.describe('…and not more'),
        returnBasisPoints: part.nullable().describe('marginMinor ÷ costMinor'),
      })
      .nullable()
      .describe(
        'Buyers who asked for the coupon and got it, against those who asked and were held out by chance. Null: see why',
      ),
    why: z.enum(['no_holdout', 'too_few_buyers']).nullable(),
    holdoutBasisPoints: part,
  })
  .meta({ id: 'CouponReturns', description: 'What coupons earned for what they cost' })

export const getBatchReturns = operation({
  id: 'getBatchReturns',
  method: 'GET',
  path: '/v1/managed-batches/{id}/returns',
  tag: 'Reports',
  summary: 'Return on the coupons of a batch: naive, and incremental against the buyers who were held out',
  ability: 'batches:manage',
  params: batchParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: returns,
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call, house) {
    const { sql } = call
    const row = await ownBatch(sql, issuerOf(call), call.params.id)
    const at = await moment(sql, house.clock)
    const terms = (await versionRow(sql, row.id, row.version))?.terms as BatchTerms
    const holdout = terms.holdoutBasisPoints ?? 0
    const { costMinor, ...naive } = await naiveFigures(sql, [row.id], row.merchant)
    const rows = holdout === 0 ? [] : await trialFigures(sql, { batch: row.id, merchant: row.merchant, until: at })
    const { treated, control } = groupsOf(rows)
    const beyond = incrementalReturn(treated, control)
    const shown = ({ buyers, marginMinor }: typeof treated) => ({ buyers, marginMinor })
    return {
      batch: row.id,
      at: written(at),
      costMinor,
      naive: { label: 'naive' as const, ...naive, returnBasisPoints: returnBasisPoints(naive.marginMinor, costMinor) },
      incremental: beyond
        ? {
            treated: shown(treated),
            control: shown(control),
            marginMinor: beyond.incrementalMarginMinor,
            lowMinor: beyond.lowMinor,
            highMinor: beyond.highMinor,
            returnBasisPoints: returnBasisPoints(beyond.incrementalMarginMinor, costMinor),
          }
        : null,
      why: holdout === 0 ? ('no_holdout' as const) : beyond ? null : ('too_few_buyers' as const),
      holdoutBasisPoints: holdout,
    }
  },
})
