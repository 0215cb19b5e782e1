import type { EventOf, StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
export const refundLifecycle = lifecycle({
  initial: 'requested',
  states: ['requested', 'done', 'refused'],
  events: {
    approve: { from: ['requested'], to: 'done' },
    refuse:  { from: ['requested'], to: 'refused' },
  },
})
export type RefundState = StateOf<typeof refundLifecycle>
export type RefundEvent = EventOf<typeof refundLifecycle>
