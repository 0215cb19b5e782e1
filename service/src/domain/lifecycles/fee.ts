import type { EventOf, StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
/** A service fee: proposed by one, announced by another, and counting once its notice is over. */
export const feeLifecycle = lifecycle({
  initial: 'proposed',
  states: ['proposed', 'approved', 'refused', 'withdrawn'],
  events: {
    approve:  { from: ['proposed'], to: 'approved' },
    refuse:   { from: ['proposed'], to: 'refused' },
    withdraw: { from: ['approved'], to: 'withdrawn' }, // before it counts
  },
})
export type FeeState = StateOf<typeof feeLifecycle>
export type FeeEvent = EventOf<typeof feeLifecycle>
