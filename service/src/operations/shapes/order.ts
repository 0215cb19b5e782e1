import { z } from 'zod'
import { orderLifecycle } from '../../domain/lifecycles/order.ts'
import { refundLifecycle } from '../../domain/lifecycles/refund.ts'
import { art, idOf, instant, localized, minor, policyRef, reference } from './basics.ts'
import { applied, funding, offerInQuote } from './quote.ts'

export const refund = z
  .object({
    id: idOf('rfd'),
    order: idOf('ord'),
    state: z.enum(refundLifecycle.states),
    at: instant.describe('When it was done; of a request, when it was made'),
    minor: minor.describe('All that went back to the buyer; 0 unless it is done'),
    shippingMinor: minor,
    lines: z.array(z.object({ line: z.string(), quantity: z.int(), minor, restocked: z.boolean(), funding })),
    couponsReturned: z.array(z.string()),
    pointsReturned: z.int().optional(),
    reason: z.string().optional(),
    requestedAt: instant.optional(),
    decidedAt: instant.optional(),
    answer: z.string().optional(),
    promotionsPausedUntil: instant
      .optional()
      .describe('This return was one too many this month: until then promotions pause'),
  })
  .meta({ id: 'Refund', description: 'Units taken back, what the buyer got for them, and what each funder got back' })

const orderLine = z.object({
  id: z.string(),
  sku: z.string(),
  name: localized,
  art,
  quantity: z.int(),
  unitPriceMinor: minor,
  listMinor: minor,
  discountMinor: minor,
  payableMinor: minor,
  unitsMinor: z.array(minor),
  refundedQuantity: z.int(),
  refundedMinor: minor,
  shares: z.array(z.object({ offer: z.string(), title: localized, minor, funding })),
})

const subOrder = z.object({
  shop: reference,
  listMinor: minor,
  discountMinor: minor,
  shippingMinor: minor,
  shippingDiscountMinor: minor,
  payableMinor: minor,
  refundedMinor: minor,
  lines: z.array(orderLine),
})

export const order = z
  .object({
    id: idOf('ord'),
    buyer: z.string(),
    state: z.enum(orderLifecycle.states),
    reference: z.string().optional().describe('What the order is called in the shop’s own system'),
    note: z.string().optional(),
    placedAt: instant,
    holdUntil: instant,
    holdEnded: z.boolean(),
    paidAt: instant.optional(),
    paymentReference: z.string().optional(),
    completedAt: instant.optional(),
    cancelledAt: instant.optional(),
    cancelledBecause: z.string().optional(),
    replaces: idOf('ord').optional().describe('The order whose place this one took when the cart changed'),
    replacedBy: idOf('ord').optional(),
    listMinor: minor,
    discountMinor: minor,
    shippingMinor: minor,
    shippingDiscountMinor: minor,
    payableMinor: minor,
    points: z.int().optional().describe('Points that paid for a part of it'),
    paymentMethod: z.string().optional().describe('How the buyer was going to pay when it was priced'),
    refundedMinor: minor,
    policy: policyRef,
    shops: z.array(subOrder).describe('One sub-order a shop; they add up to the order'),
    applied: z.array(applied),
    offers: z.record(z.string(), offerInQuote),
    refunds: z.array(refund),
  })
  .meta({ id: 'Order', description: 'One checkout: lines by shop, what each discount did, and what was taken back' })

export const note = z.string().trim().min(1).max(500).describe('Words for the shop')

export const returnsBody = z.strictObject({
  lines: z.array(z.strictObject({ line: z.string().min(1).max(100), quantity: z.int().min(1).max(10_000) })).max(1_000),
  shipping: z.boolean().optional().describe('All that was paid for shipping goes back as well'),
  restock: z.boolean().optional().describe('By a shop: the units go back on the shelf, where it counts its stock'),
  reason: note.optional(),
})

export const refundPreview = z
  .object({
    minor,
    shippingMinor: minor,
    lines: z.array(z.object({ line: z.string(), quantity: z.int(), minor })),
    needsApproval: z.boolean().describe('It waits for the merchant'),
    pausesPromotionsUntil: instant.optional().describe('It would be one return too many this month'),
    coupons: z.array(z.object({ id: z.string(), returned: z.boolean(), because: z.string() })),
  })
  .meta({ id: 'RefundPreview' })

export const ledger = z
  .object({
    data: z.array(
      z.object({
        id: idOf('trf'),
        at: instant,
        debit: z.string(),
        credit: z.string(),
        minor,
        because: z.string(),
        line: z.string().optional(),
        offer: z.string().optional(),
        refund: idOf('rfd').optional(),
      }),
    ),
    balances: z.array(z.object({ account: z.string(), minor: z.int() })),
  })
  .meta({ id: 'Ledger', description: 'Every transfer of the order, and what they sum to; buyer_clearing is 0' })

export type Order = z.infer<typeof order>
export type Refund = z.infer<typeof refund>
