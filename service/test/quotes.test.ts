import { quote as engineQuote } from '@quanhe/engine'
import type { RequestInput } from '@quanhe/engine'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { cartOf, claimed, openMarketplace } from './support/marketplace.ts'
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

const merged = (lines: Record<string, number>, sku: string, quantity: number) =>
  cartOf({ ...lines, [sku]: (lines[sku] ?? 0) + quantity })

describe('a quote', () => {
  test('shares the seed’s example as 163.64 and 136.36', async () => {
    const { buyer, voucher } = await withVoucher()
    const { quote, offers, lines } = await buyer.client.askQuote({ body: { lines: cartOf(example) } })
    expect(quote).toMatchObject({
      listMinor: 35_000,
      discountMinor: 5_000,
      payableMinor: 30_000,
      proof: { optimal: true },
    })
    expect(quote.lines.map((line) => line.payableMinor)).toEqual([16_364, 13_636])
    expect(quote.applied.map((one) => one.offer)).toEqual(['bat_allowance-a-200-20', voucher])
    expect(offers[voucher]).toMatchObject({ kind: 'voucher', claimed: true, batch: 'bat_voucher-300-30' })
    expect(lines[0]).toMatchObject({ sku: 'a-200', shop: { id: 'shp_a' }, unitPriceMinor: 20_000 })
  })

  test('prices the stored request again to the same bytes', async () => {
    const { buyer } = await withVoucher()
    const { id } = await buyer.client.askQuote({ body: { lines: cartOf(example) } })
    const [stored] = await marketplace.query<{ request: string; quote: string }>(
      'select request::text as request, quote::text as quote from quotes where quote_id = $1',
      [id],
    )
    expect(JSON.stringify(engineQuote(JSON.parse(stored!.request) as RequestInput))).toBe(stored!.quote)
  })

  test('says what could still be claimed and what it would save', async () => {
    const buyer = await guest()
    const { quote, claimable } = await buyer.client.askQuote({ body: { lines: cartOf(example) } })
    expect(quote.discountMinor).toBe(2_000)
    expect(claimable.map(({ batch, savesMinor }) => [batch.id, savesMinor])).toEqual([
      ['bat_voucher-300-30', 3_000],
      ['bat_shop-a-100-5', 500],
    ])
  })

  test('says what adding a little more would really bring', async () => {
    const { buyer, voucher } = await withVoucher()
    const { advice, quote } = await buyer.client.askQuote({ body: { lines: cartOf({ 'a-200': 1, 'b-033': 2 }) } })
    expect(quote.refused.find((one) => one.offer === voucher)).toMatchObject({
      because: 'spend_too_small',
      details: { missingMinor: 3_334 },
    })
    const best = advice.find((one) => one.offer === voucher)!
    const [added] = best.candidates
    // with 50.00 more the voucher (30.00) takes the allowance's place (20.00), and a parcel for 8.00 is added
    expect(best).toMatchObject({ missingMinor: 3_334, costMinor: 5_000, savesMinor: 200, worthwhile: false })
    const more = await buyer.client.askQuote({
      body: { lines: merged({ 'a-200': 1, 'b-033': 2 }, added!.sku, added!.quantity) },
    })
    expect(more.quote.payableMinor - quote.payableMinor).toBe(best.netMinor)
    expect(best.costMinor - best.savesMinor).toBe(best.netMinor)
  })

  test('says more ways to reach one offer where it is asked for, each with its exact effect', async () => {
    const { buyer, voucher } = await withVoucher()
    const lines = cartOf({ 'a-200': 1, 'b-033': 2 })
    const before = await buyer.client.askQuote({ body: { lines } })
    const { advice, quote, offers } = await buyer.client.askQuote({ body: { lines, advise: voucher } })
    expect(offers[voucher]?.threshold).toEqual({ spendMinor: 30_000 })
    expect(new Set(advice.map(({ offer }) => offer))).toEqual(new Set([voucher]))
    expect(advice.length).toBeGreaterThan(before.advice.filter(({ offer }) => offer === voucher).length)
    const last = advice.at(-1)!
    const larger: Record<string, number> = { 'a-200': 1, 'b-033': 2 }
    for (const { sku, quantity } of last.candidates) larger[sku] = (larger[sku] ?? 0) + quantity
    const more = await buyer.client.askQuote({ body: { lines: cartOf(larger) } })
    expect(more.quote.payableMinor - quote.payableMinor).toBe(last.netMinor)
    const used = await buyer.client.askQuote({ body: { lines: cartOf(example), advise: voucher } })
    expect(used.advice).toEqual([])
  })

  test('counts the shipping of what it advises to add', async () => {
    const buyer = await guest()
    await claimed(buyer, 'c-90-40')
    const cart = { 'b-150': 1, 'c-050': 1 }
    const before = await buyer.client.askQuote({ body: { lines: cartOf(cart) } })
    const best = before.advice.find((one) => one.offer.startsWith('cpn_'))!
    const [added] = best.candidates
    const after = await buyer.client.askQuote({ body: { lines: merged(cart, added!.sku, added!.quantity) } })
    // one more at 50.00 earns 40.00 off and saves the parcel's 8.00: the order becomes 2.00 dearer
    expect([best.costMinor, best.savesMinor, best.netMinor]).toEqual([5_000, 4_800, 200])
    expect(after.quote.payableMinor - before.quote.payableMinor).toBe(best.netMinor)
  })

  test('honours what the buyer forces in and leaves out', async () => {
    const { buyer, voucher } = await withVoucher()
    const without = await buyer.client.askQuote({ body: { lines: cartOf(example), never: [voucher] } })
    expect(without.quote.discountMinor).toBe(2_000)
    expect(without.quote.refused.find((one) => one.offer === voucher)?.because).toBe('left_out_by_buyer')
    const stranger = await withVoucher()
    await expect(
      buyer.client.askQuote({ body: { lines: cartOf(example), must: [stranger.voucher] } }),
    ).rejects.toMatchObject({
      code: 'invalid_request',
      errors: [{ pointer: '/must/0' }],
    })
  })

  test('charges a shop’s shipping until its goods reach the free amount', async () => {
    const buyer = await guest()
    const one = await buyer.client.askQuote({ body: { lines: cartOf({ 'c-050': 1 }) } })
    expect(one.quote).toMatchObject({ shippingMinor: 800, payableMinor: 5_800 })
    const two = await buyer.client.askQuote({ body: { lines: cartOf({ 'c-050': 2 }) } })
    expect(two.quote).toMatchObject({ shippingMinor: 0, payableMinor: 10_000 })
  })
})
