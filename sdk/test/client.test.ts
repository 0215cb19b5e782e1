import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { TestMarketplace } from '../../service/test/support/marketplace.ts'
import { openMarketplace } from '../../service/test/support/marketplace.ts'
import { createClient, everyEntry, QuanheProblem, QuanheUnreachable } from '../src/index.ts'
import { verifyWebhook, WebhookRefused } from '../src/webhooks.ts'

let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace()
})
afterAll(() => marketplace?.close())

/** Stands before the service: `meddle` may answer in its place, or swallow the service's answer. */
type Between = { url: string; seen: IncomingHttpHeaders[] }
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})
async function between(meddle: (nth: number, response: ServerResponse, pass: () => Promise<Response>) => unknown) {
  const seen: IncomingHttpHeaders[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      seen.push(request.headers)
      const { host: _, connection: _c, 'content-length': _l, ...headers } = request.headers
      const body = Buffer.concat(parts)
      const pass = async () => {
        const init = { method: request.method!, headers: headers as Record<string, string> }
        const answer = await fetch(marketplace.baseUrl + request.url, body.length > 0 ? { ...init, body } : init)
        const text = await answer.text()
        if (!response.writableEnded && !response.destroyed)
          response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type')! }).end(text)
        return answer
      }
      void meddle(seen.length, response, pass)
    })
  }).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen } satisfies Between
}

const problem = (response: ServerResponse, status: number, code: string, headers: Record<string, string> = {}) =>
  response
    .writeHead(status, { 'content-type': 'application/problem+json', ...headers })
    .end(JSON.stringify({ type: `/problems/${code}`, title: code, status, code, retryable: true, requestId: 'req_1' }))

describe('a call', () => {
  test('whose answer was lost is made again under the same key, and happens once', async () => {
    const { token, id } = await marketplace.buyer('lost-answer')
    const proxy = await between(async (nth, response, pass) => {
      if (nth > 1) return pass()
      response.on('close', () => {})
      const own = pass()
      response.destroy()
      await own
    })
    const client = createClient({ baseUrl: proxy.url, token })
    const { claim } = await client.claimCoupon({ path: { id: 'bat_voucher-300-30' } })
    expect(claim.outcome).toBe('issued')
    expect(new Set(proxy.seen.map((headers) => headers['idempotency-key'])).size).toBe(1)
    expect(await marketplace.query('select 1 from coupons where buyer_id = $1', [id])).toHaveLength(1)
  })

  test('waits as long as it is asked to, and no shorter', async () => {
    const proxy = await between((nth, response, pass) =>
      nth === 1 ? problem(response, 503, 'overloaded', { 'retry-after': '1' }) : pass(),
    )
    const began = performance.now()
    expect((await createClient({ baseUrl: proxy.url }).listShops()).data.length).toBeGreaterThan(0)
    expect(performance.now() - began).toBeGreaterThanOrEqual(1_000)
  })

  test('is not repeated where repeating cannot help, nor more often than was asked', async () => {
    const refusing = await between((_, _response, pass) => pass())
    await expect(createClient({ baseUrl: refusing.url }).listCoupons()).rejects.toMatchObject({
      code: 'unauthenticated',
      status: 401,
      retryable: false,
    })
    expect(refusing.seen).toHaveLength(1)
    const full = await between((_, response) => problem(response, 503, 'overloaded'))
    await expect(createClient({ baseUrl: full.url, retries: 1 }).listShops()).rejects.toBeInstanceOf(QuanheProblem)
    expect(full.seen).toHaveLength(2)
  })

  test('that takes too long counts as unanswered; one that is given up ends at once', async () => {
    const silent = await between(() => {})
    const hasty = createClient({ baseUrl: silent.url, retries: 0, timeoutMilliseconds: 100 })
    const unanswered = await hasty.askQuote({ body: { lines: [] }, key: 'my-own-key' }).catch((error: unknown) => error)
    expect(unanswered).toBeInstanceOf(QuanheUnreachable)
    expect((unanswered as QuanheUnreachable).key).toBe('my-own-key')
    const full = await between((_, response) => problem(response, 503, 'overloaded', { 'retry-after': '30' }))
    const giving = new AbortController()
    const call = createClient({ baseUrl: full.url }).listShops({ signal: giving.signal })
    setTimeout(() => giving.abort(new Error('the buyer left')), 100)
    await expect(call).rejects.toThrow('the buyer left')
  })

  test('tells field by field what is wrong', async () => {
    const { client } = await marketplace.buyer('ann')
    await expect(client.askQuote({ body: { lines: [{ sku: 'a-200', quantity: 0 }] } })).rejects.toMatchObject({
      name: 'QuanheProblem',
      code: 'invalid_request',
      errors: [{ pointer: '/lines/0/quantity', found: '0', expected: 'at least 1' }],
    })
  })

  test('for a list can be walked through to its end', async () => {
    const { client } = await marketplace.buyer('ann')
    const skus: string[] = []
    for await (const item of everyEntry(client.listItems, { query: { limit: 2 } })) skus.push(item.sku)
    expect(skus).toEqual(['a-200', 'a-100', 'b-150', 'b-033', 'c-050'])
  })
})

describe('a webhook', () => {
  const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`
  const next = `whsec_${Buffer.alloc(32, 2).toString('base64')}`
  const body = JSON.stringify({ type: 'coupon.redeem', timestamp: '2026-11-11T00:00:00Z', data: { coupon: 'cpn_1' } })
  const signed = (at: Date, by = secret) => ({
    'webhook-id': 'evt_1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(by).sign('evt_1', at, body),
  })

  test('is read when its signature is right, by any of the live secrets, from either form of headers', () => {
    for (const headers of [signed(new Date()), new Headers(signed(new Date(), next))]) {
      const { id, event } = verifyWebhook(body, headers, [next, secret])
      expect([id, event.type, (event.data as { coupon: string }).coupon]).toEqual(['evt_1', 'coupon.redeem', 'cpn_1'])
    }
  })

  test('is refused with any bit changed, another secret, no header, or an age over five minutes', () => {
    const refused = (text: string, headers: Record<string, string>, secrets: string | string[] = secret) =>
      expect(() => verifyWebhook(text, headers, secrets)).toThrow(WebhookRefused)
    for (let n = 0; n < body.length; n += 7)
      refused(body.slice(0, n) + String.fromCharCode(body.charCodeAt(n) ^ 1) + body.slice(n + 1), signed(new Date()))
    refused(body, signed(new Date()), next)
    refused(body, signed(new Date()), [])
    refused(body, {})
    refused(body, { ...signed(new Date()), 'webhook-id': 'evt_2' })
    refused(body, signed(new Date(Date.now() - 6 * 60_000)))
    refused(body, signed(new Date(Date.now() + 6 * 60_000)))
  })
})
