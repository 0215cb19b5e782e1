import { z } from 'zod'
import { prefixes } from '../../domain/ids.ts'
import { newWebhookSecret, sealedSecret } from '../../domain/webhook-signing.ts'
import { oldSecretSeconds } from '../../domain/webhook-retries.ts'
import { moment } from '../../storage/sql.ts'
import { insertSecret, retireSecrets } from '../../storage/webhooks.ts'
import { operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { endpointParams, endpointView, endpointWithSecret, ownEndpoint } from './endpoint-view.ts'

export const rotateWebhookSecret = operation({
  id: 'rotateWebhookSecret',
  method: 'POST',
  path: '/v1/webhook-endpoints/{id}/rotate-secret',
  tag: 'Webhooks',
  summary: 'A new secret; the old one goes on signing beside it for a while. At most two are live',
  ability: 'webhooks:write',
  params: endpointParams,
  query: nothing,
  body: z.strictObject({
    keepSeconds: z
      .int()
      .min(0)
      .max(7 * 86_400)
      .default(oldSecretSeconds)
      .describe('How long the old secret goes on; 0: it leaked, and ends now'),
  }),
  status: 200,
  reply: endpointWithSecret,
  problems: ['not_found', 'invalid_request'],
  idempotency: 'stored',
  async handle({ params, body, caller, sql }, house) {
    const row = await ownEndpoint(sql, caller, params.id)
    const at = await moment(sql, house.clock)
    await retireSecrets(sql, row.id, at, new Date(at.getTime() + body.keepSeconds * 1000))
    const secret = newWebhookSecret()
    const kept = { id: house.ids.next(prefixes.webhookSecret), sealed: sealedSecret(house.secrets, secret) }
    await insertSecret(sql, row.id, kept, at)
    return { ...endpointView(row), secret }
  },
})
