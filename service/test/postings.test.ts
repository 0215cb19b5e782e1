import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRequest, quote, refund } from '@quanhe/engine'
import type { Quote, Request, RequestInput } from '@quanhe/engine'
import { accounts } from '../src/domain/ledger/accounts.ts'
import { feeKinds } from '../src/domain/ledger/fees.ts'
import type { PaidOrder } from '../src/domain/ledger/payment.ts'
import { paymentPostings, shippingLine } from '../src/domain/ledger/payment.ts'
import { refundPostings } from '../src/domain/ledger/refund.ts'
import type { Transfer } from '../src/domain/ledger/transfer.ts'
import { balances, sum } from '../src/domain/ledger/transfer.ts'

/** How many generated orders each law is held against; the settlement's promise is 100,000 (`QUANHE_LEDGER_ORDERS=100000`). */
const orders = Number(process.env['QUANHE_LEDGER_ORDERS'] ?? 1_500)
const long = { timeout: 30_000 + orders * 30 }

// Carts over two merchants with offers of three funders, as the engine prices them.
const carts = fc.record({
  lines: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      unitPriceMinor: fc.integer({ min: 0, max: 50_000 }),
      quantity: fc.integer({ min: 1, max: 5 }),
    }),
    { selector: (line) => line.id, minLength: 1, maxLength: 4 },
  ),
  voucherMinor: fc.integer({ min: 1, max: 20_000 }),
  couponMinor: fc.integer({ min: 1, max: 20_000 }),
  couponShop: fc.constantFrom('A', 'B'),
  packetMinor: fc.integer({ min: 1, max: 3_000 }),
  shippingMinor: fc.integer({ min: 0, max: 2_000 }),
  feeBasisPoints: fc.integer({ min: 100, max: 300 }),
})
type Cart = typeof carts extends fc.Arbitrary<infer T> ? T : never

const merchantOf = (line: string) => (line < 'c' ? 'm1' : 'm2')
const shopOf = (line: string) => (line < 'c' ? 'A' : 'B')

type Priced = { readonly request: Request; readonly quote: Quote; readonly order: PaidOrder }

function priced(cart: Cart): Priced {
  const shops = [...new Set(cart.lines.map((line) => shopOf(line.id)))]
  const request = parseRequest({
    at: '2026-11-11T00:00:00Z',
    lines: cart.lines.map((line) => ({ ...line, sku: line.id, shop: shopOf(line.id), merchant: merchantOf(line.id) })),
    shipping: shops.map((shop) => ({ shop, minor: cart.shippingMinor })),
    offers: [
      {
        id: 'v',
        kind: 'voucher',
        benefit: { kind: 'amount_off', offMinor: cart.voucherMinor },
        funding: [
          { party: 'platform', basisPoints: 4_000 },
          { party: 'merchant', basisPoints: 6_000 },
        ],
      },
      {
        id: 's',
        kind: 'shop_coupon',
        scope: { shops: [cart.couponShop] },
        benefit: { kind: 'amount_off', offMinor: cart.couponMinor },
        funding: [{ party: 'merchant', basisPoints: 10_000 }],
      },
      {
        id: 'r',
        kind: 'red_packet',
        benefit: { kind: 'amount_off', offMinor: cart.packetMinor },
        funding: [{ party: 'bank:x', basisPoints: 10_000 }],
      },
      {
        id: 'p',
        kind: 'shipping_coupon',
        benefit: { kind: 'shipping_off', offMinor: 500 },
        funding: [{ party: 'platform', basisPoints: 10_000 }],
      },
    ],
  })
  const answer = quote(request)
  const shares = answer.applied.flatMap(({ offer, kind, shares: onLines, shippingShares = [] }) =>
    [...onLines, ...shippingShares.map((share) => ({ ...share, line: shippingLine(share.shop) }))].flatMap(
      ({ line, funding }) =>
        funding.filter((part) => part.minor > 0).map(({ party, minor }) => ({ offer, kind, line, party, minor })),
    ),
  )
  const order: PaidOrder = {
    id: 'o',
    currency: 'CNY',
    payableMinor: answer.payableMinor,
    lines: answer.lines.map((line) => ({ ...line, merchant: merchantOf(line.id), quantity: line.unitsMinor.length })),
    shipping: shops
      .map((shop) => ({ shop, merchant: shop === 'A' ? 'm1' : 'm2', minor: cart.shippingMinor }))
      .filter((one) => one.minor > 0),
    shares,
  }
  return { request, quote: answer, order }
}

const at = (transfers: readonly Transfer[], account: string) => balances(transfers).get(account) ?? 0

describe('the postings of a payment', () => {
  test(
    'clear the buyer, pay the merchants list less their own part and fees, and charge each funder its shares',
    { timeout: 330_000 + orders * 30 },
    () => {
      fc.assert(
        fc.property(carts, (cart) => {
          const { order, quote: answer } = priced(cart)
          const posted = paymentPostings(order, cart.feeBasisPoints)
          expect(at(posted, 'buyer_clearing')).toBe(0)
          expect(at(posted, 'cash')).toBe(answer.payableMinor === 0 ? 0 : -answer.payableMinor)
          expect([...balances(posted).values()].reduce((sum, minor) => sum + minor, 0)).toBe(0)
          expect(new Set(posted.map((one) => one.leg)).size).toBe(posted.length)
          for (const merchant of ['m1', 'm2']) {
            const own = order.lines.filter((line) => line.merchant === merchant)
            const sold =
              own.reduce((sum, line) => sum + line.listMinor, 0) +
              order.shipping.filter((one) => one.merchant === merchant).reduce((sum, one) => sum + one.minor, 0)
            const given = order.shares
              .filter((share) => share.party === 'merchant' && own.some((line) => line.id === share.line))
              .reduce((sum, share) => sum + share.minor, 0)
            const redeemed = order.shares
              .filter((share) => feeKinds.includes(share.kind) && own.some((line) => line.id === share.line))
              .reduce((sum, share) => sum + share.minor, 0)
            const fee = Math.round((redeemed * cart.feeBasisPoints) / 10_000) // its own coupon’s, nobody else’s
            expect(at(posted, `merchant_payable:${merchant}`)).toBe(sold - given - fee)
          }
          for (const { line, merchant } of posted.filter((one) => one.because === 'service_fee'))
            expect(merchant).toBe(merchantOf(line!))
          const redeemed = order.shares
            .filter((share) => feeKinds.includes(share.kind))
            .reduce((sum, share) => sum + share.minor, 0)
          expect(at(posted, 'service_fee_revenue')).toBe(Math.round((redeemed * cart.feeBasisPoints) / 10_000))
        }),
        { numRuns: Math.max(orders, 10_000) },
      )
    },
  )
})

/** Returns all goods in a random sequence, and at a random step the shipping; calls `each` with all that is posted after every refund. */
function refundAll(
  { request, quote: answer, order }: Priced,
  feeBasisPoints: number,
  choices: readonly number[],
  mode: 'apportioned' | 'recompute',
  each: (posted: readonly Transfer[], refundedMinor: number) => void,
): Transfer[] {
  const posted = paymentPostings(order, feeBasisPoints)
  const left = new Map(order.lines.map((line) => [line.id, line.quantity]))
  const history: { line: string; quantity: number }[][] = []
  let refundedMinor = 0
  for (let n = 0; left.size > 0; n++) {
    const ids = [...left.keys()]
    const line = ids[choices[n % 40]! % ids.length]!
    const quantity = 1 + (choices[(n * 7) % 40]! % left.get(line)!)
    const back = refund({ request, quote: answer }, history, [{ line, quantity }], mode)
    const before = mode === 'apportioned' ? back : refund({ request, quote: answer }, history, [{ line, quantity }])
    history.push([{ line, quantity }])
    const rest = left.get(line)! - quantity
    if (rest === 0) left.delete(line)
    else left.set(line, rest)
    const of = order.lines.find((one) => one.id === line)!
    const lines = back.lines.map((one) => ({
      ...one,
      merchant: of.merchant,
      apportionedMinor: before.lines.find((same) => same.line === one.line)!.minor,
    }))
    posted.push(...refundPostings({ id: `r${n}`, order: 'o', currency: 'CNY', lines, lapsed: back.lapsed }, posted))
    refundedMinor += back.minor
    each(posted, refundedMinor)
  }
  const shippingMinor = answer.shippingMinor - answer.shippingDiscountMinor
  const freight =
    shippingMinor > 0 ? refund({ request, quote: answer }, history, [], mode, { shippingMinor }) : undefined
  const shipping = order.shipping.map(({ shop, merchant, minor }) => {
    const funding = (freight?.shippingFunding ?? []).filter((part) => part.shop === shop)
    return { shop, merchant, minor: minor - sum(funding), funding }
  })
  if (freight) posted.push(...refundPostings({ id: 's', order: 'o', currency: 'CNY', lines: [], shipping }, posted))
  each(posted, refundedMinor + (freight?.minor ?? 0))
  return posted
}

const total = (of: ReadonlyMap<string, number>) => [...of.values()].reduce((all, minor) => all + minor, 0)
/** Nothing is nothing: without it, 0 and -0 are two. */
const unsigned = (minor: number) => minor + 0

const sequence = fc.array(fc.nat(), { minLength: 40, maxLength: 40 })

describe('the postings of refunds', () => {
  for (const mode of ['apportioned', 'recompute'] as const) {
    test(
      `(${mode}) keep the buyer cleared at every step, and return everything to every funder when all came back, in any sequence`,
      { ...long },
      () => {
        fc.assert(
          fc.property(carts, sequence, (cart, choices) => {
            let steps = 0
            const paid = priced(cart)
            const { payableMinor } = paid.order
            const posted = refundAll(paid, cart.feeBasisPoints, choices, mode, (soFar, refundedMinor) => {
              steps++
              const now = balances(soFar)
              const named = ['buyer_clearing', 'cash', accounts.redPacketLiability, accounts.pointsLiability]
              expect([...named.map((account) => now.get(account) ?? 0), total(now)].map(unsigned)).toEqual(
                [0, refundedMinor - payableMinor, 0, 0, 0].map(unsigned),
              )
            })
            expect(steps).toBeGreaterThan(0)
            const unreturned = paid.quote.shippingMinor > 0 && at(posted, 'cash') !== 0
            expect(unreturned).toBe(false)
            // a shop's shipping that a coupon paid in full is not returned: nobody asks for it back
            const free = paid.quote
            if (free.shippingMinor === free.shippingDiscountMinor) return
            expect([...balances(posted)].filter(([, minor]) => minor !== 0)).toEqual([])
            expect(new Set(posted.map((one) => `${one.causeId} ${one.leg}`)).size).toBe(posted.length)
          }),
          { numRuns: orders },
        )
      },
    )
  }
})

describe('worked figures', () => {
  const order = (shares: PaidOrder['shares'], lines: PaidOrder['lines'], payableMinor: number): PaidOrder => ({
    id: 'o',
    currency: 'CNY',
    payableMinor,
    lines,
    shipping: [],
    shares,
  })
  const line = (id: string, merchant: string, listMinor: number, quantity = 1) => ({
    id,
    merchant,
    listMinor,
    quantity,
  })

  test('a voucher of 20 at 40 % platform over 120 and 80 charges the platform 4.80 and 3.20', () => {
    const request: RequestInput = {
      at: '2026-11-11T20:00:00+08:00',
      lines: [
        { id: 'a', sku: 'a', shop: 'A', merchant: 'm1', unitPriceMinor: 12_000, quantity: 1 },
        { id: 'b', sku: 'b', shop: 'B', merchant: 'm2', unitPriceMinor: 8_000, quantity: 1 },
      ],
      offers: [
        {
          id: 'v',
          kind: 'voucher',
          benefit: { kind: 'amount_off', offMinor: 2_000 },
          threshold: { spendMinor: 20_000 },
          funding: [
            { party: 'platform', basisPoints: 4_000 },
            { party: 'merchant', basisPoints: 6_000 },
          ],
        },
      ],
    }
    const { shares } = quote(request).applied[0]!
    const given = shares.flatMap((share) =>
      share.funding.map(({ party, minor }) => ({ offer: 'v', kind: 'voucher', line: share.line, party, minor })),
    )
    const posted = paymentPostings(order(given, [line('a', 'm1', 12_000), line('b', 'm2', 8_000)], 18_000), 200)
    const byPlatform = posted.filter((one) => one.because === 'platform_discount')
    expect(byPlatform.map((one) => [one.merchant, one.minor])).toEqual([
      ['m1', 480],
      ['m2', 320],
    ])
    expect(posted.filter((one) => one.because === 'service_fee')).toEqual([])
  })

  test('50.00 of a shop coupon at 2 % costs a fee of 1.00, which a refund gives back pro rata', () => {
    const shares = [{ offer: 's', kind: 'shop_coupon', line: 'a', party: 'merchant', minor: 5_000 }]
    const posted = paymentPostings(order(shares, [line('a', 'm1', 20_000, 2)], 15_000), 200)
    expect(at(posted, accounts.serviceFeeRevenue)).toBe(100)
    const half = (id: string) => ({
      id,
      order: 'o',
      currency: 'CNY',
      lines: [{ line: 'a', merchant: 'm1', minor: 7_500, funding: [{ offer: 's', party: 'merchant', minor: 2_500 }] }],
    })
    posted.push(...refundPostings(half('r1'), posted))
    expect(at(posted, accounts.serviceFeeRevenue)).toBe(50)
    posted.push(...refundPostings(half('r2'), posted))
    expect(at(posted, accounts.serviceFeeRevenue)).toBe(0)
    expect(at(posted, accounts.merchantPayable('m1'))).toBe(0)
  })

  test('a voucher that the platform pays leaves the merchant paid in full: buyer 180 and platform 20 are merchant 200', () => {
    const shares = [{ offer: 'v', kind: 'voucher', line: 'a', party: 'platform', minor: 2_000 }]
    const posted = paymentPostings(order(shares, [line('a', 'm1', 20_000)], 18_000), 200)
    expect(Object.fromEntries(balances(posted))).toEqual({
      buyer_clearing: 0,
      cash: -18_000,
      platform_marketing: -2_000,
      'merchant_payable:m1': 20_000,
    })
  })

  test('a merchant’s own coupon lowers what it receives: price less coupon less fee', () => {
    const shares = [{ offer: 's', kind: 'shop_coupon', line: 'a', party: 'merchant', minor: 5_000 }]
    const posted = paymentPostings(order(shares, [line('a', 'm1', 20_000)], 15_000), 100)
    expect(at(posted, accounts.merchantPayable('m1'))).toBe(20_000 - 5_000 - 50)
    expect(at(posted, accounts.platformMarketing)).toBe(0)
  })

  test('a red packet for which nothing was owed before is owed and used up in one order', () => {
    const shares = [{ offer: 'r', kind: 'red_packet', line: 'a', party: 'platform', minor: 300 }]
    const plain = order(shares, [line('a', 'm1', 1_000)], 700)
    expect(Object.fromEntries(balances(paymentPostings(plain, 200)))).toMatchObject({
      red_packet_liability: 0,
      platform_marketing: -300,
    })
  })
})
