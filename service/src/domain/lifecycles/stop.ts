import type { StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
export const stopLifecycle = lifecycle({
  initial: 'standing',
  states: ['standing', 'lifted'],
  events: {
    lift: { from: ['standing'], to: 'lifted' }, // what was stopped goes on; the next stop is another one
  },
})
export type StopState = StateOf<typeof stopLifecycle>
