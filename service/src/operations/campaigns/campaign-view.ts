import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { campaignLifecycle } from '../../domain/lifecycles/campaign.ts'
import { Problem } from '../../domain/problems.ts'
import type { CampaignRow } from '../../storage/campaigns.ts'
import { campaignById, campaignEvents } from '../../storage/campaigns.ts'
import type { Sql } from '../../storage/sql.ts'
import { lastAlert } from '../shapes/alerts.ts'
import { idOf, instant as instantSchema, localized, minor } from '../shapes/basics.ts'

export const campaignParams = z.strictObject({ id: idOf('cam') })

export const campaignKinds = ['promotion', 'category', 'daily', 'clearance'] as const

const phaseView = z.object({ id: z.string(), name: localized, from: instantSchema, until: instantSchema })

export const campaignEntry = z
  .object({
    id: z.string(),
    name: localized,
    kind: z.enum(campaignKinds),
    lifecycle: z.enum(campaignLifecycle.states),
    version: z.int(),
    events: z.array(z.string()).describe('What may be done with it now'),
    plan: z.string(),
    phases: z.array(phaseView),
    startsAt: instantSchema,
    endsAt: instantSchema,
    budgetMinor: minor.nullable(),
    plannedMinor: minor.describe('What the budgets of its batches add up to'),
    batches: z.int(),
    reservedMinor: minor.describe('What unpaid orders hold of the budgets of its batches'),
    spentMinor: minor.describe('…and what paid ones took'),
    lastAlert,
    perBuyerLimit: z.int().nullable(),
    createdBy: z.string(),
    createdAt: instantSchema,
    approvedBy: z.string().nullable(),
  })
  .meta({ id: 'CampaignEntry' })

export const campaignReply = campaignEntry
  .extend({
    history: z.array(
      z.object({
        seq: z.int(),
        event: z.string(),
        to: z.string(),
        actor: z.string(),
        because: z.string().nullable(),
        at: instantSchema,
      }),
    ),
  })
  .meta({ id: 'Campaign', description: 'A plan with phases, a budget and an approval, that holds batches' })

export const campaignEntryView = (row: CampaignRow): z.input<typeof campaignEntry> => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  lifecycle: row.state,
  version: row.version,
  events: campaignLifecycle.eventsIn(row.state),
  plan: row.plan,
  phases: row.phases.map((phase) => ({ ...phase })),
  startsAt: instant(row.startsAt),
  endsAt: instant(row.endsAt),
  budgetMinor: row.budgetMinor,
  plannedMinor: row.plannedMinor,
  batches: row.batches,
  reservedMinor: row.reservedMinor,
  spentMinor: row.spentMinor,
  lastAlert: row.lastAlert,
  perBuyerLimit: row.perBuyerLimit,
  createdBy: row.createdBy,
  createdAt: instant(row.createdAt),
  approvedBy: row.approvedBy,
})

export async function campaignView(sql: Sql, id: string): Promise<z.input<typeof campaignReply>> {
  const row = await campaignById(sql, id)
  if (!row) throw new Problem('not_found')
  const history = (await campaignEvents(sql, id)).map((one) => ({ ...one, at: instant(one.at) }))
  return { ...campaignEntryView(row), history }
}
