import { quote as engineQuote } from '@quanhe/engine'
import type { RequestInput } from '@quanhe/engine'
import type { QuanheProblem, Reply } from '@quanhe/sdk'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { pinnedClock } from '../src/domain/clock.ts'
import { jobs } from '../src/jobs/index.ts'
import type { Buyer, TestMarketplace } from './support/marketplace.ts'
import { cartOf, claimed, openMarketplace, paid, placed } from './support/marketplace.ts'

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

let guests = 0
const guest = () => marketplace.buyer(`guest-${++guests}`)
const example = { 'a-200': 1, 'b-150': 1 }

/** A buyer with the voucher in hand, and a cart that it is for. */
async function withVoucher(): Promise<{ buyer: Buyer; voucher: string }> {
  const buyer = await guest()
  const { id } = await claimed(buyer, 'voucher-300-30')
  return { buyer, voucher: id }
}

const sweep = async () => {
  for (const job of jobs) await job.run({ store: marketplace.service.house.store, slices: 1 })
}
const stateOf = async (buyer: Buyer, coupon: string) => (await buyer.client.getCoupon({ path: { id: coupon } })).state
const couponOf = (buyer: Buyer, id: string) => buyer.client.getCoupon({ path: { id } })
const pay = (buyer: Buyer, id: string, key?: string) =>
  buyer.client.payOrder({ path: { id }, body: { method: 'demo' }, ...(key !== undefined && { key }) })
const refund = (buyer: Buyer, id: string, lines: Record<string, number>) =>
  buyer.client.refundOrder({
    path: { id },
    body: { lines: Object.entries(lines).map(([line, quantity]) => ({ line, quantity })) },
  })
const balancesOf = async (buyer: Buyer, id: string) => {
  const { balances } = await buyer.client.getOrderLedger({ path: { id } })
  return Object.fromEntries(balances.map(({ account, minor }) => [account, minor]))
}

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

const merged = (lines: Record<string, number>, sku: string, quantity: number) =>
  cartOf({ ...lines, [sku]: (lines[sku] ?? 0) + quantity })

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

describe('a refund', () => {
  test('of one line gives back its part, to the buyer and to each funder, and keeps the coupon', async () => {
    const { buyer, voucher } = await withVoucher()
    const order = await paid(buyer, example)
    const preview = await buyer.client.previewRefund({
      path: { id: order.id },
      body: { lines: [{ line: 'b-150', quantity: 1 }] },
    })
    expect(preview).toMatchObject({
      minor: 13_636,
      coupons: [{ id: voucher, returned: false, because: 'order_not_wholly_refunded' }],
    })
    const back = await refund(buyer, order.id, { 'b-150': 1 })
    expect(back).toMatchObject({ minor: 13_636, couponsReturned: [] })
    expect(back.lines[0]!.funding).toEqual(
      expect.arrayContaining([
        { party: 'platform', minor: 546 },
        { party: 'merchant', minor: 818 },
      ]),
    )
    expect(await stateOf(buyer, voucher)).toBe('redeemed')
    expect(await balancesOf(buyer, order.id)).toEqual({
      buyer_clearing: 0,
      cash: -16_364,
      'merchant_payable:mch_one': 20_000 - 1_600 - 982,
      'merchant_payable:mch_two': 0,
      platform_marketing: -400 - 654,
    })
  })

  test('unit by unit closes to the cent, fees included', async () => {
    const buyer = await guest()
    await claimed(buyer, 'shop-a-100-5')
    await claimed(buyer, 'voucher-300-30')
    const order = await paid(buyer, { 'a-100': 3, 'b-033': 3 })
    for (let unit = 0; unit < 3; unit++) {
      await refund(buyer, order.id, { 'b-033': 1 })
      await refund(buyer, order.id, { 'a-100': 1 })
      expect(await marketplace.violations()).toEqual([])
    }
    const all = await buyer.client.getOrder({ path: { id: order.id } })
    expect(all.refundedMinor).toBe(all.payableMinor)
    expect(Object.values(await balancesOf(buyer, order.id)).every((minor) => minor === 0)).toBe(true)
  })

  test('of everything gives the coupons back, and they can be used again', async () => {
    const { buyer, voucher } = await withVoucher()
    const order = await paid(buyer, example)
    await refund(buyer, order.id, { 'a-200': 1 })
    const last = await refund(buyer, order.id, { 'b-150': 1 })
    expect(last.couponsReturned).toEqual([voucher])
    expect(await stateOf(buyer, voucher)).toBe('available')
    expect((await paid(buyer, example)).payableMinor).toBe(30_000)
  })

  test('of everything leaves a coupon expired whose time is over', async () => {
    const buyer = await guest()
    const coupon = await claimed(buyer, 'an-hour')
    const order = await paid(buyer, { 'c-050': 2 })
    clock.advance(3_600)
    const back = await refund(buyer, order.id, { 'c-050': 2 })
    expect(back.couponsReturned).toEqual([])
    const { state, history } = await couponOf(buyer, coupon.id)
    expect([state, history.map((one) => one.event)]).toEqual(['expired', ['claim', 'hold', 'redeem', 'expire']])
  })

  test('of a completed order gives money back but no coupon', async () => {
    const { buyer, voucher } = await withVoucher()
    const order = await paid(buyer, example)
    await marketplace.query(`update orders set state = 'completed' where order_id = $1`, [order.id])
    expect(await refund(buyer, order.id, { 'a-200': 1, 'b-150': 1 })).toMatchObject({
      minor: 30_000,
      couponsReturned: [],
    })
    expect(await stateOf(buyer, voucher)).toBe('redeemed')
  })

  test('of more units than were bought names the field, and of an unpaid order is refused', async () => {
    const { buyer } = await withVoucher()
    const order = await placed(buyer, example)
    await expect(refund(buyer, order.id, { 'a-200': 1 })).rejects.toMatchObject({
      code: 'transition_not_allowed',
      document: { state: 'placed' },
    })
    await pay(buyer, order.id)
    await expect(refund(buyer, order.id, { 'a-200': 2 })).rejects.toMatchObject({
      code: 'invalid_request',
      errors: [{ pointer: '/lines/0/quantity' }],
    })
    await expect(refund(buyer, order.id, { elsewhere: 1 })).rejects.toMatchObject({
      code: 'invalid_request',
      errors: [{ pointer: '/lines/0/line' }],
    })
  })

  test('asked for twice at the same moment gives the unit back once', async () => {
    const { buyer } = await withVoucher()
    const order = await paid(buyer, example)
    const results = await Promise.allSettled([1, 2, 3].map(() => refund(buyer, order.id, { 'a-200': 1 })))
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })
})

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
