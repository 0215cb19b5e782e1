import { z } from 'zod'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { requireOwn } from '../../domain/abilities.ts'
import { instant } from '../../domain/clock.ts'
import type { Instrument } from '../../domain/instruments.ts'
import { batchLifecycle } from '../../domain/lifecycles/batch.ts'
import { Problem } from '../../domain/problems.ts'
import { openProposal } from '../../storage/batch-versions.ts'
import { batchVersions } from '../../storage/batches.ts'
import type { BatchVersionRow } from '../../storage/batches.ts'
import type { ManagedRow } from '../../storage/managed-batches.ts'
import { managedBatchById } from '../../storage/managed-batches.ts'
import { moment } from '../../storage/sql.ts'
import type { Sql } from '../../storage/sql.ts'
import type { House } from '../operation.ts'
import { currentSettings } from '../settings/current-settings.ts'
import { lastAlert } from '../shapes/alerts.ts'
import { instant as instantSchema, localized, minor } from '../shapes/basics.ts'
import { offer } from '../shapes/offer.ts'
import { approvalNeed, approvalReasons } from './approval.ts'
import { batchFields } from './batch-fields.ts'
import type { BookedBatch } from './book.ts'
import { versionKey } from './book.ts'
import { fieldsOf } from './fields-of.ts'
import { offerView } from './offer-view.ts'

const supply = z
  .object({
    stock: z.int(),
    issued: z.int(),
    unclaimed: z.int().describe('stock − issued'),
    budgetMinor: minor,
    reservedMinor: minor.describe('In orders that are not paid yet'),
    spentMinor: minor,
  })
  .meta({ id: 'Supply', description: 'What a batch may give out, and what it has' })

/** A batch in a list of those who manage it. */
export const batchEntry = z
  .object({
    id: z.string(),
    lifecycle: z.enum(batchLifecycle.states),
    version: z.int().describe('The version that counts'),
    events: z.array(z.string()).describe('What may be done with it now'),
    issuer: z.enum(['platform', 'merchant']),
    merchant: z.string().nullable(),
    shop: z.string().nullable(),
    campaign: z.string().nullable(),
    phase: z.string().nullable(),
    instrument: z.string(),
    kind: z.string(),
    claim: z.enum(['click', 'none', 'grant', 'paid']),
    visibility: z.enum(['public', 'hidden']),
    displayName: localized,
    title: localized,
    claimFrom: instantSchema,
    claimUntil: instantSchema,
    supply,
    lastAlert,
    createdBy: z.string(),
    createdAt: instantSchema,
    approvedBy: z.string().nullable(),
  })
  .meta({ id: 'BatchEntry', description: 'A batch in a list of those who manage it' })

export const managedBatch = batchEntry
  .extend({
    latest: z.int().describe('The newest version, which `fields` are of. Later than `version` while a proposal waits'),
    fields: batchFields,
    approval: z.object({
      by: z.enum(['nobody', 'second_person', 'platform']).describe('Who has to approve it beside its author'),
      because: z.array(z.enum(approvalReasons)),
    }),
    proposal: z
      .object({ version: z.int(), by: z.string() })
      .nullable()
      .describe('An edit of the published batch that waits to be adopted'),
    offer: offer.describe('As a buyer will see it'),
  })
  .meta({ id: 'Batch', description: 'A batch as its issuer sees it' })

export type ManagedBatch = z.input<typeof managedBatch>

export const batchEntryView = (row: ManagedRow): z.input<typeof batchEntry> => ({
  id: row.id,
  lifecycle: row.state,
  version: row.version,
  events: batchLifecycle.eventsIn(row.state),
  issuer: row.issuer,
  merchant: row.merchant,
  shop: row.shop,
  campaign: row.campaign,
  phase: row.phase,
  instrument: row.instrument,
  kind: row.kind,
  claim: row.takenBy,
  visibility: row.visibility,
  displayName: row.displayName,
  title: row.title,
  claimFrom: instant(row.claimFrom),
  claimUntil: instant(row.claimUntil),
  supply: {
    stock: row.total,
    issued: row.claimed,
    unclaimed: row.total - row.claimed,
    budgetMinor: row.budgetMinor,
    reservedMinor: row.reservedMinor,
    spentMinor: row.spentMinor,
  },
  lastAlert: row.lastAlert,
  createdBy: row.createdBy,
  createdAt: instant(row.createdAt),
  approvedBy: row.approvedBy,
})

/** A batch that the caller may manage. Foreign and unknown answer alike. @throws Problem `not_found` */
export async function ownBatch(sql: Sql, caller: IssuerCaller, id: string): Promise<ManagedRow> {
  const row = await managedBatchById(sql, id)
  if (!row) throw new Problem('not_found')
  requireOwn(caller, row.merchant)
  return row
}

export async function versionRow(sql: Sql, id: string, version: number): Promise<BatchVersionRow | undefined> {
  const [row] = await batchVersions(sql, [{ id, version }])
  return row
}

export async function batchReply(sql: Sql, house: House, id: string): Promise<ManagedBatch> {
  const row = await managedBatchById(sql, id)
  if (!row) throw new Problem('not_found')
  return batchOf(sql, house, row)
}

export async function batchOf(sql: Sql, house: House, row: ManagedRow): Promise<ManagedBatch> {
  const latest = (await versionRow(sql, row.id, row.latest)) as BatchVersionRow
  const booked = (await house.book.read(sql, [row])).get(versionKey(row)) as BookedBatch
  const viewer = { at: await moment(sql, house.clock), facts: undefined, invited: new Set<string>() }
  const fields = fieldsOf(row, latest)
  const { settings } = await currentSettings(sql)
  const judged = {
    fields,
    instrument: row.instrument as Instrument,
    merchant: row.merchant,
    budgetMinor: row.budgetMinor,
  }
  return {
    ...batchEntryView(row),
    latest: row.latest,
    fields,
    approval: mutable(approvalNeed(judged, settings, house.marketplace.policy)),
    proposal: (await openProposal(sql, row.id)) ?? null,
    offer: offerView(row, booked, 0, viewer),
  } as ManagedBatch
}

const mutable = <T extends { because: readonly unknown[] }>(need: T) => ({ ...need, because: [...need.because] })
