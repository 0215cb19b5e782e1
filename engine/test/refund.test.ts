import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  quote,
  refund,
  RequestRefused,
  type Quote,
  type Refund,
  type RefundMode,
  type RequestInput,
} from '@quanhe/engine'
import { asInput } from './engine-answers.ts'
import { requests } from './generate/arbitrary.ts'
import { recomputedLines, recomputedMinor } from './reference/refund-by-hand.ts'
import type { Request } from './reference/types.ts'
import { workedCases } from './worked-cases.ts'

type Returns = { line: string; quantity: number }[]
type Order = { readonly request: RequestInput; readonly quote: Quote }

const MODES = ['apportioned', 'recompute'] as const
const pay = (request: RequestInput): Order => ({ request, quote: quote({ ...request, detail: 'plan' }) })
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
const line = (id: string, unitPriceMinor: number, quantity = 1, shop = 'A') => ({
  id,
  sku: id,
  shop,
  unitPriceMinor,
  quantity,
})
const at = '2026-11-11T20:00:00+08:00'

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

/** Returns every unit of the order, in an order and in helpings that `choices` decides. */
function everyUnit(order: Order, choices: readonly number[]): Returns[] {
  const left = new Map(order.quote.lines.map(({ id, unitsMinor }) => [id, unitsMinor.length]))
  const returns: Returns[] = []
  for (let step = 0; left.size > 0; step++) {
    const open = [...left]
    const [id, units] = open[choices[step % choices.length]! % open.length]!
    const quantity = step >= 12 ? units : 1 + (choices[(step + 1) % choices.length]! % units)
    const [other] = open.find(([one]) => one !== id) ?? []
    const together = other !== undefined && choices[(step + 2) % choices.length]! % 3 === 0
    returns.push([{ line: id, quantity }, ...(together ? [{ line: other, quantity: 1 }] : [])])
    for (const { line, quantity } of returns.at(-1)!) {
      if (left.get(line) === quantity) left.delete(line)
      else left.set(line, left.get(line)! - quantity)
    }
  }
  return returns
}

const inTurn = (order: Order, returns: readonly Returns[], mode: RefundMode): Refund[] =>
  returns.map((one, i) => refund(order, returns.slice(0, i), one, mode))

/** What each funder gave, or got back, by offer and party; parts of nothing are left out. */
function byFunder(parts: readonly { offer: string; party: string; minor: number }[]): Record<string, number> {
  const totals: Record<string, number> = {}
  for (const { offer, party, minor } of parts) {
    const key = `${offer} by ${party}`
    totals[key] = (totals[key] ?? 0) + minor
    if (totals[key] === 0) delete totals[key]
  }
  return totals
}
const given = ({ applied }: Quote) =>
  byFunder(
    applied.flatMap(({ offer, shares }) =>
      shares.flatMap(({ funding }) => funding.map((part) => ({ ...part, offer }))),
    ),
  )
const back = (refunds: readonly Refund[]) =>
  byFunder(refunds.flatMap(({ lines, lapsed }) => [...lines.flatMap(({ funding }) => funding), ...lapsed]))

const listOf = (order: Order, returns: Returns): number =>
  sum(returns.map(({ line, quantity }) => order.request.lines.find(({ id }) => id === line)!.unitPriceMinor * quantity))

const choices = fc.array(fc.nat(1_000), { minLength: 8, maxLength: 8 })
const orders = requests({ mostLines: 5, mostOffers: 6 })
const RUNS = { numRuns: 300 }

describe('laws', () => {
  test('everything returned refunds exactly everything, to the buyer and to every funder, in both modes', () => {
    fc.assert(
      fc.property(orders, choices, fc.constantFrom(...MODES), (request, picks, mode) => {
        const order = pay(asInput(request))
        const refunds = inTurn(order, everyUnit(order, picks), mode)
        expect(sum(refunds.map(({ minor }) => minor))).toBe(order.quote.listMinor - order.quote.discountMinor)
        expect(back(refunds)).toEqual(given(order.quote))
      }),
      RUNS,
    )
  })

  test('a line gives back what was paid for it and no more, unit by unit, whatever comes back with it', () => {
    fc.assert(
      fc.property(orders, choices, (request, picks) => {
        const order = pay(asInput(request))
        const returns = everyUnit(order, picks)
        const refunds = inTurn(order, returns, 'apportioned')
        for (const { id, payableMinor, unitsMinor } of order.quote.lines) {
          const mine = refunds.flatMap(({ lines }) => lines.filter(({ line }) => line === id))
          expect(sum(mine.map(({ minor }) => minor))).toBe(payableMinor)
          expect(mine.flatMap((part) => part.unitsMinor)).toEqual(unitsMinor)
        }
      }),
      RUNS,
    )
  })

  test('one return of many units is the same as many returns of one', () => {
    fc.assert(
      fc.property(orders, choices, (request, picks) => {
        const order = pay(asInput(request))
        const once = refund(order, [], everyUnit(order, picks).flat())
        const singly = inTurn(
          order,
          everyUnit(order, picks)
            .flat()
            .flatMap(({ line, quantity }) => Array.from({ length: quantity }, () => [{ line, quantity: 1 }])),
          'apportioned',
        )
        expect(once.minor).toBe(sum(singly.map(({ minor }) => minor)))
        expect(back([once])).toEqual(back(singly))
      }),
      { numRuns: 100 },
    )
  })

  test('a refund is never negative, and what was priced again never refunds more in all than its part', () => {
    fc.assert(
      fc.property(orders, choices, (request, picks) => {
        const order = pay(asInput(request))
        const returns = everyUnit(order, picks)
        const apportioned = inTurn(order, returns, 'apportioned')
        const recomputed = inTurn(order, returns, 'recompute')
        returns.forEach((_, i) => {
          expect(apportioned[i]!.minor).toBeGreaterThanOrEqual(0)
          expect(recomputed[i]!.minor).toBeGreaterThanOrEqual(0)
          const sofar = (refunds: readonly Refund[]) => sum(refunds.slice(0, i + 1).map(({ minor }) => minor))
          expect(sofar(recomputed)).toBeLessThanOrEqual(sofar(apportioned))
        })
      }),
      RUNS,
    )
  })

  test('the buyer and the funders together get back the list price of what was returned', () => {
    fc.assert(
      fc.property(orders, choices, fc.constantFrom(...MODES), (request, picks, mode) => {
        const order = pay(asInput(request))
        const returns = everyUnit(order, picks)
        const refunds = inTurn(order, returns, mode)
        const funded = sum(Object.values(back(refunds)))
        expect(sum(refunds.map(({ minor }) => minor)) + funded).toBe(listOf(order, returns.flat()))
        // By floors a single return may be a few minor units off in one part, but priced again it closes at every step.
        if (mode === 'recompute')
          returns.forEach((_, i) => {
            const sofar = refunds.slice(0, i + 1)
            const backSofar = sum(sofar.map(({ minor }) => minor)) + sum(Object.values(back(sofar)))
            expect(Math.abs(backSofar - listOf(order, returns.slice(0, i + 1).flat()))).toBeLessThanOrEqual(
              partsOf(order),
            )
          })
      }),
      RUNS,
    )
  })

  test('each line of a refund is the sum of its units, and the refund of its lines', () => {
    fc.assert(
      fc.property(orders, choices, fc.constantFrom(...MODES), (request, picks, mode) => {
        const order = pay(asInput(request))
        for (const { minor, lines } of inTurn(order, everyUnit(order, picks), mode)) {
          expect(sum(lines.map((part) => part.minor))).toBe(minor)
          for (const part of lines) {
            expect(part.unitsMinor).toHaveLength(part.quantity)
            expect(sum(part.unitsMinor)).toBe(part.minor)
          }
        }
      }),
      RUNS,
    )
  })

  test('a refund that is priced again is that of the slow reference, line by line', () => {
    fc.assert(
      fc.property(requests({ mostLines: 4, mostOffers: 4 }), choices, (request: Request, picks) => {
        const order = pay(asInput(request))
        const place = new Map(order.quote.lines.map(({ id }, i) => [id, i]))
        const returns = everyUnit(order, picks)
          .slice(0, 3)
          .map((one) => one.toSorted((a, b) => place.get(a.line)! - place.get(b.line)!))
        const paid = { request, quote: order.quote as never }
        inTurn(order, returns, 'recompute').forEach(({ minor, lines }, i) => {
          const history = returns.slice(0, i)
          expect(BigInt(minor)).toBe(recomputedMinor(paid, history, returns[i]!))
          if (refund(order, history, returns[i]!).minor === 0) return // no parts to split by: free
          const wanted = [...recomputedLines(paid, history, returns[i]!)]
          expect(lines.map((part) => [part.line, BigInt(part.minor)])).toEqual(wanted)
        })
      }),
      { numRuns: 150 },
    )
  })
})

/** Every floor of an order: one for each line's price and one for each funder's part of each share. */
const partsOf = ({ quote }: Order): number =>
  quote.lines.length + quote.applied.flatMap(({ shares }) => shares.flatMap(({ funding }) => funding)).length

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
