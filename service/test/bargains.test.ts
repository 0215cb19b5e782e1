import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { cartOf, claimed, openMarketplace } from './support/marketplace.ts'
import { shopping } from './support/shopping.ts'

let marketplace: TestMarketplace
beforeAll(async () => {
  marketplace = await openMarketplace({ clock: pinnedClock(new Date()) })
  // goods around the thresholds and faces of the fixture: of shop C, where coupons without a threshold are, of A and of B
  await addItems('shp_c', 'virtual', [500, 900, 3_400, 3_990, 3_991, 4_600, 9_000, 30_000, 33_990])
  await addItems('shp_a', 'apparel', [9_999, 10_001, 19_999, 20_500])
  await addItems('shp_b', 'home', [300, 990, 30_000])
})
afterAll(() => marketplace?.close())
afterEach(async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})

const { guest } = shopping(() => marketplace)
let settings = 0
const setLimit = (mostMinor: number) =>
  marketplace.query(`insert into settings_versions (version, settings, created_by) values ($1, $2, 'test')`, [
    ++settings,
    JSON.stringify({ bargains: { mostMinor } }),
  ])
async function addItems(shop: string, category: string, prices: readonly number[]): Promise<void> {
  const one = `select sku || '-' || p.price as sku, i.spu || '-' || p.price as spu, shop_id, merchant_id, brand, $2::text as category, name, variant,
                      tags, p.price as unit_price_minor, 0, art, position
                 from (select * from items where shop_id = $1 order by sku limit 1) i, unnest($3::bigint[]) as p(price)`
  await marketplace.query(
    `with added as (
       insert into items (sku, spu, shop_id, merchant_id, brand, category, name, variant, tags, unit_price_minor, floor_unit_price_minor, art, position)
       ${one} returning sku, unit_price_minor)
     insert into item_prices (sku, nth, at, unit_price_minor) select sku, 1, now() - interval '60 days', unit_price_minor from added`,
    [shop, category, [...prices]],
  )
}

type Priced = { sku: string; listMinor: number; payableMinor: number; afterClaim?: { payableMinor: number } }
const costOf = (price: Priced) => price.afterClaim?.payableMinor ?? price.payableMinor
const allOf = async (buyer: Buyer, query: { category?: string } = {}) =>
  (await buyer.client.listBargains({ query: { ...query, limit: 200 } })).data
async function pricesOfAll(buyer: Buyer) {
  const { data: items } = await buyer.client.listItems({ query: { limit: 50 } })
  return (await buyer.client.priceItems({ query: { sku: items.map((item) => item.sku) } })).data
}

test.each([990, 1_500, 4_600, 9_700, 30_000])(
  'at a limit of %i exactly the goods are listed that coupons bring to it, the least dear first, each at its price alone in a cart',
  async (limit) => {
    await setLimit(limit)
    const buyer = await guest()
    const expected = (await pricesOfAll(buyer)).filter((one) => costOf(one) <= limit && costOf(one) < one.listMinor)
    expect(expected.length).toBeGreaterThan(0)
    const listed = await allOf(buyer)
    expect(listed.map((one) => one.price.sku).sort()).toEqual(expected.map((one) => one.sku).sort())
    const costs = listed.map((one) => costOf(one.price))
    expect(costs).toEqual([...costs].sort((a, b) => a - b))
    for (const { item, price, claims } of listed) {
      expect(price).toEqual(expected.find((one) => one.sku === item.sku))
      expect(claims.map((one) => one.id)).toEqual(price.afterClaim?.claims.map((one) => one.batch) ?? [])
    }
    expect((await buyer.client.getMarketplace()).bargainMostMinor).toBe(limit)
  },
)

test('a listed item costs what was said in a cart, after the coupons are claimed that its card brings', async () => {
  await setLimit(990)
  await claimed(await guest(), 'one-left') // which is promised to whoever comes first
  for (const { item, price, claims } of await allOf(await guest())) {
    const buyer = await guest()
    for (const { id, state } of claims) {
      expect(['claimable', 'claimed_more']).toContain(state)
      await claimed(buyer, id.replace(/^bat_/, ''))
    }
    const { quote } = await buyer.client.askQuote({ body: { lines: cartOf({ [item.sku]: 1 }) } })
    expect(quote.listMinor - quote.discountMinor, item.sku).toBe(costOf(price))
    expect(costOf(price)).toBeLessThanOrEqual(990)
  }
})

test('comes in pages that make up the whole, and by category with what lies below it', async () => {
  await setLimit(30_000)
  const buyer = await guest()
  const whole = (await allOf(buyer)).map((one) => one.item.sku)
  const paged: string[] = []
  for (let cursor: string | undefined; ;) {
    const page = await buyer.client.listBargains({ query: { limit: 3, ...(cursor && { cursor }) } })
    expect(page.data.length).toBeLessThanOrEqual(3)
    paged.push(...page.data.map((one) => one.item.sku))
    if (page.next === null) break
    cursor = page.next
  }
  expect(paged).toEqual(whole)
  const apparel = await allOf(buyer, { category: 'apparel' })
  expect(new Set(apparel.map((one) => one.item.category))).toEqual(new Set(['apparel', 'apparel/dress']))
  const virtual = await allOf(buyer, { category: 'virtual' })
  expect([...apparel, ...virtual].map((one) => one.item.sku).sort()).toEqual(
    whole.filter((sku) => !sku.startsWith('b-')).sort(),
  )
  expect(await allOf(buyer, { category: 'nowhere' })).toEqual([])
})

test('follows the price of an item as it is changed', async () => {
  await setLimit(990)
  const buyer = await guest()
  const before = (await allOf(buyer)).map((one) => one.item.sku)
  const raised = before[0] as string
  await marketplace.query(
    `with up as (update items set unit_price_minor = 90000 where sku = $1 returning sku)
     insert into item_prices (sku, nth, at, unit_price_minor) select sku, 2, now(), 90000 from up`,
    [raised],
  )
  expect((await allOf(buyer)).map((one) => one.item.sku)).toEqual(before.slice(1))
})
