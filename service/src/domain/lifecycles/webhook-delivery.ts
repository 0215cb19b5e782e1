import type { EventOf, StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
export const webhookDeliveryLifecycle = lifecycle({
  initial: 'pending',
  states: ['pending', 'delivered', 'failed'],
  events: {
    deliver: { from: ['pending'],             to: 'delivered' },
    fail:    { from: ['pending'],             to: 'failed' },  // the last attempt failed too
    replay:  { from: ['delivered', 'failed'], to: 'pending' },
  },
})
export type WebhookDeliveryState = StateOf<typeof webhookDeliveryLifecycle>
export type WebhookDeliveryEvent = EventOf<typeof webhookDeliveryLifecycle>
