// The stacking policy: layers, limits, bases and remainders, as data.
import * as z from 'zod/mini'
import { priceMinor } from './benefits/benefit.ts'
import type { Rounding } from './money/ratio.ts'
import type { FieldError } from './refused.ts'
import { pointerTo, shown } from './refused.ts'
import { listsSchema, scopeSchema } from './scope.ts'

const name = z.string().check(z.minLength(1), z.maxLength(100))

/** On what an offer is computed: list amounts, what is still to be paid at its moment, or what was after a layer. */
export const basisSchema = z.union([z.literal('list'), z.literal('current'), z.strictObject({ after: name })])
export type Basis = z.infer<typeof basisSchema>

/** The parts of a discount that each party pays, in basis points that add up to 10000. `merchant` is each line's own. */
export const fundingSchema = z
  .array(z.strictObject({ party: name, basisPoints: z.int().check(z.minimum(0), z.maximum(10_000)) }))
  .check(z.minLength(1), z.maxLength(20))
export type Funding = z.infer<typeof fundingSchema>

const bases = {
  thresholdBasis: z.optional(basisSchema),
  amountBasis: z.optional(basisSchema),
  weightBasis: z.optional(basisSchema),
}
/** An offer's own bases, which go before its layer's. */
export const offerBasisSchema = z.strictObject(bases)

export const limitSchema = z.strictObject({
  kinds: z.array(name).check(z.minLength(1)),
  per: z.enum(['order', 'shop', 'line']),
  max: z.int().check(z.minimum(1), z.maximum(500)),
})

export const policySchema = z.strictObject({
  id: name,
  version: z._default(z.int().check(z.minimum(1)), 1),
  layers: z.array(z.strictObject({ id: name, kinds: z.array(name), ...bases })).check(z.minLength(1), z.maxLength(100)),
  limits: z._default(z.array(limitSchema).check(z.maxLength(600)), []),
  singleBenefit: z.optional(listsSchema),
  ineligible: z._default(z.array(z.strictObject({ kinds: z.array(name), scope: scopeSchema })), []),
  rounding: z._default(z.enum(['half_up', 'floor', 'ceil'] satisfies Rounding[]), 'half_up'),
  overflow: z._default(z.enum(['redistribute', 'forfeit']), 'redistribute'),
  minimumPayableMinor: z._default(priceMinor, 0),
  funding: z._default(z.record(name, fundingSchema), {}),
})
export type Policy = z.output<typeof policySchema>
export type PolicyInput = z.input<typeof policySchema>
export type Limit = z.infer<typeof limitSchema>

/** The layer of a kind, by its place; undefined where no layer has it. */
export const layerOf = (policy: Policy, kind: string): number | undefined => {
  const place = policy.layers.findIndex((layer) => layer.kinds.includes(kind))
  return place < 0 ? undefined : place
}

/** What the schema cannot say: a kind in two layers, a basis after a later layer, funding that does not add up. */
export function policyErrors(policy: Policy, at: readonly PropertyKey[]): FieldError[] {
  const errors: FieldError[] = []
  const wrong = (path: readonly PropertyKey[], found: unknown, expected: string) =>
    errors.push({ pointer: pointerTo([...at, ...path]), found: shown(found), expected })
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
  if (whole !== 10_000)
    errors.push({ pointer: pointerTo(at), found: `parts that sum to ${whole}`, expected: 'parts that sum to 10000' })
  funding.forEach((part, i) => {
    if (funding.findIndex((other) => other.party === part.party) !== i)
      errors.push({
        pointer: pointerTo([...at, i, 'party']),
        found: shown(part.party),
        expected: 'a party that is named once',
      })
  })
  return errors
}
