import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../src/domain/abilities.ts'
import { abilities } from '../src/domain/abilities.ts'
import { problems } from '../src/domain/problems.ts'
import { newSecretKey } from '../src/domain/secret-keys.ts'
import { operations } from '../src/operations/index.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

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

let keys = 0
const json = () => ({ 'content-type': 'application/json', 'idempotency-key': `http-test-${++keys}` })
const post = (path: string, body: unknown, token: string | undefined = ann.token) =>
  marketplace.send('POST', path, {
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: json(),
    ...(token !== undefined && { token }),
  })
type Faults = { pointer: string; found: string; expected: string }[]

/** A secret key with these abilities. */
async function backend(abilitiesOfKey: string[], merchant: string | null = null): Promise<string> {
  const key = newSecretKey()
  await marketplace.query(
    'insert into api_keys (key_id, secret_hash, name, merchant_id, abilities) values ($1, $2, $3, $4, $5)',
    [key.id, key.hash, 'test', merchant, abilitiesOfKey],
  )
  return key.secret
}

describe('every malformed body gets a 4xx that names the field', () => {
  const quote = (lines: unknown, more: object = {}) => ['/v1/quotes', { lines, ...more }] as const
  const cases: (readonly [path: string, body: unknown, pointer: string])[] = [
    [...quote(undefined), '/lines'],
    [...quote([]), '/lines'],
    [...quote('a-200'), '/lines'],
    [...quote([{ sku: 'a-200' }]), '/lines/0/quantity'],
    [...quote([{ sku: 'a-200', quantity: 0 }]), '/lines/0/quantity'],
    [...quote([{ sku: 'a-200', quantity: 1.5 }]), '/lines/0/quantity'],
    [...quote([{ sku: 'a-200', quantity: '1' }]), '/lines/0/quantity'],
    [...quote([{ sku: 'a-200', quantity: 1e9 }]), '/lines/0/quantity'],
    [...quote([{ sku: 'a-200', quantity: -1 }]), '/lines/0/quantity'],
    [...quote([{ sku: 7, quantity: 1 }]), '/lines/0/sku'],
    [...quote([{ sku: 'nowhere', quantity: 1 }]), '/lines/0/sku'],
    [
      ...quote([
        { sku: 'a-200', quantity: 1 },
        { sku: 'a-200', quantity: 1 },
      ]),
      '/lines/1/sku',
    ],
    [...quote([{ sku: 'a-200', quantity: 1, unitPriceMinor: 1 }]), '/lines/0/unitPriceMinor'],
    [...quote([{ sku: 'a-200', quantity: 1 }], { discountMinor: 1 }), '/discountMinor'],
    [...quote([{ sku: 'a-200', quantity: 1 }], { must: ['cpn_none'] }), '/must/0'],
    [...quote([{ sku: 'a-200', quantity: 1 }], { never: 'all' }), '/never'],
    [...quote(Array.from({ length: 1_001 }, () => ({ sku: 'a-200', quantity: 1 }))), '/lines'],
    ['/v1/quotes', [], ''],
    ['/v1/quotes', 'null', ''],
    ['/v1/orders', {}, '/quoteId'],
    ['/v1/orders', { quoteId: 'ord_1' }, '/quoteId'],
    ['/v1/orders', { quoteId: `quo_${'0'.repeat(500)}` }, '/quoteId'],
    ['/v1/orders/ord_1/pay', {}, '/method'],
    ['/v1/orders/ord_1/pay', { method: 'gold' }, '/method'],
    ['/v1/orders/ord_1/refunds', { lines: [{ line: 'a-200', quantity: null }] }, '/lines/0/quantity'],
    ['/v1/orders/ord_1/refund-previews', { lines: {} }, '/lines'],
    ['/v1/batches/bat_1/claims', { many: 2 }, '/many'],
    ['/v1/demo/sessions', { buyer: 'nobody' }, '/buyer'],
    ['/v1/demo/sessions', { buyer: ['ann'] }, '/buyer'],
  ]
  test.each(cases)('%s %j', async (path, body, pointer) => {
    const answer = await post(path, body)
    expect(answer.status, answer.text).toBe(422)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(answer.json).toMatchObject({
      type: '/problems/invalid_request',
      code: 'invalid_request',
      status: 422,
      retryable: false,
    })
    expect((answer.json['errors'] as Faults).map((one) => one.pointer)).toContain(pointer)
    for (const fault of answer.json['errors'] as Faults) expect(fault.expected.length).toBeGreaterThan(3)
  })

  test('as do parameters of the path and the query', async () => {
    const wrong = {
      '/v1/items?limit=0': '?limit',
      '/v1/items?limit=ten': '?limit',
      '/v1/items?colour=red': '?colour',
      '/v1/items?cursor=x': '?cursor',
      '/v1/coupons?state=lost': '?state',
      '/v1/orders/1': '{id}',
    }
    for (const [path, pointer] of Object.entries(wrong)) {
      const answer = await marketplace.send('GET', path, { token: ann.token })
      expect([answer.status, (answer.json['errors'] as Faults)[0]!.pointer], path).toEqual([422, pointer])
    }
  })

  test('text that is no JSON, of another type, or too long is refused as such', async () => {
    const send = (body: string, type: string) =>
      marketplace.send('POST', '/v1/quotes', { body, token: ann.token, headers: { ...json(), 'content-type': type } })
    expect((await send('{"lines":', 'application/json')).json).toMatchObject({ code: 'malformed_json', status: 400 })
    expect((await send('{"__proto__":{}}', 'application/json')).json).toMatchObject({
      code: 'malformed_json',
      status: 400,
    })
    expect((await send('lines=1', 'application/x-www-form-urlencoded')).json).toMatchObject({
      code: 'unsupported_media_type',
      status: 415,
    })
    expect((await send(`"${'x'.repeat(1_100_000)}"`, 'application/json')).json).toMatchObject({
      code: 'payload_too_large',
      status: 413,
    })
  })

  test('and an unknown address or method is told apart', async () => {
    expect((await marketplace.send('GET', '/v1/nothing')).json).toMatchObject({ code: 'not_found', status: 404 })
    const wrong = await marketplace.send('DELETE', '/v1/orders/ord_1', { token: ann.token })
    expect([wrong.status, wrong.json['code'], wrong.headers.get('allow')]).toEqual([405, 'method_not_allowed', 'GET'])
  })
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
    const quote = await ann.client.askQuote({ body: cart })
    const order = await ann.client.placeOrder({ body: { quoteId: quote.id } })
    const headers = json()
    const refund = () =>
      marketplace.send('POST', `/v1/orders/${order.id}/refunds`, {
        body: JSON.stringify({ lines: [{ line: 'a-200', quantity: 1 }] }),
        token: ann.token,
        headers,
      })
    const refused = await refund()
    expect(refused.json).toMatchObject({ code: 'transition_not_allowed', state: 'placed' })
    await ann.client.payOrder({ path: { id: order.id }, body: { method: 'demo' } })
    expect((await refund()).text).toBe(refused.text)
  })
})

describe('credentials', () => {
  test('that are missing, malformed, forged or outdated are refused', async () => {
    const [header, payload, signature] = ann.token.split('.') as [string, string, string]
    const forged = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), sub: 'bob' }),
    ).toString('base64url')
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    const { token: over } = await marketplace.service.house.tokens.sign('ann', -1)
    const { secret } = newSecretKey()
    const wrong = [
      `${header}.${forged}.${signature}`,
      `${none}.${payload}.`,
      over,
      'x',
      secret,
      `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`,
    ]
    for (const token of wrong) {
      expect((await marketplace.send('GET', '/v1/coupons', { token })).json, token).toMatchObject({
        status: 401,
        code: 'unauthenticated',
      })
    }
    expect((await marketplace.send('GET', '/v1/coupons')).json).toMatchObject({ status: 401, code: 'unauthenticated' })
    expect(
      (await marketplace.send('GET', '/v1/coupons', { headers: { authorization: 'Basic eDp5' } })).json,
    ).toMatchObject({ status: 401 })
  })

  test('open exactly what the table of abilities says, for every role and operation', async () => {
    const everything = Object.keys(abilities)
    const tokens: Record<Role, string | undefined> = {
      visitor: undefined,
      buyer: ann.token,
      shop_backend: await backend(everything, 'mch_one'),
      platform_backend: await backend(everything),
    }
    for (const one of operations) {
      for (const [role, token] of Object.entries(tokens) as [Role, string | undefined][]) {
        const path = one.path.replaceAll(/\{\w+\}/g, 'nothing')
        const answer = await marketplace.send(one.method, path, {
          ...(token !== undefined && { token }),
          ...(one.method === 'POST' && { body: '[]', headers: json() }), // refused as malformed once the caller may
        })
        const admitted = answer.status !== 401 && answer.status !== 403
        expect(admitted, `${role} ${one.id}: ${answer.text}`).toBe(
          (abilities[one.ability] as readonly Role[]).includes(role),
        )
      }
    }
  })

  test('of a backend open only what its key names', async () => {
    const answer = await post('/v1/batches', {}, await backend(['batches:control']))
    expect(answer.json).toMatchObject({ status: 403, code: 'forbidden', ability: 'batches:write' })
  })
})

describe('a batch', () => {
  const day = 86_400_000
  const draft = () => ({
    kind: 'shop_coupon',
    displayName: { 'zh-CN': '店铺券', en: 'Shop coupon' },
    title: { 'zh-CN': '满100减20', en: '20 off 100' },
    shop: 'shp_b',
    benefit: { kind: 'amount_off', offMinor: 2_000 },
    threshold: { spendMinor: 10_000 },
    claimFrom: new Date(Date.now() - day).toISOString(),
    claimUntil: new Date(Date.now() + day).toISOString(),
    use: { kind: 'relative', seconds: 3_600 },
    stock: 5,
    perBuyerLimit: 1,
    budgetMinor: 10_000,
  })
  const all = ['batches:write', 'batches:approve', 'batches:control']

  test('is drafted, submitted, approved by another, published, claimed and used', async () => {
    const [shop, platform] = [await backend(all, 'mch_two'), await backend(all)]
    const created = await post('/v1/batches', draft(), shop)
    expect(created.json, created.text).toMatchObject({
      lifecycle: 'draft',
      events: ['submit'],
      offer: { scope: { shops: ['shp_b'] }, issuer: 'merchant' },
    })
    const id = created.json['id'] as string
    const move = (event: string, token: string) => post(`/v1/batches/${id}/${event}`, {}, token)
    expect((await marketplace.send('GET', `/v1/batches/${id}`)).status).toBe(404)
    expect((await move('publish', shop)).json).toMatchObject({
      code: 'transition_not_allowed',
      state: 'draft',
      event: 'publish',
    })
    expect((await move('submit', shop)).json).toMatchObject({ lifecycle: 'submitted' })
    expect((await move('approve', shop)).json).toMatchObject({ code: 'forbidden' })
    expect((await move('approve', platform)).json).toMatchObject({ lifecycle: 'approved' })
    expect((await move('publish', shop)).json).toMatchObject({ lifecycle: 'live' })
    const { coupon } = await ann.client.claimCoupon({ path: { id } })
    const quote = await ann.client.askQuote({ body: { lines: [{ sku: 'b-150', quantity: 1 }] } })
    expect(quote.quote.applied).toMatchObject([{ offer: coupon!.id, discountMinor: 2_000 }])
    expect((await move('pause', shop)).json).toMatchObject({ lifecycle: 'paused' })
    const bob = await marketplace.buyer('bob')
    expect((await bob.client.claimCoupon({ path: { id } })).claim.outcome).toBe('paused')
  })

  test('of the platform is not approved by its author', async () => {
    const author = await backend(all)
    const { shop: _shop, ...own } = draft()
    const { json: created } = await post('/v1/batches', { ...own, kind: 'voucher' }, author)
    await post(`/v1/batches/${created['id'] as string}/submit`, {}, author)
    expect((await post(`/v1/batches/${created['id'] as string}/approve`, {}, author)).json).toMatchObject({
      code: 'four_eyes',
      status: 409,
    })
  })

  test('of another merchant’s shop, without an end, a stock, a budget or a limit, or with terms that the engine refuses, is not drafted', async () => {
    const shop = await backend(all, 'mch_one')
    const refused = async (change: object) => {
      const answer = await post('/v1/batches', { ...draft(), shop: 'shp_a', ...change }, shop)
      expect(answer.status, answer.text).toBe(422)
      return (answer.json['errors'] as Faults).map((one) => one.pointer)
    }
    expect(await refused({ shop: 'shp_b' })).toEqual(['/shop'])
    for (const field of ['claimUntil', 'stock', 'budgetMinor', 'perBuyerLimit'])
      expect(await refused({ [field]: undefined })).toEqual([`/${field}`])
    expect(await refused({ kind: 'lottery' })).toEqual(['/kind'])
    expect(await refused({ benefit: { kind: 'amount_off', offMinor: 0 } })).toEqual(['/benefit/offMinor'])
    expect(await refused({ benefit: { kind: 'free' } })).toEqual([expect.stringMatching(/^\/benefit/)])
    expect(await refused({ funding: [{ party: 'platform', basisPoints: 1 }] })).toEqual(['/funding'])
    expect(await refused({ claimUntil: draft().claimFrom })).toEqual(['/claimUntil'])
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
    expect(page.text).not.toMatch(/<script|https?:\/\//)
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
