// A policy in numbers: where each kind stands, and where each limit counts. Made once per policy.
import type { Basis, Policy } from '../policy.ts'
import { scopeLists, type Lists } from '../scope.ts'

/** A basis by number: a layer's place for "after that layer", or one of these. */
export const CURRENT = -1
export const LIST = -2

export type KindPlace = {
  readonly layer: number
  /** Places kinds (and rates before others within a kind) in the order of evaluation. */
  readonly order: number
  /** Places in `policy.limits` of the limits on this kind. */
  readonly limits: readonly number[]
  /** Places in `policy.ineligible` of the rules on this kind. */
  readonly ineligible: readonly number[]
  readonly thresholdBasis: number
  readonly amountBasis: number
  readonly weightBasis: number
}

export type CompiledPolicy = {
  readonly kinds: ReadonlyMap<string, KindPlace>
  /** The lists of `singleBenefit` that name anything. */
  readonly single: readonly { readonly list: keyof Lists; readonly entries: readonly string[] }[]
  readonly perShopLimits: number
  readonly perLineLimits: number
  /** Where the counters of a limit begin, given the number of shops and lines: order limits come first, then shops', then lines'. */
  firstSlot(limit: number, shops: number, lines: number): number
}

const compiled = new WeakMap<Policy, CompiledPolicy>()

export function compile(policy: Policy): CompiledPolicy {
  let made = compiled.get(policy)
  if (made === undefined) compiled.set(policy, (made = make(policy)))
  return made
}

function make(policy: Policy): CompiledPolicy {
  const kinds = new Map<string, KindPlace>()
  let order = 0
  policy.layers.forEach((layer, number) =>
    layer.kinds.forEach((kind) =>
      kinds.set(kind, {
        layer: number,
        order: 2 * order++,
        limits: policy.limits.flatMap((limit, i) => (limit.kinds.includes(kind) ? [i] : [])),
        ineligible: policy.ineligible.flatMap((rule, i) => (rule.kinds.includes(kind) ? [i] : [])),
        thresholdBasis: basisNumber(layer.thresholdBasis, policy),
        amountBasis: basisNumber(layer.amountBasis, policy),
        weightBasis: basisNumber(layer.weightBasis, policy),
      }),
    ),
  )
  const before = { order: 0, shop: 0, line: 0 }
  const nth = policy.limits.map(({ per }) => before[per]++)
  return {
    kinds,
    single: scopeLists.flatMap((list) => {
      const entries = policy.singleBenefit?.[list]
      return entries === undefined || entries.length === 0 ? [] : [{ list, entries }]
    }),
    perShopLimits: before.shop,
    perLineLimits: before.line,
    firstSlot(limit, shops, lines) {
      const { per } = policy.limits[limit]!
      if (per === 'order') return nth[limit]!
      if (per === 'shop') return before.order + nth[limit]! * shops
      return before.order + before.shop * shops + nth[limit]! * lines
    },
  }
}

export function basisNumber(basis: Basis | undefined, policy: Policy): number {
  if (basis === undefined || basis === 'current') return CURRENT
  if (basis === 'list') return LIST
  return policy.layers.findIndex((layer) => layer.id === basis.after)
}
