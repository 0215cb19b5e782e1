// What every language must be able to say. Each phrase is a whole template: nothing is glued together from halves.
import type { Benefit, BenefitKind } from '../benefits/index.ts'
import type { RefundMode } from '../refund.ts'
import type { Reason } from '../result.ts'

export type BenefitOf<Kind extends BenefitKind> = Extract<Benefit, { kind: Kind }>
export type Threshold = { readonly spendMinor?: number | undefined; readonly quantity?: number | undefined }

/** Turns the values of a rule into text: amounts in the currency, codes into names. */
export type Say = {
  /** An amount within a sentence: 300元, ¥300. */
  readonly amount: (minor: number) => string
  /** An amount within a headline, as short as it can be: 300, ¥300. */
  readonly short: (minor: number) => string
  readonly sku: (code: string) => string
}

/** The most that a rule with a cap or tiers can take off: money, or for rates without a cap the highest rate. */
export type Cap = { readonly minor: number } | { readonly basisPoints: number }

export type BenefitPhrases = {
  readonly headline: {
    readonly [Kind in BenefitKind]: (
      benefit: BenefitOf<Kind>,
      say: Say,
      threshold: Threshold,
      cap: Cap | undefined,
    ) => string
  }
  readonly discount: {
    readonly [Kind in BenefitKind]: (benefit: BenefitOf<Kind>, say: Say, cap: Cap | undefined) => string
  }
  /** A worked figure of a rule by steps: what it takes off a spend. */
  readonly perExample: (spendMinor: number, offMinor: number, say: Say) => string
}

/** On which amounts a threshold or a rate is counted. */
export type BasisWords = 'list' | 'current' | { readonly afterLayer: string }

/** A rate that an amount comes to, rounded for reading. */
export type EquivalentRate = {
  /** What is still paid, in hundredths: 83 is 8.3折. */
  readonly paidHundredths: number
  readonly paidExactly: boolean
  /** What is saved, in thousandths: 167 is 16.7 %. */
  readonly offThousandths: number
  readonly offExactly: boolean
}

/** What a quote of the offer alone came to. */
export type ExampleFigures = {
  readonly baseMinor: number
  readonly offMinor: number
  readonly payableMinor: number
}

export type RulePhrases = {
  /** @param major a decimal number without grouping */
  readonly amount: (major: string, currency: string) => string
  readonly shortAmount: (major: string, currency: string) => string
  /** Names of the kinds, layers and parties that ship; another code is shown as it is. */
  readonly kinds: { readonly [code: string]: string }
  readonly layers: { readonly [code: string]: string }
  readonly parties: { readonly [code: string]: string }
  readonly zone: (timeZone: string) => string
  readonly threshold: {
    readonly none: () => string
    readonly spend: (minor: number, say: Say) => string
    readonly quantity: (quantity: number) => string
  }
  readonly scope: {
    readonly held: (goods: string) => string
    readonly heldExcept: (goods: string, out: string) => string
    readonly neverOn: (goods: string) => string
    readonly neverOnExcept: (goods: string, out: string) => string
  }
  readonly window: {
    readonly both: (from: string, until: string, zone: string) => string
    readonly from: (from: string, zone: string) => string
    readonly until: (until: string, zone: string) => string
    readonly always: () => string
    readonly afterClaim: (hours: number, toDayEnd: boolean) => string
    readonly clock: (zone: string) => string
  }
  readonly stacking: {
    readonly alone: () => string
    readonly layer: (kind: string, layer: string, place: number, layers: number) => string
    readonly thresholdOn: (basis: BasisWords) => string
    readonly rateOn: (basis: BasisWords) => string
    readonly limit: (kinds: readonly string[], per: 'order' | 'shop' | 'line', max: number) => string
    readonly group: (group: string) => string
    readonly single: (goods: string) => string
    readonly minimum: (minor: number, say: Say) => string
  }
  readonly refund: { readonly [On in RefundMode | 'shipping' | 'granted']: () => string }
  readonly funder: {
    readonly one: (party: string) => string
    readonly several: (parts: readonly { readonly party: string; readonly basisPoints: number }[]) => string
  }
  readonly equivalent: {
    readonly spend: (
      tiers: readonly { readonly spendMinor: number; readonly rate: EquivalentRate }[],
      say: Say,
    ) => string
    readonly units: (units: number, rate: EquivalentRate) => string
    /** How the rate of each step is worked out, so that anybody can work it out again. */
    readonly formula: (
      tiers: readonly { readonly spendMinor: number; readonly offMinor: number; readonly rate: EquivalentRate }[],
      say: Say,
    ) => string
  }
  readonly example: {
    readonly goods: (figures: ExampleFigures, say: Say) => string
    readonly shipping: (figures: ExampleFigures, say: Say) => string
    readonly gift: (quantity: number, sku: string) => string
    readonly instalments: (instalments: number, interestMinor: number, say: Say) => string
    readonly missingSpend: (minor: number, say: Say) => string
    readonly missingUnits: (units: number) => string
    readonly refused: { readonly [Because in Reason]: string }
  }
}

export type Phrases = BenefitPhrases & RulePhrases
