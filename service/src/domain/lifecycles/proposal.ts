import type { EventOf, StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
/** Money that one proposes and another approves: adjustments and payouts. */
export const proposalLifecycle = lifecycle({
  initial: 'proposed',
  states: ['proposed', 'approved', 'refused'],
  events: {
    approve: { from: ['proposed'], to: 'approved' },
    refuse:  { from: ['proposed'], to: 'refused' },
  },
})
export type ProposalState = StateOf<typeof proposalLifecycle>
export type ProposalEvent = EventOf<typeof proposalLifecycle>
