import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problems } from '../src/domain/problems.ts'
import { operations } from '../src/operations/index.ts'
import { backend, json } from './support/asking.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace } from './support/marketplace.ts'

let marketplace: TestMarketplace
let ann: Buyer
beforeAll(async () => {
  marketplace = await openMarketplace()
  ann = await marketplace.buyer('ann')
})
afterAll(async () => {
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

describe('an Idempotency-Key', () => {
  const cart = { lines: [{ sku: 'a-200', quantity: 1 }] }

  test('is required, in visible characters', async () => {
    for (const key of [undefined, 'short', 'with space 123']) {
      const headers = { 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) }
      const answer = await marketplace.send('POST', '/v1/quotes', {
        body: JSON.stringify(cart),
        token: ann.token,
        headers,
      })
      expect(answer.json).toMatchObject({ status: 400, code: 'idempotency_key_missing' })
    }
  })

  test('gets the same bytes again, and says so; another body under it is refused', async () => {
    const headers = json()
    const ask = (body: object, token = ann.token) =>
      marketplace.send('POST', '/v1/quotes', { body: JSON.stringify(body), token, headers })
    const [first, again] = [await ask(cart), await ask(cart)]
    expect(again.text).toBe(first.text)
    expect([first.headers.get('idempotency-replayed'), again.headers.get('idempotency-replayed')]).toEqual([
      null,
      'true',
    ])
    expect((await ask({ lines: [{ sku: 'a-100', quantity: 1 }] })).json).toMatchObject({
      status: 422,
      code: 'idempotency_key_reused',
    })
    const bob = await marketplace.buyer('bob')
    expect((await ask(cart, bob.token)).text).not.toBe(first.text)
  })

  test('sent eight times at once is one effect', async () => {
    const headers = json()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        marketplace.send('POST', '/v1/quotes', { body: JSON.stringify(cart), token: ann.token, headers }),
      ),
    )
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1)
    expect(answers.filter((answer) => answer.headers.get('idempotency-replayed') === null)).toHaveLength(1)
  })

  test('gets a refusal again as it was, even when it would now succeed', async () => {
    const token = await backend(marketplace, ['coupons:freeze'])
    const { id } = await claimed(ann, 'voucher-300-30')
    const headers = json()
    const body = JSON.stringify({ because: 'looked into' })
    const move = (what: 'freeze' | 'thaw', of: Record<string, string>) =>
      marketplace.send('POST', `/v1/issued-coupons/${id}/${what}`, { body, token, headers: of })
    const refused = await move('thaw', headers)
    expect(refused.json).toMatchObject({ code: 'transition_not_allowed', state: 'available' })
    expect((await move('freeze', json())).status).toBe(200)
    expect((await move('thaw', headers)).text).toBe(refused.text)
    expect((await move('thaw', json())).status).toBe(200)
  })
})

describe('the document', () => {
  test('lists every operation, with its problems and replies', async () => {
    const document = (await marketplace.send('GET', '/openapi.json')).json as {
      openapi: string
      paths: Record<string, Record<string, { operationId: string; responses: Record<string, unknown> }>>
      components: { schemas: Record<string, unknown> }
    }
    expect(document.openapi).toBe('3.1.0')
    const listed = Object.values(document.paths).flatMap((methods) => Object.values(methods))
    expect(listed.map((one) => one.operationId).sort()).toEqual(operations.map((one) => one.id).sort())
    for (const one of operations) {
      const { responses } = document.paths[one.path]![one.method.toLowerCase()]!
      for (const code of one.problems) expect(responses, one.id).toHaveProperty(String(problems[code].status))
    }
    const links = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      (match) => match[1],
    )
    for (const link of links) expect(document.components.schemas).toHaveProperty(link!)
  })

  test('has a page to read, which needs no script and nothing from elsewhere', async () => {
    const page = await marketplace.send('GET', '/docs')
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    for (const one of operations) expect(page.text).toContain(one.id)
    expect(page.text).not.toMatch(/<script|(?:src|href)="https?:/)
    expect((await marketplace.send('GET', '/docs/style.css')).status).toBe(200)
  })
})

describe('the service', () => {
  test('tells its health, readiness and metrics', async () => {
    expect((await marketplace.send('GET', '/healthz')).json).toEqual({ status: 'ok' })
    expect((await marketplace.send('GET', '/readyz')).json).toEqual({ status: 'ready' })
    expect((await marketplace.send('GET', '/metrics')).text).toMatch(
      /quanhe_requests_total\{operation="askQuote",status="200"\} \d/,
    )
  })

  test('lets no page run what is not its own', async () => {
    const { headers } = await marketplace.send('GET', '/docs')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none';script-src 'self'/)
    expect([headers.get('x-content-type-options'), headers.get('x-frame-options')]).toEqual(['nosniff', 'SAMEORIGIN'])
    expect((await marketplace.send('GET', '/v1/coupons', { token: ann.token })).headers.get('cache-control')).toBe(
      'no-store',
    )
  })

  test('pages through a list without losing or doubling an entry', async () => {
    const skus: string[] = []
    let cursor: string | undefined
    do {
      const page = await ann.client.listItems({ query: { limit: 2, ...(cursor !== undefined && { cursor }) } })
      skus.push(...page.data.map((item) => item.sku))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(skus).toEqual(['a-200', 'a-100', 'b-150', 'b-033', 'c-050'])
    expect((await ann.client.listItems({ query: { category: 'apparel' } })).data.map((item) => item.sku)).toEqual([
      'a-200',
      'a-100',
    ])
    expect((await ann.client.listItems({ query: { sku: ['b-033'] } })).data).toHaveLength(1)
  })

  test('slows a caller down who asks too often, and only that one', async () => {
    const strict = await openMarketplace({ requestsPerMinute: 5 })
    try {
      const [one, other] = [await strict.buyer('ann'), await strict.buyer('bob')]
      const answers = []
      for (let n = 0; n < 7; n++) answers.push(await strict.send('GET', '/v1/shops', { token: one.token }))
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200, 429, 429])
      expect(answers[6]!.json).toMatchObject({ code: 'rate_limited', retryable: true })
      expect(Number(answers[6]!.headers.get('retry-after'))).toBeGreaterThan(0)
      expect((await strict.send('GET', '/v1/shops', { token: other.token })).status).toBe(200)
    } finally {
      await strict.close()
    }
  })
})
