import { z } from 'zod'
import { Problem } from '../../domain/problems.ts'
import type { WebhookEndpointEvent } from '../../domain/lifecycles/webhook-endpoint.ts'
import { editEndpoint, moveEndpoint } from '../../storage/webhooks.ts'
import type { Operation } from '../operation.ts'
import { operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import {
  checkedUrl,
  endpointDescription,
  endpointEvents,
  endpointParams,
  endpointShape,
  endpointUrl,
  endpointView,
  ownEndpoint,
} from './endpoint-view.ts'

export const editWebhookEndpoint = operation({
  id: 'editWebhookEndpoint',
  method: 'POST',
  path: '/v1/webhook-endpoints/{id}/edit',
  tag: 'Webhooks',
  summary: 'Change address, events or description; what is left out stays',
  ability: 'webhooks:write',
  params: endpointParams,
  query: nothing,
  body: z
    .strictObject({
      url: endpointUrl.optional(),
      events: endpointEvents.optional(),
      description: endpointDescription.optional(),
    })
    .meta({ id: 'WebhookEndpointEdit' }),
  status: 200,
  reply: endpointShape,
  problems: ['not_found', 'invalid_request'],
  idempotency: 'stored',
  async handle({ params, body, caller, sql }, house) {
    const row = await ownEndpoint(sql, caller, params.id)
    if (body.url !== undefined) await checkedUrl(house, body.url)
    const { url = row.url, events = row.kinds, description = row.description } = body
    if (!(await editEndpoint(sql, row.id, { url, kinds: events, description }))) throw new Problem('not_found')
    return endpointView(await ownEndpoint(sql, caller, params.id))
  },
})

const move = (event: WebhookEndpointEvent, summary: string): Operation =>
  operation({
    id: `${event}WebhookEndpoint`,
    method: 'POST',
    path: `/v1/webhook-endpoints/{id}/${event}`,
    tag: 'Webhooks',
    summary,
    ability: 'webhooks:write',
    params: endpointParams,
    query: nothing,
    body: nothing,
    status: 200,
    reply: endpointShape,
    problems: ['not_found', 'invalid_request', 'transition_not_allowed'],
    idempotency: 'stored',
    async handle({ params, caller, sql }) {
      const row = await ownEndpoint(sql, caller, params.id)
      if (!(await moveEndpoint(sql, row.id, event, event === 'disable' ? 'owner' : null)))
        throw new Problem('transition_not_allowed', { state: row.state, event })
      return event === 'remove'
        ? endpointView({ ...row, state: 'removed', because: null, failingSince: null })
        : endpointView(await ownEndpoint(sql, caller, row.id))
    },
  })

export const endpointMoves: readonly Operation[] = [
  move('disable', 'Send nothing for now; what happens meanwhile is not kept for it'),
  move('enable', 'Send again; what was waiting is sent first'),
  move('remove', 'Remove it for good'),
]
