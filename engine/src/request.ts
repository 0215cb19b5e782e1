// What goes in: the one declaration of a request, and the refusal of every malformed one.
import * as z from 'zod/mini'
import { amountMinor, count, LARGEST_MINOR, MOST_UNITS, priceMinor } from './benefits/benefit.ts'
import { benefitSchema } from './benefits/index.ts'
import { conditionSchema } from './conditions/index.ts'
import { fundingSchema, offerBasisSchema, policySchema } from './policy.ts'
import { policies } from './policies/index.ts'
import { scopeSchema } from './scope.ts'

const id = z.string().check(z.minLength(1), z.maxLength(200))
const instant = z.iso.datetime({ offset: true })
const orders = z.int().check(z.minimum(0))
const ids = z.array(id).check(z.maxLength(1_000))

export const MOST_LINES = 1_000
export const MOST_OFFERS = 500

/** Facts about the buyer that conditions may ask for. A fact that is not given is not met. */
export const buyerSchema = z.strictObject({
  id: z.optional(id),
  memberTier: z.optional(id),
  score: z.optional(z.int().check(z.minimum(0))),
  paidOrders: z.optional(orders),
  paidOrdersByShop: z.optional(z.record(id, orders)),
  follows: z.optional(ids),
  memberOf: z.optional(ids),
  segments: z.optional(ids),
  paymentMethod: z.optional(id),
  region: z.optional(id),
  scene: z.optional(id),
})

/** One line of the cart. `floorUnitPriceMinor`: no discount takes a unit below it. */
export const lineSchema = z.strictObject({
  id,
  sku: id,
  spu: z.optional(id),
  shop: id,
  merchant: z.optional(id),
  brand: z.optional(id),
  category: z.optional(id),
  tags: z._default(ids, []),
  unitPriceMinor: priceMinor,
  quantity: count,
  floorUnitPriceMinor: z._default(priceMinor, 0),
})

/** Anything that can reduce the price once. */
export const offerSchema = z.strictObject({
  id,
  kind: id,
  title: z.optional(z.string().check(z.maxLength(500))),
  benefit: benefitSchema,
  threshold: z.optional(z.strictObject({ spendMinor: z.optional(amountMinor), quantity: z.optional(count) })),
  scope: z.optional(scopeSchema),
  conditions: z._default(z.array(conditionSchema).check(z.maxLength(50)), []),
  validFrom: z.optional(instant),
  validUntil: z.optional(instant),
  group: z.optional(id),
  exclusive: z._default(z.boolean(), false),
  funding: z.optional(fundingSchema),
  basis: z.optional(offerBasisSchema),
})

const policyNames = Object.keys(policies) as (keyof typeof policies)[]

export const requestSchema = z.strictObject({
  at: instant,
  timeZone: z._default(id, 'Asia/Shanghai'),
  currency: z._default(z.string().check(z.regex(/^[A-Z]{3}$/)), 'CNY'),
  policy: z._default(z.union([z.enum(policyNames), policySchema]), 'tmall'),
  buyer: z._default(buyerSchema, {}),
  lines: z.array(lineSchema).check(z.minLength(1), z.maxLength(MOST_LINES)),
  shipping: z._default(z.array(z.strictObject({ shop: id, minor: priceMinor })).check(z.maxLength(MOST_LINES)), []),
  offers: z._default(z.array(offerSchema).check(z.maxLength(MOST_OFFERS)), []),
  must: z._default(ids, []),
  never: z._default(ids, []),
  detail: z._default(z.enum(['full', 'plan']), 'full'),
  maxPlans: z._default(z.int().check(z.minimum(1), z.maximum(1_000_000_000)), 1_000_000),
})

export type RequestInput = z.input<typeof requestSchema>
export type Request = z.output<typeof requestSchema>
export type Line = z.output<typeof lineSchema>
export type Offer = z.output<typeof offerSchema>
export type OfferInput = z.input<typeof offerSchema>
export type Buyer = z.output<typeof buyerSchema>

export { LARGEST_MINOR, MOST_UNITS }
