import { bucketOf } from '../domain/buckets.ts'
import { prefixes } from '../domain/ids.ts'
import { failingDays, restAfter } from '../domain/webhook-retries.ts'
import { disableKind } from '../domain/webhook-events/webhook.ts'
import { leaseDeliveries } from '../storage/deliveries.ts'
import { tell } from '../storage/outbox.ts'
import { moment } from '../storage/sql.ts'
import type { EndpointRow } from '../storage/webhooks.ts'
import { liveSecrets, moveEndpoint, noteFailing, noteWorking } from '../storage/webhooks.ts'
import type { AttemptHouse, Outcome } from './webhook-attempt.ts'
import { attempt, gone, good } from './webhook-attempt.ts'

/** Carries messages to receivers, each receiver in a lane of its own. */
export type WebhookPost = {
  /** Starts a lane, unless one runs. Returns whether it did. */
  serve(endpoint: EndpointRow): boolean
  /** Waits until no lane runs. */
  idle(): Promise<void>
  /** Cuts off what is under way (it is sent again later) and waits for the lanes' ends. */
  stop(): Promise<void>
}

type PostHouse = AttemptHouse & { readonly failed: (error: unknown) => void }

const atOnce = 8
const leaseSeconds = 60

const dayMilliseconds = 86_400_000

export function openWebhookPost(house: PostHouse): WebhookPost {
  const lanes = new Map<string, Promise<void>>()
  const failures = new Map<string, number>()
  const stopping = new AbortController()

  /** Until nothing is due, or a whole handful got no good answer. */
  async function lane(endpoint: EndpointRow): Promise<void> {
    while (!stopping.signal.aborted) {
      const { store } = house
      const at = await moment(store.sql, store.clock)
      // a receiver that did not answer is asked with one message, not with eight
      const most = failures.has(endpoint.id) ? 1 : atOnce
      const due = await leaseDeliveries(store.sql, endpoint, at, leaseSeconds, most)
      if (due.length === 0) return
      const secrets = await liveSecrets(store.sql, endpoint.id, at)
      due.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
      const outcomes = await Promise.all(
        due.map((one) => attempt(house, { endpoint, delivery: one, secrets, at, stopping: stopping.signal })),
      )
      if (stopping.signal.aborted || !(await judged(endpoint, outcomes, at))) return
    }
  }

  /** Whether to go on with this endpoint: it rests after bad answers, and ends after days of them. */
  async function judged(endpoint: EndpointRow, outcomes: readonly Outcome[], at: Date): Promise<boolean> {
    const { sql } = house.store
    if (outcomes.some(gone)) {
      await disable(endpoint, 'gone', at)
      return false
    }
    if (outcomes.some(good)) {
      const before = failures.delete(endpoint.id)
      if (before || endpoint.failingSince !== null) await noteWorking(sql, endpoint.id)
      return true
    }
    const count = (failures.get(endpoint.id) ?? 0) + 1
    failures.set(endpoint.id, count)
    const since = await noteFailing(sql, endpoint.id, at, restAfter(count))
    if (since && at.getTime() - since.getTime() >= failingDays * dayMilliseconds) await disable(endpoint, 'failing', at)
    return false
  }

  /** With a notice in the outbox: the owner's other endpoints and the platform hear of it. */
  const disable = (endpoint: EndpointRow, because: 'failing' | 'gone', at: Date): Promise<void> =>
    house.store.transaction('disableWebhook', async (sql) => {
      if (!(await moveEndpoint(sql, endpoint.id, 'disable', because))) return
      const payload = { endpoint: endpoint.id, merchant: endpoint.merchant, because }
      const id = house.ids.next(prefixes.event)
      await tell(sql, { bucket: bucketOf(endpoint.id), id, kind: disableKind, subject: endpoint.id, payload, at })
    })

  async function idle(): Promise<void> {
    while (lanes.size > 0) await Promise.all(lanes.values())
  }

  return {
    serve(endpoint) {
      if (lanes.has(endpoint.id) || stopping.signal.aborted) return false
      const running = lane(endpoint)
        .catch((error: unknown) => {
          if (!stopping.signal.aborted) house.failed(error)
        })
        .finally(() => lanes.delete(endpoint.id))
      lanes.set(endpoint.id, running)
      return true
    },
    idle,
    stop() {
      stopping.abort()
      return idle()
    },
  }
}
