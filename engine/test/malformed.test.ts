import { describe, expect, test } from 'vitest'
import { quote, RequestRefused } from '@quanhe/engine'
import { asInput, type EngineInput } from './engine-answers.ts'
import { mangled } from './generate/mangled.ts'
import { spoilers, spoilt, type Spoiler } from './generate/malformed.ts'
import { fromSeed } from './generate/random.ts'
import { requestOfSeed } from './generate/request.ts'
import type { Line, Offer, Request } from './reference/types.ts'

function refusalOf(input: unknown): RequestRefused {
  try {
    quote(input as EngineInput)
  } catch (error) {
    if (error instanceof RequestRefused) return error
    throw error
  }
  throw new Error('the request was priced')
}

/** Wholly clear: where, what was found, what would be right. */
function expectClear(refused: RequestRefused): void {
  expect(refused.errors.length).toBeGreaterThan(0)
  for (const { pointer, found, expected } of refused.errors) {
    expect(pointer).toMatch(/^(\/([^/~]|~0|~1)*)*$/)
    expect(found.length).toBeGreaterThan(0)
    expect(expected.length).toBeGreaterThan(0)
  }
}

const line: Line = { id: 'a', sku: 'a', spu: 'a', shop: 'A', merchant: 'm', unitPriceMinor: 10000, quantity: 1 }
const offer: Offer = { id: 'o', kind: 'voucher', benefit: { kind: 'amount_off', offMinor: 100 } }
const request = (changes: Partial<Request> = {}): Request => ({
  at: '2026-11-11T20:00:00+08:00',
  policy: 'tmall',
  lines: [line],
  offers: [offer],
  ...changes,
})
const lines = (count: number, quantity: number) =>
  Array.from({ length: count }, (_, i): Line => ({ ...line, id: `l${i}`, quantity }))
const offers = (count: number) => Array.from({ length: count }, (_, i): Offer => ({ ...offer, id: `o${i}` }))

describe('one thing wrong is refused, and its place named', () => {
  const WANTED = 12

  test.each(spoilers.map((spoiler): [string, Spoiler] => [spoiler.name, spoiler]))('%s', (_, spoiler) => {
    let found = 0
    for (let seed = 1; found < WANTED && seed < 3_000; seed++) {
      const malformed = spoilt(requestOfSeed(seed), spoiler, fromSeed(seed))
      if (malformed === undefined) continue
      found++
      const refused = refusalOf(malformed.input)
      expectClear(refused)
      expect(
        refused.errors.map((error) => error.pointer),
        JSON.stringify(malformed.input),
      ).toContain(malformed.pointer)
    }
    expect(found).toBe(WANTED)
  })
})

describe('a refusal says what was found and what would be right', () => {
  test('a negative amount', () => {
    const { errors } = refusalOf(request({ offers: [{ ...offer, benefit: { kind: 'amount_off', offMinor: -5 } }] }))
    expect(errors).toEqual([
      { pointer: '/offers/0/benefit/offMinor', found: '-5', expected: expect.stringContaining('1') },
    ])
  })

  test('a rate above 100 %', () => {
    const { errors } = refusalOf(
      request({ offers: [{ ...offer, benefit: { kind: 'percent_off', offBasisPoints: 10001 } }] }),
    )
    expect(errors).toEqual([
      { pointer: '/offers/0/benefit/offBasisPoints', found: '10001', expected: expect.stringContaining('10000') },
    ])
  })

  test('everything that is wrong is named at once', () => {
    const { errors } = refusalOf(request({ lines: [{ ...line, unitPriceMinor: -1, quantity: 0 }], maxPlans: 0 }))
    expect(errors.map((error) => error.pointer).toSorted()).toEqual([
      '/lines/0/quantity',
      '/lines/0/unitPriceMinor',
      '/maxPlans',
    ])
  })
})

describe('limits', () => {
  test('1,000 lines, 10,000 units and 500 offers are priced', () => {
    const answer = quote(asInput(request({ lines: lines(1000, 10), offers: offers(500), detail: 'plan' })))
    expect(answer.listMinor).toBe(1000 * 10 * 10000)
    expect(answer.applied).toHaveLength(1)
    expect(answer.refused).toHaveLength(499)
  })

  test.each([
    ['1,001 lines', { lines: lines(1001, 1) }, '/lines'],
    ['10,001 units in lines of few', { lines: [...lines(999, 10), { ...line, id: 'x', quantity: 11 }] }, '/lines'],
    ['10,001 units of one line', { lines: lines(1, 10_001) }, '/lines/0/quantity'],
    ['501 offers', { offers: offers(501) }, '/offers'],
    ['a price of 10^11 + 1', { lines: [{ ...line, unitPriceMinor: 100_000_000_001 }] }, '/lines/0/unitPriceMinor'],
  ] as const)('%s are refused', (_, changes, pointer) => {
    const refused = refusalOf(request(changes))
    expectClear(refused)
    expect(refused.errors.map((error) => error.pointer)).toContain(pointer)
  })

  test('10,000 units at 10^11 each, less a half, come out to the cent', () => {
    const half: Offer = { ...offer, benefit: { kind: 'percent_off', offBasisPoints: 5000 } }
    const dear = lines(1000, 10).map((each) => ({ ...each, unitPriceMinor: 100_000_000_000 }))
    const answer = quote(asInput(request({ lines: dear, offers: [half] })))
    expect(answer.discountMinor).toBe(500_000_000_000_000)
    expect(answer.payableMinor).toBe(500_000_000_000_000)
  })
})

test.each([null, undefined, 5, 'x', true, [], [request()], {}, () => 1, new Date(0)])(
  '%s is no request, and is refused',
  (input) => {
    expectClear(refusalOf(input))
  },
)

test('5,000 mangled requests are priced or refused; none is a crash', { timeout: 120_000 }, () => {
  let refused = 0
  for (let seed = 1; seed <= 5_000; seed++) {
    const input = mangled(requestOfSeed(seed), fromSeed(seed + 9_000_000))
    try {
      quote(input as EngineInput)
    } catch (error) {
      if (!(error instanceof RequestRefused))
        throw new Error(`seed ${seed}: ${JSON.stringify(input)}`, { cause: error })
      expectClear(error)
      refused++
    }
  }
  expect(refused).toBeGreaterThan(2_000)
  expect(refused).toBeLessThan(5_000)
})
