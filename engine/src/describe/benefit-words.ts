// The benefit: in a headline, and in full.
import { benefitOf, type BenefitKind } from '../benefits/index.ts'
import type { Offer } from '../request.ts'
import type { BenefitPhrases, Cap, Say, Threshold } from './phrases.ts'
import type { Rule } from './rule.ts'

const highest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), 0)
const lowest = (...values: (number | undefined)[]): number => Math.min(...values.map((value) => value ?? Infinity))

/** The most that the rule can take off, where it has a cap or tiers: what 最高可减 says. */
export function capOf(benefit: Offer['benefit']): Cap | undefined {
  switch (benefit.kind) {
    case 'amount_off_per': {
      const minor = lowest(benefit.maxMinor, benefit.maxTimes && benefit.maxTimes * benefit.offMinor)
      return minor === Infinity ? undefined : { minor }
    }
    case 'amount_off_tiers':
      return { minor: highest(benefit.tiers.map((tier) => tier.offMinor)) }
    case 'percent_off':
      return benefit.maxMinor === undefined ? undefined : { minor: benefit.maxMinor }
    case 'percent_off_tiers':
      return benefit.maxMinor === undefined
        ? { basisPoints: highest(benefit.tiers.map((tier) => tier.offBasisPoints)) }
        : { minor: benefit.maxMinor }
    default:
      return undefined
  }
}

// A kind's own parameters go to its own phrase, which the compiler cannot follow through a table.
type AnyHeadline = (benefit: Offer['benefit'], say: Say, threshold: Threshold, cap: Cap | undefined) => string
type AnyDiscount = (benefit: Offer['benefit'], say: Say, cap: Cap | undefined) => string
const headlines = (phrases: BenefitPhrases) => phrases.headline as { readonly [Kind in BenefitKind]: AnyHeadline }
const discounts = (phrases: BenefitPhrases) => phrases.discount as { readonly [Kind in BenefitKind]: AnyDiscount }

export function headlineWords({ offer: { benefit, threshold }, phrases, say }: Rule): string {
  return headlines(phrases)[benefit.kind](benefit, say, threshold ?? {}, capOf(benefit))
}

export function discountWords({ offer: { benefit }, phrases, say }: Rule): string {
  return discounts(phrases)[benefit.kind](benefit, say, capOf(benefit))
}

/** A worked figure for 每满减, computed by the very function that prices it: what three steps give. */
export function perExampleWords({ offer: { benefit, threshold }, policy, phrases, say }: Rule): string | undefined {
  if (benefit.kind !== 'amount_off_per') return undefined
  const spendMinor = Math.max(3 * benefit.perMinor, threshold?.spendMinor ?? 0)
  const bases = { thresholdMinor: spendMinor, amountMinor: spendMinor, units: 1 }
  const offMinor = benefitOf.amount_off_per.discount(benefit, bases, policy.rounding)
  return phrases.perExample(spendMinor, Math.min(offMinor, spendMinor), say)
}
