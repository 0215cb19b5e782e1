import { describe, expect, test } from 'vitest'
import { refund, RequestRefused, type RefundMode, type RequestInput } from '@quanhe/engine'
import { asInput } from './engine-answers.ts'
import { at, byFunder, line, MODES, pay, sum, type Returns } from './orders.ts'
import { workedCases } from './worked-cases.ts'

/** Voucher 5000-400 of the platform over a thing that is wanted and one that only fills the cart. */
const filler = pay({
  at,
  lines: [line('keep', 100_000), line('filler', 400_000)],
  offers: [
    {
      id: 'v',
      kind: 'voucher',
      benefit: { kind: 'amount_off', offMinor: 40_000 },
      threshold: { spendMinor: 500_000 },
      funding: [{ party: 'platform', basisPoints: 10_000 }],
    },
  ],
})

describe('the worked cases', () => {
  for (const each of workedCases.filter(({ expected }) => expected.refunds !== undefined))
    test(`${each.id}: ${each.description}`, () => {
      const order = pay(asInput(each.request))
      for (const wanted of each.expected.refunds!) {
        const history = (wanted.history ?? []).map(({ returns }) => [...returns])
        const found = refund(order, history, [...wanted.returns], wanted.mode)
        expect(found.minor, wanted.mode).toBe(wanted.minor)
        for (const [party, minor] of Object.entries(wanted.funding ?? {}))
          expect(
            sum(
              found.lines
                .flatMap(({ funding }) => funding.filter((part) => part.party === party))
                .map((part) => part.minor),
            ),
          ).toBe(minor)
      }
    })
})

describe('a discount that is no longer earned', () => {
  test('is taken back by pricing again, and its funder gets it back', () => {
    const first = refund(filler, [], [{ line: 'filler', quantity: 1 }], 'recompute')
    expect(first).toMatchObject({
      minor: 360_000,
      lines: [{ line: 'filler', minor: 360_000, funding: [{ offer: 'v', party: 'platform', minor: 32_000 }] }],
      lapsed: [{ line: 'keep', offer: 'v', party: 'platform', minor: 8_000 }],
    })
    const second = refund(filler, [[{ line: 'filler', quantity: 1 }]], [{ line: 'keep', quantity: 1 }], 'recompute')
    expect(second).toMatchObject({
      minor: 100_000,
      lines: [{ line: 'keep', minor: 100_000, funding: [{ offer: 'v', party: 'platform', minor: 8_000 }] }],
      lapsed: [{ line: 'keep', offer: 'v', party: 'platform', minor: -8_000 }],
    })
  })

  test('stays with the buyer where refunds are apportioned', () => {
    expect(refund(filler, [], [{ line: 'filler', quantity: 1 }])).toMatchObject({ minor: 368_000, lapsed: [] })
  })

  test('is one on the cart only: what the buyer was then is not asked again', () => {
    const offer = (conditions: NonNullable<RequestInput['offers']>[number]['conditions']) => ({
      id: 'o',
      kind: 'voucher',
      benefit: { kind: 'amount_off' as const, offMinor: 1_000 },
      conditions,
    })
    const lines = [line('a', 5_000), line('b', 5_000, 1, 'B')]
    const member = pay({
      at,
      lines,
      buyer: { memberTier: 'gold' },
      offers: [offer([{ kind: 'member_tier', anyOf: ['gold'] }])],
    })
    const forgotten = { ...member, request: { ...member.request, buyer: {} } }
    const returned = [{ line: 'b', quantity: 1 }]
    // The kept line takes the whole 1000, so only 4000 was its price: 9000 paid, 5000 due back, capped at its part.
    expect(refund(forgotten, [], returned, 'recompute').minor).toBe(4_500)
    const twoShops = pay({ at, lines, offers: [offer([{ kind: 'distinct_shops_at_least', count: 2 }])] })
    expect(refund(twoShops, [], returned, 'recompute').minor).toBe(4_000)
  })
})

describe('shipping', () => {
  test('has no say in what the kept goods cost now', () => {
    const order = pay({
      at,
      lines: [line('a', 10_500), line('b', 10_000)],
      shipping: [{ shop: 'A', minor: 2_000 }],
      offers: [
        { id: 'g', kind: 'shop_coupon', benefit: { kind: 'amount_off', offMinor: 1_000 } },
        { id: 's', kind: 'shipping_coupon', benefit: { kind: 'shipping_off' }, threshold: { spendMinor: 10_000 } },
      ],
    })
    // Free shipping would now be worth giving up the coupon for, but shipping has been paid and stays so.
    expect(refund(order, [], [{ line: 'b', quantity: 1 }], 'recompute').minor).toBe(9_512)
  })

  const shipped = pay({
    at,
    lines: [line('a', 5_000)],
    shipping: [{ shop: 'A', minor: 1_000 }],
    offers: [
      {
        id: 's',
        kind: 'shipping_coupon',
        benefit: { kind: 'shipping_off', offMinor: 400 },
        funding: [
          { party: 'platform', basisPoints: 5_000 },
          { party: 'merchant', basisPoints: 5_000 },
        ],
      },
    ],
  })
  const returned = [{ line: 'a', quantity: 1 }]

  test('does not come back by itself', () => {
    for (const mode of MODES)
      expect(refund(shipped, [], returned, mode)).toMatchObject({ minor: 5_000, shippingMinor: 0, shippingFunding: [] })
  })

  test('comes back as far as the caller says, and with it its funders’ parts', () => {
    const first = refund(shipped, [], returned, 'apportioned', { shippingMinor: 200 })
    expect(first).toMatchObject({ minor: 5_200, shippingMinor: 200 })
    const rest = refund(shipped, [returned], [], 'apportioned', { shippingMinor: 400, shippingBeforeMinor: 200 })
    expect(rest).toMatchObject({ minor: 400, lines: [] })
    expect(byFunder([...first.shippingFunding, ...rest.shippingFunding])).toEqual({
      's by platform': 200,
      's by merchant': 200,
    })
  })

  test('is refused above what was paid for it', () => {
    expect(refusal(() => refund(shipped, [], returned, 'apportioned', { shippingMinor: 601 }))).toEqual([
      { pointer: '/shippingMinor', found: '601', expected: 'a whole number from 0 to 600' },
    ])
  })
})

function refusal(run: () => unknown): RequestRefused['errors'] {
  try {
    run()
  } catch (error) {
    if (error instanceof RequestRefused) return error.errors
    throw error
  }
  throw new Error('nothing was refused')
}

describe('what cannot come back is refused', () => {
  const order = pay({ at, lines: [line('a', 100, 3), line('b', 100)] })
  const of = (returns: unknown, history: Returns[] = []) => refusal(() => refund(order, history, returns as Returns))

  test('a line that the order has not', () => {
    expect(of([{ line: 'c', quantity: 1 }])).toEqual([
      { pointer: '/returns/0/line', found: '"c"', expected: 'the id of a line of the order' },
    ])
  })

  test('more units than are left, also over several entries and after earlier returns', () => {
    expect(of([{ line: 'a', quantity: 4 }])).toEqual([
      { pointer: '/returns/0/quantity', found: '4', expected: 'at most 3' },
    ])
    expect(
      of([
        { line: 'a', quantity: 2 },
        { line: 'a', quantity: 2 },
      ]),
    ).toEqual([{ pointer: '/returns/1/quantity', found: '2', expected: 'at most 1' }])
    expect(of([{ line: 'b', quantity: 1 }], [[{ line: 'b', quantity: 1 }]])).toEqual([
      { pointer: '/returns/0/quantity', found: '1', expected: 'no units, none is left' },
    ])
  })

  test('no units, half a unit, less than none, no line and a field that is unknown', () => {
    for (const quantity of [0, -1, 1.5, '1'])
      expect(of([{ line: 'a', quantity }])[0]!.pointer, String(quantity)).toBe('/returns/0/quantity')
    expect(of([])[0]!.pointer).toBe('/returns')
    expect(of([{ line: 'a', quantity: 1, reason: 'late' }])[0]!.pointer).toBe('/returns/0/reason')
  })

  test('a history that the order cannot have', () => {
    expect(of([{ line: 'a', quantity: 1 }], [[{ line: 'a', quantity: 1 }], [{ line: 'x', quantity: 1 }]])).toEqual([
      { pointer: '/history/1/0/line', found: '"x"', expected: 'the id of a line of the order' },
    ])
  })

  test('a mode that is unknown', () => {
    expect(refusal(() => refund(order, [], [{ line: 'a', quantity: 1 }], 'generous' as RefundMode))[0]!.pointer).toBe(
      '/mode',
    )
  })
})
