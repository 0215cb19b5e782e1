import type { EventOf, StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
export const orderLifecycle = lifecycle({
  initial: 'placed',
  states: ['placed', 'paid', 'completed', 'cancelled'],
  events: {
    pay:      { from: ['placed'], to: 'paid' },
    complete: { from: ['paid'],   to: 'completed' },
    cancel:   { from: ['placed'], to: 'cancelled' },
  },
})
export type OrderState = StateOf<typeof orderLifecycle>
export type OrderEvent = EventOf<typeof orderLifecycle>
