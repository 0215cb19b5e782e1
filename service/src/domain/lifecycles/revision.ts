import type { EventOf, StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
/** An edit of a published batch: its terms count from the moment that it is adopted, for coupons that are issued from then on. */
export const revisionLifecycle = lifecycle({
  initial: 'proposed',
  states: ['proposed', 'adopted', 'withdrawn'],
  events: {
    adopt:    { from: ['proposed'], to: 'adopted' }, // by another than its author, as an approval
    withdraw: { from: ['proposed'], to: 'withdrawn' },
  },
})
export type RevisionState = StateOf<typeof revisionLifecycle>
export type RevisionEvent = EventOf<typeof revisionLifecycle>
