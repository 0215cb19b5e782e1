// Gifts and interest-free offers: no part of the search, granted on top of the chosen plan in id order.
import { apportion } from './money.ts'
import { momentOf } from './moment.ts'
import { discountOf } from './plan.ts'
import { refusal, stateBefore, type Refusal } from './refusal.ts'
import type { Funded, ReferenceQuote } from './result.ts'
import { exclusiveAmong } from './rules.ts'
import { fundersOf, type Placed, type Setting } from './setting.ts'
import type { State } from './state.ts'
import type { Offer } from './types.ts'

/** Each part by basis points, ties to the earlier funder whatever the weights (step 7). */
export function splitAmongFunders(setting: Setting, offer: Offer, minor: bigint): Funded[] {
  const funders = fundersOf(setting, offer)
  const parts = apportion(
    minor,
    funders.map((funder) => BigInt(funder.basisPoints)),
    true,
  )
  return funders.map((funder, i) => ({ party: funder.party, minor: Number(parts[i]) }))
}

export type Grants = Pick<ReferenceQuote, 'gifts' | 'instalments'> & { readonly refused: Map<string, Refusal> }

export function grantOnTop(setting: Setting, chosen: State, candidates: readonly Placed[]): Grants {
  const gifts: ReferenceQuote['gifts'][number][] = []
  const instalments: ReferenceQuote['instalments'][number][] = []
  const refused = new Map<string, Refusal>()
  const granted: Offer[] = []
  const inIdOrder = candidates.toSorted((a, b) => (a.offer.id < b.offer.id ? -1 : 1))
  for (const placed of inIdOrder) {
    const { offer } = placed
    const no = refusal(setting, placed, chosen, granted) ?? refusedAsExclusive(offer, chosen, granted)
    if (no !== undefined) {
      refused.set(offer.id, no)
      continue
    }
    granted.push(offer)
    const moment = momentOf(setting, placed, stateBefore(setting, chosen, placed))
    const { benefit } = offer
    if (benefit.kind === 'gift')
      gifts.push({ offer: offer.id, sku: benefit.sku, quantity: benefit.quantity * moment.lots })
    if (benefit.kind === 'interest_free')
      instalments.push({
        offer: offer.id,
        instalments: benefit.instalments,
        interestMinor: Number(moment.interestMinor),
        funding: splitAmongFunders(setting, offer, moment.interestMinor),
      })
  }
  return { gifts, instalments, refused }
}

/** An exclusive gift stands alone or not at all; it lost to a plan without one, or to the grants before it. */
function refusedAsExclusive(offer: Offer, chosen: State, granted: readonly Offer[]): Refusal | undefined {
  const others = [...chosen.applied.map((each) => each.placed.offer), ...granted]
  if (offer.exclusive !== true || others.length === 0 || exclusiveAmong(others) !== undefined) return undefined
  return { because: 'costs_more', details: { lessMinor: Number(discountOf(chosen)) } }
}
