// The stacking policy: layers, limits, bases and remainders, as data.
import { priceMinor } from './benefits/benefit.ts'
import type { Rounding } from './money/ratio.ts'
import type { FieldError } from './refused.ts'
import { pointerTo, tellerOf } from './refused.ts'
import { listsShape, scopeShape } from './scope.ts'
import { list, nameOr, object, optional, otherwise, record } from './shape/holders.ts'
import type { InOf, OutOf } from './shape/shape.ts'
import { oneOf, text, whole } from './shape/values.ts'

const name = text(1, 100)

/** On what an offer is computed: list amounts, what is still to be paid at its moment, or what was after a layer. */
export const basisShape = nameOr(['list', 'current'], object({ after: name }))
export type Basis = OutOf<typeof basisShape>

/** The parts of a discount that each party pays, in basis points that add up to 10000. `merchant` is each line's own. */
export const fundingShape = list(object({ party: name, basisPoints: whole(0, 10_000) }), 1, 20)
export type Funding = OutOf<typeof fundingShape>

const bases = {
  thresholdBasis: optional(basisShape),
  amountBasis: optional(basisShape),
  weightBasis: optional(basisShape),
}
/** An offer's own bases, which go before its layer's. */
export const offerBasisShape = object(bases)

export const limitShape = object({
  kinds: list(name, 1),
  per: oneOf(['order', 'shop', 'line']),
  max: whole(1, 500),
})

export const policyShape = object({
  id: name,
  version: otherwise(whole(1), 1),
  layers: list(object({ id: name, kinds: list(name), ...bases }), 1, 100),
  limits: otherwise(list(limitShape, 0, 600), []),
  singleBenefit: optional(listsShape),
  ineligible: otherwise(list(object({ kinds: list(name), scope: scopeShape })), []),
  rounding: otherwise(oneOf(['half_up', 'floor', 'ceil'] satisfies Rounding[]), 'half_up'),
  overflow: otherwise(oneOf(['redistribute', 'forfeit']), 'redistribute'),
  minimumPayableMinor: otherwise(priceMinor, 0),
  funding: otherwise(record(name, fundingShape), {}),
})
export type Policy = OutOf<typeof policyShape>
export type PolicyInput = InOf<typeof policyShape>
export type Limit = OutOf<typeof limitShape>

/** The layer of a kind, by its place; undefined where no layer has it. */
export const layerOf = (policy: Policy, kind: string): number | undefined => {
  const place = policy.layers.findIndex((layer) => layer.kinds.includes(kind))
  return place < 0 ? undefined : place
}

/** What the shape cannot say: a kind in two layers, a basis after a later layer, funding that does not add up. */
export function policyErrors(policy: Policy, at: readonly PropertyKey[]): FieldError[] {
  const errors: FieldError[] = []
  const wrong = tellerOf(errors, at)
  const layerIds = new Set<string>()
  const seenKinds = new Set<string>()
  policy.layers.forEach((layer, l) => {
    for (const key of ['thresholdBasis', 'amountBasis', 'weightBasis'] as const) {
      const basis = layer[key]
      if (typeof basis === 'object' && !layerIds.has(basis.after))
        wrong(['layers', l, key, 'after'], basis.after, 'the id of an earlier layer')
    }
    if (layerIds.has(layer.id)) wrong(['layers', l, 'id'], layer.id, 'an id that no other layer has')
    layerIds.add(layer.id)
    layer.kinds.forEach((kind, k) => {
      if (seenKinds.has(kind)) wrong(['layers', l, 'kinds', k], kind, 'a kind that stands in one layer only')
      seenKinds.add(kind)
    })
  })
  const known = (path: PropertyKey[], kinds: readonly string[]) =>
    kinds.forEach((kind, k) => {
      if (!seenKinds.has(kind)) wrong([...path, k], kind, 'a kind that stands in a layer')
    })
  policy.limits.forEach((limit, i) => known(['limits', i, 'kinds'], limit.kinds))
  policy.ineligible.forEach((rule, i) => known(['ineligible', i, 'kinds'], rule.kinds))
  for (const [kind, funding] of Object.entries(policy.funding))
    errors.push(...fundingErrors(funding, [...at, 'funding', kind]))
  return errors
}

/** Funding that does not add up to 10000, or names a party twice. */
export function fundingErrors(funding: Funding, at: readonly PropertyKey[]): FieldError[] {
  const errors: FieldError[] = []
  const whole = funding.reduce((sum, part) => sum + part.basisPoints, 0)
  if (whole !== 10_000) {
    const details = { sumBasisPoints: whole, toBasisPoints: 10_000 }
    const found = `parts that sum to ${whole}`
    errors.push({ pointer: pointerTo(at), found, expected: 'parts that sum to 10000', rule: 'sums_to', details })
  }
  funding.forEach((part, i) => {
    if (funding.findIndex((other) => other.party === part.party) !== i)
      tellerOf(errors, at)([i, 'party'], part.party, 'a party that is named once', 'named_once')
  })
  return errors
}
