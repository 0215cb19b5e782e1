import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { bucketOf } from '../src/domain/buckets.ts'
import type { Reply } from '@quanhe/sdk'
import type { TestMarketplace } from './support/marketplace.ts'
import { claimed, openMarketplace } from './support/marketplace.ts'

// Limits that are judged where the stock is locked: per buyer, per local day, per campaign, per kind and shop, per day of a batch.

const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
const clock = pinnedClock(`${tomorrow}T15:30:00.000Z`) // 23:30 in Shanghai
let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
})
afterAll(() => marketplace?.close())

type Claim = Reply<'claimCoupon'>['claim']

const outcomes = (claims: Claim[]) =>
  Object.fromEntries([...Map.groupBy(claims, (one) => one.outcome)].map(([outcome, list]) => [outcome, list.length]))

const claim = async (buyer: string, batch: string, body = {}, at = marketplace): Promise<Claim> => {
  const { client } = await at.buyer(buyer)
  return (await client.claimCoupon({ path: { id: `bat_${batch}` }, body })).claim
}
const atOnce = (times: number, buyer: string, batch: string) =>
  Promise.all(Array.from({ length: times }, () => claim(buyer, batch)))

const terms = (batch: string, columns: string, at = marketplace) =>
  at.query(`update batch_versions set ${columns} where batch_id = 'bat_${batch}'`)

describe('50 parallel claims of one buyer', () => {
  test('stop at a limit of 1', async () => {
    expect(outcomes(await atOnce(50, 'one-limit', 'voucher-300-30'))).toEqual({ issued: 1, limit_reached: 49 })
  })

  test('stop at the limit of the local day, and go on after its midnight', async () => {
    await terms('two-a-day', 'per_day_limit = 2')
    const today = await atOnce(50, 'day-limit', 'two-a-day')
    expect(outcomes(today)).toEqual({ issued: 2, daily_limit_reached: 48 })
    expect(today.find((one) => one.outcome === 'daily_limit_reached')?.because).toEqual({
      perDayLimit: 2,
      againAt: `${tomorrow}T16:00:00.000Z`,
    })
    clock.advance(1_800)
    expect(outcomes(await atOnce(5, 'day-limit', 'two-a-day'))).toEqual({ issued: 2, daily_limit_reached: 3 })
    clock.advance(-1_800)
  })

  test('stop at the limit of their campaign, spread over its batches', async () => {
    await marketplace.query(
      `insert into campaigns (campaign_id, name, starts_at, ends_at, per_buyer_limit) values ('cam_two', '{}', now(), now() + interval '9 days', 2)`,
    )
    await marketplace.query(
      `update batches set campaign_id = 'cam_two' where batch_id in ('bat_three-each', 'bat_to-day-end', 'bat_an-hour')`,
    )
    const spread = await Promise.all(
      Array.from({ length: 51 }, (_, n) => claim('campaign', ['three-each', 'to-day-end', 'an-hour'][n % 3] as string)),
    )
    expect(outcomes(spread)).toMatchObject({ issued: 2 })
    expect(await marketplace.query(`select count(*)::int as n from coupons where buyer_id = 'campaign'`)).toEqual([
      { n: 2 },
    ])
    expect((await claim('campaign', 'three-each')).because).toEqual({ perCampaignLimit: 2, campaign: 'cam_two' })
    await marketplace.query(`update batches set campaign_id = null where campaign_id = 'cam_two'`)
  })

  test('get one allowance of a kind per shop, whichever batch it is from', async () => {
    const [row] = await marketplace.query<{ shop: string }>(
      `select shop_id as shop from batches where batch_id = 'bat_shop-a-100-5'`,
    )
    await marketplace.query(
      `update batches set shop_id = $1, kind = 'shop_coupon' where batch_id in ('bat_three-each', 'bat_two-a-day')`,
      [row!.shop],
    )
    for (const batch of ['three-each', 'two-a-day', 'shop-a-100-5']) await terms(batch, 'kind_per_shop_limit = 1')
    const spread = await Promise.all(
      Array.from({ length: 48 }, (_, n) => claim('kind', ['three-each', 'two-a-day', 'shop-a-100-5'][n % 3] as string)),
    )
    expect(outcomes(spread)).toEqual({ issued: 1, limit_reached: 47 })
    expect((await claim('kind', 'three-each')).because).toEqual({
      kindPerShopLimit: 1,
      shop: row!.shop,
      kind: 'shop_coupon',
    })
    for (const batch of ['three-each', 'two-a-day', 'shop-a-100-5']) await terms(batch, 'kind_per_shop_limit = null')
    await marketplace.query(`update batches set shop_id = null where batch_id in ('bat_three-each', 'bat_two-a-day')`)
  })
})

describe('the time of a coupon', () => {
  test('starts so long after the claim as its batch says', async () => {
    await terms('an-hour', 'use_delay_seconds = 600')
    const coupon = await claimed(await marketplace.buyer('delayed'), 'an-hour')
    const after = (at: string) => (Date.parse(at) - Date.parse(coupon.claimedAt)) / 1000
    expect([after(coupon.validFrom), after(coupon.validUntil)]).toEqual([600, 600 + 3_600])
    await terms('an-hour', 'use_delay_seconds = 0')
  })
})

describe('a batch with a daily stock', () => {
  test('is sold out for the day when it is gone, and open again after midnight', async () => {
    await terms('to-day-end', 'daily_stock = 3')
    const buyers = Array.from({ length: 40 }, (_, n) => `quota-${n}`)
    const today = await Promise.all(buyers.map((buyer) => claim(buyer, 'to-day-end')))
    expect(outcomes(today)).toEqual({ issued: 3, sold_out: 37 })
    expect(today.find((one) => one.outcome === 'sold_out')?.because).toEqual({
      dailyStock: 3,
      againAt: `${tomorrow}T16:00:00.000Z`,
    })
    clock.advance(1_800)
    const next = await Promise.all(buyers.map((buyer) => claim(`${buyer}-next`, 'to-day-end')))
    expect(outcomes(next)).toEqual({ issued: 3, sold_out: 37 })
    await terms('to-day-end', 'daily_stock = 5')
    const more = await Promise.all(buyers.map((buyer) => claim(`${buyer}-more`, 'to-day-end')))
    expect(outcomes(more)).toEqual({ issued: 2, sold_out: 38 })
  })

  test('gives out exactly that many from four slices and two services', async () => {
    const sliced = await openMarketplace({ slices: 4, clock })
    const other = await sliced.restarted()
    try {
      await sliced.query(`delete from stock_slices where batch_id = 'bat_to-day-end'`)
      await sliced.query(
        `insert into stock_slices (bucket, batch_id, total) select b, 'bat_to-day-end', 50 from unnest(array[0, 64, 128, 192]) as b`,
      )
      await terms('to-day-end', 'daily_stock = 18', sliced)
      const buyers = Array.from({ length: 60 }, (_, n) => `sliced-quota-${n}`)
      expect(new Set(buyers.map((buyer) => bucketOf(buyer) >> 6)).size).toBe(4)
      const rows = await Promise.all(
        buyers.map((buyer, n) => claim(buyer, 'to-day-end', {}, n % 2 === 0 ? sliced : other)),
      )
      expect(outcomes(rows)).toEqual({ issued: 18, sold_out: 42 })
      expect(await sliced.violations()).toEqual([])
    } finally {
      await other.close()
      await sliced.close()
    }
  })
})

test('a batch whose budget is spent issues nothing more', async () => {
  await marketplace.query(`update budget_slices set spent_minor = budget_minor where batch_id = 'bat_little-budget'`)
  expect(await claim('late', 'little-budget')).toMatchObject({ outcome: 'sold_out', because: { budget: 'spent' } })
  await marketplace.query(`update budget_slices set spent_minor = 0 where batch_id = 'bat_little-budget'`)
})

test('the entry point of each claim is kept, and counted by outcome', async () => {
  for (const source of ['shop_home', 'item_page', 'customer_service', 'main_hall', 'category_hall'] as const)
    await claim(`from-${source}`, 'c-90-40', { source })
  await claim('from-shop_home', 'c-90-40', { source: 'shop_home' })
  await claim('from-nowhere', 'c-90-40')
  const stored = await marketplace.query(
    `select source, outcome, n::int from claim_tallies where batch_id = 'bat_c-90-40' order by source, outcome`,
  )
  expect(stored).toEqual([
    { source: 'category_hall', outcome: 'issued', n: 1 },
    { source: 'customer_service', outcome: 'issued', n: 1 },
    { source: 'item_page', outcome: 'issued', n: 1 },
    { source: 'main_hall', outcome: 'issued', n: 1 },
    { source: 'shop_home', outcome: 'issued', n: 1 },
    { source: 'shop_home', outcome: 'limit_reached', n: 1 },
    { source: 'unknown', outcome: 'issued', n: 1 },
  ])
})

describe('prerequisites', () => {
  const facts = (buyer: string, known: object) =>
    marketplace.query(
      `insert into buyers (bucket, buyer_id, facts) values ($1, $2, $3) on conflict (bucket, buyer_id) do update set facts = excluded.facts`,
      [bucketOf(buyer), buyer, JSON.stringify(known)],
    )
  const asks = (prerequisites: object[]) =>
    marketplace
      .query(`update batch_versions set prerequisites = $1, version = version + 1 where batch_id = 'bat_three-each'`, [
        JSON.stringify(prerequisites),
      ])
      .then(() => marketplace.query(`update batches set version = version + 1 where batch_id = 'bat_three-each'`))

  test('a score of 999 is refused and 1000 accepted where 1000 is asked, at once after it changed', async () => {
    await asks([{ kind: 'score_at_least', score: 1_000 }])
    await facts('scorer', { score: 999 })
    expect(await claim('scorer', 'three-each')).toMatchObject({
      outcome: 'not_eligible',
      because: { condition: 'score_at_least', wanted: { score: 1_000 }, actual: 999 },
    })
    await facts('scorer', { score: 1_000 })
    expect((await claim('scorer', 'three-each')).outcome).toBe('issued')
  })

  test('who does not follow the shop is told how to, in one tap', async () => {
    await asks([{ kind: 'follows_shop', shop: 'shp_a' }])
    await facts('stranger', {})
    expect(await claim('stranger', 'three-each')).toMatchObject({
      outcome: 'follow_required',
      because: { condition: 'follows_shop', do: { method: 'POST', path: '/v1/shops/shp_a/follow' } },
    })
  })

  test('an entry token is for one buyer and one batch, for a while, and good once', async () => {
    await asks([{ kind: 'entry_token' }])
    const { entryTokens } = marketplace.service.house
    const made = async (id: string, buyer: string, batch = 'bat_three-each') =>
      (await entryTokens.sign({ id, buyer, batch }, 60)).token
    const enter = (buyer: string, entryToken: string) => claim(buyer, 'three-each', { entryToken })
    expect(await claim('entering', 'three-each')).toMatchObject({
      outcome: 'entry_required',
      because: { entryToken: 'none' },
    })
    const token = await made('ent_1', 'entering')
    expect((await enter('thief', token)).outcome).toBe('entry_required')
    expect((await enter('entering', await made('ent_2', 'entering', 'bat_an-hour'))).outcome).toBe('entry_required')
    expect((await enter('entering', `${token.slice(0, -4)}AAAA`)).outcome).toBe('entry_required')
    const uses = await Promise.all(Array.from({ length: 20 }, () => enter('entering', token)))
    expect(outcomes(uses)).toEqual({ issued: 1, entry_required: 19 })
    expect(uses.find((one) => one.outcome === 'entry_required')?.because).toEqual({ entryToken: 'used' })
    const late = await made('ent_3', 'entering')
    clock.advance(61)
    expect((await enter('entering', late)).outcome).toBe('entry_required')
    clock.advance(-61)
    await asks([])
  })
})

test('limits, days, tallies and stock agree after all this', async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})
