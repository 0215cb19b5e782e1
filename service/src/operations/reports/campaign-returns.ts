import { z } from 'zod'
import { instant as written } from '../../domain/clock.ts'
import { merchantOf } from '../../domain/abilities.ts'
import { Problem } from '../../domain/problems.ts'
import type { IncrementalReturn } from '../../domain/returns-on-coupons.ts'
import { incrementalReturn, returnBasisPoints, sumOfReturns } from '../../domain/returns-on-coupons.ts'
import { campaignBatches, campaignById } from '../../storage/campaigns.ts'
import { groupsOf, naiveFigures, trialFigures } from '../../storage/reports/trials.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import { campaignParams } from '../campaigns/campaign-view.ts'
import { issuerOf, operation } from '../operation.ts'
import { instant, nothing } from '../shapes/basics.ts'
import { signedMinor } from '../shapes/settlement.ts'
import { naiveReturn } from './coupon-returns.ts'
import { part } from './span.ts'

const returns = z
  .object({
    campaign: z.string(),
    at: instant,
    batches: z.array(z.string()).describe('The caller’s own in this campaign'),
    costMinor: signedMinor.describe('What their coupons that were used cost their issuer, service fees included'),
    naive: naiveReturn,
    incremental: z
      .object({
        batches: z
          .array(z.string())
          .describe('Those with a comparison group of enough buyers: the others are not in it'),
        costMinor: signedMinor.describe('What the coupons of these batches cost'),
        marginMinor: signedMinor.describe(
          'The sum of what each batch brought beyond its comparison group, as if batches neither helped nor hindered each other',
        ),
        lowMinor: signedMinor.describe('With 19 in 20, not less'),
        highMinor: signedMinor.describe('…and not more'),
        returnBasisPoints: part.nullable().describe('marginMinor ÷ costMinor'),
      })
      .nullable()
      .describe('Null: see why'),
    why: z.enum(['no_holdout', 'too_few_buyers']).nullable(),
  })
  .meta({ id: 'CampaignReturns', description: 'What the coupons of a campaign earned for what they cost' })

export const getCampaignReturns = operation({
  id: 'getCampaignReturns',
  method: 'GET',
  path: '/v1/campaigns/{id}/returns',
  tag: 'Reports',
  summary: 'Return on the caller’s coupons of a campaign: naive, and incremental over the batches that held buyers out',
  ability: 'batches:manage',
  params: campaignParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: returns,
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call, house) {
    const { sql, params } = call
    const merchant = merchantOf(issuerOf(call))
    if (!(await campaignById(sql, params.id))) throw new Problem('not_found')
    const at = await moment(sql, house.clock)
    const batches = await campaignBatches(sql, params.id, merchant)
    const ids = batches.map((one) => one.id)
    const { costMinor, ...naive } = await naiveFigures(sql, ids, merchant)
    const tried = batches.filter((one) => one.holdoutBasisPoints > 0).map((one) => one.id)
    const measured = await measuredOf(sql, tried, merchant, at)
    return {
      campaign: params.id,
      at: written(at),
      batches: ids,
      costMinor,
      naive: { label: 'naive' as const, ...naive, returnBasisPoints: returnBasisPoints(naive.marginMinor, costMinor) },
      incremental: measured.length === 0 ? null : await incrementalOf(sql, measured, merchant),
      why: tried.length === 0 ? ('no_holdout' as const) : measured.length === 0 ? ('too_few_buyers' as const) : null,
    }
  },
})

type Measured = { batch: string; beyond: IncrementalReturn }

async function measuredOf(sql: Sql, batches: readonly string[], merchant: string | null, until: Date) {
  const measured: Measured[] = []
  for (const batch of batches) {
    const rows = await trialFigures(sql, { batch, merchant, until })
    const { treated, control } = groupsOf(rows)
    const beyond = incrementalReturn(treated, control)
    if (beyond) measured.push({ batch, beyond })
  }
  return measured
}

async function incrementalOf(sql: Sql, measured: readonly Measured[], merchant: string | null) {
  const batches = measured.map((one) => one.batch)
  const { costMinor } = await naiveFigures(sql, batches, merchant)
  const { incrementalMarginMinor: marginMinor, lowMinor, highMinor } = sumOfReturns(measured.map((one) => one.beyond))
  return {
    batches,
    costMinor,
    marginMinor,
    lowMinor,
    highMinor,
    returnBasisPoints: returnBasisPoints(marginMinor, costMinor),
  }
}
