import { z } from 'zod'
import { instant as instantOf } from '../../domain/clock.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { prefixes } from '../../domain/ids.ts'
import { webhookDeliveryLifecycle } from '../../domain/lifecycles/webhook-delivery.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { toldBody } from '../../domain/webhook-events/index.ts'
import { testKind } from '../../domain/webhook-events/webhook.ts'
import type { DeliveryRow } from '../../storage/deliveries.ts'
import { deliveriesOf, insertDeliveries, replayDeliveries } from '../../storage/deliveries.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { cursorQuery, instant, limitQuery, nothing, page } from '../shapes/basics.ts'
import { endpointParams, ownEndpoint } from './endpoint-view.ts'

const delivery = z
  .object({
    event: z.string().describe('The message’s `webhook-id`: the same over all attempts and replays'),
    type: z.string(),
    state: z.enum(webhookDeliveryLifecycle.states),
    createdAt: instant,
    nextAttemptAt: instant.nullable(),
    deliveredAt: instant.nullable(),
    attempts: z.array(
      z.object({
        at: instant,
        status: z.int().nullable().describe('Of the answer; null: there was none'),
        error: z.string().nullable(),
        milliseconds: z.int(),
        answer: z.string().describe('How the answer’s body begins'),
      }),
    ),
  })
  .meta({ id: 'WebhookDelivery', description: 'One message and every attempt to deliver it' })

const view = (row: DeliveryRow): z.input<typeof delivery> => ({
  event: row.event,
  type: row.kind,
  state: row.state,
  createdAt: instantOf(row.createdAt),
  nextAttemptAt: row.state === 'pending' ? instantOf(row.dueAt) : null,
  deliveredAt: row.deliveredAt && instantOf(row.deliveredAt),
  attempts: row.attempts,
})

export const listWebhookDeliveries = operation({
  id: 'listWebhookDeliveries',
  method: 'GET',
  path: '/v1/webhook-endpoints/{id}/deliveries',
  tag: 'Webhooks',
  summary: 'What was sent to an endpoint, newest first, with every attempt. Kept for 30 days',
  ability: 'webhooks:read',
  params: endpointParams,
  query: z.strictObject({
    state: z.enum(webhookDeliveryLifecycle.states).optional(),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(delivery).meta({ id: 'WebhookDeliveryPage' }),
  problems: ['not_found', 'invalid_request'],
  idempotency: 'none',
  async handle({ params, query, caller, sql }) {
    const endpoint = await ownEndpoint(sql, caller, params.id)
    const place = query.cursor ? readCursor(query.cursor, ['instant', 'string']) : null
    const before = place && { createdAt: new Date(place[0]), id: place[1] }
    const rows = await deliveriesOf(sql, endpoint, query.state ?? null, before, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    return {
      data: shown.map(view),
      next: rows.length > query.limit && last ? cursorOf([last.createdAt.toISOString(), last.id]) : null,
    }
  },
})

export const testWebhookEndpoint = operation({
  id: 'testWebhookEndpoint',
  method: 'POST',
  path: '/v1/webhook-endpoints/{id}/test',
  tag: 'Webhooks',
  summary: 'Send a `webhook.test` to this endpoint; the delivery log shows what came of it',
  ability: 'webhooks:write',
  params: endpointParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: z.object({ event: z.string() }).meta({ id: 'WebhookTest' }),
  problems: ['not_found', 'invalid_request', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle({ params, caller, sql }, house) {
    const endpoint = await ownEndpoint(sql, caller, params.id)
    if (endpoint.state !== 'enabled')
      throw new Problem('transition_not_allowed', { state: endpoint.state, event: 'test' })
    const at = await moment(sql, house.clock)
    const event = house.ids.next(prefixes.event)
    const body = toldBody({ kind: testKind, at, data: { endpoint: endpoint.id } }, endpoint.merchant !== null)
    const id = house.ids.next(prefixes.webhookDelivery)
    const { bucket } = endpoint
    await insertDeliveries(sql, [
      { bucket, id, endpoint: endpoint.id, event, kind: testKind, body, at: at.toISOString() },
    ])
    return { event }
  },
})

export const replayWebhooks = operation({
  id: 'replayWebhooks',
  method: 'POST',
  path: '/v1/webhook-endpoints/{id}/replay',
  tag: 'Webhooks',
  summary: 'Send again: one event, or everything since a moment. Ids stay, so that a receiver can tell',
  ability: 'webhooks:write',
  params: endpointParams,
  query: nothing,
  body: z
    .strictObject({
      event: z.string().min(1).max(100).optional(),
      since: instant.optional(),
      only: z.enum(['failed']).optional().describe('Only what was given up'),
    })
    .meta({ id: 'WebhookReplay' }),
  status: 200,
  reply: z.object({ replayed: z.int().min(0) }).meta({ id: 'WebhookReplayed' }),
  problems: ['not_found', 'invalid_request'],
  idempotency: 'stored',
  async handle({ params, body, caller, sql }, house) {
    const endpoint = await ownEndpoint(sql, caller, params.id)
    if ((body.event === undefined) === (body.since === undefined))
      throw invalid({ pointer: '', found: JSON.stringify(body).slice(0, 80), expected: 'either event or since' })
    const which = {
      event: body.event ?? null,
      since: body.since === undefined ? null : new Date(body.since),
      failedOnly: body.only === 'failed',
    }
    return { replayed: await replayDeliveries(sql, endpoint, which, await moment(sql, house.clock)) }
  },
})
