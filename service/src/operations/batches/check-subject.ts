import type { OfferInput } from '@quanhe/engine'
import { inScope, parsePolicy } from '@quanhe/engine'
import type { BatchTerms } from '../../domain/batch-terms.ts'
import type { Instrument } from '../../domain/instruments.ts'
import type { CheckSubject, CheckedItem, OtherOffer } from '../../domain/publish-checks/publish-check.ts'
import { thisOffer } from '../../domain/publish-checks/publish-check.ts'
import { batchVersions } from '../../storage/batches.ts'
import { campaignById } from '../../storage/campaigns.ts'
import { consentsOf } from '../../storage/consents.ts'
import type { CostedItemRow } from '../../storage/managed-batches.ts'
import { batchesUsableWithin, itemsByMargin } from '../../storage/managed-batches.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import type { House } from '../operation.ts'
import { currentSettings } from '../settings/current-settings.ts'
import type { JudgedBatch } from './judged-batch.ts'

/** So many items are read; the scope is judged by the engine's own rule. */
const mostItems = 20_000
/** So many are handed to the checks. */
const mostLooked = 500

/** Everything that the checks look at, for a batch that was judged. `id`: the batch itself, where it is stored already. */
export async function checkSubject(
  sql: Sql,
  house: House,
  batch: JudgedBatch,
  id: string | null,
): Promise<CheckSubject> {
  const { settings } = await currentSettings(sql)
  const { row, terms } = batch
  const at = await moment(sql, house.clock)
  const own = terms.terms as BatchTerms
  const offer: OfferInput = { id: thisOffer, ...ruleOf(own) }
  const items = await itemsByMargin(sql, own.scope?.shops ? [...own.scope.shops] : null, mostItems)
  const inside = items.map(itemOf).filter((item) => inScope(own.scope, item))
  const time = usableTime(batch)
  return {
    at,
    policy: parsePolicy(house.marketplace.policy),
    currency: house.marketplace.currency,
    timeZone: house.marketplace.timeZone,
    settings,
    offer,
    texts: [own.title, own.displayName].flatMap((text) => [text['zh-CN'], text.en]),
    instrument: row.instrument as Instrument,
    merchant: row.merchant,
    shop: row.shop,
    visibility: row.visibility,
    claim: row.takenBy,
    audience: own.audience.length,
    claimFrom: new Date(terms.claimFrom),
    claimUntil: new Date(terms.claimUntil),
    use: useOf(batch),
    stock: batch.stock,
    budgetMinor: batch.budgetMinor,
    perBuyerLimit: terms.perBuyerLimit,
    campaign: await campaignOf(sql, batch, id, at),
    items: inside.slice(0, mostLooked),
    itemsInScope: inside.length,
    others: await othersWithin(sql, time, id),
  }
}

function ruleOf(terms: BatchTerms): Omit<OfferInput, 'id'> {
  const { kind, benefit, threshold, scope, conditions, group, exclusive, funding, basis } = terms
  const rule = { kind, benefit, threshold, scope, conditions, group, exclusive, funding, basis }
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined)) as Omit<OfferInput, 'id'>
}

const itemOf = ({ brand, ...item }: CostedItemRow): CheckedItem => ({ ...item, ...(brand !== null && { brand }) })

function useOf({ terms }: JudgedBatch): CheckSubject['use'] {
  if (terms.useKind === 'fixed')
    return { kind: 'fixed', from: terms.useFrom as string, until: terms.useUntil as string }
  return { kind: 'relative', seconds: terms.useSeconds as number, delaySeconds: terms.useDelaySeconds ?? 0 }
}

/** From the first moment that one of its coupons can be used to the last. */
function usableTime(batch: JudgedBatch): { from: Date; until: Date } {
  const use = useOf(batch)
  if (use.kind === 'fixed') return { from: new Date(use.from), until: new Date(use.until) }
  const last = Date.parse(batch.terms.claimUntil) + (use.delaySeconds + use.seconds) * 1000
  return { from: new Date(batch.terms.claimFrom), until: new Date(last) }
}

async function campaignOf(
  sql: Sql,
  { row, budgetMinor }: JudgedBatch,
  id: string | null,
  at: Date,
): Promise<CheckSubject['campaign']> {
  const campaign = row.campaign ? await campaignById(sql, row.campaign) : undefined
  if (!campaign) return undefined
  const consents = (await consentsOf(sql, campaign.id)).filter(
    ({ from, until }) => from <= at && (until === null || until > at),
  )
  return {
    id: campaign.id,
    state: campaign.state,
    phases: campaign.phases,
    phase: row.phase ?? null,
    endsAt: campaign.endsAt,
    budgetMinor: campaign.budgetMinor,
    consents: consents.map(({ party, basisPoints, enrolment }) => ({
      party,
      basisPoints,
      enrolled: enrolment !== null,
    })),
    otherBudgetsMinor: campaign.plannedMinor - (id === null ? 0 : budgetMinor),
  }
}

async function othersWithin(sql: Sql, time: { from: Date; until: Date }, id: string | null): Promise<OtherOffer[]> {
  const found = await batchesUsableWithin(sql, time, id)
  const versions = await batchVersions(sql, found)
  const seen = new Map(found.map((one) => [one.id, one]))
  return versions.map((version): OtherOffer => {
    const terms = version.terms as BatchTerms
    return {
      id: version.batch,
      title: terms.title,
      instrument: version.instrument as Instrument,
      visibility: seen.get(version.batch)?.visibility ?? 'public',
      merchant: version.merchant,
      shop: version.shop,
      offer: { id: version.batch, ...ruleOf(terms) },
    }
  })
}
