import { afterAll, beforeAll, expect, test } from 'vitest'
import { bucketOf } from '../src/domain/buckets.ts'
import { backend, post } from './support/asking.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

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

test('300-50 and 1000-300 are published and claimed, and a cart of 1000.00 then costs 700.00', async () => {
  const all = ['batches:write', 'batches:approve', 'batches:control', 'batches:pause']
  const [author, approver] = [await backend(marketplace, all), await backend(marketplace, all)]
  const buyer = await marketplace.buyer('insider')
  const coupons = []
  for (const terms of [insider(30_000, 5_000), insider(100_000, 30_000)]) {
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
