// Every form of benefit. Adding one: a file beside this, its test, and a line here.
import { oneKindOf } from '../shape/holders.ts'
import type { OutOf } from '../shape/shape.ts'
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

/** The parameters of any one benefit, told apart by `kind`. */
export const benefitShape = oneKindOf(benefits)

export type Benefit = OutOf<typeof benefitShape>
export type BenefitKind = Benefit['kind']

/** The definition of a kind, by its name. */
export const benefitOf = Object.fromEntries(benefits.map((benefit) => [benefit.kind, benefit])) as unknown as {
  readonly [K in BenefitKind]: Extract<(typeof benefits)[number], { kind: K }>
}
