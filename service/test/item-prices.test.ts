import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { noFailpoint } from '../src/domain/failpoint.ts'
import { leastDearProducts } from '../src/operations/quotes/least-dear-products.ts'
import { leastDear } from '../src/storage/offer-goods.ts'
import type { Sql } from '../src/storage/sql.ts'
import { openStore } from '../src/storage/sql.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { cartOf, claimed, openMarketplace } from './support/marketplace.ts'
import { shopping } from './support/shopping.ts'

const clock = pinnedClock(new Date())
let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
})
afterAll(() => marketplace?.close())
afterEach(async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})

const { guest } = shopping(() => marketplace)
const priceOf = async (buyer: Buyer, sku: string) => (await buyer.client.priceItems({ query: { sku: [sku] } })).data[0]!
/** The goods of a cart of one piece, without its parcel. */
const inCart = async (buyer: Buyer, sku: string) => {
  const { quote } = await buyer.client.askQuote({ body: { lines: cartOf({ [sku]: 1 }) } })
  return quote.listMinor - quote.discountMinor
}

test('the price of an item is what a cart of one piece costs, and after the claims that it names it is the lower one', async () => {
  const buyer = await guest()
  const { items } = await marketplace
    .send('GET', '/v1/items?limit=50', { token: buyer.token })
    .then(({ json }) => ({ items: json['data'] as { sku: string; unitPriceMinor: number }[] }))
  const { data } = await buyer.client.priceItems({ query: { sku: items.map((item) => item.sku) } })
  expect(new Set(data.map((one) => one.sku))).toEqual(new Set(items.map((item) => item.sku)))
  for (const one of data) {
    expect(one.payableMinor, one.sku).toBe(await inCart(buyer, one.sku))
    expect(one.payableMinor < one.listMinor, one.sku).toBe(one.offers.length > 0)
    if (one.afterClaim) expect(one.afterClaim.claims.length, one.sku).toBeGreaterThan(0)
  }
  const promised = data.find((one) => one.afterClaim)!
  for (const { batch } of promised.afterClaim!.claims) await claimed(buyer, batch.replace(/^bat_/, ''))
  expect(await inCart(buyer, promised.sku)).toBe(promised.afterClaim!.payableMinor)
  const after = await priceOf(buyer, promised.sku)
  expect(after.payableMinor).toBe(promised.afterClaim!.payableMinor)
  for (const { batch } of promised.afterClaim!.claims) expect(after.offers.map((one) => one.batch)).toContain(batch)
})

test('what is not to be had for nothing is no part of the price: a batch without stock and one that is sold', async () => {
  const buyer = await guest()
  const before = await buyer.client.priceItems({ query: { sku: ['a-200', 'b-150', 'c-090'] } })
  const named = before.data.flatMap((one) => one.afterClaim?.claims.map((claim) => claim.batch) ?? [])
  expect(named.length).toBeGreaterThan(0)
  const offers = (await buyer.client.listBatches({ query: { limit: 200 } })).data
  for (const batch of named) {
    const offer = offers.find((one) => one.id === batch)
    expect(['claimable', 'claimed_more']).toContain(offer?.state)
    expect(offer?.claim).toBe('click')
  }
})

test('skus that are not there are left out, and more than fifty are refused by name', async () => {
  const buyer = await guest()
  const { data } = await buyer.client.priceItems({ query: { sku: ['a-200', 'no-such-sku'] } })
  expect(data.map((one) => one.sku)).toEqual(['a-200'])
  await expect(
    buyer.client.priceItems({ query: { sku: Array.from({ length: 51 }, (_, n) => `sku-${n}`) } }),
  ).rejects.toMatchObject({ code: 'invalid_request' })
})

test('of batches the goods are named that each makes cheaper by one piece, at most three, at the price of a cart', async () => {
  const buyer = await guest()
  const offers = (await buyer.client.listBatches({ query: { usable: 'true', limit: 100 } })).data
  const asked = offers.slice(0, 16).map((offer) => offer.id)
  const { data } = await buyer.client.priceItems({ query: { batch: asked } })
  expect(data.length).toBeGreaterThan(0)
  expect(data.length).toBeLessThanOrEqual(3 * asked.length)
  expect(new Set(data.map((one) => one.sku)).size).toBe(data.length)
  for (const one of data) expect(one, one.sku).toEqual(await priceOf(buyer, one.sku))

  const goodsOf = async (batch: string) => (await buyer.client.priceItems({ query: { batch: [batch] } })).data
  const goods = await goodsOf('bat_shop-a-100-5')
  expect(goods.map((one) => one.sku).sort()).toEqual(['a-100', 'a-200'])
  for (const { sku, afterClaim } of goods)
    expect(
      afterClaim?.claims.map(({ batch }) => batch),
      sku,
    ).toContain('bat_shop-a-100-5')
  // no piece of this marketplace costs what the voucher asks for
  expect(await goodsOf('bat_voucher-300-30')).toEqual([])
})

/** What `work` finds in a transaction of the owner that leaves nothing behind. */
async function rolledBack<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  const store = openStore({ pool: { ...marketplace.database.owner, max: 1 }, clock, failpoint: noFailpoint })
  const found: T[] = []
  const enough = new Error('rolled back')
  const ended = store.transaction('rolledBack', async (sql) => {
    found.push(await work(sql))
    throw enough
  })
  await expect(ended)
    .rejects.toBe(enough)
    .finally(() => store.close())
  return found[0]!
}

test('the goods of a batch are read in the order of their price until there are enough: not the whole catalogue', async () => {
  const many = 3_000
  const scopes = { all: {}, shop: { shops: ['shp_a'] }, brand: { brands: ['many'] }, product: { spus: ['many-9'] } }
  const read = await rolledBack(async (sql) => {
    await sql`insert into items (sku, spu, shop_id, merchant_id, brand, category, name, variant, unit_price_minor, art, position)
      select 'many-' || n, 'many-' || n % 500, i.shop_id, i.merchant_id, 'many', i.category, i.name, i.variant, 1000 + n / 500, i.art, n
        from generate_series(1, ${many}) n, (select * from items where shop_id = 'shp_a' order by sku limit 1) i`
    await sql`analyze items`
    const count = async () => {
      const [row] = await sql<{ n: number }>`
        select (seq_tup_read + idx_tup_fetch)::integer as n from pg_stat_xact_user_tables where relname = 'items'`
      return row?.n ?? 0
    }
    const found: Record<string, number[]> = {}
    for (const [batch, scope] of Object.entries(scopes)) {
      const before = await count()
      const goods = await leastDear(sql, [{ ...scope, batch, minor: 1_001, after: 'many-500' }], 48)
      expect(goods.every((item) => item.unitPriceMinor > 1_001 || item.sku > 'many-500')).toBe(true)
      expect(goods).toEqual(goods.toSorted((a, b) => a.unitPriceMinor - b.unitPriceMinor || (a.sku < b.sku ? -1 : 1)))
      found[batch] = [goods.length, (await count()) - before]
    }
    return found
  })
  for (const [batch, [goods = 0, items = 0]] of Object.entries(read)) {
    expect(goods, batch).toBe(batch === 'product' ? 5 : 48)
    expect(items, batch).toBeLessThan(many / 4)
  }
})

test('a product of very many variants does not hide the next ones, and is there once, by its least dear', async () => {
  const found = await rolledBack(async (sql) => {
    await sql`insert into items (sku, spu, shop_id, merchant_id, brand, category, name, variant, unit_price_minor, art, position)
      select 'many-' || n, case when n <= 200 then 'many' else 'one-' || n end, i.shop_id, i.merchant_id, 'many', i.category, i.name, i.variant, n, i.art, n
        from generate_series(1, 220) n, (select * from items where shop_id = 'shp_a' order by sku limit 1) i`
    return leastDearProducts(sql, [{ batch: 'all', brands: ['many'], minor: 1, after: '' }], 12)
  })
  expect(found.map((item) => item.sku)).toEqual(
    [1, ...Array.from({ length: 11 }, (_, n) => 201 + n)].map((n) => `many-${n}`),
  )
})

test('goods of a batch that the buyer cannot use are not told, and skus and batches are not asked for together', async () => {
  const buyer = await guest()
  const all = (await buyer.client.listBatches({ query: { limit: 200 } })).data
  const useless = all.filter(({ state }) => ['ineligible', 'upcoming', 'soldout'].includes(state)).map(({ id }) => id)
  const { data } = await buyer.client.priceItems({ query: { batch: [...useless.slice(0, 15), 'bat_nowhere'] } })
  expect(data).toEqual([])
  await expect(
    buyer.client.priceItems({ query: { sku: ['a-200'], batch: ['bat_voucher-300-30'] } }),
  ).rejects.toMatchObject({ code: 'invalid_request', document: { errors: [{ pointer: '?batch' }] } })
})

test('a public coupon stands in the centre, in its shop and beside what a search finds; a hidden one in none of them', async () => {
  const buyer = await guest()
  const { client } = buyer
  const found = (await client.listItems({ query: { search: 'a-100' } })).data.map((item) => item.sku)
  expect(found).toContain('a-100')
  const [centre, shop, search] = [
    (await client.listBatches({ query: { limit: 100 } })).data.map((one) => one.id),
    (await client.listBatches({ query: { shop: 'shp_a' } })).data.map((one) => one.id),
    (await client.priceItems({ query: { sku: found } })).data.flatMap(
      (one) => one.afterClaim?.claims.map(({ batch }) => batch) ?? [],
    ),
  ]
  for (const place of [centre, shop, search]) {
    expect(place).toContain('bat_shop-a-100-5')
    expect(place).not.toContain('bat_for-ann')
  }
})
