// Requests that are malformed in one known place, each with the pointer that a refusal must name.
import type { Request } from '../reference/types.ts'
import { pick, type Random } from './random.ts'

/** JSON that may be changed anywhere. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Draft = { [key: string]: Json }

export type Malformed = { readonly pointer: string; readonly input: unknown }
export type Spoiler = { readonly name: string; readonly spoil: (draft: Draft, random: Random) => string | undefined }

const list = (from: Draft, key: string): Draft[] => (from[key] as Draft[] | undefined) ?? []
const one = (from: Draft, key: string): Draft => from[key] as Draft
const INTEGER_LIMIT = 100_000_000_000

/** A field that must be a whole number within bounds, spoilt in each way. */
const outOfBounds = (least: number, most: number): Json[] => [
  least - 1,
  most + 1,
  least + 0.5,
  String(least),
  null,
  -1,
  [],
  {},
]

/** Spoils `field` of one of `things(draft)`, which stand at `at`. */
function spoilField(
  name: string,
  things: (draft: Draft) => { readonly at: string; readonly thing: Draft }[],
  field: string,
  bad: readonly Json[],
): Spoiler {
  return {
    name,
    spoil: (draft, random) => {
      const having = things(draft).filter(({ thing }) => field in thing)
      if (having.length === 0) return undefined
      const { at, thing } = pick(random, having)
      thing[field] = pick(random, bad)
      return `${at}/${field}`
    },
  }
}

const linesOf = (draft: Draft) => list(draft, 'lines').map((thing, i) => ({ at: `/lines/${i}`, thing }))
const offersOf = (draft: Draft) => list(draft, 'offers').map((thing, i) => ({ at: `/offers/${i}`, thing }))
const benefitsOf = (draft: Draft) =>
  offersOf(draft).map(({ at, thing }) => ({ at: `${at}/benefit`, thing: one(thing, 'benefit') }))
const benefitsOfKind = (draft: Draft, ...kinds: string[]) =>
  benefitsOf(draft).filter(({ thing }) => kinds.includes(thing.kind as string))
const thresholdsOf = (draft: Draft) =>
  offersOf(draft).flatMap(({ at, thing }) =>
    'threshold' in thing ? [{ at: `${at}/threshold`, thing: one(thing, 'threshold') }] : [],
  )
const tiersOf = (draft: Draft) =>
  benefitsOf(draft).flatMap(({ at, thing }) =>
    list(thing, 'tiers').map((tier, t) => ({ at: `${at}/tiers/${t}`, thing: tier })),
  )
const shippingOf = (draft: Draft) => list(draft, 'shipping').map((thing, i) => ({ at: `/shipping/${i}`, thing }))
const policyOf = (draft: Draft) =>
  typeof draft.policy === 'string' ? [] : [{ at: '/policy', thing: one(draft, 'policy') }]
const layersOf = (draft: Draft) =>
  policyOf(draft).flatMap(({ thing }) =>
    list(thing, 'layers').map((layer, l) => ({ at: `/policy/layers/${l}`, thing: layer })),
  )

const amounts = outOfBounds(1, INTEGER_LIMIT)
const prices = outOfBounds(0, INTEGER_LIMIT)
const counts = outOfBounds(1, 10_000)
const rates = outOfBounds(1, 10_000)
const BASES = ['thresholdBasis', 'amountBasis', 'weightBasis']

const fields: readonly Spoiler[] = [
  spoilField("a line's price", linesOf, 'unitPriceMinor', prices),
  spoilField("a line's quantity", linesOf, 'quantity', counts),
  spoilField("a line's floor", linesOf, 'floorUnitPriceMinor', prices),
  spoilField("a line's id", linesOf, 'id', ['', 5, null]),
  spoilField("a line's tags", linesOf, 'tags', ['gold', {}, null]),
  spoilField(
    'an amount off',
    (draft) => benefitsOfKind(draft, 'amount_off', 'amount_off_per', 'shipping_off'),
    'offMinor',
    amounts,
  ),
  spoilField('a step', benefitsOf, 'perMinor', amounts),
  spoilField('a cap', benefitsOf, 'maxMinor', amounts),
  spoilField('how many times', benefitsOf, 'maxTimes', counts),
  spoilField('how many units', benefitsOf, 'maxUnits', counts),
  spoilField('a rate', benefitsOf, 'offBasisPoints', rates),
  spoilField('a group size', benefitsOf, 'groupSize', counts),
  spoilField('a fixed price', benefitsOf, 'priceMinor', prices),
  spoilField('a bundle', (draft) => benefitsOfKind(draft, 'bundle_price', 'gift'), 'quantity', counts),
  spoilField('instalments', benefitsOf, 'instalments', [0, 1.5, null, '3']),
  spoilField('a spend tier', tiersOf, 'spendMinor', [0, -5, 1.5, INTEGER_LIMIT + 1]),
  spoilField('a tier of units', tiersOf, 'quantity', [0, -5, 1.5, '2']),
  spoilField("a tier's amount", tiersOf, 'offMinor', amounts),
  spoilField("a tier's rate", tiersOf, 'offBasisPoints', rates),
  spoilField('a spend threshold', thresholdsOf, 'spendMinor', amounts),
  spoilField('a threshold of units', thresholdsOf, 'quantity', counts),
  spoilField('shipping', shippingOf, 'minor', prices),
  spoilField('the minimum payable', policyOf, 'minimumPayableMinor', prices),
  spoilField('rounding', policyOf, 'rounding', ['half_even', 1, null]),
  spoilField('overflow', policyOf, 'overflow', ['lose', 1, null]),
  spoilField('when an offer ends', offersOf, 'validUntil', ['tomorrow', '2026-11-11', 5, null]),
  spoilField('an exclusive flag', offersOf, 'exclusive', ['yes', 1, null]),
  spoilField("an offer's kind", offersOf, 'kind', ['no_such_kind', '', 7, null]),
]

/** Says of a whole request what no single field can. */
const wholes: readonly Spoiler[] = [
  { name: 'an offer id twice', spoil: (draft) => twice(draft, 'offers') },
  { name: 'a line id twice', spoil: (draft) => twice(draft, 'lines') },
  {
    name: 'a floor above its price',
    spoil: (draft, random) => {
      const { at, thing } = pick(random, linesOf(draft))
      thing.floorUnitPriceMinor = Math.min(INTEGER_LIMIT, (thing.unitPriceMinor as number) + 1)
      return thing.floorUnitPriceMinor > (thing.unitPriceMinor as number) ? `${at}/floorUnitPriceMinor` : undefined
    },
  },
  {
    name: 'a kind in two layers',
    spoil: (draft, random) => {
      const layers = layersOf(draft)
      const first = layers.find(({ thing }) => (thing.kinds as Json[]).length > 0)
      if (first === undefined) return undefined
      const { at, thing } = pick(random, layers)
      const kinds = thing.kinds as Json[]
      const later = layers.findIndex((each) => each.thing === thing) >= layers.indexOf(first)
      kinds.push((first.thing.kinds as Json[])[0]!)
      return later ? `${at}/kinds/${kinds.length - 1}` : `${first.at}/kinds/0`
    },
  },
  {
    name: 'a basis after a layer that is not earlier',
    spoil: (draft, random) => {
      const layers = layersOf(draft)
      if (layers.length === 0) return undefined
      const place = random.int(0, layers.length - 1)
      const basis = pick(random, BASES)
      const { at, thing } = layers[place]!
      thing[basis] = { after: layers[random.int(place, layers.length - 1)]!.thing.id as string }
      return `${at}/${basis}/after`
    },
  },
  {
    name: 'an offer whose basis is after no layer',
    spoil: (draft, random) => {
      if (offersOf(draft).length === 0) return undefined
      const { at, thing } = pick(random, offersOf(draft))
      thing.basis = { weightBasis: { after: 'no such layer' } }
      return `${at}/basis/weightBasis/after`
    },
  },
  {
    name: 'tiers that do not rise',
    spoil: (draft, random) => {
      const tiered = benefitsOf(draft).filter(({ thing }) => list(thing, 'tiers').length > 0)
      if (tiered.length === 0) return undefined
      const { at, thing } = pick(random, tiered)
      const tiers = thing.tiers as Json[]
      tiers.push({ ...(tiers.at(-1) as Draft) })
      const by = 'spendMinor' in list(thing, 'tiers')[0]! ? 'spendMinor' : 'quantity'
      return `${at}/tiers/${tiers.length - 1}/${by}`
    },
  },
  {
    name: 'tiers that mix spend and quantity',
    spoil: (draft, random) => {
      const tiered = benefitsOf(draft).filter(({ thing }) => list(thing, 'tiers').length > 0)
      if (tiered.length === 0) return undefined
      const { at, thing } = pick(random, tiered)
      const tiers = thing.tiers as Json[]
      const { spendMinor, quantity, ...off } = tiers[0] as Draft
      tiers.push(spendMinor === undefined ? { ...off, spendMinor: INTEGER_LIMIT } : { ...off, quantity: 9999 })
      return quantity === undefined || spendMinor === undefined ? `${at}/tiers/${tiers.length - 1}` : undefined
    },
  },
  {
    name: 'funding that does not add up',
    spoil: (draft, random) => {
      const funded = offersOf(draft).filter(({ thing }) => 'funding' in thing)
      if (funded.length === 0) return undefined
      const { at, thing } = pick(random, funded)
      thing.funding = [{ party: 'platform', basisPoints: pick(random, [1, 9999]) }]
      return `${at}/funding`
    },
  },
  {
    name: 'a forced offer that is not there',
    spoil: (draft) => {
      draft.must = ['nobody']
      return '/must/0'
    },
  },
  {
    name: 'a shop twice in shipping',
    spoil: (draft) => {
      draft.shipping = [
        { shop: 'A', minor: 1 },
        { shop: 'A', minor: 2 },
      ]
      return '/shipping/1/shop'
    },
  },
  { name: 'no moment', spoil: (draft) => (delete draft.at, '/at') },
  { name: 'a moment without an offset', spoil: (draft) => ((draft.at = '2026-11-11T20:00:00'), '/at') },
  { name: 'no lines', spoil: (draft) => (delete draft.lines, '/lines') },
  { name: 'an unknown time zone', spoil: (draft) => ((draft.timeZone = 'Mars/Olympus'), '/timeZone') },
  { name: 'an unknown policy', spoil: (draft) => ((draft.policy = 'jd'), '/policy') },
  { name: 'an unknown detail', spoil: (draft) => ((draft.detail = 'some'), '/detail') },
  { name: 'a budget of no plans', spoil: (draft) => ((draft.maxPlans = 0), '/maxPlans') },
  {
    name: 'an unknown benefit',
    spoil: (draft, random) => {
      if (offersOf(draft).length === 0) return undefined
      const { at, thing } = pick(random, offersOf(draft))
      thing.benefit = { kind: 'cash_back', offMinor: 1 }
      return `${at}/benefit/kind`
    },
  },
  {
    name: 'an unknown condition',
    spoil: (draft, random) => {
      if (offersOf(draft).length === 0) return undefined
      const { at, thing } = pick(random, offersOf(draft))
      thing.conditions = [{ kind: 'full_moon' }]
      return `${at}/conditions/0/kind`
    },
  },
  {
    name: 'an unknown field',
    spoil: (draft, random) => {
      const places = [
        { at: '', thing: draft },
        ...linesOf(draft),
        ...offersOf(draft),
        ...benefitsOf(draft),
        ...thresholdsOf(draft),
        ...policyOf(draft),
        ...layersOf(draft),
        ...shippingOf(draft),
      ]
      const { at, thing } = pick(random, places)
      thing['sur/prise~'] = 1
      return `${at}/sur~1prise~0`
    },
  },
  {
    name: 'an unknown fact of the buyer',
    spoil: (draft) => {
      draft.buyer = { shoeSize: 42 }
      return '/buyer/shoeSize'
    },
  },
]

function twice(draft: Draft, key: 'offers' | 'lines'): string | undefined {
  const things = draft[key] as Json[]
  if (things.length === 0) return undefined
  things.push(structuredClone(things[0]!))
  return `/${key}/${things.length - 1}/id`
}

export const spoilers: readonly Spoiler[] = [...fields, ...wholes]

/** A copy of a good request with one thing wrong; undefined where the request has nothing of the sort. */
export function spoilt(request: Request, spoiler: Spoiler, random: Random): Malformed | undefined {
  const draft = structuredClone(request) as unknown as Draft
  const pointer = spoiler.spoil(draft, random)
  return pointer === undefined ? undefined : { pointer, input: draft }
}
