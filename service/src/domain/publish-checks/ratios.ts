import type { OfferInput } from '@quanhe/engine'

type Rule = Pick<OfferInput, 'benefit' | 'threshold'>
export type Step = { readonly spendMinor: number; readonly offMinor: number }

/** What it takes off at which spending, where that is an amount for an amount. */
export function stepsOf({ benefit, threshold }: Rule): Step[] {
  const spend = threshold?.spendMinor
  switch (benefit.kind) {
    case 'amount_off':
      return spend === undefined ? [] : [{ spendMinor: spend, offMinor: benefit.offMinor }]
    case 'amount_off_per':
      return [{ spendMinor: benefit.perMinor, offMinor: benefit.offMinor }]
    case 'amount_off_tiers':
      return benefit.tiers.flatMap((tier) =>
        'spendMinor' in tier && tier.spendMinor !== undefined
          ? [{ spendMinor: tier.spendMinor, offMinor: tier.offMinor }]
          : [],
      )
    default:
      return []
  }
}

/** The deepest rate that it comes to, in basis points; undefined where it is no rate (no threshold, a gift, a price). */
export function deepestRate(rule: Rule): number | undefined {
  const { benefit } = rule
  if (benefit.kind === 'percent_off') return benefit.offBasisPoints
  if (benefit.kind === 'percent_off_tiers') return Math.max(...benefit.tiers.map((tier) => tier.offBasisPoints))
  const rates = stepsOf(rule).map((step) => Math.floor((step.offMinor * 10_000) / step.spendMinor))
  return rates.length > 0 ? Math.max(...rates) : undefined
}

/** 1670 → "16.7 %". */
export const percent = (basisPoints: number): string => `${Number((basisPoints / 100).toFixed(1))} %`
/** 5000 → "50", 50 → "0.50". */
export const amount = (minor: number): string => (minor % 100 === 0 ? String(minor / 100) : (minor / 100).toFixed(2))
