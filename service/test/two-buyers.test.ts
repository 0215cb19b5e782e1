import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { cartOf, openMarketplace, paid } from './support/marketplace.ts'
import { example, shopping } from './support/shopping.ts'

const clock = pinnedClock(new Date())
let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
})
afterAll(() => marketplace?.close())
// every test of this file ends in a marketplace in which all that is always true is true
afterEach(async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})

const { guest, withVoucher } = shopping(() => marketplace)

describe('two buyers', () => {
  test('a foreign object answers exactly as an unknown one', async () => {
    const { buyer, voucher } = await withVoucher()
    const quote = await buyer.client.askQuote({ body: { lines: cartOf(example) } })
    const order = await paid(buyer, example)
    const stranger = await guest()
    const body = JSON.stringify({ lines: [{ line: 'a-200', quantity: 1 }] })
    const ask = async (method: string, path: string, text?: string) => {
      const answer = await marketplace.send(method, path, {
        token: stranger.token,
        ...(text !== undefined && { body: text }),
        headers: { 'content-type': 'application/json', 'idempotency-key': `foreign-${Math.random()}` },
      })
      return [answer.status, { ...answer.json, requestId: '' }]
    }
    const paths: [string, (id: string) => string, string, string?][] = [
      ['GET', (id) => `/v1/coupons/${id}`, voucher],
      ['GET', (id) => `/v1/orders/${id}`, order.id],
      ['GET', (id) => `/v1/orders/${id}/ledger`, order.id],
      ['POST', (id) => `/v1/orders/${id}/pay`, order.id, '{"method":"demo"}'],
      ['POST', (id) => `/v1/orders/${id}/cancel`, order.id, '{}'],
      ['POST', (id) => `/v1/orders/${id}/refunds`, order.id, body],
      ['POST', (id) => `/v1/orders/${id}/refund-previews`, order.id, body],
    ]
    for (const [method, path, id, text] of paths) {
      const unknown = `${id.slice(0, -4)}ZZZZ`
      expect(await ask(method, path(id), text), path(id)).toEqual(await ask(method, path(unknown), text))
    }
    const place = (id: string) => ask('POST', '/v1/orders', JSON.stringify({ quoteId: id }))
    expect(await place(quote.id)).toEqual(await place(`${quote.id.slice(0, -4)}ZZZZ`))
    const insider = (id: string) => ask('POST', `/v1/batches/${id}/claims`, '{}')
    expect(await insider('bat_for-ann')).toEqual(await insider('bat_for-nobody'))
    expect(await ask('GET', '/v1/batches/bat_for-ann')).toEqual(await ask('GET', '/v1/batches/bat_for-nobody'))
  })

  test('each see their own coupon centre, wallet and orders', async () => {
    const [ann, bob, cat] = await Promise.all(['ann', 'bob', 'cat'].map((id) => marketplace.buyer(id)))
    const centre = async (buyer: Buyer) => (await buyer.client.listBatches({ query: { limit: 200 } })).data
    const [anns, bobs] = [await centre(ann!), await centre(bob!)]
    expect(anns.some((one) => one.id === 'bat_for-ann')).toBe(true)
    expect(bobs.some((one) => one.id === 'bat_for-ann')).toBe(false)
    const vip = (offers: typeof anns) => offers.find((one) => one.id === 'bat_for-vip')!.state
    expect([vip(anns), vip(bobs)]).toEqual(['ineligible', 'claimable'])
    expect((await cat!.client.listCoupons()).counts.available).toBe(2)
    expect((await ann!.client.listCoupons()).data).toEqual([])
    await paid(bob!, example)
    expect((await bob!.client.listOrders()).data).toHaveLength(1)
    expect((await ann!.client.listOrders()).data).toEqual([])
  })
})
