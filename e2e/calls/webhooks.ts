import type { Actor } from './actors.ts'
import type { Stage } from './stage.ts'
import type { Way } from './way.ts'

// Of the open internet. Nothing is sent there: jobs do not run while calls are tested.
const url = 'https://93.184.215.14/hook'

/** There may be twenty of one owner; these tests make more, one after the other. */
const makeRoom = (stage: Stage, { merchant }: Actor) =>
  stage.marketplace.query(
    `update webhook_endpoints set state = 'removed'
      where merchant_id is not distinct from $1 and endpoint_id not in
       (select endpoint_id from webhook_endpoints where merchant_id is not distinct from $1
         order by endpoint_id desc limit 8)`,
    [merchant],
  )

async function endpointOf(stage: Stage, actor: Actor): Promise<string> {
  await makeRoom(stage, actor)
  return (await stage.ok(await stage.preparer(actor), 'POST', '/v1/webhook-endpoints', { url }))['id'] as string
}

const onEndpoint = (body?: unknown): Way => ({
  of: 'merchant',
  crowded: true,
  make: async (stage, actor) => ({
    params: { id: await endpointOf(stage, actor) },
    ...(body !== undefined && { body }),
  }),
})

export const webhookCalls = {
  createWebhookEndpoint: {
    of: 'all',
    crowded: true,
    async make(stage, actor) {
      await makeRoom(stage, actor)
      return { body: { url, events: ['coupon.*'] } }
    },
  },
  listWebhookEndpoints: { of: 'all', make: async () => ({}) },
  getWebhookEndpoint: onEndpoint(),
  editWebhookEndpoint: onEndpoint({ description: 'of the till' }),
  rotateWebhookSecret: onEndpoint({ keepSeconds: 60 }),
  disableWebhookEndpoint: onEndpoint(),
  enableWebhookEndpoint: {
    of: 'merchant',
    crowded: true,
    async make(stage, actor) {
      const id = await endpointOf(stage, actor)
      await stage.ok(actor, 'POST', `/v1/webhook-endpoints/${id}/disable`)
      return { params: { id } }
    },
  },
  removeWebhookEndpoint: onEndpoint(),
  listWebhookDeliveries: onEndpoint(),
  testWebhookEndpoint: onEndpoint(),
  replayWebhooks: onEndpoint({ since: '2026-01-01T00:00:00Z' }),
} as const satisfies Record<string, Way>
