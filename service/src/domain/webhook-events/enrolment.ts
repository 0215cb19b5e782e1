import { z } from 'zod'
import type { EnrolmentEvent } from '../lifecycles/enrolment.ts'
import { enrolmentLifecycle } from '../lifecycles/enrolment.ts'
import type { WebhookEvent } from './webhook-event.ts'

const data = z
  .object({
    enrolment: z.string(),
    campaign: z.string(),
    merchant: z.string(),
    state: z.enum(enrolmentLifecycle.states).describe('Its state after this'),
    because: z.string().nullable(),
    endsAt: z.iso.datetime().nullable().describe('When a merchant that leaves is out'),
  })
  .meta({ id: 'EnrolmentTold', description: 'What became of a merchant’s part in a joint campaign' })

const words: Record<EnrolmentEvent | 'apply', string> = {
  apply: 'A merchant signed up for a joint campaign',
  accept: 'The platform accepted it: its goods take part',
  reject: 'The platform refused it, with a reason',
  resubmit: 'The merchant signed up again',
  withdraw: 'The merchant took its sign-up back',
  leave: 'The merchant leaves; its goods take part until `endsAt`',
  dismiss: 'The platform ends it; its goods take part until `endsAt`',
}

/** One for each event of an enrolment's life. */
export const enrolmentEvents: readonly WebhookEvent[] = Object.entries(words).map(([event, summary]) => ({
  kind: `enrolment.${event}`,
  summary,
  data,
}))
