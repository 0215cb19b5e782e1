// What is still to be paid at one moment of a plan, and what was still to be paid when each earlier layer had finished.
import type { Setting, Placed } from './setting.ts'
import type { Basis } from './types.ts'

export type AppliedOffer = {
  readonly placed: Placed
  readonly baseMinor: bigint
  /** By line, and by entry of the request's shipping; 0 where there is none. */
  readonly shares: readonly bigint[]
  readonly shippingShares: readonly bigint[]
}

export type Amounts = { readonly goods: readonly bigint[]; readonly shipping: readonly bigint[] }

export type State = {
  readonly current: Amounts
  /** By layer index, for layers that are over. A layer beyond the end of this list ended with `current`. */
  readonly atEndOf: readonly Amounts[]
  readonly applied: readonly AppliedOffer[]
}

export const freshState = (setting: Setting): State => ({
  current: { goods: setting.list, shipping: setting.shippingList },
  atEndOf: [],
  applied: [],
})

export function amountsOn(basis: Basis | undefined, setting: Setting, state: State): Amounts {
  if (basis === undefined || basis === 'current') return state.current
  if (basis === 'list') return { goods: setting.list, shipping: setting.shippingList }
  const layerIndex = setting.policy.layers.findIndex((layer) => layer.id === basis.after)
  return state.atEndOf[layerIndex] ?? state.current
}

const less = (amounts: readonly bigint[], shares: readonly bigint[]) => amounts.map((each, i) => each - shares[i]!)

export function afterApplying(state: State, applied: AppliedOffer): State {
  const atEndOf = [...state.atEndOf]
  while (atEndOf.length < applied.placed.layerIndex) atEndOf.push(state.current)
  return {
    current: {
      goods: less(state.current.goods, applied.shares),
      shipping: less(state.current.shipping, applied.shippingShares),
    },
    atEndOf,
    applied: [...state.applied, applied],
  }
}

export const carriesAShare = (state: State, line: number): boolean =>
  state.applied.some((each) => each.shares[line]! > 0n)
