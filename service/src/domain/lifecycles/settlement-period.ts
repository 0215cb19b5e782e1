import type { EventOf, StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
export const periodLifecycle = lifecycle({
  initial: 'open',
  states: ['open', 'proposed', 'issued'],
  events: {
    propose:   { from: ['open'],     to: 'proposed' }, // its statements are right, says one
    send_back: { from: ['proposed'], to: 'open' },
    issue:     { from: ['proposed'], to: 'issued' },   // says another; from now on they stand
  },
})
export type PeriodState = StateOf<typeof periodLifecycle>
export type PeriodEvent = EventOf<typeof periodLifecycle>
