// The whole quote, by trying every plan.
import { bestPlan, feasiblePlans, honour, type Feasible } from './brute-force.ts'
import { grantOnTop, splitAmongFunders } from './grants.ts'
import { takesNoMoneyOff } from './moment.ts'
import { sum, unitsOf } from './money.ts'
import { evaluate } from './plan.ts'
import { pretest, refusal, type Refusal } from './refusal.ts'
import type { Applied, QuotedLine, ReferenceQuote } from './result.ts'
import { settingOf, type Setting } from './setting.ts'
import type { AppliedOffer, State } from './state.ts'
import type { Request } from './types.ts'

export function quoteByBruteForce(request: Request): ReferenceQuote {
  const setting = settingOf(request)
  const refused = new Map<string, Refusal>()
  for (const placed of setting.placed) {
    const no = pretest(setting, placed)
    if (no !== undefined) refused.set(placed.offer.id, no)
  }
  const usable = setting.placed.filter((placed) => !refused.has(placed.offer.id))
  const candidates = usable.filter((placed) => !takesNoMoneyOff(placed.offer))
  const plans = feasiblePlans(setting, candidates)
  const must = (request.must ?? [])
    .map((id) => candidates.findIndex((placed) => placed.offer.id === id))
    .filter((index) => index >= 0)
  const honoured = honour(plans, must)
  const best = bestPlan(candidates, plans, honoured)
  if (best === undefined) throw new Error('what is honoured has a feasible plan')
  const chosen = evaluate(
    setting,
    candidates.filter((_, i) => (best.members & (1 << i)) !== 0),
  )
  if (chosen === undefined) throw new Error('the best plan is feasible')

  for (const [index, placed] of candidates.entries()) {
    if ((best.members & (1 << index)) !== 0) continue
    const no = refusal(setting, placed, chosen, [])
    const lessMinor = () => Number(best.discountMinor - forced(plans, index, must, honoured).discountMinor)
    refused.set(placed.offer.id, no ?? { because: 'costs_more', details: { lessMinor: lessMinor() } })
  }
  const grants = grantOnTop(
    setting,
    chosen,
    usable.filter((placed) => takesNoMoneyOff(placed.offer)),
  )
  for (const [id, no] of grants.refused) refused.set(id, no)
  return assemble(setting, chosen, refused, grants)
}

/** The greatest discount with one offer forced in before all that the buyer forces. */
function forced(plans: readonly Feasible[], index: number, must: readonly number[], honoured: number): Feasible {
  const stillWanted = must.filter((each) => (honoured & (1 << each)) !== 0)
  const members = honour(plans, stillWanted, 1 << index)
  const holding = plans.filter((plan) => (plan.members & members) === members)
  return holding.reduce((best, plan) => (plan.discountMinor > best.discountMinor ? plan : best))
}

function appliedResult(setting: Setting, { placed, baseMinor, shares, shippingShares }: AppliedOffer): Applied {
  const { offer, layerIndex } = placed
  const some = (minor: bigint) => ({ minor: Number(minor), funding: splitAmongFunders(setting, offer, minor) })
  return {
    offer: offer.id,
    kind: offer.kind,
    layer: setting.policy.layers[layerIndex]!.id,
    baseMinor: Number(baseMinor),
    discountMinor: Number(sum(shares) + sum(shippingShares)),
    shares: shares.flatMap((minor, i) => (minor > 0n ? [{ line: setting.lines[i]!.id, ...some(minor) }] : [])),
    shippingShares: shippingShares.flatMap((minor, s) =>
      minor > 0n ? [{ shop: setting.shops[s]!, ...some(minor) }] : [],
    ),
  }
}

function assemble(
  setting: Setting,
  chosen: State,
  refused: ReadonlyMap<string, Refusal>,
  grants: { readonly gifts: ReferenceQuote['gifts']; readonly instalments: ReferenceQuote['instalments'] },
): ReferenceQuote {
  const lines = setting.lines.map((line, i): QuotedLine => {
    const payable = chosen.current.goods[i]!
    return {
      id: line.id,
      listMinor: Number(setting.list[i]),
      discountMinor: Number(setting.list[i]! - payable),
      payableMinor: Number(payable),
      unitsMinor: unitsOf(payable, line.quantity).map(Number),
    }
  })
  const shippingMinor = sum(setting.shippingList)
  const shippingPayable = sum(chosen.current.shipping)
  return {
    listMinor: Number(sum(setting.list)),
    discountMinor: Number(sum(setting.list) - sum(chosen.current.goods)),
    shippingMinor: Number(shippingMinor),
    shippingDiscountMinor: Number(shippingMinor - shippingPayable),
    payableMinor: Number(sum(chosen.current.goods) + shippingPayable),
    applied: chosen.applied.map((each) => appliedResult(setting, each)),
    lines,
    refused: (setting.request.offers ?? []).flatMap((offer) => {
      const no = refused.get(offer.id)
      return no === undefined ? [] : [{ offer: offer.id, ...no }]
    }),
    gifts: grants.gifts,
    instalments: grants.instalments,
  }
}
