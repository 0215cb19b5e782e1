import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Deferral } from '../src/domain/ledger/deferral.ts'
import {
  cardRefundMinor,
  earnedMinor,
  recognitionPostings,
  salePostings,
  saleRefundPostings,
} from '../src/domain/ledger/deferral.ts'
import { paymentPostings } from '../src/domain/ledger/payment.ts'
import { refundPostings } from '../src/domain/ledger/refund.ts'
import { owedFor } from '../src/domain/ledger/stored-value.ts'
import { balances } from '../src/domain/ledger/transfer.ts'

const card: Deferral = {
  id: 'dfr_1',
  subject: 'crd_1',
  kind: 'savings_card',
  merchant: null,
  batch: null,
  currency: 'CNY',
  priceMinor: 990,
  startsAt: new Date('2026-10-01T00:00:00Z'),
  endsAt: new Date('2026-10-31T00:00:00Z'),
}
const day = (n: number) => new Date(card.startsAt.getTime() + n * 86_400_000)

describe('a savings card', () => {
  test('of 9.90 for thirty days earns 0.33 a day, and all of it by its end', () => {
    expect([0, 1, 10, 30, 31].map((n) => earnedMinor(card, day(n)))).toEqual([0, 33, 330, 990, 990])
    const posted = [...salePostings(card), ...recognitionPostings(card, 0, 330)]
    expect(Object.fromEntries(balances(posted))).toEqual({ cash: -990, card_deferred_revenue: 660, card_revenue: 330 })
  })

  test('that is given back after ten days returns 6.60 and keeps what it earned', () => {
    const back = cardRefundMinor(card, day(10))
    expect(back).toBe(660)
    const posted = [...salePostings(card), ...recognitionPostings(card, 0, 330), ...saleRefundPostings(card, 330, back)]
    expect(Object.fromEntries(balances(posted))).toEqual({ cash: -330, card_deferred_revenue: 0, card_revenue: 330 })
  })

  test('never earns more than its price, nor less than before, whenever it is looked at', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 40 * 24 }), { maxLength: 30 }), (hours) => {
        let earned = 0
        const posted = salePostings(card)
        for (const hour of hours.sort((a, b) => a - b)) {
          const now = earnedMinor(card, new Date(card.startsAt.getTime() + hour * 3_600_000))
          expect(now).toBeGreaterThanOrEqual(earned)
          posted.push(...recognitionPostings(card, earned, now))
          earned = now
        }
        const sums = balances(posted)
        expect(sums.get('card_deferred_revenue')! + (sums.get('card_revenue') ?? 0)).toBe(990)
        expect(sums.get('card_deferred_revenue')).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('a coupon that was bought', () => {
  const coupon: Deferral = { ...card, kind: 'paid_coupon', subject: 'cpn_1', priceMinor: 100 }

  test('for 1.00 is given back unused for its whole price, whatever was earned meanwhile', () => {
    const posted = [
      ...salePostings(coupon),
      ...recognitionPostings(coupon, 0, 40),
      ...saleRefundPostings(coupon, 40, 100),
    ]
    expect([...balances(posted).values()].every((minor) => minor === 0)).toBe(true)
  })

  test('from a merchant earns that merchant what it cost', () => {
    const sold = { ...coupon, merchant: 'mch_1' }
    const posted = [...salePostings(sold), ...recognitionPostings(sold, 0, 100)]
    expect(Object.fromEntries(balances(posted))).toEqual({
      cash: -100,
      'card_deferred_revenue:mch_1': 0,
      'merchant_payable:mch_1': 100,
    })
    expect(posted.every((one) => one.merchant === 'mch_1')).toBe(true)
  })
})

describe('what is owed for a coupon that is not used yet', () => {
  const benefit = { kind: 'amount_off', offMinor: 501 } as const

  test('is its face, shared between its funders to the cent, without the merchants’ own part', () => {
    const funding = [
      { party: 'platform', basisPoints: 5_000 },
      { party: 'brand:x', basisPoints: 3_000 },
      { party: 'merchant', basisPoints: 2_000 },
    ]
    expect(owedFor({ kind: 'points', benefit, funding })).toEqual({
      account: 'points_liability',
      kind: 'points',
      parts: [
        { party: 'platform', account: 'platform_marketing', minor: 251 },
        { party: 'brand:x', account: 'brand:x', minor: 150 },
      ],
    })
  })

  test('is nothing for other kinds of coupons, for merchants’ own, and where the face has no bound', () => {
    const platform = [{ party: 'platform', basisPoints: 10_000 }]
    const merchant = [{ party: 'merchant', basisPoints: 10_000 }]
    const unbounded = { kind: 'amount_off_per', perMinor: 100, offMinor: 5 } as const
    expect(owedFor({ kind: 'voucher', benefit, funding: platform })).toBeNull()
    expect(owedFor({ kind: 'red_packet', benefit, funding: merchant })).toBeNull()
    expect(owedFor({ kind: 'points', benefit: unbounded, funding: platform })).toBeNull()
    expect(owedFor({ kind: 'points', benefit: { ...unbounded, maxMinor: 600 }, funding: platform })?.parts).toEqual([
      { party: 'platform', account: 'platform_marketing', minor: 600 },
    ])
  })

  test('is used up whole by one order: what that did not need, and what of it comes back, is its funder’s again', () => {
    const owed = owedFor({ kind: 'red_packet', benefit, funding: [{ party: 'platform', basisPoints: 10_000 }] })!
    const posted = paymentPostings(
      {
        id: 'o',
        currency: 'CNY',
        payableMinor: 700,
        lines: [{ id: 'a', merchant: 'm1', listMinor: 1_000, quantity: 1 }],
        shipping: [],
        shares: [{ offer: 'r', kind: 'red_packet', line: 'a', party: 'platform', minor: 300 }],
        owed: [{ id: 'r', batch: null, owed }],
      },
      200,
    )
    expect(Object.fromEntries(balances(posted))).toEqual({
      buyer_clearing: 0,
      cash: -700,
      'merchant_payable:m1': 1_000,
      red_packet_liability: -501,
      platform_marketing: 201,
    })
    const back = [{ line: 'a', merchant: 'm1', minor: 700, funding: [{ offer: 'r', party: 'platform', minor: 300 }] }]
    posted.push(...refundPostings({ id: 'f', order: 'o', currency: 'CNY', lines: back }, posted))
    expect(Object.fromEntries(balances(posted))).toEqual({
      buyer_clearing: 0,
      cash: 0,
      'merchant_payable:m1': 0,
      red_packet_liability: -501,
      platform_marketing: 501,
    })
  })
})
