import { z } from 'zod'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { endpointsOf } from '../../storage/webhooks.ts'
import { operation } from '../operation.ts'
import { cursorQuery, limitQuery, nothing, page } from '../shapes/basics.ts'
import { endpointParams, endpointShape, endpointView, ownEndpoint, ownerOf } from './endpoint-view.ts'

export const listWebhookEndpoints = operation({
  id: 'listWebhookEndpoints',
  method: 'GET',
  path: '/v1/webhook-endpoints',
  tag: 'Webhooks',
  summary: 'Your endpoints, oldest first; the platform may name a merchant',
  ability: 'webhooks:read',
  params: nothing,
  query: z.strictObject({ merchant: z.string().max(64).optional(), cursor: cursorQuery, limit: limitQuery }),
  body: nothing,
  status: 200,
  reply: page(endpointShape).meta({ id: 'WebhookEndpointPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ query, caller, sql }) {
    const [after] = query.cursor ? readCursor(query.cursor, ['string']) : ['']
    const own = ownerOf(caller)
    const asked = query.merchant ?? own
    if (own !== null && asked !== own) return { data: [], next: null }
    const rows = await endpointsOf(sql, asked, after, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    return { data: shown.map(endpointView), next: rows.length > query.limit && last ? cursorOf([last.id]) : null }
  },
})

export const getWebhookEndpoint = operation({
  id: 'getWebhookEndpoint',
  method: 'GET',
  path: '/v1/webhook-endpoints/{id}',
  tag: 'Webhooks',
  summary: 'One of your endpoints',
  ability: 'webhooks:read',
  params: endpointParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: endpointShape,
  problems: ['not_found', 'invalid_request'],
  idempotency: 'none',
  handle: async ({ params, caller, sql }) => endpointView(await ownEndpoint(sql, caller, params.id)),
})
