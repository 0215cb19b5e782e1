import type { StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
export const complaintLifecycle = lifecycle({
  initial: 'open',
  states: ['open', 'answered'],
  events: {
    answer: { from: ['open'], to: 'answered' }, // its buyer is told; who is not content complains again
  },
})
export type ComplaintState = StateOf<typeof complaintLifecycle>
