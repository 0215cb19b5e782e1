// One offer at its own moment of a plan: what it may touch, what it misses, what it would take off, and where.
import { amountOff, nothingMissing, type Shortfall } from './amount.ts'
import { apportion, divideRounded, larger, rateOf, smaller, sum } from './money.ts'
import { matchesAny } from './scope.ts'
import { roomOf, type Placed, type Setting } from './setting.ts'
import { spread } from './spread.ts'
import { amountsOn, carriesAShare, type Amounts, type State } from './state.ts'
import type { Offer } from './types.ts'
import { unitParts } from './unit-bound.ts'

export type Moment = Shortfall & {
  readonly eligible: readonly number[]
  /** Lines that it may not touch any more because they take one offer at most. */
  readonly blocked: readonly number[]
  readonly baseMinor: bigint
  readonly shares: readonly bigint[]
  readonly shippingShares: readonly bigint[]
  readonly discountMinor: bigint
  /** Lots of a gift, interest of instalments: what is granted without taking money off. */
  readonly lots: number
  readonly interestMinor: bigint
}

const isGrant = (offer: Offer) => offer.benefit.kind === 'gift' || offer.benefit.kind === 'interest_free'
export const takesNoMoneyOff = isGrant

function thresholdShortfall(offer: Offer, spentMinor: bigint, units: number): Shortfall {
  const { spendMinor, quantity } = offer.threshold ?? {}
  return {
    missingMinor: larger(0n, BigInt(spendMinor ?? 0) - spentMinor),
    missing: Math.max(0, (quantity ?? 0) - units),
  }
}

const worse = (a: Shortfall, b: Shortfall): Shortfall => ({
  missingMinor: larger(a.missingMinor, b.missingMinor),
  missing: Math.max(a.missing, b.missing),
})

type View = { readonly threshold: Amounts; readonly amount: Amounts; readonly weight: Amounts }

export function momentOf(setting: Setting, placed: Placed, state: State): Moment {
  const { policy, lines } = setting
  const { offer, touches } = placed
  const layer = policy.layers[placed.layerIndex]!
  const view: View = {
    threshold: amountsOn(offer.basis?.thresholdBasis ?? layer.thresholdBasis, setting, state),
    amount: amountsOn(offer.basis?.amountBasis ?? layer.amountBasis, setting, state),
    weight: amountsOn(offer.basis?.weightBasis ?? layer.weightBasis, setting, state),
  }
  const blocked = touches.filter((i) => matchesAny(lines[i]!, policy.singleBenefit) && carriesAShare(state, i))
  const eligible = touches.filter((i) => !blocked.includes(i))
  const units = eligible.reduce((total, i) => total + lines[i]!.quantity, 0)
  const thresholdMinor = sum(eligible.map((i) => view.threshold.goods[i]!))
  const taken = take(setting, offer, state, eligible, units, view)
  const short = worse(thresholdShortfall(offer, thresholdMinor, units), taken)
  return {
    ...taken,
    ...short,
    eligible,
    blocked,
    discountMinor: sum(taken.shares) + sum(taken.shippingShares),
  }
}

type Taken = Omit<Moment, 'eligible' | 'blocked' | 'discountMinor'>

/** Steps 4 and 5, the threshold aside. */
function take(
  setting: Setting,
  offer: Offer,
  state: State,
  eligible: readonly number[],
  units: number,
  view: View,
): Taken {
  const { policy, lines } = setting
  const { benefit } = offer
  const rounding = policy.rounding ?? 'half_up'
  const thresholdMinor = sum(eligible.map((i) => view.threshold.goods[i]!))
  const amountMinor = sum(eligible.map((i) => view.amount.goods[i]!))
  const nothing = lines.map(() => 0n)
  const taken: Taken = {
    ...nothingMissing,
    baseMinor: thresholdMinor,
    shares: nothing,
    shippingShares: setting.shippingList.map(() => 0n),
    lots: 0,
    interestMinor: 0n,
  }
  const rooms = eligible.map((i) => roomOf(state.current.goods[i]!, setting.floors[i]!))
  const aboveMinimum = larger(0n, sum(state.current.goods) - BigInt(policy.minimumPayableMinor ?? 0))
  const mayBeTaken = smaller(sum(rooms), aboveMinimum)
  const toLines = (parts: readonly bigint[]) => {
    const shares = [...nothing]
    eligible.forEach((line, k) => (shares[line] = parts[k]!))
    return shares
  }

  switch (benefit.kind) {
    case 'amount_off':
    case 'amount_off_per':
    case 'amount_off_tiers':
    case 'percent_off':
    case 'percent_off_tiers': {
      const isRate = benefit.kind === 'percent_off' || benefit.kind === 'percent_off_tiers'
      const { minor, ...short } = amountOff(benefit, { thresholdMinor, amountMinor, units, rounding })
      const weights = eligible.map((i) => view.weight.goods[i]!)
      const parts = spread(policy.overflow ?? 'redistribute', minor, mayBeTaken, weights, rooms)
      return { ...taken, ...short, baseMinor: isRate ? amountMinor : thresholdMinor, shares: toLines(parts) }
    }
    case 'unit_price':
    case 'group_units_off':
    case 'bundle_price': {
      const isRate = benefit.kind === 'group_units_off'
      const costs = isRate ? view.amount.goods : state.current.goods
      const quantities = lines.map((line) => line.quantity)
      const { parts, ...short } = unitParts(benefit, eligible, costs, quantities, rounding)
      const fitting = eligible.map((i, k) => smaller(parts[i]!, rooms[k]!))
      const permitted = sum(fitting) > mayBeTaken ? apportion(mayBeTaken, fitting) : fitting
      return { ...taken, ...short, baseMinor: isRate ? amountMinor : thresholdMinor, shares: toLines(permitted) }
    }
    case 'shipping_off': {
      const shopsHit = setting.shops.flatMap((shop, s) => (eligible.some((i) => lines[i]!.shop === shop) ? [s] : []))
      const baseMinor = sum(shopsHit.map((s) => view.amount.shipping[s]!))
      const left = shopsHit.map((s) => state.current.shipping[s]!)
      // Neither amount nor rate: all of it, as a rate of 100 %.
      let minor = baseMinor
      if (benefit.offMinor !== undefined) minor = BigInt(benefit.offMinor)
      if (benefit.offBasisPoints !== undefined) minor = rateOf(baseMinor, benefit.offBasisPoints, rounding)
      const weights = shopsHit.map((s) => view.weight.shipping[s]!)
      const parts = spread(policy.overflow ?? 'redistribute', minor, sum(left), weights, left)
      const shippingShares = setting.shippingList.map((_, s) => parts[shopsHit.indexOf(s)] ?? 0n)
      return { ...taken, baseMinor, shippingShares }
    }
    case 'gift': {
      if (benefit.perUnits === undefined) return { ...taken, lots: 1 }
      const lots = Math.floor(units / benefit.perUnits)
      return { ...taken, lots, missing: lots === 0 ? benefit.perUnits - units : 0 }
    }
    case 'interest_free': {
      const product = amountMinor * BigInt(benefit.monthlyRateBasisPoints) * BigInt(benefit.instalments)
      return { ...taken, baseMinor: amountMinor, interestMinor: divideRounded(product, 10000n, rounding) }
    }
  }
}
