import type { Chance, Ids } from '../domain/ids.ts'
import { prefixes } from '../domain/ids.ts'
import { pauseAfter } from '../domain/webhook-retries.ts'
import type { Secrets } from '../domain/secrets.ts'
import { openedSecret, signedHeaders } from '../domain/webhook-signing.ts'
import type { Outgoing, OutgoingAnswer } from '../outgoing/outgoing.ts'
import type { LeasedDelivery } from '../storage/deliveries.ts'
import { recordAttempt } from '../storage/deliveries.ts'
import type { Store } from '../storage/sql.ts'
import type { EndpointRow } from '../storage/webhooks.ts'

export type AttemptHouse = {
  readonly store: Store
  readonly ids: Ids
  readonly outgoing: Outgoing
  readonly chance: Chance
  readonly secrets: Secrets
}

export type Outcome = {
  readonly answer: OutgoingAnswer | undefined
  readonly error: string | null
  readonly milliseconds: number
}
export const good = ({ answer }: Outcome): boolean =>
  answer !== undefined && answer.status >= 200 && answer.status < 300
export const gone = ({ answer }: Outcome): boolean => answer?.status === 410

const keptOfAnswer = 500

type Sending = {
  readonly endpoint: EndpointRow
  readonly delivery: LeasedDelivery
  readonly secrets: readonly string[]
  readonly at: Date
  readonly stopping: AbortSignal
}

/** Sends one message once, and records what came of it. One that was cut off by our own end is recorded by nobody and sent again. */
export async function attempt(house: AttemptHouse, sending: Sending): Promise<Outcome> {
  const { endpoint, delivery, secrets, at, stopping } = sending
  const began = performance.now()
  const took = () => Math.round(performance.now() - began)
  const live = secrets.map((sealed) => openedSecret(house.secrets, sealed))
  const headers = signedHeaders({ id: delivery.event, at, body: delivery.body }, live)
  const outcome = await house.outgoing.post(endpoint.url, { headers, body: delivery.body, signal: stopping }).then(
    (answer): Outcome => ({ answer, error: null, milliseconds: took() }),
    (error: Error): Outcome => ({
      answer: undefined,
      error: shortened(error.message || error.name),
      milliseconds: took(),
    }),
  )
  if (!stopping.aborted) await record(house, sending, outcome)
  return outcome
}

async function record(house: AttemptHouse, { endpoint, delivery, at }: Sending, outcome: Outcome): Promise<void> {
  const { answer, error, milliseconds } = outcome
  const pause = pauseAfter(delivery.attempts, house.chance, answer?.retryAfterSeconds)
  const state = good(outcome) ? 'delivered' : pause === undefined ? 'failed' : 'pending'
  const dueAt = state === 'pending' ? new Date(at.getTime() + (pause as number) * 1000) : null
  const made = {
    id: house.ids.next(prefixes.webhookAttempt),
    delivery: delivery.id,
    at,
    status: answer?.status ?? null,
    error,
    milliseconds,
    answer: shortened(answer?.text ?? ''),
  }
  await recordAttempt(house.store.sql, endpoint.bucket, made, { state, dueAt })
}

/** PostgreSQL's text holds no NUL. */
const shortened = (text: string): string => text.slice(0, keptOfAnswer).replaceAll('\0', '')
