import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Client } from '@quanhe/sdk'
import { createClient } from '@quanhe/sdk'
import { pinnedClock } from '../src/domain/clock.ts'
import { failingDays, retryPauses } from '../src/domain/webhook-retries.ts'
import { sendWebhooks } from '../src/jobs/send-webhooks.ts'
import { tellWebhooks } from '../src/jobs/tell-webhooks.ts'
import type { JobHouse } from '../src/jobs/job.ts'
import { openOutgoing } from '../src/outgoing/outgoing.ts'
import { backend } from './support/asking.ts'
import { jobHouse } from './support/job-house.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace, paid } from './support/marketplace.ts'
import type { Received, Receiver } from './support/receiver.ts'
import { openReceiver } from './support/receiver.ts'

const clock = pinnedClock(new Date(Math.floor(Date.now() / 1000) * 1000))
const outgoing = openOutgoing({ allowPrivate: true, timeoutMilliseconds: 1_500 })
let marketplace: TestMarketplace
let house: JobHouse
let platform: Client
let merchant: Client
beforeAll(async () => {
  marketplace = await openMarketplace({ clock, outgoing })
  house = jobHouse(marketplace, outgoing)
  const can = ['webhooks:read', 'webhooks:write']
  const { baseUrl } = marketplace
  platform = createClient({ baseUrl, token: await backend(marketplace, can), retries: 0 })
  merchant = createClient({ baseUrl, token: await backend(marketplace, can, 'mch_one'), retries: 0 })
})
afterAll(async () => {
  await house?.post.stop()
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

let receiver: Receiver
beforeEach(async () => {
  receiver = await openReceiver()
})
afterEach(async () => {
  await receiver.close()
  await marketplace.query(`update webhook_endpoints set state = 'removed'`)
})

/** A second later, what happened is told and what is due is sent. */
async function told(): Promise<void> {
  clock.advance(1)
  while ((await tellWebhooks.run(house)).more);
  await sendWebhooks.run(house)
  await house.post.idle()
}

const endpoint = (client: Client, events: string[] = [], url = receiver.url) =>
  client.createWebhookEndpoint({ body: { url, events: events as never } })
const bodyOf = (message: Received) =>
  JSON.parse(message.body) as { type: string; timestamp: string; data: Record<string, unknown> }
const verified = (message: Received, secret: string) =>
  new Webhook(secret).verify(message.body, message.headers as Record<string, string>)
let guests = 0
const guest = () => marketplace.buyer(`told-${++guests}`)
const logOf = async (client: Client, id: string) => (await client.listWebhookDeliveries({ path: { id } })).data

describe('an endpoint', () => {
  test('is told of a coupon’s claim, in a message that its secret verifies', async () => {
    const { secret } = await endpoint(platform, ['coupon.claim'])
    const buyer = await guest()
    const coupon = await claimed(buyer, 'voucher-300-30')
    await told()
    expect(receiver.received).toHaveLength(1)
    const [message] = receiver.received as [Received]
    expect(verified(message, secret)).toEqual({
      type: 'coupon.claim',
      timestamp: expect.any(String),
      data: { coupon: coupon.id, batch: 'bat_voucher-300-30', buyer: buyer.id, state: 'available', source: 'unknown' },
    })
    expect(() => verified({ ...message, body: message.body.replace('claim', 'grant') }, secret)).toThrow()
  })

  test('of a merchant is told of its own coupons and orders only; the platform of all', async () => {
    await endpoint(merchant)
    const other = await openReceiver()
    await endpoint(platform, [], other.url)
    const buyer = await guest()
    await claimed(buyer, 'voucher-300-30') // the platform's
    await claimed(buyer, 'shop-a-100-5') // of the merchant
    const order = await paid(buyer, { 'a-100': 1 })
    await paid(buyer, { 'b-150': 1 }) // of another merchant
    await buyer.client.refundOrder({ path: { id: order.id }, body: { lines: [{ line: 'a-100', quantity: 1 }] } })
    await told()
    const kinds = receiver.received.map((message) => bodyOf(message).type).sort()
    expect(kinds).toEqual([
      'coupon.claim',
      'coupon.hold',
      'coupon.redeem',
      'coupon.return',
      'order.pay',
      'order.refund',
    ])
    const refund = receiver.received.map(bodyOf).find((body) => body.type === 'order.refund')
    expect(refund?.data).toEqual({ order: order.id, refund: expect.any(String) })
    const all = other.received.map(bodyOf)
    expect(all.filter((body) => body.type === 'order.pay')).toHaveLength(2)
    expect(all.find((body) => body.type === 'order.refund')?.data).toHaveProperty('minor')
    await other.close()
  })

  test('hears nothing of what happened before it was there, and each event once however often the outbox is read', async () => {
    await claimed(await guest(), 'voucher-300-30')
    clock.advance(1)
    await tellWebhooks.run(house)
    await endpoint(platform, ['coupon.*'])
    await claimed(await guest(), 'voucher-300-30')
    await told()
    await marketplace.query(`update outbox_reader set at = $1`, [new Date(clock.now().getTime() - 1_500)])
    await told()
    expect(receiver.received).toHaveLength(1)
  })

  test('can be tested, edited, disabled, enabled and removed', async () => {
    const { id, secret } = await endpoint(merchant, ['order.*'])
    const { event } = await merchant.testWebhookEndpoint({ path: { id } })
    await told()
    expect(receiver.received.map((message) => message.headers['webhook-id'])).toEqual([event])
    expect(verified(receiver.received[0]!, secret)).toMatchObject({ type: 'webhook.test', data: { endpoint: id } })
    expect(
      await merchant.editWebhookEndpoint({ path: { id }, body: { events: [], description: 'till' } }),
    ).toMatchObject({
      events: [],
      description: 'till',
      url: receiver.url,
    })
    expect(await merchant.disableWebhookEndpoint({ path: { id } })).toMatchObject({
      state: 'disabled',
      because: 'owner',
    })
    await expect(merchant.testWebhookEndpoint({ path: { id } })).rejects.toMatchObject({
      code: 'transition_not_allowed',
    })
    expect((await merchant.enableWebhookEndpoint({ path: { id } })).state).toBe('enabled')
    expect((await merchant.removeWebhookEndpoint({ path: { id } })).state).toBe('removed')
    await expect(merchant.getWebhookEndpoint({ path: { id } })).rejects.toMatchObject({ code: 'not_found' })
    expect((await merchant.listWebhookEndpoints()).data).toEqual([])
  })

  test('has two live secrets while one is replaced, and the old one ends when it was told to', async () => {
    const { id, secret: old } = await endpoint(platform)
    const { secret: next } = await platform.rotateWebhookSecret({ path: { id }, body: { keepSeconds: 60 } })
    const last = async () => {
      await platform.testWebhookEndpoint({ path: { id } })
      await told()
      return receiver.received.at(-1)!
    }
    const during = await last()
    for (const secret of [old, next]) expect(verified(during, secret)).toMatchObject({ type: 'webhook.test' })
    clock.advance(60)
    vi.useFakeTimers({ now: clock.now(), toFake: ['Date'] })
    try {
      const after = await last()
      expect(verified(after, next)).toMatchObject({ type: 'webhook.test' })
      expect(() => verified(after, old)).toThrow()
    } finally {
      vi.useRealTimers()
    }
  })

  test('is one of at most twenty', async () => {
    for (let n = 0; n < 20; n++) await endpoint(merchant)
    await expect(endpoint(merchant)).rejects.toMatchObject({ code: 'limit_reached', status: 409 })
    const first = await merchant.listWebhookEndpoints({ query: { limit: 15 } })
    const rest = await merchant.listWebhookEndpoints({ query: { limit: 15, cursor: first.next! } })
    expect([first.data.length, rest.data.length, rest.next]).toEqual([15, 5, null])
  })
})

describe('a message that is not taken', () => {
  test('is sent again later under the same id, until it is; the log shows every attempt', async () => {
    const { id } = await endpoint(platform)
    const { event } = await platform.testWebhookEndpoint({ path: { id } })
    receiver.answer = () => ({ status: 500, body: 'out of order' })
    await told()
    expect(await platform.getWebhookEndpoint({ path: { id } })).toMatchObject({ failingSince: expect.any(String) })
    receiver.answer = () => ({ status: 200, body: 'thank you' })
    await told()
    expect(receiver.received).toHaveLength(1) // it is not yet time
    clock.advance(retryPauses[0]! * 1.2)
    await told()
    expect(receiver.received.map((message) => message.headers['webhook-id'])).toEqual([event, event])
    expect(receiver.received[1]!.body).toBe(receiver.received[0]!.body)
    const [entry] = await logOf(platform, id)
    expect(entry).toMatchObject({ event, state: 'delivered', nextAttemptAt: null })
    expect(entry!.attempts.map(({ status, answer }) => [status, answer])).toEqual([
      [500, 'out of order'],
      [200, 'thank you'],
    ])
    expect((await platform.getWebhookEndpoint({ path: { id } })).failingSince).toBeNull()
  })

  test('waits at least as long as the receiver asks for', async () => {
    const { id } = await endpoint(platform)
    await platform.testWebhookEndpoint({ path: { id } })
    receiver.answer = () => ({ status: 429, headers: { 'retry-after': '600' } })
    await told()
    clock.advance(500)
    await told()
    expect(receiver.received).toHaveLength(1)
    clock.advance(101)
    await told()
    expect(receiver.received).toHaveLength(2)
  })

  test('is given up after ten attempts over three days, and can be replayed', async () => {
    const { id } = await endpoint(platform)
    const { event } = await platform.testWebhookEndpoint({ path: { id } })
    receiver.answer = () => ({ status: 503 })
    await told()
    for (const pause of retryPauses) {
      clock.advance(pause * 1.2 + 300)
      await told()
    }
    expect(receiver.received).toHaveLength(10)
    expect(await logOf(platform, id)).toMatchObject([{ event, state: 'failed' }])
    clock.advance(86_400)
    await told()
    expect(receiver.received).toHaveLength(10)
    receiver.answer = () => ({ status: 204 })
    expect(await platform.replayWebhooks({ path: { id }, body: { event } })).toEqual({ replayed: 1 })
    await told()
    expect(await logOf(platform, id)).toMatchObject([{ event, state: 'delivered' }])
    expect(await platform.replayWebhooks({ path: { id }, body: { since: clock.now().toISOString() } })).toEqual({
      replayed: 0,
    })
    expect(
      await platform.replayWebhooks({ path: { id }, body: { since: new Date(0).toISOString(), only: 'failed' } }),
    ).toEqual({ replayed: 0 })
    await expect(platform.replayWebhooks({ path: { id }, body: {} })).rejects.toMatchObject({ code: 'invalid_request' })
  })

  test('by a redirect is not followed, and an endless answer is cut', async () => {
    const { id } = await endpoint(platform)
    await platform.testWebhookEndpoint({ path: { id } })
    receiver.answer = () => ({ status: 302, headers: { location: receiver.url }, body: 'x'.repeat(1_000_000) })
    await told()
    expect(receiver.received).toHaveLength(1)
    const [entry] = await logOf(platform, id)
    expect(entry!.attempts).toMatchObject([{ status: 302, answer: 'x'.repeat(500) }])
  })

  test('because nobody answers does not keep others waiting', async () => {
    const deaf = await openReceiver()
    deaf.answer = () => undefined
    const silent = await endpoint(platform, [], deaf.url)
    const working = await endpoint(platform)
    for (const { id } of [silent, working]) await platform.testWebhookEndpoint({ path: { id } })
    clock.advance(1)
    await sendWebhooks.run(house)
    await vi.waitFor(() => expect(receiver.received).toHaveLength(1), 1_000)
    await told()
    const [entry] = await logOf(platform, silent.id)
    expect(entry!.attempts).toMatchObject([{ status: null, error: expect.stringMatching(/time|abort/i) }])
    await deaf.close()
  })
})

describe('an endpoint that', () => {
  test('fails for days is disabled, and the platform is told', async () => {
    const notices = await openReceiver()
    await endpoint(platform, ['webhook.*'], notices.url)
    const { id } = await endpoint(merchant)
    receiver.answer = () => ({ status: 500 })
    await merchant.testWebhookEndpoint({ path: { id } })
    await told()
    clock.advance(failingDays * 86_400 - 10)
    await told()
    expect((await merchant.getWebhookEndpoint({ path: { id } })).state).toBe('enabled')
    clock.advance(86_400 * 1.3)
    await told()
    await told()
    expect(await merchant.getWebhookEndpoint({ path: { id } })).toMatchObject({ state: 'disabled', because: 'failing' })
    expect(notices.received.map((message) => bodyOf(message))).toMatchObject([
      { type: 'webhook.disable', data: { endpoint: id, merchant: 'mch_one', because: 'failing' } },
    ])
    await notices.close()
  })

  test('answers 410 is disabled at once', async () => {
    const { id } = await endpoint(platform)
    receiver.answer = () => ({ status: 410 })
    await platform.testWebhookEndpoint({ path: { id } })
    await told()
    expect(await platform.getWebhookEndpoint({ path: { id } })).toMatchObject({ state: 'disabled', because: 'gone' })
  })
})
