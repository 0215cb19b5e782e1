import { z } from 'zod'
import type { WebhookEvent } from './webhook-event.ts'

export const testKind = 'webhook.test'
export const disableKind = 'webhook.disable'

/** What webhooks tell about themselves. */
export const webhookEvents: readonly WebhookEvent[] = [
  {
    kind: testKind,
    summary: 'Sent when somebody asks for a test',
    data: z.object({ endpoint: z.string() }).meta({ id: 'WebhookTestTold', description: 'A test' }),
  },
  {
    kind: disableKind,
    summary:
      'An endpoint that failed for days is sent nothing more; its owner’s other endpoints and the platform are told',
    data: z
      .object({ endpoint: z.string(), merchant: z.string().nullable(), because: z.string() })
      .meta({ id: 'WebhookDisableTold', description: 'An endpoint that was disabled' }),
  },
]
