import type { EventOf, StateOf } from './lifecycle.ts'
import { lifecycle } from './lifecycle.ts'

// prettier-ignore
export const webhookEndpointLifecycle = lifecycle({
  initial: 'enabled',
  states: ['enabled', 'disabled', 'removed'],
  events: {
    disable: { from: ['enabled'],             to: 'disabled' }, // by its owner, after days of failure, or because it answered 410
    enable:  { from: ['disabled'],            to: 'enabled' },
    remove:  { from: ['enabled', 'disabled'], to: 'removed' },
  },
})
export type WebhookEndpointState = StateOf<typeof webhookEndpointLifecycle>
export type WebhookEndpointEvent = EventOf<typeof webhookEndpointLifecycle>
