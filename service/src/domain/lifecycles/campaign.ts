import type { EventOf, StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
export const campaignLifecycle = lifecycle({
  initial: 'draft',
  states: ['draft', 'submitted', 'approved', 'ended'],
  events: {
    submit:    { from: ['draft'],                 to: 'submitted' },
    approve:   { from: ['submitted'],             to: 'approved' }, // by another than its author
    send_back: { from: ['submitted', 'approved'], to: 'draft' },
    end:       { from: ['approved'],              to: 'ended' },
  },
})
export type CampaignState = StateOf<typeof campaignLifecycle>
export type CampaignEvent = EventOf<typeof campaignLifecycle>
