import { budgetEvents } from './budget.ts'
import { couponEvents } from './coupon.ts'
import { enrolmentEvents } from './enrolment.ts'
import { feeEvents } from './fee.ts'
import { orderEvents } from './order.ts'
import { purchaseEvents } from './purchase.ts'
import { statementEvents } from './statement.ts'
import type { WebhookEvent } from './webhook-event.ts'
import { webhookEvents } from './webhook.ts'

/** All that receivers can be told of. The OpenAPI document's `webhooks` are read off this list. */
export const toldEvents: readonly WebhookEvent[] = [
  ...couponEvents,
  ...orderEvents,
  ...purchaseEvents,
  ...statementEvents,
  ...feeEvents,
  ...enrolmentEvents,
  ...budgetEvents,
  ...webhookEvents,
]

const byKind = new Map(toldEvents.map((event) => [event.kind, event]))

/** A filter names kinds, or all of a subject as `coupon.*`. */
export const filters: readonly string[] = [
  ...new Set(toldEvents.map(({ kind }) => `${kind.split('.')[0]}.*`)),
  ...toldEvents.map(({ kind }) => kind),
]

/** Whether an endpoint with these filters is told of `kind`. No filter: of everything that is documented. */
export const wants = (kinds: readonly string[], kind: string): boolean =>
  byKind.has(kind) && (kinds.length === 0 || kinds.includes(kind) || kinds.includes(`${kind.split('.')[0]}.*`))

/** The body that is signed and sent. `forMerchant` leaves out what only the platform may see. Undocumented kinds are not sent. */
export function toldBody(
  event: { kind: string; at: Date; data: Readonly<Record<string, unknown>> },
  forMerchant: boolean,
): string {
  const { data: shape, platformOnly = [] } = byKind.get(event.kind) as WebhookEvent
  const shown = Object.keys(shape.shape).filter((name) => !(forMerchant && platformOnly.includes(name)))
  const data = Object.fromEntries(shown.map((name) => [name, event.data[name]]))
  return JSON.stringify({ type: event.kind, timestamp: event.at.toISOString(), data })
}
