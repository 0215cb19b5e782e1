import { z } from 'zod'
import { scenes } from '../../domain/scenes.ts'
import { art, buyerReference, idOf, instant, localized, minor, offerId, policyRef, reference } from './basics.ts'
import { offer, ruleTexts, threshold } from './offer.ts'

export const funding = z.array(z.object({ party: z.string(), minor }))
const share = z.object({ line: z.string(), minor, funding })

export const applied = z
  .object({
    offer: z.string(),
    kind: z.string(),
    layer: z.string(),
    baseMinor: minor,
    discountMinor: minor,
    shares: z.array(share),
    shippingShares: z.array(z.object({ shop: z.string(), minor, funding })).optional(),
  })
  .meta({ id: 'Applied', description: 'An offer of the plan: its discount, and where it falls' })

export const quote = z
  .object({
    listMinor: minor,
    discountMinor: minor,
    shippingMinor: minor,
    shippingDiscountMinor: minor,
    payableMinor: minor,
    policy: policyRef,
    proof: z.object({ optimal: z.boolean(), upperBoundMinor: minor, plansExamined: z.int() }),
    applied: z.array(applied),
    lines: z.array(
      z.object({
        id: z.string(),
        listMinor: minor,
        discountMinor: minor,
        payableMinor: minor,
        unitsMinor: z.array(minor),
      }),
    ),
    refused: z.array(
      z.object({ offer: z.string(), because: z.string(), details: z.record(z.string(), z.unknown()).optional() }),
    ),
    gifts: z.array(z.object({ offer: z.string(), sku: z.string(), quantity: z.int() })),
    instalments: z.array(z.object({ offer: z.string(), instalments: z.int(), interestMinor: minor, funding })),
  })
  .meta({ id: 'Quote', description: 'The best plan under the policy, with its proof; see docs: pricing, section 3' })

export const quoteLine = z.object({
  id: z.string(),
  sku: z.string(),
  name: localized,
  shop: reference,
  unitPriceMinor: minor,
  quantity: z.int(),
  art,
  available: z.int().optional().describe('Units that can still be ordered, where the shop counts its stock'),
})

export const offerInQuote = z
  .object({
    kind: z.string(),
    title: localized,
    ruleText: ruleTexts,
    threshold: threshold.optional().describe('What must be spent or bought first; of several steps the first'),
    validUntil: instant,
    shop: reference.optional(),
    batch: idOf('bat'),
    claimed: z.boolean(),
  })
  .meta({ id: 'OfferInQuote' })

export const advice = z
  .object({
    offer: z.string(),
    candidates: z.array(z.object({ sku: z.string(), name: localized, unitPriceMinor: minor, quantity: z.int(), art })),
    costMinor: z.int(),
    savesMinor: z.int(),
    netMinor: z.int(),
    worthwhile: z.boolean(),
    missingMinor: minor.optional(),
    missing: z.int().optional(),
  })
  .meta({
    id: 'Advice',
    description: '凑单: what adding these items would really bring, also where it is not worth it',
  })

export const promotionsPaused = z
  .object({
    until: instant,
    because: z.enum(['too_many_returns']),
    returned: z.int().describe('Orders with coupons of which something came back in that month'),
    most: z.int().describe('How many may be'),
  })
  .meta({
    id: 'PromotionsPaused',
    description: 'Until then the buyer pays the list price. Returning goods is never refused',
  })

export const quoteReply = z
  .object({
    id: idOf('quo'),
    expiresAt: instant,
    quote,
    lines: z.array(quoteLine),
    offers: z.record(z.string(), offerInQuote),
    advice: z.array(advice),
    claimable: z.array(z.object({ batch: offer, savesMinor: minor })),
    paused: promotionsPaused.optional(),
    points: z
      .object({
        balance: z.int(),
        worthMinor: minor.describe('What all of them could pay'),
        used: z.int().describe('What the plan takes of them; 0 unless the request says usePoints'),
        savesMinor: minor,
      })
      .optional()
      .describe('Where points pay in this marketplace'),
  })
  .meta({ id: 'QuoteReply' })

const sku = z.string().min(1).max(100)
const word = z.string().min(1).max(100)
const quantity = z.int().min(1).max(10_000)
const price = z.int().min(0).max(100_000_000_000)
export const cart = z
  .array(
    z.strictObject({
      sku,
      quantity,
      id: word.optional().describe('By a backend: the line’s own name, where one sku stands in several lines'),
      unitPriceMinor: price
        .optional()
        .describe('By a backend: its own price. A buyer’s prices come from the catalogue'),
      floorUnitPriceMinor: price.optional(),
      shop: word.optional(),
      spu: word.optional(),
      category: z.string().min(1).max(200).optional(),
      brand: word.optional(),
      tags: z.array(word).max(50).optional(),
      name: localized.optional(),
    }),
  )
  .min(1)
  .max(1_000)

export const quoteBody = z
  .strictObject({
    lines: cart,
    must: z.array(offerId).max(100).optional(),
    never: z.array(offerId).max(500).optional(),
    buyer: buyerReference.optional().describe('By a backend: for whom'),
    order: idOf('ord')
      .optional()
      .describe('An unpaid order of the buyer’s whose place this cart is to take: what it holds counts as free'),
    shipping: z
      .array(z.strictObject({ shop: word, minor: price }))
      .max(200)
      .optional()
      .describe('By a backend: its own shipping, by shop. Without it, at the shops’ terms'),
    scene: z.enum(scenes).optional().describe('By a backend: where the buyer is shopping, for coupons of one scene'),
    usePoints: z.boolean().optional().describe('Pay with the buyer’s points as far as they go, and as is allowed'),
    paymentMethod: word
      .optional()
      .describe('How the buyer is going to pay, for coupons of one way to pay. The order is then to be paid so'),
    advise: offerId.optional().describe('凑单 for this offer alone, with more items to choose from'),
  })
  .meta({ id: 'QuoteRequest' })

export type QuoteReply = z.infer<typeof quoteReply>
export type QuoteBody = z.infer<typeof quoteBody>
