import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quote, refund } from '@quanhe/engine'
import type { Quote, RequestInput } from '@quanhe/engine'
import type { PaidOrder, Transfer } from '../src/domain/postings.ts'
import { balances, feeKinds, paymentPostings, refundPostings, shippingLine } from '../src/domain/postings.ts'

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
  packetMinor: fc.integer({ min: 1, max: 3_000 }),
  shippingMinor: fc.integer({ min: 0, max: 2_000 }),
  feeBasisPoints: fc.integer({ min: 100, max: 300 }),
})
type Cart = typeof carts extends fc.Arbitrary<infer T> ? T : never

const merchantOf = (line: string) => (line < 'c' ? 'm1' : 'm2')
const shopOf = (line: string) => (line < 'c' ? 'A' : 'B')

function priced(cart: Cart): { request: RequestInput; quote: Quote; order: PaidOrder } {
  const shops = [...new Set(cart.lines.map((line) => shopOf(line.id)))]
  const request: RequestInput = {
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
        scope: { shops: ['A'] },
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
  }
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
  test('clear the buyer, pay the merchants list less their own part and fees, and charge each funder its shares', () => {
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
          const fee = posted
            .filter((one) => one.because === 'service_fee' && one.debit === `merchant_payable:${merchant}`)
            .reduce((sum, one) => sum + one.minor, 0)
          expect(at(posted, `merchant_payable:${merchant}`)).toBe(sold - given - fee)
        }
        const redeemed = order.shares
          .filter((share) => feeKinds.includes(share.kind))
          .reduce((sum, share) => sum + share.minor, 0)
        expect(at(posted, 'service_fee_revenue')).toBe(Math.round((redeemed * cart.feeBasisPoints) / 10_000))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the postings of refunds', () => {
  test('keep the buyer cleared at every step, and leave nothing on goods when every unit came back, in any sequence', () => {
    fc.assert(
      fc.property(carts, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (cart, choices) => {
        const { request, quote: answer, order } = priced(cart)
        const posted = paymentPostings(order, cart.feeBasisPoints)
        const left = new Map(order.lines.map((line) => [line.id, line.quantity]))
        const history: { line: string; quantity: number }[][] = []
        for (let n = 0; left.size > 0; n++) {
          const ids = [...left.keys()]
          const line = ids[choices[n % 40]! % ids.length]!
          const quantity = 1 + (choices[(n * 7) % 40]! % left.get(line)!)
          const back = refund({ request, quote: answer }, history, [{ line, quantity }])
          history.push([{ line, quantity }])
          const rest = left.get(line)! - quantity
          if (rest === 0) left.delete(line)
          else left.set(line, rest)
          const of = order.lines.find((one) => one.id === line)!
          const lines = back.lines.map((one) => ({
            ...one,
            merchant: of.merchant,
            quantity: of.quantity,
            returnedQuantity: of.quantity - rest,
          }))
          posted.push(...refundPostings({ id: `r${n}`, order: 'o', currency: 'CNY', lines }, posted))
          expect(at(posted, 'buyer_clearing')).toBe(0)
        }
        const shippingPaid = answer.shippingMinor - answer.shippingDiscountMinor
        expect(-at(posted, 'cash')).toBe(shippingPaid === 0 ? -0 : shippingPaid)
        expect(at(posted, 'service_fee_revenue')).toBe(0)
        expect(at(posted, 'bank:x')).toBe(0)
        expect(at(posted, 'merchant_payable:m1') + at(posted, 'merchant_payable:m2')).toBe(answer.shippingMinor)
      }),
      { numRuns: 300 },
    )
  })
})
