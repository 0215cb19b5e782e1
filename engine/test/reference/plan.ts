// A plan: offers applied one after the other in evaluation order, or not feasible.
import { momentOf } from './moment.ts'
import { exclusiveAmong, groupTakenBy, limitReached } from './rules.ts'
import type { Placed, Setting } from './setting.ts'
import { afterApplying, freshState, type AppliedOffer, type State } from './state.ts'
import { sum } from './money.ts'

export const asOther = (applied: AppliedOffer) => ({ ...applied, offer: applied.placed.offer })

/** The state with one more offer applied, or undefined where that is not feasible. */
export function withOffer(setting: Setting, placed: Placed, state: State): State | undefined {
  const { offer } = placed
  const others = state.applied.map((each) => each.placed.offer)
  if (groupTakenBy(offer, others) !== undefined || exclusiveAmong(others) !== undefined) return undefined
  if (offer.exclusive === true && others.length > 0) return undefined
  const moment = momentOf(setting, placed, state)
  if (moment.missingMinor > 0n || moment.missing > 0 || moment.discountMinor === 0n) return undefined
  if (limitReached(setting, offer, moment, state.applied.map(asOther)) !== undefined) return undefined
  const { baseMinor, shares, shippingShares } = moment
  return afterApplying(state, { placed, baseMinor, shares, shippingShares })
}

/** `plan` in evaluation order. */
export function evaluate(setting: Setting, plan: readonly Placed[]): State | undefined {
  let state: State | undefined = freshState(setting)
  for (const placed of plan) {
    state = withOffer(setting, placed, state)
    if (state === undefined) return undefined
  }
  return state
}

export const discountOf = (state: State): bigint =>
  sum(state.applied.map((each) => sum(each.shares) + sum(each.shippingShares)))
