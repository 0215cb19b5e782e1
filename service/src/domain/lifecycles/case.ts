import type { EventOf, StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
export const caseLifecycle = lifecycle({
  initial: 'open',
  states: ['open', 'upheld', 'cleared', 'appealed'],
  events: {
    uphold: { from: ['open', 'appealed'],           to: 'upheld' },   // its coupons are taken back
    clear:  { from: ['open', 'appealed', 'upheld'], to: 'cleared' },  // nothing was wrong: what is frozen is let go
    appeal: { from: ['open', 'upheld'],             to: 'appealed' }, // by a buyer whom it concerns
  },
})
export type CaseState = StateOf<typeof caseLifecycle>
export type CaseEvent = EventOf<typeof caseLifecycle>
