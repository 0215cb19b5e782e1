import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { bucketOf } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import { Problem } from '../../domain/problems.ts'
import { newWebhookSecret, sealedSecret } from '../../domain/webhook-signing.ts'
import { moment } from '../../storage/sql.ts'
import { endpointsOf, insertEndpoint, insertSecret, makeAlone } from '../../storage/webhooks.ts'
import { operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import {
  checkedUrl,
  endpointDescription,
  endpointEvents,
  endpointUrl,
  endpointView,
  endpointWithSecret,
  ownEndpoint,
  ownerOf,
} from './endpoint-view.ts'

const mostEndpoints = 20

export const createWebhookEndpoint = operation({
  id: 'createWebhookEndpoint',
  method: 'POST',
  path: '/v1/webhook-endpoints',
  tag: 'Webhooks',
  summary: 'Be told of events at this address from now on, signed as Standard Webhooks says',
  ability: 'webhooks:write',
  params: nothing,
  query: nothing,
  body: z
    .strictObject({
      url: endpointUrl,
      events: endpointEvents.default([]),
      description: endpointDescription.default(''),
    })
    .meta({ id: 'WebhookEndpointDraft' }),
  status: 201,
  reply: endpointWithSecret,
  problems: ['invalid_request', 'limit_reached'],
  idempotency: 'stored',
  async handle({ body, caller, sql }, house) {
    await checkedUrl(house, body.url)
    const merchant = ownerOf(caller)
    await makeAlone(sql, merchant)
    if ((await endpointsOf(sql, merchant, '', mostEndpoints)).length >= mostEndpoints)
      throw new Problem('limit_reached', {
        detail: `At most ${mostEndpoints} endpoints; remove one first`,
        most: mostEndpoints,
      })
    const id = house.ids.next(prefixes.webhookEndpoint)
    const createdAt = await moment(sql, house.clock)
    const { url, events: kinds, description } = body
    const row = { id, bucket: bucketOf(id), merchant, url, kinds, description, createdAt, createdBy: nameOf(caller) }
    await insertEndpoint(sql, row)
    const secret = newWebhookSecret()
    const kept = { id: house.ids.next(prefixes.webhookSecret), sealed: sealedSecret(house.secrets, secret) }
    await insertSecret(sql, id, kept, createdAt)
    return { ...endpointView(await ownEndpoint(sql, caller, id)), secret }
  },
})
