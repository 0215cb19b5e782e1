// What goes in: the one declaration of a request, and the refusal of every malformed one.
import { amountMinor, count, LARGEST_MINOR, MOST_UNITS, priceMinor } from './benefits/benefit.ts'
import { benefitShape } from './benefits/index.ts'
import { conditionShape } from './conditions/index.ts'
import { fundingShape, offerBasisShape, policyShape } from './policy.ts'
import { policies } from './policies/index.ts'
import { scopeShape } from './scope.ts'
import { list, nameOr, object, optional, otherwise, record } from './shape/holders.ts'
import type { InOf, OutOf } from './shape/shape.ts'
import { flag, instant, oneOf, text, textThatMatches, whole } from './shape/values.ts'

const id = text(1, 200)
const orders = whole(0)
const ids = list(id, 0, 1_000)

export const MOST_LINES = 1_000
export const MOST_OFFERS = 500

/** Facts about the buyer that conditions may ask for. A fact that is not given is not met. */
export const buyerShape = object({
  id: optional(id),
  memberTier: optional(id),
  score: optional(whole(0)),
  paidOrders: optional(orders),
  paidOrdersByShop: optional(record(id, orders)),
  follows: optional(ids),
  memberOf: optional(ids),
  segments: optional(ids),
  paymentMethod: optional(id),
  region: optional(id),
  scene: optional(id),
})

/** One line of the cart. `floorUnitPriceMinor`: no discount takes a unit below it. */
export const lineShape = object(
  {
    id,
    sku: id,
    spu: optional(id),
    shop: id,
    merchant: optional(id),
    brand: optional(id),
    category: optional(id),
    tags: otherwise(ids, []),
    unitPriceMinor: priceMinor,
    quantity: count,
    floorUnitPriceMinor: otherwise(priceMinor, 0),
  },
  true,
)

/** Anything that can reduce the price once. */
export const offerShape = object(
  {
    id,
    kind: id,
    title: optional(text(0, 500)),
    benefit: benefitShape,
    threshold: optional(object({ spendMinor: optional(amountMinor), quantity: optional(count) })),
    scope: optional(scopeShape),
    conditions: otherwise(list(conditionShape, 0, 50), []),
    validFrom: optional(instant),
    validUntil: optional(instant),
    group: optional(id),
    exclusive: otherwise(flag, false),
    funding: optional(fundingShape),
    basis: optional(offerBasisShape),
  },
  true,
)

const policyNames = Object.keys(policies) as (keyof typeof policies)[]

export const requestShape = object({
  at: instant,
  timeZone: otherwise(id, 'Asia/Shanghai'),
  currency: otherwise(textThatMatches(/^[A-Z]{3}$/), 'CNY'),
  policy: otherwise(nameOr(policyNames, policyShape), 'tmall'),
  buyer: otherwise(buyerShape, {}),
  lines: list(lineShape, 1, MOST_LINES),
  shipping: otherwise(list(object({ shop: id, minor: priceMinor }), 0, MOST_LINES), []),
  offers: otherwise(list(offerShape, 0, MOST_OFFERS), []),
  must: otherwise(ids, []),
  never: otherwise(ids, []),
  detail: otherwise(oneOf(['full', 'plan']), 'full'),
  maxPlans: otherwise(whole(1, 1_000_000_000), 1_000_000),
})

export type RequestInput = InOf<typeof requestShape>
export type Request = OutOf<typeof requestShape>
export type Line = OutOf<typeof lineShape>
export type Offer = OutOf<typeof offerShape>
export type OfferInput = InOf<typeof offerShape>
export type Buyer = OutOf<typeof buyerShape>

export { LARGEST_MINOR, MOST_UNITS }
