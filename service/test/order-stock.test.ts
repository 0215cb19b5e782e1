import { createClient } from '@quanhe/sdk'
import type { Client, QuanheProblem, Reply } from '@quanhe/sdk'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { backend } from './support/asking.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { cartOf, claimed, openMarketplace, paid, placed } from './support/marketplace.ts'
import { pay, shopping, stateOf } from './support/shopping.ts'

const clock = pinnedClock(new Date())
let marketplace: TestMarketplace
let erp: Client
beforeAll(async () => {
  marketplace = await openMarketplace({ clock })
  const token = await backend(marketplace, ['stock:read', 'stock:write'], 'mch_one')
  erp = createClient({ baseUrl: marketplace.baseUrl, token, retries: 0 })
})
afterAll(() => marketplace?.close())
// every test of this file ends in a marketplace in which all that is always true is true
afterEach(async () => {
  expect(await marketplace.violations()).toEqual([])
  expect(marketplace.errors).toEqual([])
})

const { guest, withVoucher } = shopping(() => marketplace)
const counted = (sku: string, onHand: number) => erp.pushStock({ body: { counts: [{ sku, onHand }] } })
const levelOf = async (sku: string) => (await erp.listStock({ query: { sku: [sku] } })).data[0]!

describe('the last unit', () => {
  test('goes to one of two buyers, and the other’s coupons are free again', async () => {
    await counted('a-200', 1)
    const shoppers = await Promise.all([withVoucher(), withVoucher()])
    const quotes: Reply<'askQuote'>[] = []
    for (const { buyer } of shoppers)
      quotes.push(await buyer.client.askQuote({ body: { lines: cartOf({ 'a-200': 1, 'b-150': 1 }) } }))
    expect(quotes.map((one) => one.lines[0]!.available)).toEqual([1, 1])
    const results = await Promise.allSettled(
      shoppers.map(({ buyer }, n) => buyer.client.placeOrder({ body: { quoteId: quotes[n]!.id } })),
    )
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const loser = results.findIndex((one) => one.status === 'rejected')
    const problem = (results[loser] as PromiseRejectedResult).reason as QuanheProblem
    expect(problem).toMatchObject({
      code: 'out_of_stock',
      status: 409,
      document: { items: [{ sku: 'a-200', quantity: 1, available: 0 }] },
    })
    expect(await stateOf(shoppers[loser]!.buyer, shoppers[loser]!.voucher)).toBe('available')
    expect(await stateOf(shoppers[1 - loser]!.buyer, shoppers[1 - loser]!.voucher)).toBe('held')
    expect(await levelOf('a-200')).toMatchObject({ onHand: 1, reserved: 1, available: 0 })
  })

  test('is free again when its order is cancelled or its hold ends, and gone when it is paid', async () => {
    await counted('a-100', 1)
    const buyer = await guest()
    const cancelled = await placed(buyer, { 'a-100': 1 })
    await buyer.client.cancelOrder({ path: { id: cancelled.id } })
    expect(await levelOf('a-100')).toMatchObject({ onHand: 1, reserved: 0 })
    const idle = await placed(buyer, { 'a-100': 1 })
    clock.advance(1_800)
    const order = await placed(buyer, { 'a-100': 1 })
    await pay(buyer, order.id)
    expect(await levelOf('a-100')).toMatchObject({ onHand: 0, reserved: 0, available: 0 })
    await expect(pay(buyer, idle.id)).rejects.toMatchObject({
      code: 'hold_ended',
      document: { because: 'out_of_stock', do: 'refund_the_payment', skus: ['a-100'] },
    })
    const { lines } = await buyer.client.askQuote({ body: { lines: cartOf({ 'a-100': 1 }) } })
    expect(lines[0]!.available).toBe(0)
  })

  test('is found wherever it lies: a slice takes over what its siblings have', async () => {
    const sliced = await openMarketplace({ slices: 4 })
    try {
      await sliced.query(`update item_stock set on_hand = 1 where sku = 'a-100'`)
      await sliced.query(
        `insert into item_stock select b, 'a-100', 'shp_a', case b when 192 then 2 else 0 end, 0, now() from unnest('{64,128,192}'::smallint[]) as b`,
      )
      await sliced.query(`update stock_counts set change = 3 where sku = 'a-100'`)
      const buyers = await Promise.all(['one', 'two', 'three', 'four', 'five'].map((id) => sliced.buyer(id)))
      const results = await Promise.allSettled(buyers.map((buyer) => placed(buyer, { 'a-100': 1 })))
      expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(3)
      expect(await sliced.violations()).toEqual([])
    } finally {
      await sliced.close()
    }
  })
})

describe('a shop’s own system', () => {
  test('pushes counts and changes, and pulls what is left', async () => {
    await counted('a-200', 40)
    const { data } = await erp.pushStock({
      body: {
        counts: [
          { sku: 'a-200', change: -3 },
          { sku: 'a-100', onHand: 9 },
        ],
      },
    })
    expect(data.map(({ sku, onHand }) => [sku, onHand])).toEqual([
      ['a-200', 37],
      ['a-100', 9],
    ])
    expect((await erp.listStock({ query: { shop: 'shp_a', limit: 1 } })).next).not.toBeNull()
    const pulled = await erp.listStock()
    expect(pulled.data.map((one) => one.sku)).toEqual(['a-100', 'a-200'])
  })

  test('is told what differs: sold here meanwhile, promised beyond what lies there, corrected or not', async () => {
    clock.advance(1_800) // what other tests hold is over
    await counted('a-200', 10)
    await paid(await guest(), { 'a-200': 4 })
    const compared = await erp.pushStock({
      body: { apply: false, source: 'wms', counts: [{ sku: 'a-200', onHand: 10 }] },
    })
    expect(compared.mismatches).toMatchObject([
      { said: 10, had: 6, difference: 4, short: 0, corrected: false, source: 'wms' },
    ])
    expect(await levelOf('a-200')).toMatchObject({ onHand: 6 })
    clock.advance(1)
    await placed(await guest(), { 'a-200': 6 }) // all of it: an ended hold of somebody else gives way
    const { mismatches, data } = await erp.pushStock({ body: { counts: [{ sku: 'a-200', onHand: 2 }] } })
    expect(data).toMatchObject([{ onHand: 6, reserved: 6, available: 0 }])
    expect(mismatches).toMatchObject([{ said: 2, had: 6, short: 4, corrected: false }])
    const open = await erp.listStockMismatches()
    expect(open.data).toMatchObject([{ sku: 'a-200', said: 2, short: 4 }])
    clock.advance(1)
    await counted('a-200', 6)
    expect((await erp.listStockMismatches()).data).toEqual([])
    expect((await erp.listStockMismatches({ query: { state: 'all' } })).data.length).toBeGreaterThan(1)
  })

  test('can touch its own shops alone, and is told which line is wrong', async () => {
    await expect(erp.pushStock({ body: { counts: [{ sku: 'b-150', onHand: 1 }] } })).rejects.toMatchObject({
      code: 'invalid_request',
      errors: [{ pointer: '/counts/0/sku' }],
    })
    await expect(
      erp.pushStock({ body: { counts: [{ sku: 'own-sku', shop: 'shp_b', onHand: 1 }] } }),
    ).rejects.toMatchObject({ errors: [{ pointer: '/counts/0/shop' }] })
    await expect(erp.pushStock({ body: { counts: [{ sku: 'a-200' }] } as never })).rejects.toMatchObject({
      errors: [{ pointer: '/counts/0/onHand' }],
    })
    expect((await erp.listStock({ query: { shop: 'shp_b' } })).data).toEqual([])
    const platform = createClient({
      baseUrl: marketplace.baseUrl,
      token: await backend(marketplace, ['stock:read']),
      retries: 0,
    })
    expect((await platform.listStock({ query: { shop: 'shp_b' } })).data).not.toEqual([])
  })
})

test('a coupon that a shop’s last unit was bought with stays spent', async () => {
  const buyer = await guest()
  const coupon = await claimed(buyer, 'shop-a-100-5')
  await counted('a-100', 1)
  await paid(buyer, { 'a-100': 1 })
  expect(await stateOf(buyer, coupon.id)).toBe('redeemed')
})
