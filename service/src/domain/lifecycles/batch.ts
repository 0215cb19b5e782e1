import type { EventOf, StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
export const batchLifecycle = lifecycle({
  initial: 'draft',
  states: ['draft', 'submitted', 'approved', 'live', 'paused', 'ended'],
  events: {
    submit:    { from: ['draft'],                      to: 'submitted' },
    approve:   { from: ['submitted'],                  to: 'approved' }, // by another than its author
    send_back: { from: ['submitted', 'approved'],      to: 'draft' },
    withdraw:  { from: ['submitted', 'approved'],      to: 'draft' }, // its author takes it back
    publish:   { from: ['approved'],                   to: 'live' },
    pause:     { from: ['live'],                       to: 'paused' },
    resume:    { from: ['paused'],                     to: 'live' },
    end:       { from: ['approved', 'live', 'paused'], to: 'ended' },
  },
})
export type BatchState = StateOf<typeof batchLifecycle>
export type BatchEvent = EventOf<typeof batchLifecycle>
