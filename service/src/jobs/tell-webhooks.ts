import { prefixes } from '../domain/ids.ts'
import { toldBody, wants } from '../domain/webhook-events/index.ts'
import { disableKind } from '../domain/webhook-events/webhook.ts'
import type { NewDelivery } from '../storage/deliveries.ts'
import { insertDeliveries } from '../storage/deliveries.ts'
import type { OutboxRow } from '../storage/outbox.ts'
import { beTheReader, moveReader, outboxAfter, outboxReader } from '../storage/outbox.ts'
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
      const { read, completeUntil } = await outboxReader(sql, store.clock)
      const endpoints = await enabledEndpoints(sql)
      if (endpoints.length === 0) {
        await moveReader(sql, { at: completeUntil, id: '' }) // nobody to tell: what happened so far is history
        return { done: 0, more: false }
      }
      const events = await outboxAfter(sql, read, completeUntil, mostPerRound)
      const last = events.at(-1)
      if (!last) return { done: 0, more: false }
      const deliveries = events.flatMap((event) =>
        endpoints.filter((endpoint) => concerns(event, endpoint)).map((endpoint) => delivery(event, endpoint)),
      )
      const rows = deliveries.map((one): NewDelivery => ({ ...one, id: ids.next(prefixes.webhookDelivery) }))
      if (rows.length > 0) await insertDeliveries(sql, rows)
      await moveReader(sql, { at: last.place, id: last.id })
      return { done: events.length, more: events.length === mostPerRound }
    }),
}

/** The platform is told of everything, a merchant of its own; nobody is told by an endpoint of that endpoint's own end. */
function concerns(event: OutboxRow, endpoint: EndpointRow): boolean {
  if (!wants(endpoint.kinds, event.kind)) return false
  if (event.kind === disableKind && event.subject === endpoint.id) return false
  return endpoint.merchant === null || event.merchants.includes(endpoint.merchant)
}

const delivery = (event: OutboxRow & { place: string }, endpoint: EndpointRow): Omit<NewDelivery, 'id'> => ({
  bucket: endpoint.bucket,
  endpoint: endpoint.id,
  event: event.id,
  kind: event.kind,
  body: toldBody({ kind: event.kind, at: event.at, data: event.payload }, endpoint.merchant !== null),
  at: event.place,
})
