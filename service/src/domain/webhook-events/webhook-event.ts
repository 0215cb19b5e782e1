// What receivers are told of is a value: its kind, what it means, and what its data look like.
import type { z } from 'zod'

export type WebhookEvent = {
  /** As in the outbox: `coupon.redeem`. */
  readonly kind: string
  readonly summary: string
  /** A receiver gets these fields and no others, whatever stands in the outbox. */
  readonly data: z.ZodObject
  /** What a merchant may not see of an event that several merchants share. */
  readonly platformOnly?: readonly string[]
}
