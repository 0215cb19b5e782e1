import { readFileSync } from 'node:fs'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createClient } from '@quanhe/sdk'
import { shopBackend } from '../examples/shop-backend/server.ts'
import { openOutgoing } from '../service/src/outgoing/outgoing.ts'
import { backend } from '../service/test/support/asking.ts'
import type { TestMarketplace } from '../service/test/support/marketplace.ts'
import { openMarketplace } from '../service/test/support/marketplace.ts'

let marketplace: TestMarketplace
let shop: ReturnType<typeof shopBackend>
let address: string
const secrets: string[] = []
beforeAll(async () => {
  marketplace = await openMarketplace({ jobs: true, outgoing: openOutgoing({ allowPrivate: true }) })
  const abilities = ['quotes:ask', 'orders:place', 'orders:read', 'orders:pay', 'orders:refund', 'webhooks:write']
  const key = await backend(marketplace, abilities, 'mch_one')
  shop = shopBackend({ url: marketplace.baseUrl, key, webhookSecrets: secrets })
  shop.listen(0, '127.0.0.1')
  await once(shop, 'listening')
  address = `http://127.0.0.1:${(shop.address() as AddressInfo).port}`
  const quanhe = createClient({ baseUrl: marketplace.baseUrl, token: key, retries: 0 })
  const { secret } = await quanhe.createWebhookEndpoint({ body: { url: `${address}/webhooks` } })
  secrets.push(secret)
})
afterAll(async () => {
  shop?.closeAllConnections()
  shop?.close()
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

const ask = async (path: string, body: object, headers: Record<string, string> = {}) => {
  const response = await fetch(address + path, { method: 'POST', body: JSON.stringify(body), headers })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>) }
}

test('the example of a shop backend claims, sells, refunds and hears of all of it, in under 100 lines', async () => {
  const { token } = await marketplace.buyer('ann')
  const authorization = `Bearer ${token}`
  const click = { batch: 'bat_shop-a-100-5', click: '0001-first' }
  const claim = await ask('/claim', click, { authorization })
  expect(claim).toEqual({ status: 201, body: { outcome: 'issued', coupon: expect.stringMatching(/^cpn_/) } })
  expect(await ask('/claim', click, { authorization })).toEqual(claim) // the same click
  expect(await ask('/claim', { ...click, batch: 'bat_over', click: '0002-late' }, { authorization })).toMatchObject({
    status: 409,
    body: { outcome: 'ended', coupon: null },
  })

  const cart = { buyer: 'ann', number: 'shop-order-77', lines: [{ sku: 'a-100', quantity: 2 }] }
  const order = await ask('/checkout', cart)
  // two at 100.00, less 5.00 by the coupon and 20.00 by the shop's allowance
  expect(order).toMatchObject({ status: 201, body: { payableMinor: 17_500 } })
  expect(await ask('/checkout', cart)).toEqual(order)
  const paying = { order: order.body!['order'], payment: 'pay-77', amountMinor: 17_500 }
  for (let n = 0; n < 2; n++) expect(await ask('/paid', paying)).toEqual({ status: 200, body: { state: 'paid' } })
  const back = { order: order.body!['order'], parcel: 'parcel-77', lines: [{ line: 'a-100', quantity: 1 }] }
  const refund = await ask('/returned', back)
  expect(refund.status).toBe(200)
  expect(refund.body!['refundMinor']).toBe(refund.body!['previewMinor'])
  expect(await ask('/checkout', { ...cart, number: 'bad-1', lines: [{ sku: 'b-150', quantity: 1 }] })).toMatchObject({
    status: 422, // another merchant's
    body: { code: 'invalid_request', errors: [{ pointer: '/lines/0/sku' }] },
  })

  await vi.waitFor(
    () =>
      expect(new Set(shop.heard.map(({ type }) => type))).toEqual(
        new Set(['coupon.claim', 'coupon.hold', 'coupon.redeem', 'order.pay', 'order.refund']),
      ),
    20_000,
  )
  expect(await ask('/webhooks', { type: 'order.pay' }, { 'webhook-id': 'evt_forged' })).toMatchObject({ status: 401 })
  expect(await marketplace.violations()).toEqual([])
  const file = fileURLToPath(new URL('../examples/shop-backend/server.ts', import.meta.url))
  expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThan(100)
})
