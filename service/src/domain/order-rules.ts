// What operators may set about orders: the part `orders` of the settings. Every field has a default.
import { z } from 'zod'

export const orderRulesSchema = z.strictObject({
  refundApproval: z
    .enum(['none', 'merchant'])
    .default('none')
    .describe('merchant: a buyer’s refund waits for the merchant of its lines; none: it is done at once'),
  returnsPerMonth: z
    .int()
    .min(0)
    .max(1_000)
    .nullable()
    .default(3)
    .describe('Orders with coupons that a buyer may return in one local month before promotions pause; null: no limit'),
  returnPauseDays: z.int().min(1).max(365).default(30).describe('How long promotions pause then'),
  completeAfterDays: z
    .int()
    .min(1)
    .max(365)
    .default(15)
    .describe('A paid order that nobody completed is complete after so many days'),
})
export type OrderRules = z.output<typeof orderRulesSchema>
