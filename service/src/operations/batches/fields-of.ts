import type { BatchTerms } from '../../domain/batch-terms.ts'
import { claimConditions } from '../../domain/batch-terms.ts'
import { instant } from '../../domain/clock.ts'
import type { Instrument } from '../../domain/instruments.ts'
import type { BatchVersionRow } from '../../storage/batches.ts'
import type { ManagedRow } from '../../storage/managed-batches.ts'
import type { BatchFields } from './batch-fields.ts'

/** The fields of a version as they would be written: what a form is filled with, an edit starts from, and a clone is made of. */
export function fieldsOf(row: ManagedRow, version: BatchVersionRow): BatchFields {
  const terms = version.terms as BatchTerms
  const { kind, benefit, threshold, conditions, group, exclusive, funding, basis } = terms
  const own = claimConditions(conditions ?? []).map((one) => JSON.stringify(one))
  const audience = terms.audience.filter((one) => !own.includes(JSON.stringify(one)))
  return stripped({
    kind,
    benefit,
    threshold,
    scope: scopeAsWritten(row, terms.scope),
    conditions,
    group,
    exclusive,
    funding,
    basis,
    instrument: row.instrument as Instrument,
    displayName: terms.displayName,
    title: terms.title,
    shop: row.shop ?? undefined,
    campaign: row.campaign ?? undefined,
    phase: row.phase ?? undefined,
    claim: row.takenBy,
    priceMinor: row.priceMinor ?? undefined,
    visibility: row.visibility,
    audience: audience.length > 0 ? audience : undefined,
    prerequisites: (version.prerequisites as unknown[]).length > 0 ? version.prerequisites : undefined,
    claimFrom: instant(version.claimFrom),
    claimUntil: instant(version.claimUntil),
    use: useOf(version),
    stock: row.total,
    budgetMinor: row.budgetMinor,
    perBuyerLimit: version.perBuyerLimit,
    perDayLimit: version.perDayLimit ?? undefined,
    kindPerShopLimit: version.kindPerShopLimit ?? undefined,
    dailyStock: version.dailyStock ?? undefined,
    afterRefund: terms.afterRefund,
    heldAtEnd: terms.heldAtEnd,
    heldAtVoid: terms.heldAtVoid,
    ownerVoid: terms.ownerVoid,
    reissue: terms.reissue,
    holdoutBasisPoints: terms.holdoutBasisPoints,
    materialRight: terms.materialRight,
  }) as BatchFields
}

/** The shop of a shop's batch was put into its scope when it was written. */
function scopeAsWritten(row: ManagedRow, scope: BatchTerms['scope']): BatchTerms['scope'] {
  if (row.shop === null || scope === undefined) return scope
  const { shops: _shops, ...rest } = scope
  return Object.keys(rest).length > 0 ? rest : undefined
}

function useOf(version: BatchVersionRow): BatchFields['use'] {
  if (version.useKind === 'fixed')
    return { kind: 'fixed', from: instant(version.useFrom as Date), until: instant(version.useUntil as Date) }
  return {
    kind: 'relative',
    seconds: version.useSeconds as number,
    delaySeconds: version.useDelaySeconds,
    roundToDayEnd: version.useRoundToDayEnd,
  }
}

const stripped = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
