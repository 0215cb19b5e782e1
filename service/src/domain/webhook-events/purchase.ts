import { z } from 'zod'
import type { WebhookEvent } from './webhook-event.ts'

const data = z
  .object({
    coupon: z.string(),
    batch: z.string(),
    buyer: z.string(),
    reference: z.string().describe('The payment that it was bought with: this one is to be given back'),
    priceMinor: z.int(),
    returnedMinor: z.int().describe('How much goes back: the whole price; of a card, what is left of its life'),
  })
  .meta({ id: 'PurchaseTold', description: 'What became of a coupon that was bought' })

/** What is told of bought coupons. */
export const purchaseEvents: readonly WebhookEvent[] = [
  {
    kind: 'purchase.return',
    summary:
      'A bought coupon was given or taken back, alone or with a batch or a case: its price goes back to the buyer',
    data,
  },
]
