import type { QuanheProblem, Reply } from '@quanhe/sdk'
import { jobs } from '../src/jobs/index.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { jobHouse } from './support/job-house.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { cartOf, claimed, openMarketplace, paid, placed } from './support/marketplace.ts'
import { balancesOf, couponOf, example, pay, shopping, stateOf } from './support/shopping.ts'

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

const sweep = async () => {
  for (const job of jobs) await job.run(jobHouse(marketplace))
}

describe('placing', () => {
  test('holds the coupons, and a second order cannot have them', async () => {
    const { buyer, voucher } = await withVoucher()
    const quotes = await Promise.all([1, 2].map(() => buyer.client.askQuote({ body: { lines: cartOf(example) } })))
    const results = await Promise.allSettled(
      quotes.map((quote) => buyer.client.placeOrder({ body: { quoteId: quote.id } })),
    )
    expect(results.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const problem = results.find((one) => one.status === 'rejected')!.reason as QuanheProblem
    expect(problem.code).toBe('quote_changed')
    expect(await couponOf(buyer, voucher)).toMatchObject({ state: 'held' })
    const fresh = problem.document as unknown as { quote: Reply<'askQuote'> }
    expect(fresh.quote.quote.payableMinor).toBe(33_000)
    const second = await buyer.client.placeOrder({ body: { quoteId: fresh.quote.id } })
    expect(second.payableMinor).toBe(33_000)
  })

  test('freezes lines, shares and funding, to the cent', async () => {
    const { buyer, voucher } = await withVoucher()
    const order = await placed(buyer, example)
    expect(order).toMatchObject({ state: 'placed', payableMinor: 30_000, policy: { id: 'tmall', version: 1 } })
    const line = order.shops.find((one) => one.shop.id === 'shp_a')!.lines[0]!
    expect(line).toMatchObject({ listMinor: 20_000, discountMinor: 3_636, payableMinor: 16_364, unitsMinor: [16_364] })
    expect(line.shares.find((one) => one.offer === voucher)!.funding).toEqual([
      { party: 'merchant', minor: 982 },
      { party: 'platform', minor: 654 },
    ])
  })

  test('is refused with the new quote when a price changed meanwhile', async () => {
    const buyer = await guest()
    const quote = await buyer.client.askQuote({ body: { lines: cartOf({ 'b-033': 3 }) } })
    await marketplace.query(`update items set unit_price_minor = 3334 where sku = 'b-033'`)
    const problem = (await buyer.client
      .placeOrder({ body: { quoteId: quote.id } })
      .catch((error: unknown) => error)) as QuanheProblem
    await marketplace.query(`update items set unit_price_minor = 3333 where sku = 'b-033'`)
    expect(problem).toMatchObject({
      code: 'quote_changed',
      status: 409,
      document: { quote: { quote: { payableMinor: 10_002 } } },
    })
  })

  test('takes a quote once, and not when it is too old', async () => {
    const buyer = await guest()
    const quote = await buyer.client.askQuote({ body: { lines: cartOf(example) } })
    await buyer.client.placeOrder({ body: { quoteId: quote.id } })
    await expect(buyer.client.placeOrder({ body: { quoteId: quote.id } })).rejects.toMatchObject({ code: 'quote_used' })
    const old = await buyer.client.askQuote({ body: { lines: cartOf(example) } })
    clock.advance(901)
    await expect(buyer.client.placeOrder({ body: { quoteId: old.id } })).rejects.toMatchObject({
      code: 'quote_expired',
    })
  })

  test('never spends more than a batch’s budget', async () => {
    const [first, second] = await Promise.all([guest(), guest()])
    for (const buyer of [first, second]) await claimed(buyer, 'little-budget')
    const quotes = await Promise.all(
      [first, second].map((buyer) => buyer.client.askQuote({ body: { lines: cartOf({ 'c-050': 2 }) } })),
    )
    expect(quotes.map((one) => one.quote.discountMinor)).toEqual([1_000, 1_000])
    await first.client.placeOrder({ body: { quoteId: quotes[0]!.id } })
    await expect(second.client.placeOrder({ body: { quoteId: quotes[1]!.id } })).rejects.toMatchObject({
      code: 'quote_changed',
      document: { quote: { quote: { discountMinor: 0 } } },
    })
  })
})

describe('paying', () => {
  test('redeems the coupons and posts where each cent went', async () => {
    const { buyer, voucher } = await withVoucher()
    const order = await paid(buyer, example)
    expect(order.state).toBe('paid')
    expect(await couponOf(buyer, voucher)).toMatchObject({ state: 'redeemed', order: order.id, savedMinor: 3_000 })
    expect(await balancesOf(buyer, order.id)).toEqual({
      buyer_clearing: 0,
      cash: -30_000,
      'merchant_payable:mch_one': 20_000 - 1_600 - 982,
      'merchant_payable:mch_two': 15_000 - 818,
      platform_marketing: -400 - 654 - 546,
    })
  })

  test('takes a fee on a merchant’s coupon, of the redeemed discount', async () => {
    const buyer = await guest()
    await claimed(buyer, 'shop-a-100-5')
    const order = await paid(buyer, { 'a-100': 1 })
    expect(order.payableMinor).toBe(9_500)
    expect(await balancesOf(buyer, order.id)).toEqual({
      buyer_clearing: 0,
      cash: -9_500,
      'merchant_payable:mch_one': 10_000 - 500 - 10,
      service_fee_revenue: 10,
    })
  })

  test('twice posts nothing more and answers the same', async () => {
    const { buyer } = await withVoucher()
    const order = await placed(buyer, example)
    const answers = await Promise.all([1, 2, 3, 4].map(() => pay(buyer, order.id)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    const { data } = await buyer.client.getOrderLedger({ path: { id: order.id } })
    expect(data.filter((one) => one.because === 'payment')).toHaveLength(1)
  })

  test('is refused once the order is cancelled, and cancelling once it is paid', async () => {
    const { buyer, voucher } = await withVoucher()
    const order = await placed(buyer, example)
    expect((await buyer.client.cancelOrder({ path: { id: order.id } })).state).toBe('cancelled')
    expect(await stateOf(buyer, voucher)).toBe('available')
    await expect(pay(buyer, order.id)).rejects.toMatchObject({
      code: 'transition_not_allowed',
      document: { state: 'cancelled' },
    })
    const other = await paid(buyer, example)
    await expect(buyer.client.cancelOrder({ path: { id: other.id } })).rejects.toMatchObject({
      code: 'transition_not_allowed',
    })
  })
})

describe('a hold', () => {
  test('that ended gives its coupons back at once, swept or not', async () => {
    const { buyer, voucher } = await withVoucher()
    const order = await placed(buyer, example)
    expect(await stateOf(buyer, voucher)).toBe('held')
    clock.advance(1_800)
    expect(await stateOf(buyer, voucher)).toBe('available')
    const { counts } = await buyer.client.listCoupons()
    expect(counts).toMatchObject({ available: 1, held: 0 })
    const again = await placed(buyer, example)
    expect(again.payableMinor).toBe(30_000)
    expect(await couponOf(buyer, voucher)).toMatchObject({ state: 'held', order: again.id })
    expect((await buyer.client.getOrder({ path: { id: order.id } })).holdEnded).toBe(true)
  })

  test('that ended is swept', async () => {
    const { buyer, voucher } = await withVoucher()
    const order = await placed(buyer, example)
    clock.advance(1_800)
    await sweep()
    const { history } = await couponOf(buyer, voucher)
    expect(history.map((one) => one.event)).toEqual(['claim', 'hold', 'release'])
    expect(history.at(-1)).toMatchObject({ because: 'hold_ended', order: order.id })
    expect(await marketplace.query('select 1 from holds where order_id = $1', [order.id])).toEqual([])
  })

  test('that ended does not stop a late payment while the coupons are free', async () => {
    const { buyer, voucher } = await withVoucher()
    const order = await placed(buyer, example)
    clock.advance(1_800)
    await sweep()
    expect((await pay(buyer, order.id)).state).toBe('paid')
    const { history } = await couponOf(buyer, voucher)
    expect(history.map((one) => one.event)).toEqual(['claim', 'hold', 'release', 'hold', 'redeem'])
  })

  test('that ended is over for a payment too, swept or not: a coupon whose own time is over is not spent', async () => {
    const buyer = await guest()
    await claimed(buyer, 'an-hour')
    clock.advance(3_000)
    const order = await placed(buyer, { 'c-050': 7 })
    expect(order.discountMinor).toBeGreaterThan(0)
    clock.advance(1_800)
    await expect(pay(buyer, order.id)).rejects.toMatchObject({ code: 'hold_ended' })
    expect((await buyer.client.listCoupons()).counts).toMatchObject({ expired: 1, redeemed: 0 })
  })

  test('that ended stops a late payment when another order took the coupon, and says what to do', async () => {
    const { buyer, voucher } = await withVoucher()
    const late = await placed(buyer, example)
    clock.advance(1_800)
    const other = await paid(buyer, example)
    await expect(pay(buyer, late.id)).rejects.toMatchObject({
      code: 'hold_ended',
      status: 409,
      document: { do: 'quote_again', because: 'coupons_not_free', coupons: [voucher] },
    })
    expect((await couponOf(buyer, voucher)).order).toBe(other.id)
  })

  test('keeps a coupon payable whose own time runs out meanwhile, and expires it when it ends unpaid', async () => {
    const [payer, idler] = [await guest(), await guest()]
    const coupons = [await claimed(payer, 'an-hour'), await claimed(idler, 'an-hour')]
    clock.advance(3_000)
    const orders = [await placed(payer, { 'c-050': 2 }), await placed(idler, { 'c-050': 2 })]
    expect(orders.map((order) => order.payableMinor)).toEqual([7_000, 7_000])
    clock.advance(900) // the coupons are over, the holds are not
    expect((await pay(payer, orders[0]!.id)).state).toBe('paid')
    clock.advance(900)
    await sweep()
    expect(await stateOf(payer, coupons[0]!.id)).toBe('redeemed')
    const { state, history } = await couponOf(idler, coupons[1]!.id)
    expect([state, history.at(-1)!.event]).toEqual(['expired', 'expire'])
    await expect(pay(idler, orders[1]!.id)).rejects.toMatchObject({ code: 'hold_ended' })
  })
})
