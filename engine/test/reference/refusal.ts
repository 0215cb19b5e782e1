// Why an offer is not in the quote: the first reason that holds, in the order of section 3.
import { conditionHolds } from './conditions.ts'
import { momentOf, takesNoMoneyOff, type Moment } from './moment.ts'
import { asOther, withOffer } from './plan.ts'
import { exclusiveAmong, groupTakenBy, limitReached } from './rules.ts'
import type { Placed, Setting } from './setting.ts'
import { freshState, type State } from './state.ts'
import type { Offer } from './types.ts'

export type Refusal = { readonly because: string; readonly details: { readonly [name: string]: unknown } }

/** Tested on the request alone. */
export function pretest(setting: Setting, placed: Placed): Refusal | undefined {
  const { request } = setting
  const { offer, touches } = placed
  const at = Date.parse(request.at)
  if (offer.validFrom !== undefined && at < Date.parse(offer.validFrom))
    return { because: 'not_yet_valid', details: {} }
  if (offer.validUntil !== undefined && at >= Date.parse(offer.validUntil)) return { because: 'expired', details: {} }
  if ((request.never ?? []).includes(offer.id)) return { because: 'left_out_by_buyer', details: {} }
  const eligible = touches.map((i) => setting.lines[i]!)
  const unmet = (offer.conditions ?? []).find((condition) => !conditionHolds(condition, request, eligible))
  if (unmet !== undefined) return { because: 'condition_not_met', details: { condition: unmet.kind } }
  if (touches.length === 0) return { because: 'nothing_in_scope', details: {} }
  return undefined
}

function tooSmall(moment: Moment): Refusal | undefined {
  if (moment.missingMinor > 0n)
    return { because: 'spend_too_small', details: { missingMinor: Number(moment.missingMinor) } }
  if (moment.missing > 0) return { because: 'quantity_too_small', details: { missing: moment.missing } }
  return undefined
}

const nothingLeft = (offer: Offer, moment: Moment): Refusal | undefined =>
  !takesNoMoneyOff(offer) && moment.discountMinor === 0n ? { because: 'nothing_left', details: {} } : undefined

/** The chosen plan up to the moment of `placed`. */
export function stateBefore(setting: Setting, chosen: State, placed: Placed): State {
  let state = freshState(setting)
  for (const applied of chosen.applied) {
    if (setting.placed.indexOf(applied.placed) > setting.placed.indexOf(placed)) break
    const next = withOffer(setting, applied.placed, state)
    if (next === undefined) throw new Error('the chosen plan is not feasible')
    state = next
  }
  return state
}

/** Alone, and then beside the chosen plan and what was granted on top of it. Undefined: nothing speaks against it. */
export function refusal(
  setting: Setting,
  placed: Placed,
  chosen: State,
  granted: readonly Offer[],
): Refusal | undefined {
  const { offer } = placed
  const alone = momentOf(setting, placed, freshState(setting))
  const whenAlone = tooSmall(alone) ?? nothingLeft(offer, alone)
  if (whenAlone !== undefined) return whenAlone

  const moment = momentOf(setting, placed, stateBefore(setting, chosen, placed))
  const small = tooSmall(moment)
  if (small !== undefined) return small
  if (moment.eligible.length === 0) return { because: 'single_benefit_line', details: {} }
  const noShares = { shares: setting.lines.map(() => 0n), shippingShares: setting.shops.map(() => 0n) }
  const others = [...chosen.applied.map(asOther), ...granted.map((each) => ({ ...noShares, offer: each }))]
  const reached = limitReached(setting, offer, moment, others)
  if (reached !== undefined) return { because: 'limit_reached', details: reached }
  const otherOffers = others.map((other) => other.offer)
  const rival = groupTakenBy(offer, otherOffers)
  if (rival !== undefined) return { because: 'excluded_by_group', details: { by: rival } }
  const exclusive = exclusiveAmong(otherOffers)
  if (exclusive !== undefined) return { because: 'excluded_by_exclusive', details: { by: exclusive } }
  return nothingLeft(offer, moment)
}
