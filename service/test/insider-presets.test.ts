import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucketOf } from '../src/domain/buckets.ts'
import { backend, post } from './support/asking.ts'
import { clientOf } from './support/finance.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { cartOf, openMarketplace, paid } from './support/marketplace.ts'

let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace()
})
afterAll(async () => {
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

const day = 86_400_000
const insider = (spendMinor: number, offMinor: number) => ({
  kind: 'insider_voucher',
  displayName: { 'zh-CN': '内部券', en: 'Insider coupon' },
  title: {
    'zh-CN': `满${spendMinor / 100}减${offMinor / 100}`,
    en: `${offMinor / 100} off ${spendMinor / 100}`,
  },
  benefit: { kind: 'amount_off', offMinor },
  threshold: { spendMinor },
  claimFrom: new Date(Date.now() - day).toISOString(),
  claimUntil: new Date(Date.now() + day).toISOString(),
  use: { kind: 'relative', seconds: 7_200 },
  stock: 5,
  perBuyerLimit: 1,
  budgetMinor: 5 * offMinor,
})

/** Written, approved by another and published; its id. */
async function published(terms: object): Promise<string> {
  const all = ['batches:write', 'batches:approve', 'batches:control', 'batches:pause']
  const [author, approver] = [await backend(marketplace, all), await backend(marketplace, all)]
  const { json, text } = await post(marketplace, '/v1/batches', terms, author)
  const id = json['id'] as string
  expect(id, text).toMatch(/^bat_/)
  for (const [event, token] of [
    ['submit', author],
    ['approve', approver],
    ['publish', author],
  ] as const) {
    const moved = await post(marketplace, `/v1/batches/${id}/${event}`, {}, token)
    expect(moved.status, moved.text).toBe(200)
  }
  return id
}

test('300-50 and 1000-300 are published and claimed, and a cart of 1000.00 then costs 700.00', async () => {
  const buyer = await marketplace.buyer('insider')
  const coupons = []
  for (const terms of [insider(30_000, 5_000), insider(100_000, 30_000)]) {
    const id = await published(terms)
    // an insider coupon is hidden: only the invited see it
    await marketplace.query('insert into invitations (bucket, buyer_id, batch_id) values ($1, $2, $3)', [
      bucketOf(buyer.id),
      buyer.id,
      id,
    ])
    coupons.push((await buyer.client.claimCoupon({ path: { id } })).coupon!.id)
  }
  const { quote } = await buyer.client.askQuote({ body: { lines: [{ sku: 'c-050', quantity: 20 }] } })
  expect(quote).toMatchObject({ listMinor: 100_000, shippingMinor: 0, payableMinor: 70_000 })
  expect(quote.applied.map((one) => one.offer)).toEqual([coupons[1]])
})

test('an insider coupon is granted, redeemed, and reported apart from public vouchers', async () => {
  const platform = await clientOf(marketplace)
  const id = await published(insider(30_000, 5_000))
  const buyer = await marketplace.buyer('granted-insider')
  await platform.grantCoupon({ body: { batch: id, buyer: buyer.id, because: 'a loyal customer' } })
  const order = await paid(buyer, { 'c-050': 6 })
  expect(order.discountMinor).toBe(5_000)
  const [coupon] = (await buyer.client.listCoupons()).data
  expect(coupon).toMatchObject({ state: 'redeemed', batch: { id } })
  const other = await marketplace.buyer('public-voucher')
  await other.client.claimCoupon({ path: { id: 'bat_voucher-300-30' } })
  await paid(other, { 'c-050': 6 })
  const span = { from: new Date(Date.now() - day).toISOString(), to: new Date(Date.now() + day).toISOString() }
  const { data } = await platform.reportFunding({ query: span })
  const given = Object.fromEntries(data.map((row) => [row.subject, row.discountMinor]))
  expect(given).toMatchObject({ insider_voucher: 5_000, voucher: 3_000 })
  const managed = await platform.listManagedBatches({ query: { instrument: 'insider_coupon', limit: 200 } })
  expect(managed.data.map((batch) => batch.id)).toContain(id)
  expect(new Set(managed.data.map((batch) => batch.instrument))).toEqual(new Set(['insider_coupon']))
})

test('an insider coupon is on no public surface, and 1,000 ids tell nothing of the hidden ones among them', async () => {
  const mine = await published(insider(30_000, 5_000))
  const stranger = await marketplace.buyer('uninvited')
  const visitor = (path: string) => marketplace.send('GET', path)
  const hidden = (
    await marketplace.query<{ id: string }>(`select batch_id as id from batches where visibility = 'hidden'`)
  ).map((row) => row.id)
  expect(hidden).toContain(mine)
  const shops = (await stranger.client.listShops({ query: { limit: 200 } })).data.map((shop) => `shop=${shop.id}`)
  const tabs = ['all', 'vouchers', 'shop', 'allowance', 'category', 'other'].map((tab) => `tab=${tab}`)
  const surfaces = [
    ...[...tabs, ...shops].map((query) => `/v1/batches?limit=200&${query}`),
    ...['/v1/items?limit=200', '/v1/shops?limit=200', '/v1/categories', '/v1/marketplace', '/sitemap.xml', '/'],
  ]
  for (const path of surfaces) {
    const texts = [(await visitor(path)).text, (await marketplace.send('GET', path, { token: stranger.token })).text]
    for (const text of texts)
      expect(
        hidden.filter((id) => text.includes(id)),
        path,
      ).toEqual([])
  }
  const quoted = await stranger.client.askQuote({ body: { lines: cartOf({ 'c-050': 20 }) } })
  expect(hidden.filter((id) => JSON.stringify(quoted).includes(id))).toEqual([])
  const guessed = Array.from({ length: 1_000 - hidden.length }, (_, n) => `bat_${n.toString(36).padStart(26, '0')}`)
  const answers = new Set<string>()
  for (const id of [...hidden, ...guessed]) {
    const { status, json } = await marketplace.send('GET', `/v1/batches/${id}`, { token: stranger.token })
    answers.add(JSON.stringify([status, { ...json, requestId: '' }]))
  }
  expect(answers.size).toBe(1)
  expect([...answers][0]).toContain('[404,')
})
