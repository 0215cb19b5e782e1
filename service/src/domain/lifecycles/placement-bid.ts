import type { EventOf, StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
export const placementBidLifecycle = lifecycle({
  initial: 'running',
  states: ['running', 'paused', 'ended'],
  events: {
    pause:  { from: ['running'],           to: 'paused' },
    resume: { from: ['paused'],            to: 'running' },
    end:    { from: ['running', 'paused'], to: 'ended' }, // for good; the next bid for the coupon is another one
  },
})
export type PlacementBidState = StateOf<typeof placementBidLifecycle>
export type PlacementBidEvent = EventOf<typeof placementBidLifecycle>
