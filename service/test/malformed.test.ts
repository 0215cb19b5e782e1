import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { faultsOf } from '../src/operations/faults.ts'
import { instant } from '../src/operations/shapes/basics.ts'
import type { Faults } from './support/asking.ts'
import { json, post } from './support/asking.ts'
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
    const answer = await post(marketplace, path, body, ann.token)
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

  test('an instant that is missing, is no text or is not in UTC is answered with what an instant is', async () => {
    const body = z.strictObject({ at: instant, until: instant.nullable() })
    for (const wrong of [{}, { at: 7, until: 7 }, { at: 'soon', until: '2026-01-01T00:00:00+08:00' }]) {
      const found = faultsOf('body', body.safeParse(wrong).error?.issues ?? [], wrong)
      expect(found.map(({ pointer, expected }) => [pointer, expected])).toEqual([
        ['/at', 'an RFC 3339 instant in UTC, ending in Z'],
        ['/until', 'an RFC 3339 instant in UTC, ending in Z'],
      ])
    }
  })

  test('a cursor that is not one of ours is refused, whatever is in it', async () => {
    const cursors = ['[1e308,"a"]', '[-1.5,"a"]', '[1,"\\u0000"]', '["+999999-01-01T00:00:00Z","a"]', '["a","b"]']
    for (const text of cursors) {
      for (const path of ['/v1/items', '/v1/shops', '/v1/batches', '/v1/coupons']) {
        const cursor = Buffer.from(text).toString('base64url')
        const answer = await marketplace.send('GET', `${path}?cursor=${cursor}`, { token: ann.token })
        expect([answer.status, (answer.json['errors'] as Faults)[0]!.pointer], `${path} ${text}`).toEqual([
          422,
          '?cursor',
        ])
      }
    }
  })

  test('text that no database can keep is refused where it stands', async () => {
    const nul = await marketplace.send('GET', '/v1/items?search=%00', { token: ann.token })
    expect([nul.status, (nul.json['errors'] as Faults)[0]!.pointer]).toEqual([422, '?search'])
    const half = await post(marketplace, '/v1/quotes', '{"lines":[{"sku":"\\ud800","quantity":1}]}', ann.token)
    expect([half.status, (half.json['errors'] as Faults)[0]!.pointer]).toEqual([422, '/lines/0/sku'])
  })

  test('an address that cannot be read is a problem document too', async () => {
    for (const path of ['/v1/items%ff', '/v1/items%', `/v1/batches/${'x'.repeat(300)}`]) {
      const answer = await marketplace.send('GET', path)
      expect([answer.status, answer.json['code']], path).toEqual([404, 'not_found'])
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
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
