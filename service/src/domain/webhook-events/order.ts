import { z } from 'zod'
import type { OrderEvent } from '../lifecycles/order.ts'
import { orderLifecycle } from '../lifecycles/order.ts'
import type { WebhookEvent } from './webhook-event.ts'

const data = z
  .object({
    order: z.string(),
    buyer: z.string(),
    state: z.enum(orderLifecycle.states).describe('Its state after this'),
  })
  .meta({ id: 'OrderTold', description: 'What became of an order' })

const words: Record<OrderEvent, string> = {
  pay: 'An order was paid; the ledger is posted',
  complete: 'An order is completed',
  cancel: 'An order was cancelled, or its hold ended; its coupons are free again',
}

const moves: readonly WebhookEvent[] = Object.entries(words).map(([event, summary]) => ({
  kind: `order.${event}`,
  summary,
  data,
}))

const refund: WebhookEvent = {
  kind: 'order.refund',
  summary: 'Units of an order were refunded; the ledger is posted. Merchants hear of refunds of their own lines',
  data: z
    .object({
      order: z.string(),
      refund: z.string(),
      minor: z.int().optional().describe('What the buyer gets back over all shops; told to the platform only'),
    })
    .meta({ id: 'RefundTold', description: 'A refund' }),
  platformOnly: ['minor'],
}

export const orderEvents: readonly WebhookEvent[] = [...moves, refund]
