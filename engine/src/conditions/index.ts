// Every condition. Adding one: a file beside this, a line here.
import { oneKindOf } from '../shape/holders.ts'
import type { OutOf } from '../shape/shape.ts'
import type { Told, Verdict } from './condition.ts'
import { daysOfWeek } from './days-of-week.ts'
import { distinctShopsAtLeast } from './distinct-shops-at-least.ts'
import type { Facts } from './facts.ts'
import { followsShop } from './follows-shop.ts'
import { memberOfShop } from './member-of-shop.ts'
import { memberTier } from './member-tier.ts'
import { newBuyer } from './new-buyer.ts'
import { paymentMethod } from './payment-method.ts'
import { region } from './region.ts'
import { requiresItems } from './requires-items.ts'
import { returningBuyer } from './returning-buyer.ts'
import { scene } from './scene.ts'
import { scoreAtLeast } from './score-at-least.ts'
import { segment } from './segment.ts'
import { timeOfDay } from './time-of-day.ts'

export const conditions = [
  memberTier,
  scoreAtLeast,
  newBuyer,
  returningBuyer,
  followsShop,
  memberOfShop,
  segment,
  paymentMethod,
  region,
  scene,
  timeOfDay,
  daysOfWeek,
  distinctShopsAtLeast,
  requiresItems,
] as const

type Known = (typeof conditions)[number]
export type ConditionKind = Known['kind']

/** The parameters of any one condition, told apart by `kind`. */
export const conditionShape = oneKindOf(conditions)
export type ConditionParams = OutOf<typeof conditionShape>

// A kind's own parameters go to its own functions, which the compiler cannot follow through a table.
type AnyCondition = {
  readonly on: (typeof conditions)[number]['on']
  check(facts: Facts, params: ConditionParams): Verdict
}
const byKind = Object.fromEntries(conditions.map((condition) => [condition.kind, condition])) as unknown as {
  readonly [Kind in ConditionKind]: AnyCondition
}

/** The first condition that does not hold: its kind, its parameters, and what is so instead (null: not known). */
export type UnmetCondition = {
  readonly condition: ConditionKind
  readonly wanted: { readonly [parameter: string]: Told | undefined }
  readonly actual: Told
}

export function checkConditions(
  offer: { readonly conditions?: readonly ConditionParams[] | undefined },
  facts: Facts,
): UnmetCondition | undefined {
  for (const params of offer.conditions ?? []) {
    const verdict = byKind[params.kind].check(facts, params)
    if (verdict.met) continue
    const { kind: condition, ...wanted } = params
    return { condition, wanted, actual: verdict.actual }
  }
  return undefined
}

/** Whether the condition is on the cart: the only ones tested again after a part of an order went back. */
export const isOnCart = (params: ConditionParams): boolean => byKind[params.kind].on === 'cart'

export { factsOf, type Facts, type FactSource } from './facts.ts'
export { isTimeZone } from './local-time.ts'
