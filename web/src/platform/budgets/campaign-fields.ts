import type { Input, Schemas } from '@quanhe/sdk'
import { instantOf, localOf } from '../../console/zoned.ts'

export type Draft = Input<'createCampaign'>['body']
type Kind = Schemas['CampaignEntry']['kind']

/** A campaign as it is typed: times on the clocks of the marketplace, “no limit” said and not left out. */
export type Typed = {
  nameZh: string
  nameEn: string
  kind: Kind
  plan: string
  from: string
  until: string
  limited: boolean
  budgetMinor: number | undefined
  perBuyerLimit: number | undefined
}

export const typedOf = (found: Schemas['Campaign'] | undefined, timeZone: string): Typed => ({
  nameZh: found?.name['zh-CN'] ?? '',
  nameEn: found?.name.en ?? '',
  kind: found?.kind ?? 'promotion',
  plan: found?.plan ?? '',
  from: found ? localOf(found.startsAt, timeZone) : '',
  until: found ? localOf(found.endsAt, timeZone) : '',
  limited: found ? found.budgetMinor !== null : true,
  budgetMinor: found?.budgetMinor ?? undefined,
  perBuyerLimit: found?.perBuyerLimit ?? undefined,
})

export type Fault = 'name' | 'starts' | 'ends' | 'budget'

/** What is not right yet. */
export function faultsIn(typed: Typed): Fault[] {
  const budget = typed.budgetMinor ?? 0
  return [
    ...(typed.nameZh.trim() === '' || typed.nameEn.trim() === '' ? ['name' as const] : []),
    ...(typed.from === '' ? ['starts' as const] : []),
    ...(typed.until === '' || typed.until <= typed.from ? ['ends' as const] : []),
    ...(typed.limited && budget <= 0 ? ['budget' as const] : []),
  ]
}

/** What is sent; the phases of the campaign stay as they are. */
export function draftOf(typed: Typed, found: Schemas['Campaign'] | undefined, timeZone: string): Draft {
  return {
    name: { 'zh-CN': typed.nameZh.trim(), en: typed.nameEn.trim() },
    kind: typed.kind,
    plan: typed.plan,
    startsAt: instantOf(typed.from, timeZone) ?? '',
    endsAt: instantOf(typed.until, timeZone) ?? '',
    phases: found?.phases ?? [],
    ...(typed.limited && typed.budgetMinor !== undefined ? { budgetMinor: typed.budgetMinor } : {}),
    ...(typed.perBuyerLimit === undefined ? {} : { perBuyerLimit: typed.perBuyerLimit }),
  }
}
