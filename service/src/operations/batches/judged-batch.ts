import { RequestRefused, parseOffer, policies } from '@quanhe/engine'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { beyondCap, outsideBands } from '../../domain/batch-caps.ts'
import type { BatchTerms } from '../../domain/batch-terms.ts'
import { claimConditions, claimKinds } from '../../domain/batch-terms.ts'
import { wanted } from '../../domain/field-rules.ts'
import type { Wanted } from '../../domain/field-rules.ts'
import { instruments } from '../../domain/instruments.ts'
import type { Fault } from '../../domain/problems.ts'
import { invalid } from '../../domain/problems.ts'
import type { Settings } from '../../domain/settings.ts'
import type { NewBatch, NewTerms } from '../../storage/batches.ts'
import type { CampaignRow } from '../../storage/campaigns.ts'
import { campaignById } from '../../storage/campaigns.ts'
import type { Sql } from '../../storage/sql.ts'
import type { House } from '../operation.ts'
import type { BatchFields } from './batch-fields.ts'
import type { Issuing } from './issuing.ts'
import { issuingOf } from './issuing.ts'
import { currentSettings } from '../settings/current-settings.ts'

/** Fields that were found to be right, in the form in which they are stored. */
export type JudgedBatch = {
  readonly row: Omit<NewBatch, keyof NewTerms | 'id' | 'state' | 'position' | 'createdBy' | 'approvedBy'>
  readonly terms: NewTerms
  readonly stock: number
  readonly budgetMinor: number
}

/** @throws Problem that names every field which is wrong, or `forbidden` where the caller may not issue such a batch at all */
export async function judgedBatch(
  sql: Sql,
  house: House,
  caller: IssuerCaller,
  fields: BatchFields,
  own?: string | null,
): Promise<JudgedBatch> {
  const { settings } = await currentSettings(sql)
  const issuing = await issuingOf(sql, caller, fields, own)
  const campaign = await campaignFor(sql, fields)
  const windows = windowsOf(fields, campaign)
  const visibility = fields.visibility ?? (issuing.instrument === 'insider_coupon' ? 'hidden' : 'public')
  const faults = [
    ...windowFaults(fields, windows, campaign),
    ...scopeFaults(fields, issuing),
    ...claimFaults(fields, issuing),
    ...hiddenFaults(fields, visibility),
    ...capFaults(fields, issuing, settings),
    ...bandFaults(fields, issuing, visibility, settings),
  ]
  const terms = checkedTerms(fields, issuing, settings, house)
  if (faults.length > 0) throw invalid(...faults)
  return {
    row: {
      issuer: issuing.merchant === null ? 'platform' : 'merchant',
      merchant: issuing.merchant,
      shop: fields.shop ?? null,
      takenBy: fields.claim,
      priceMinor: fields.priceMinor ?? null,
      instrument: issuing.instrument,
      visibility,
      kind: fields.kind,
      campaign: fields.campaign ?? null,
      phase: fields.phase ?? null,
    },
    terms: { terms, ...windows, ...useOf(fields), ...limitsOf(fields, issuing) },
    stock: fields.stock,
    budgetMinor: fields.budgetMinor,
  }
}

async function campaignFor(sql: Sql, fields: BatchFields): Promise<CampaignRow | undefined> {
  if (fields.campaign === undefined) return undefined
  const campaign = await campaignById(sql, fields.campaign)
  if (!campaign)
    throw invalid({ pointer: '/campaign', found: fields.campaign, ...wanted.known('one of the campaigns') })
  return campaign
}

const phaseOf = (fields: BatchFields, campaign: CampaignRow | undefined) =>
  campaign?.phases.find((phase) => phase.id === fields.phase)

/** Claims are open within the phase, where the batch has one and does not say more narrowly when. */
function windowsOf(fields: BatchFields, campaign: CampaignRow | undefined): { claimFrom: string; claimUntil: string } {
  const phase = phaseOf(fields, campaign)
  return { claimFrom: fields.claimFrom ?? phase?.from ?? '', claimUntil: fields.claimUntil ?? phase?.until ?? '' }
}

function windowFaults(
  fields: BatchFields,
  { claimFrom, claimUntil }: { claimFrom: string; claimUntil: string },
  campaign: CampaignRow | undefined,
): Fault[] {
  const faults: Fault[] = []
  const wrong = (pointer: string, found: string, right: Wanted) => faults.push({ pointer, found, ...right })
  const needed = wanted.needed('an RFC 3339 instant in UTC, or a phase of a campaign')
  if (claimFrom === '') wrong('/claimFrom', 'nothing', needed)
  if (claimUntil === '') wrong('/claimUntil', 'nothing', needed)
  if (faults.length === 0 && Date.parse(claimFrom) >= Date.parse(claimUntil))
    wrong('/claimUntil', claimUntil, wanted.laterThan('claimFrom', claimFrom))
  if (fields.use.kind === 'fixed' && Date.parse(fields.use.from) >= Date.parse(fields.use.until))
    wrong('/use/until', fields.use.until, wanted.laterThan('from', fields.use.from))
  if (fields.phase === undefined || faults.length > 0) return faults
  const phase = phaseOf(fields, campaign)
  if (!phase) {
    const phases = campaign?.phases.map((one) => one.id) ?? []
    wrong(
      '/phase',
      fields.phase,
      campaign
        ? wanted.oneOf(phases, `one of ${phases.join(', ') || 'its phases: it has none'}`)
        : wanted.other('phase_with_campaign', 'a campaign too'),
    )
    return faults
  }
  if (Date.parse(claimFrom) < Date.parse(phase.from))
    wrong('/claimFrom', claimFrom, wanted.notBefore(phase.from, `not before its phase, ${phase.from}`))
  if (Date.parse(claimUntil) > Date.parse(phase.until))
    wrong('/claimUntil', claimUntil, wanted.notAfter(phase.until, `not after its phase, ${phase.until}`))
  return faults
}

function scopeFaults(fields: BatchFields, { instrument }: Issuing): Fault[] {
  if (instruments[instrument].singleItems) return []
  return (['skus', 'spus'] as const).flatMap((list) =>
    (fields.scope?.[list]?.length ?? 0) === 0
      ? []
      : [
          {
            pointer: `/scope/${list}`,
            found: `${fields.scope?.[list]?.length} single items`,
            ...wanted.other(
              'no_single_items',
              `no single items: a ${instrument} is for all goods, categories, shops or brands`,
              { instrument },
            ),
          },
        ],
  )
}

function claimFaults(fields: BatchFields, issuing: Issuing): Fault[] {
  const faults: Fault[] = []
  const wrong = (pointer: string, found: unknown, right: Wanted) =>
    faults.push({ pointer, found: found === undefined ? 'nothing' : String(found), ...right })
  if ((fields.claim === 'paid') !== (fields.priceMinor !== undefined))
    wrong(
      '/priceMinor',
      fields.priceMinor,
      fields.claim === 'paid'
        ? wanted.other('price_when_paid', 'its price: it is bought')
        : wanted.other('price_only_when_paid', 'nothing: it is not bought'),
    )
  fields.audience?.forEach(({ kind }, n) => {
    if (!claimKinds.includes(kind))
      wrong(
        `/audience/${n}/kind`,
        kind,
        wanted.other('known_at_claim', `one of ${claimKinds.join(', ')}: known at the claim`, { allowed: claimKinds }),
      )
  })
  if (fields.perDayLimit !== undefined && fields.perDayLimit > fields.perBuyerLimit)
    wrong('/perDayLimit', fields.perDayLimit, notAbove('perBuyerLimit', fields.perBuyerLimit, 'the limit per buyer'))
  if (fields.dailyStock !== undefined && fields.dailyStock > fields.stock)
    wrong('/dailyStock', fields.dailyStock, notAbove('stock', fields.stock, 'the stock'))
  if (fields.kindPerShopLimit !== undefined && fields.shop === undefined)
    wrong(
      '/kindPerShopLimit',
      fields.kindPerShopLimit,
      wanted.other('with_shop', 'a shop too: the limit counts within it'),
    )
  if (fields.reissue === 'once' && instruments[issuing.instrument].reissue === 'never')
    wrong(
      '/reissue',
      'once',
      wanted.other('never_reissued', `never: an expired ${issuing.instrument} is not issued again`, {
        instrument: issuing.instrument,
      }),
    )
  return faults
}

const notAbove = (field: string, most: number, called: string): Wanted =>
  wanted.notAbove(field, most, `at most ${called}, ${most}`)

/** What everybody sees is there for everybody: by the same rule for all, not by lot, and not as a part of what some bought. */
function hiddenFaults({ holdoutBasisPoints, materialRight }: BatchFields, visibility: 'public' | 'hidden'): Fault[] {
  if (visibility === 'hidden') return []
  const wrong = (pointer: string, found: unknown): Fault => ({
    pointer,
    found: String(found),
    ...wanted.other('hidden_only', 'nothing: the batch is public'),
  })
  return [
    ...(holdoutBasisPoints === undefined ? [] : [wrong('/holdoutBasisPoints', holdoutBasisPoints)]),
    ...(materialRight ? [wrong('/materialRight', true)] : []),
  ]
}

function capFaults(fields: BatchFields, { instrument }: Issuing, settings: Settings): Fault[] {
  const beyond = beyondCap(instrument, fields as Parameters<typeof beyondCap>[1], settings)
  if (beyond?.beyond !== 'refuse') return []
  return [
    {
      pointer: beyond.field === 'benefit' ? '/benefit' : '/threshold/spendMinor',
      found: beyond.foundMinor === undefined ? 'no bound' : String(beyond.foundMinor),
      ...wanted.other(
        'within_cap',
        `at most ${beyond.mostMinor} for a ${instrument}, as the settings of this installation say`,
        { mostMinor: beyond.mostMinor, instrument },
      ),
    },
  ]
}

function bandFaults(
  fields: BatchFields,
  { instrument }: Issuing,
  visibility: 'public' | 'hidden',
  settings: Settings,
): Fault[] {
  const found = outsideBands({ instrument, visibility, use: fields.use }, settings)
  if (found?.outside !== 'refuse') return []
  const pointer = fields.use.kind === 'fixed' ? '/use/until' : '/use/seconds'
  const bands = found.bands.map((band) => `${band.leastSeconds} to ${band.mostSeconds} seconds (${band.name})`)
  const seconds = fields.use.kind === 'fixed' ? 'another length' : String(fields.use.seconds)
  const right = wanted.other('within_bands', `usable for ${bands.join(' or ')}`, { bands: found.bands })
  return [{ pointer, found: seconds, ...right }]
}

/** The engine judges what it will execute. */
function checkedTerms(fields: BatchFields, issuing: Issuing, settings: Settings, house: House): BatchTerms {
  const { kind, benefit, threshold, conditions, group, exclusive, funding, basis } = fields
  const rule = { kind, benefit, threshold, scope: issuing.scope, conditions, group, exclusive, funding, basis }
  const given = present(rule)
  try {
    parseOffer({ id: 'draft', ...given }, policies[house.marketplace.policy as keyof typeof policies])
  } catch (error) {
    if (error instanceof RequestRefused) throw invalid(...error.errors)
    throw error
  }
  const { displayNames, policies: usual } = settings
  const own = claimConditions(conditions ?? [])
  const further = (fields.audience ?? []).filter((one) => !own.some((other) => same(one, other)))
  return {
    ...given,
    displayName: fields.displayName ?? displayNames[issuing.instrument] ?? instruments[issuing.instrument].name,
    title: fields.title,
    audience: [...own, ...further],
    afterRefund: fields.afterRefund ?? (fields.claim === 'paid' ? 'keep' : usual.afterRefund),
    heldAtEnd: fields.heldAtEnd ?? usual.heldAtEnd,
    heldAtVoid: fields.heldAtVoid ?? usual.heldAtVoid,
    ownerVoid: fields.ownerVoid ?? (fields.claim === 'paid' ? 'unused' : 'never'),
    reissue: fields.reissue ?? instruments[issuing.instrument].reissue,
    ...(fields.holdoutBasisPoints !== undefined && { holdoutBasisPoints: fields.holdoutBasisPoints }),
    ...(fields.materialRight && { materialRight: true }),
  } as BatchTerms
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const present = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

const useOf = ({ use }: BatchFields) => ({
  useKind: use.kind,
  useFrom: use.kind === 'fixed' ? use.from : null,
  useUntil: use.kind === 'fixed' ? use.until : null,
  useSeconds: use.kind === 'relative' ? use.seconds : null,
  useRoundToDayEnd: use.kind === 'relative' && use.roundToDayEnd,
  useDelaySeconds: use.kind === 'relative' ? use.delaySeconds : 0,
})

/** Of one kind of allowance a buyer takes one in a shop, unless the shop says otherwise. */
const limitsOf = (fields: BatchFields, { instrument }: Issuing) => ({
  perBuyerLimit: fields.perBuyerLimit,
  perDayLimit: fields.perDayLimit ?? null,
  kindPerShopLimit:
    fields.kindPerShopLimit ??
    (instrument === 'allowance' && fields.claim === 'click' && fields.shop !== undefined ? 1 : null),
  dailyStock: fields.dailyStock ?? null,
  prerequisites: fields.prerequisites ?? [],
})
