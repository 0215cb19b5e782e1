// What an amount comes to as a rate, where it is just reached: 300-50 is about 8.3折.
import type { EquivalentRate } from './phrases.ts'
import type { Rule } from './rule.ts'

/** The rate of `off` in `whole`, to a tenth of a 折 and a tenth of a per cent; nothing where that rounds to none or all. */
function rateOf(off: number, whole: number): EquivalentRate | undefined {
  const paidHundredths = nearest(whole - off, 100, whole)
  if (paidHundredths <= 0 || paidHundredths >= 100) return undefined
  return {
    paidHundredths,
    paidExactly: (BigInt(off) * 100n) % BigInt(whole) === 0n,
    offThousandths: nearest(off, 1_000, whole),
    offExactly: (BigInt(off) * 1_000n) % BigInt(whole) === 0n,
  }
}

/** a × b ÷ c, halves up. */
const nearest = (a: number, b: number, c: number): number =>
  Number((2n * BigInt(a) * BigInt(b) + BigInt(c)) / (2n * BigInt(c)))

/** Where the discount is first reached, and what it is there. */
function steps({ offer: { benefit, threshold } }: Rule): { readonly spendMinor: number; readonly offMinor: number }[] {
  switch (benefit.kind) {
    case 'amount_off':
      return threshold?.spendMinor === undefined
        ? []
        : [{ spendMinor: threshold.spendMinor, offMinor: benefit.offMinor }]
    case 'amount_off_per':
      return [{ spendMinor: benefit.perMinor, offMinor: Math.min(benefit.offMinor, benefit.maxMinor ?? Infinity) }]
    case 'amount_off_tiers':
      return benefit.tiers.flatMap(({ spendMinor, offMinor }) =>
        spendMinor === undefined ? [] : [{ spendMinor, offMinor }],
      )
    default:
      return []
  }
}

export function equivalentWords(rule: Rule): string | undefined {
  const { benefit } = rule.offer
  const { equivalent } = rule.phrases
  if (benefit.kind === 'group_units_off') {
    const rate = rateOf(benefit.units * benefit.offBasisPoints, benefit.groupSize * 10_000)
    const oneRateForAll = benefit.units === benefit.groupSize
    return rate === undefined || oneRateForAll ? undefined : equivalent.units(benefit.groupSize, rate)
  }
  const rated = ratedSteps(rule)
  return rated.length === 0 ? undefined : equivalent.spend(rated, rule.say)
}

/** How that rate is worked out: (300-50)÷300×10≈8.3折. */
export function equivalentFormula(rule: Rule): string | undefined {
  const rated = ratedSteps(rule)
  return rated.length === 0 ? undefined : rule.phrases.equivalent.formula(rated, rule.say)
}

const ratedSteps = (rule: Rule) =>
  steps(rule).flatMap(({ spendMinor, offMinor }) => {
    const rate = offMinor < spendMinor ? rateOf(offMinor, spendMinor) : undefined
    return rate === undefined ? [] : [{ spendMinor, offMinor, rate }]
  })
