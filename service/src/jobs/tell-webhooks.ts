import { prefixes } from '../domain/ids.ts'
import { toldBody, wants } from '../domain/webhook-events/index.ts'
import { disableKind } from '../domain/webhook-events/webhook.ts'
import type { NewDelivery } from '../storage/deliveries.ts'
import { insertDeliveries } from '../storage/deliveries.ts'
import type { OutboxRow, Place, PlacedEvent } from '../storage/outbox.ts'
import { beTheReader, birthsAfter, moveReader, outboxAfter, outboxReader } from '../storage/outbox.ts'
import type { EndpointRow } from '../storage/webhooks.ts'
import { enabledEndpoints } from '../storage/webhooks.ts'
import type { Job } from './job.ts'

const mostPerRound = 1_000

/**
 * Reads the outbox in the order of time and makes a delivery for each endpoint that wants to know. What was read and what was
 * made of it commit together; the outbox itself is not written to.
 */
export const tellWebhooks: Job = {
  name: 'tell-webhooks',
  everySeconds: 1,
  run: ({ store, ids }) =>
    store.transaction('tellWebhooks', async (sql) => {
      if (!(await beTheReader(sql))) return { done: 0, more: false }
      const { read, births, completeUntil } = await outboxReader(sql, store.clock)
      const endpoints = await enabledEndpoints(sql)
      if (endpoints.length === 0) {
        const now = { at: completeUntil, id: '' } // nobody to tell: what happened so far is history
        await moveReader(sql, { read: now, births: now })
        return { done: 0, more: false }
      }
      const single = await outboxAfter(sql, read, completeUntil, mostPerRound)
      const born = await birthsAfter(sql, births, completeUntil, mostPerRound)
      const events = [...single, ...born].sort((a, b) => a.at.getTime() - b.at.getTime())
      if (events.length === 0) return { done: 0, more: false }
      const deliveries = events.flatMap((event) =>
        endpoints.filter((endpoint) => concerns(event, endpoint)).map((endpoint) => delivery(event, endpoint)),
      )
      const rows = deliveries.map((one): NewDelivery => ({ ...one, id: ids.next(prefixes.webhookDelivery) }))
      if (rows.length > 0) await insertDeliveries(sql, rows)
      await moveReader(sql, { read: afterLast(single, read), births: afterLast(born, births) })
      return { done: events.length, more: [single, born].some((some) => some.length >= mostPerRound) }
    }),
}

/** Where reading goes on. */
function afterLast(events: readonly PlacedEvent[], before: Place): Place {
  const last = events.at(-1)
  return last ? { at: last.place, id: last.row } : before
}

/** The platform is told of everything, a merchant of its own; nobody is told by an endpoint of that endpoint's own end. */
function concerns(event: OutboxRow, endpoint: EndpointRow): boolean {
  if (!wants(endpoint.kinds, event.kind)) return false
  if (event.kind === disableKind && event.subject === endpoint.id) return false
  return endpoint.merchant === null || event.merchants.includes(endpoint.merchant)
}

const delivery = (event: PlacedEvent, endpoint: EndpointRow): Omit<NewDelivery, 'id'> => ({
  bucket: endpoint.bucket,
  endpoint: endpoint.id,
  event: event.id,
  kind: event.kind,
  body: toldBody({ kind: event.kind, at: event.at, data: event.payload }, endpoint.merchant !== null),
  at: event.place,
})
