import type { OfferInput } from '@quanhe/engine'
import type { Instrument } from './instruments.ts'
import type { Settings, ValidityBand } from './settings.ts'

/** The most that one use may take off; undefined: nothing bounds it, or it is not an amount (a gift, a unit price, interest). */
export function mostOffOf(benefit: OfferInput['benefit']): number | undefined {
  switch (benefit.kind) {
    case 'amount_off':
      return benefit.offMinor
    case 'amount_off_tiers':
      return Math.max(...benefit.tiers.map((tier) => tier.offMinor))
    case 'amount_off_per':
      return benefit.maxMinor ?? (benefit.maxTimes === undefined ? undefined : benefit.offMinor * benefit.maxTimes)
    case 'percent_off':
    case 'percent_off_tiers':
      return benefit.maxMinor
    default:
      return undefined
  }
}

/** Whether it takes off an amount or a rate: what a cap is about. */
export const isReduction = (benefit: OfferInput['benefit']): boolean =>
  ['amount_off', 'amount_off_tiers', 'amount_off_per', 'percent_off', 'percent_off_tiers'].includes(benefit.kind)

export type BeyondCap = {
  readonly beyond: 'refuse' | 'platform_approval'
  readonly field: 'benefit' | 'threshold'
  readonly mostMinor: number
  /** Undefined: nothing bounds it. */
  readonly foundMinor: number | undefined
}

type Rule = Pick<OfferInput, 'benefit' | 'threshold'>

/** Where a batch goes beyond the cap of its instrument. */
export function beyondCap(instrument: Instrument, rule: Rule, settings: Settings): BeyondCap | undefined {
  const cap = settings.caps[instrument]
  if (!cap || !isReduction(rule.benefit)) return undefined
  const off = mostOffOf(rule.benefit)
  if (off === undefined || off > cap.mostOffMinor)
    return { beyond: cap.beyond, field: 'benefit', mostMinor: cap.mostOffMinor, foundMinor: off }
  const spend = rule.threshold?.spendMinor
  if (cap.mostSpendMinor !== undefined && spend !== undefined && spend > cap.mostSpendMinor)
    return { beyond: cap.beyond, field: 'threshold', mostMinor: cap.mostSpendMinor, foundMinor: spend }
  return undefined
}

export type UseWindow =
  | { readonly kind: 'fixed'; readonly from: string; readonly until: string }
  | { readonly kind: 'relative'; readonly seconds: number }

/** How long a coupon may be used. Rounding to the end of the day adds to it and is not counted. */
export const useSeconds = (use: UseWindow): number =>
  use.kind === 'relative' ? use.seconds : (Date.parse(use.until) - Date.parse(use.from)) / 1000

export type OutsideBands = { readonly outside: 'refuse' | 'confirm'; readonly bands: readonly ValidityBand[] }

/**
 * The bands of its instrument, where its use window is in none of them. Several bands stand side by side (3–7 days, 7–30, some
 * hours): the articles that they come from contradict each other, so being in one of them is enough.
 */
export function outsideBands(
  batch: { readonly instrument: Instrument; readonly visibility: 'public' | 'hidden'; readonly use: UseWindow },
  settings: Settings,
): OutsideBands | undefined {
  const bands = settings.validityBands.filter(
    (band) =>
      band.instruments.includes(batch.instrument) &&
      (band.visibility === undefined || band.visibility === batch.visibility),
  )
  const seconds = useSeconds(batch.use)
  if (bands.length === 0 || bands.some((band) => seconds >= band.leastSeconds && seconds <= band.mostSeconds))
    return undefined
  return { outside: bands.some((band) => band.outside === 'refuse') ? 'refuse' : 'confirm', bands }
}
