import type { Client } from '@quanhe/sdk'
import { createClient } from '@quanhe/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { remindOfEnds } from '../src/jobs/remind-of-ends.ts'
import { backend } from './support/asking.ts'
import { jobHouse } from './support/job-house.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace } from './support/marketplace.ts'
import { shopping } from './support/shopping.ts'

let marketplace: TestMarketplace
let platform: Client
const { guest, withVoucher } = shopping(() => marketplace)
const because = 'taken by a script'

beforeAll(async () => {
  marketplace = await openMarketplace()
  const token = await backend(marketplace, ['coupons:withdraw', 'coupons:freeze'])
  platform = createClient({ baseUrl: marketplace.baseUrl, token, retries: 0 })
})
afterAll(() => marketplace?.close())

test('notices are read one by one or all at once, and counted', async () => {
  const { buyer, voucher } = await withVoucher()
  await platform.freezeCoupon({ path: { id: voucher }, body: { because } })
  await platform.thawCoupon({ path: { id: voucher }, body: { because } })
  const { data, unread } = await buyer.client.listNotices()
  expect(unread).toBe(2)
  expect(await buyer.client.readNotices({ body: { notices: [data[0]!.id] } })).toEqual({ read: 1, unread: 1 })
  expect((await buyer.client.listNotices({ query: { unread: 'true' } })).data.map((one) => one.id)).toEqual([
    data[1]!.id,
  ])
  expect(await buyer.client.readNotices()).toEqual({ read: 1, unread: 0 })
})

test('who holds a coupon is told a day and two hours before its end, once each, and not after saying no', async () => {
  const [buyer, other] = [await guest(), await guest()]
  const ids = [await claimed(buyer, 'voucher-300-30'), await claimed(other, 'voucher-300-30')].map((one) => one.id)
  await other.client.setReminders({ body: { expiry: false } })
  const endsIn = (hours: number) =>
    marketplace.query(
      `update coupons set claimed_at = now() - interval '9 days', valid_from = now() - interval '9 days',
              valid_until = now() + make_interval(hours => $2) where coupon_id = any($1)`,
      [ids, hours],
    )
  const round = () => remindOfEnds.run(jobHouse(marketplace))
  const told = async (who: typeof buyer) => {
    const { data, reminders } = await who.client.listNotices()
    return { kinds: data.map(({ kind, coupon }) => [kind, coupon]), ...reminders }
  }
  const once = ['coupon.ending', ids[0]]
  await endsIn(30)
  await round()
  expect(await told(buyer)).toEqual({ kinds: [], expiry: true })
  await endsIn(20)
  await round()
  await round()
  expect(await told(buyer)).toEqual({ kinds: [once], expiry: true })
  await endsIn(1)
  await round()
  await round()
  expect(await told(buyer)).toEqual({ kinds: [once, once], expiry: true })
  expect(await told(other)).toEqual({ kinds: [], expiry: false })
  const messages = await marketplace.query(`select subject from outbox where kind = 'coupon.ending'`)
  expect(messages).toEqual([{ subject: ids[0] }, { subject: ids[0] }])
})

test('a wallet is filtered, searched and sorted, in pages, with exact counts', async () => {
  const buyer = await guest()
  const voucher = await claimed(buyer, 'voucher-300-30')
  const hour = await claimed(buyer, 'an-hour')
  const shop = [await claimed(buyer, 'shop-a-100-5'), await claimed(buyer, 'shop-a-100-5')]
  const gone = await claimed(buyer, 'c-90-40')
  await platform.withdrawCoupon({ path: { id: gone.id }, body: { because } })
  const ids = async (query: NonNullable<Parameters<Client['listCoupons']>[0]>['query']) =>
    (await buyer.client.listCoupons({ query: query ?? {} })).data.map((one) => one.id)
  expect((await buyer.client.listCoupons()).counts).toEqual({
    available: 4,
    held: 0,
    redeemed: 0,
    expired: 0,
    voided: 1,
    frozen: 0,
  })
  expect((await buyer.client.listCoupons({ query: { state: 'voided', limit: 1 } })).usableNow).toBe(4)
  expect(await ids({ state: 'voided' })).toEqual([gone.id])
  expect((await ids({ shop: 'shp_a' })).sort()).toEqual(shop.map((one) => one.id).sort())
  expect(await ids({ instrument: 'shop_coupon' })).toHaveLength(2)
  expect(await ids({ endsWithinSeconds: 7_200 })).toEqual([hour.id])
  expect(await ids({ search: 'CHER-300' })).toEqual([voucher.id])
  expect(await ids({ search: '%' })).toEqual([])
  expect((await ids({ sort: 'ending' }))[0]).toBe(hour.id)
  const seen: string[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await buyer.client.listCoupons({ query: { sort: 'ending', limit: 2, ...(cursor && { cursor }) } })
    seen.push(...page.data.map((one) => one.id))
    cursor = page.next
  }
  expect(new Set(seen).size).toBe(5)
  await expect(ids({ cursor: Buffer.from('["never","x"]').toString('base64url') })).rejects.toMatchObject({
    code: 'invalid_request',
  })
})
