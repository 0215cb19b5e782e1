import type { EventOf, StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
/** A merchant in a joint campaign: its own consent, then the platform's. */
export const enrolmentLifecycle = lifecycle({
  initial: 'applied',
  states: ['applied', 'accepted', 'rejected', 'withdrawn', 'leaving'],
  events: {
    accept:   { from: ['applied'],                            to: 'accepted' },
    reject:   { from: ['applied'],                            to: 'rejected' }, // with a reason
    resubmit: { from: ['rejected', 'withdrawn', 'leaving'],   to: 'applied' }, // by the merchant; after it left, only once it is out
    withdraw: { from: ['applied'],                            to: 'withdrawn' }, // by the merchant
    leave:    { from: ['accepted'],                           to: 'leaving' }, // by the merchant, with notice
    dismiss:  { from: ['accepted'],                           to: 'leaving' }, // by the platform, with notice and reason
  },
})
export type EnrolmentState = StateOf<typeof enrolmentLifecycle>
export type EnrolmentEvent = EventOf<typeof enrolmentLifecycle>
