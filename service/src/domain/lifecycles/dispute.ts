import type { StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
export const disputeLifecycle = lifecycle({
  initial: 'open',
  states: ['open', 'upheld', 'rejected'],
  events: {
    uphold: { from: ['open'], to: 'upheld' },
    reject: { from: ['open'], to: 'rejected' },
  },
})
export type DisputeState = StateOf<typeof disputeLifecycle>
