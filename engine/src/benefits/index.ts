// Every form of benefit. Adding one: a file beside this, its test, and a line here.
import * as z from 'zod/mini'
import { amountOff } from './amount-off.ts'
import { amountOffPer } from './amount-off-per.ts'
import { amountOffTiers } from './amount-off-tiers.ts'
import { bundlePrice } from './bundle-price.ts'
import { gift } from './gift.ts'
import { groupUnitsOff } from './group-units-off.ts'
import { interestFree } from './interest-free.ts'
import { percentOff } from './percent-off.ts'
import { percentOffTiers } from './percent-off-tiers.ts'
import { shippingOff } from './shipping-off.ts'
import { unitPrice } from './unit-price.ts'

export const benefits = [
  amountOff,
  amountOffPer,
  amountOffTiers,
  bundlePrice,
  gift,
  groupUnitsOff,
  interestFree,
  percentOff,
  percentOffTiers,
  shippingOff,
  unitPrice,
] as const

export const benefitSchema = z.discriminatedUnion('kind', [
  amountOff.params,
  amountOffPer.params,
  amountOffTiers.params,
  bundlePrice.params,
  gift.params,
  groupUnitsOff.params,
  interestFree.params,
  percentOff.params,
  percentOffTiers.params,
  shippingOff.params,
  unitPrice.params,
])

export type Benefit = z.infer<typeof benefitSchema>
export type BenefitKind = Benefit['kind']

/** The definition of a kind, by its name. */
export const benefitOf = Object.fromEntries(benefits.map((benefit) => [benefit.kind, benefit])) as unknown as {
  readonly [K in BenefitKind]: Extract<(typeof benefits)[number], { kind: K }>
}
