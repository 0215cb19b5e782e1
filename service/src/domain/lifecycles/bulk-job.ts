import type { EventOf, StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
export const bulkJobLifecycle = lifecycle({
  initial: 'checking',
  states: ['checking', 'checked', 'submitted', 'running', 'paused', 'done', 'cancelled', 'failed'],
  events: {
    check:   { from: ['checking'],                       to: 'checked' },   // the dry run is through: its counts can be read
    submit:  { from: ['checked'],                        to: 'submitted' }, // so large that another must approve
    start:   { from: ['checked'],                        to: 'running' },
    approve: { from: ['submitted'],                      to: 'running' },   // by another than its author
    refuse:  { from: ['submitted'],                      to: 'cancelled' },
    pause:   { from: ['running'],                        to: 'paused' },
    resume:  { from: ['paused', 'failed'],               to: 'running' },
    cancel:  { from: ['checking', 'checked', 'submitted', 'running', 'paused', 'failed'], to: 'cancelled' },
    finish:  { from: ['running'],                        to: 'done' },
    fail:    { from: ['checking', 'running'],            to: 'failed' },    // after several tries in a row
  },
})
export type BulkJobState = StateOf<typeof bulkJobLifecycle>
export type BulkJobEvent = EventOf<typeof bulkJobLifecycle>
