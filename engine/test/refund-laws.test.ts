import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refund, type Refund } from '@quanhe/engine'
import { asInput } from './engine-answers.ts'
import { requests } from './generate/arbitrary.ts'
import { back, everyUnit, given, inTurn, listOf, MODES, pay, sum, type Order } from './orders.ts'
import { recomputedLines, recomputedMinor } from './reference/refund-by-hand.ts'
import type { Request } from './reference/types.ts'

const choices = fc.array(fc.nat(1_000), { minLength: 8, maxLength: 8 })
const orders = requests({ mostLines: 5, mostOffers: 6 })
// A law that breaks is told before the test runs out of time, if not in its shortest form.
const interrupt = { interruptAfterTimeLimit: 40_000 }
const RUNS = { numRuns: 300, ...interrupt }

/** Every floor of an order: one for each line's price and one for each funder's part of each share. */
const partsOf = ({ quote }: Order): number =>
  quote.lines.length + quote.applied.flatMap(({ shares }) => shares.flatMap(({ funding }) => funding)).length

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
      { numRuns: 100, ...interrupt },
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
      { numRuns: 150, ...interrupt },
    )
  })
})
