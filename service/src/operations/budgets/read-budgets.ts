import { z } from 'zod'
import { alertLevels, expectedMinor, plannedMinor, useRateBasisPoints, worstCaseMinor } from '../../domain/budgets.ts'
import { mostOffOf } from '../../domain/batch-caps.ts'
import { instant as written } from '../../domain/clock.ts'
import type { BatchTerms } from '../../domain/batch-terms.ts'
import { Problem } from '../../domain/problems.ts'
import type { AlertRow } from '../../storage/budgets.ts'
import { alertsOf, useFigures } from '../../storage/budgets.ts'
import { campaignById } from '../../storage/campaigns.ts'
import { managedBatches } from '../../storage/managed-batches.ts'
import type { ManagedRow } from '../../storage/managed-batches.ts'
import { settingsOf } from '../../storage/settings.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import { batchParams } from '../batches/batch-params.ts'
import { ownBatch, versionRow } from '../batches/managed-batch.ts'
import { campaignParams } from '../campaigns/campaign-view.ts'
import { issuerOf, operation } from '../operation.ts'
import { alertLevel } from '../shapes/alerts.ts'
import { instant, minor, nothing } from '../shapes/basics.ts'

const alert = z.object({
  level: alertLevel,
  at: instant,
  budgetMinor: minor,
  reservedMinor: minor,
  spentMinor: minor,
  plannedMinor: minor.nullable().describe('Of the fuse: what was planned to be used by then'),
})
const amounts = {
  budgetMinor: minor,
  reservedMinor: minor.describe(
    'Taken by orders that are placed and not paid; given back when they are cancelled or run out',
  ),
  spentMinor: minor.describe('Taken by paid orders, less what refunds gave back'),
  leftMinor: minor,
  alerts: z.array(alert).describe(`At ${alertLevels.join(', ')} per cent and by the fuse, newest first`),
}

const batchBudget = z
  .object({
    batch: z.string(),
    at: instant,
    ...amounts,
    plannedMinor: minor.describe('What was planned to be used by now: evenly over the time of claiming'),
    worstCaseMinor: minor
      .nullable()
      .describe(
        'Everything is claimed and used at its highest. Never more than the budget, which stops it; null: nothing bounds a use',
      ),
    uncoveredMinor: minor
      .nullable()
      .describe('What that would come to beyond the budget: coupons that would find it empty'),
    expectedMinor: minor.nullable().describe('If coupons in wallets are used as often and for as much as those before'),
    useRateBasisPoints: z
      .int()
      .describe(
        'Of the coupons that ended, the part that was used; from the settings’ breakage while fewer than 30 ended',
      ),
    outstanding: z.int().describe('Coupons in wallets that can still be used'),
    unclaimed: z.int(),
    stopAt: z.enum(['redeeming', 'issuing']).describe('What a spent budget stops'),
    fuse: z
      .object({ times: z.number().nullable(), fromBasisPoints: z.int(), fromMinor: minor })
      .describe(
        'It trips, and pauses the batch, when so many times what was planned is used, from this part of the budget and this amount on',
      ),
  })
  .meta({ id: 'BatchBudget' })

const alertView = (row: AlertRow): z.input<typeof alert> => ({
  ...row,
  level: row.level as 'fuse',
  at: written(row.at),
})

export const getBatchBudget = operation({
  id: 'getBatchBudget',
  method: 'GET',
  path: '/v1/managed-batches/{id}/budget',
  tag: 'Batches',
  summary: 'The budget of a batch at this moment: reserved, spent, left, planned, expected and at worst',
  ability: 'batches:manage',
  params: batchParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: batchBudget,
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call, house) {
    const { sql } = call
    const row = await ownBatch(sql, issuerOf(call), call.params.id)
    const at = await moment(sql, house.clock)
    const { budgets, breakageBasisPoints } = await settingsOf(sql, 'settlement')
    const exposure = await exposureOf(sql, row, breakageBasisPoints, at)
    const worst = exposure.mostOffMinor === undefined ? null : worstOf(exposure)
    return {
      batch: row.id,
      at: written(at),
      ...amountsOf(row),
      alerts: (await alertsOf(sql, row.id)).map(alertView),
      plannedMinor: plannedMinor({ ...exposure, from: row.claimFrom, until: row.claimUntil }, at),
      worstCaseMinor: worstCaseMinor(exposure),
      uncoveredMinor: worst === null ? null : Math.max(worst - row.budgetMinor, 0),
      expectedMinor: expectedMinor(exposure),
      useRateBasisPoints: useRateBasisPoints(exposure),
      outstanding: exposure.outstanding,
      unclaimed: exposure.unclaimed,
      stopAt: budgets.stopAt,
      fuse: {
        times: budgets.fuseTimes,
        fromBasisPoints: budgets.fuseFromBasisPoints,
        fromMinor: budgets.fuseFromMinor,
      },
    }
  },
})

async function exposureOf(sql: Sql, row: ManagedRow, breakageBasisPoints: number, at: Date) {
  const version = await versionRow(sql, row.id, row.version)
  return {
    budgetMinor: row.budgetMinor,
    usedMinor: row.reservedMinor + row.spentMinor,
    unclaimed: row.takenBy === 'none' ? 0 : row.total - row.claimed,
    mostOffMinor: row.takenBy === 'none' ? undefined : mostOffOf((version?.terms as BatchTerms).benefit),
    breakageBasisPoints,
    ...(await useFigures(sql, row.id, at)),
  }
}

const worstOf = (of: Awaited<ReturnType<typeof exposureOf>>): number =>
  of.usedMinor + (of.outstanding + of.unclaimed) * (of.mostOffMinor as number)

const amountsOf = (row: Pick<ManagedRow, 'budgetMinor' | 'reservedMinor' | 'spentMinor'>) => ({
  budgetMinor: row.budgetMinor,
  reservedMinor: row.reservedMinor,
  spentMinor: row.spentMinor,
  leftMinor: Math.max(row.budgetMinor - row.reservedMinor - row.spentMinor, 0),
})

const campaignBudget = z
  .object({
    campaign: z.string(),
    at: instant,
    ...amounts,
    budgetMinor: minor.nullable().describe('Null: its batches may add up to any sum'),
    leftMinor: minor.nullable(),
    batches: z.array(
      z.object({
        batch: z.string(),
        lifecycle: z.string(),
        budgetMinor: minor,
        reservedMinor: minor,
        spentMinor: minor,
        leftMinor: minor,
      }),
    ),
  })
  .meta({ id: 'CampaignBudget' })

const mostBatches = 1_000

export const getCampaignBudget = operation({
  id: 'getCampaignBudget',
  method: 'GET',
  path: '/v1/campaigns/{id}/budget',
  tag: 'Campaigns',
  summary: 'The budget of a campaign at this moment, with that of each of its batches',
  ability: 'settlement:read',
  params: campaignParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: campaignBudget,
  problems: ['not_found'],
  idempotency: 'none',
  async handle({ sql, params }, house) {
    const campaign = await campaignById(sql, params.id)
    if (!campaign) throw new Problem('not_found')
    const filter = {
      merchant: null,
      states: null,
      instrument: null,
      shop: null,
      campaign: params.id,
      search: null,
      id: null,
    }
    const rows = await managedBatches(sql, filter, { at: 'infinity', id: '' }, mostBatches)
    const sum = (of: (row: ManagedRow) => number) => rows.reduce((all, row) => all + of(row), 0)
    const [reservedMinor, spentMinor] = [sum((row) => row.reservedMinor), sum((row) => row.spentMinor)]
    const { budgetMinor } = campaign
    return {
      campaign: campaign.id,
      at: written(await moment(sql, house.clock)),
      budgetMinor,
      reservedMinor,
      spentMinor,
      leftMinor: budgetMinor === null ? null : Math.max(budgetMinor - reservedMinor - spentMinor, 0),
      alerts: (await alertsOf(sql, campaign.id)).map(alertView),
      batches: rows.map((row) => ({ batch: row.id, lifecycle: row.state, ...amountsOf(row) })),
    }
  },
})
