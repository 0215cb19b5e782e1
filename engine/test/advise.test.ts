import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { advise, quote, type Advice, type Candidate, type RequestInput, type RequestRefused } from '@quanhe/engine'
import { PAIRS_PER_OFFER, SINGLES_PER_OFFER } from '../src/advise/closing.ts'
import { asInput } from './engine-answers.ts'
import { requests } from './generate/arbitrary.ts'

const at = '2026-11-11T20:00:00+08:00'
const line = (id: string, unitPriceMinor: number, quantity = 1) => ({
  id,
  sku: id,
  shop: 'A',
  unitPriceMinor,
  quantity,
})
const item = (sku: string, unitPriceMinor: number, more: Partial<Candidate> = {}): Candidate => ({
  sku,
  shop: 'A',
  unitPriceMinor,
  ...more,
})
const voucher = (spendMinor: number, offMinor: number): NonNullable<RequestInput['offers']>[number] => ({
  id: 'v',
  kind: 'voucher',
  benefit: { kind: 'amount_off', offMinor },
  threshold: { spendMinor },
})
/** 280 in the cart, and a voucher of 30 from 300. */
const short: RequestInput = { at, lines: [line('a', 28_000)], offers: [voucher(30_000, 3_000)] }
const taken = ({ candidates }: Advice) => candidates.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(' + ')
const told = (advice: readonly Advice[]) => advice.map((one) => [taken(one), one.netMinor, one.worthwhile])

/** The request after the buyer has done as advised, put together apart from the engine. */
function followed(
  request: RequestInput,
  candidates: readonly Candidate[],
  { candidates: added }: Advice,
): RequestInput {
  const lines = added.map(({ index, quantity }, i) => {
    const { maxQuantity: _, quantity: __, ...line } = candidates[index]!
    return { ...line, id: `added ${i}`, quantity }
  })
  return { ...request, lines: [...request.lines, ...lines], detail: 'plan' }
}

describe('280 in the cart and 30 off from 300', () => {
  const candidates = [item('towel', 5_000), item('soap', 2_000), item('sock', 900), item('lamp', 40_000)]

  test('items that bring the total to 300 are ranked by what the order then costs more', () => {
    expect(told(advise(short, candidates))).toEqual([
      ['1 × soap', -1_000, true],
      ['3 × sock', -300, true],
      ['1 × towel', 2_000, false],
      ['1 × lamp', 37_000, false],
    ])
  })

  test('cost, saving and net effect are exact, and the quote is the one that the buyer will see', () => {
    const [best] = advise(short, candidates)
    expect(best).toMatchObject({
      offer: 'v',
      missingMinor: 2_000,
      candidates: [{ index: 1, sku: 'soap', unitPriceMinor: 2_000, quantity: 1 }],
      costMinor: 2_000,
      savesMinor: 3_000,
      netMinor: -1_000,
      used: true,
      quote: { payableMinor: 27_000 },
    })
  })

  test('nothing is advised where nothing is missing, nothing fits or nothing suffices', () => {
    expect(advise({ ...short, lines: [line('a', 30_000)] }, candidates)).toEqual([])
    const scoped = { ...short, offers: [{ ...voucher(30_000, 3_000), scope: { shops: ['A'] } }] }
    expect(advise(scoped, [item('x', 2_000, { shop: 'B' })])).toEqual([])
    expect(advise(short, [item('sock', 900, { maxQuantity: 2 }), item('free', 0)])).toEqual([])
    expect(advise(short, [])).toEqual([])
  })

  test('two items close together what neither may close alone', () => {
    const few = [item('sock', 900, { maxQuantity: 2 }), item('pen', 100, { quantity: 1 })]
    expect(told(advise(short, few))).toEqual([])
    expect(told(advise(short, [few[0]!, item('pen', 100)]))).toEqual([
      ['2 × sock + 2 × pen', -1_000, true],
      ['20 × pen', -1_000, true],
    ])
  })
})

describe('the saving is real', () => {
  test('not the face of the coupon: what another offer saved before is taken off', () => {
    const offers = [voucher(30_000, 3_000), { ...voucher(20_000, 2_500), id: 'w' }]
    const [advice] = advise({ ...short, offers }, [item('soap', 2_000)])
    expect(advice).toMatchObject({ offer: 'v', costMinor: 2_000, savesMinor: 500, netMinor: 1_500, worthwhile: false })
  })

  test('with what other offers take off the added item', () => {
    const half = {
      id: 'half',
      kind: 'shop_coupon',
      benefit: { kind: 'percent_off' as const, offBasisPoints: 5_000 },
      scope: { skus: ['soap'] },
    }
    const offers = [voucher(30_000, 3_000), half]
    const [advice] = advise({ ...short, offers }, [item('soap', 4_000)])
    expect(advice).toMatchObject({ costMinor: 4_000, savesMinor: 5_000, netMinor: -1_000, worthwhile: true })
  })

  test('where an earlier discount makes the item count for less, as many more are added as it takes', () => {
    const quarter = {
      id: 'quarter',
      kind: 'item_price',
      benefit: { kind: 'percent_off' as const, offBasisPoints: 7_500 },
      scope: { skus: ['soap'] },
    }
    const offers = [{ ...voucher(30_000, 1_000), kind: 'cross_shop_promotion' }, quarter]
    // Each soap costs 2000, of which 500 count.
    expect(advise({ ...short, offers }, [item('soap', 2_000)])).toMatchObject([
      { candidates: [{ quantity: 4 }], missingMinor: 2_000, costMinor: 8_000, savesMinor: 7_000, used: true },
    ])
    // Where there are too few of them, the plan without the voucher is told as it is.
    expect(advise({ ...short, offers }, [item('soap', 2_000, { maxQuantity: 3 })])).toMatchObject([
      { candidates: [{ quantity: 1 }], costMinor: 2_000, savesMinor: 1_500, used: false, worthwhile: false },
    ])
  })

  test('also where the best plan leaves the offer out', () => {
    const offers = [
      { ...voucher(30_000, 1_000), kind: 'cross_shop_promotion', group: 'g' },
      { ...voucher(25_000, 5_000), id: 'better', group: 'g' },
    ]
    expect(advise({ ...short, offers }, [item('soap', 2_000)])).toMatchObject([
      { offer: 'v', used: false, savesMinor: 0, netMinor: 2_000, worthwhile: false },
    ])
  })

  test('and no more is added than the gap asks for, where that would not bring the offer in', () => {
    const offers = [voucher(30_000, 1_000), { ...voucher(25_000, 5_000), id: 'better' }]
    expect(advise({ ...short, offers }, [item('soap', 2_000)])).toMatchObject([
      { offer: 'v', candidates: [{ quantity: 1 }], used: false, savesMinor: 0, netMinor: 2_000, worthwhile: false },
    ])
  })
})

describe('a gap in units', () => {
  const three = {
    at,
    lines: [line('a', 5_000)],
    offers: [
      { id: 'b', kind: 'shop_promotion', benefit: { kind: 'bundle_price' as const, quantity: 3, priceMinor: 9_900 } },
    ],
  }
  test('is closed by as many units, of one item or of two', () => {
    expect(told(advise(three, [item('x', 5_000), item('y', 4_000)]))).toEqual([
      ['2 × y', 4_900, false],
      ['1 × x + 1 × y', 4_900, false],
      ['2 × x', 4_900, false],
    ])
    expect(advise(three, [item('x', 5_000)])[0]).toMatchObject({ missing: 2, costMinor: 10_000, savesMinor: 5_100 })
  })
})

describe('the cart', () => {
  test('gets more of a line that is the very item, and a line of its own for another', () => {
    const [same] = advise(short, [item('a', 28_000)])
    expect(same!.quote.lines.map(({ id, unitsMinor }) => [id, unitsMinor.length])).toEqual([['a', 2]])
    const [cheaper] = advise(short, [item('a', 27_000)])
    expect(cheaper!.quote.lines.map(({ id }) => id)).toEqual(['a', '+a'])
  })

  test('never grows past what a request may hold', () => {
    const full = { ...short, lines: [line('a', 2, 9_999)] }
    expect(advise(full, [item('x', 1), item('y', 20_000)]).map(taken)).toEqual(['1 × y'])
  })
})

describe('laws', () => {
  const prices = fc.integer({ min: 0, max: 20_000 })
  const candidate = fc.record(
    {
      sku: fc.constantFrom('k1', 'k2', 'n1', 'n2', 'n3'),
      shop: fc.constantFrom('A', 'B', 'C'),
      unitPriceMinor: prices,
      category: fc.constantFrom('apparel', 'food', 'goods'),
      tags: fc.constantFrom<string[]>([], ['gold']),
      maxQuantity: fc.integer({ min: 1, max: 5 }),
    },
    { requiredKeys: ['sku', 'shop', 'unitPriceMinor'] },
  )
  const questions = fc.tuple(
    requests({ mostLines: 4, mostOffers: 5 }),
    fc.array(candidate, { minLength: 1, maxLength: 4 }),
  )
  const everyQuestion = (law: (request: RequestInput, candidates: Candidate[], advice: Advice[]) => void) =>
    fc.assert(
      fc.property(questions, ([generated, candidates]) => {
        const request = asInput(generated)
        law(request, candidates, advise(request, candidates))
      }),
      { numRuns: 250, interruptAfterTimeLimit: 40_000 },
    )

  test('following an advice changes what is payable by exactly its net cost', () => {
    let advised = 0
    everyQuestion((request, candidates, advice) => {
      const today = quote({ ...request, detail: 'plan' }).payableMinor
      for (const one of advice) {
        advised++
        expect(one.quote.payableMinor - today).toBe(one.netMinor)
        expect(one.costMinor - one.savesMinor).toBe(one.netMinor)
        expect(one.worthwhile).toBe(one.netMinor <= 0)
        const cost = one.candidates.reduce(
          (sum, { index, quantity }) => sum + candidates[index]!.unitPriceMinor * quantity,
          0,
        )
        expect(one.costMinor).toBe(cost)
      }
    })
    expect(advised).toBeGreaterThan(100)
  })

  test('what is advised closes the gap of its offer, as a quote put together by hand confirms', () => {
    everyQuestion((request, candidates, advice) => {
      for (const one of advice) {
        if (one.quote.lines.length !== request.lines.length + one.candidates.length) continue // merged into a line
        const after = quote(followed(request, candidates, one))
        expect(after.payableMinor).toBe(one.quote.payableMinor)
        expect(after.refused.every(({ offer }) => offer !== one.offer)).toBe(one.used)
        if (one.used) continue
        const offers = request.offers!.filter(({ id }) => id === one.offer)
        const alone = quote({ ...followed(request, candidates, one), offers, must: [], never: [] })
        expect(alone.refused[0]?.details ?? {}).not.toHaveProperty('missingMinor')
        expect(alone.refused[0]?.details ?? {}).not.toHaveProperty('missing')
      }
    })
  })

  test('advice is given on refused offers that lack something, and within what may be taken', () => {
    everyQuestion((request, candidates, advice) => {
      const { refused } = quote({ ...request, detail: 'plan' })
      for (const { offer, missingMinor, missing, candidates: added } of advice) {
        const { details } = refused.find((one) => one.offer === offer)!
        expect({ missingMinor, missing }).toEqual({ missingMinor: details.missingMinor, missing: details.missing })
        for (const { index, sku, quantity } of added) {
          expect(sku).toBe(candidates[index]!.sku)
          expect(quantity).toBeLessThanOrEqual(candidates[index]!.maxQuantity ?? Infinity)
        }
      }
    })
  })

  test('advice is ranked by net cost, and the same question has the same answer', () => {
    everyQuestion((request, candidates, advice) => {
      const nets = advice.map(({ netMinor }) => netMinor)
      expect(nets).toEqual(nets.toSorted((a, b) => a - b))
      expect(advise(structuredClone(request), structuredClone(candidates))).toEqual(advice)
    })
  })
})

test('the work is bounded, and the items that cost the least are looked at first', () => {
  const many = Array.from({ length: 1_000 }, (_, i) => item(`i${i}`, 2_000 + ((i * 37) % 1_000)))
  const advice = advise(short, many)
  expect(advice).toHaveLength(SINGLES_PER_OFFER)
  expect(advice.map(({ costMinor }) => costMinor)).toEqual(
    Array.from({ length: SINGLES_PER_OFFER }, (_, i) => 2_000 + i),
  )
  const small = many.map((one) => ({ ...one, unitPriceMinor: one.unitPriceMinor - 1_500 }))
  expect(advise(short, small).length).toBeLessThanOrEqual(SINGLES_PER_OFFER + PAIRS_PER_OFFER)
})

test('a malformed candidate is refused by its place', () => {
  const pointers = (candidates: unknown) => {
    try {
      advise(short, candidates as Candidate[])
    } catch (error) {
      return (error as RequestRefused).errors.map(({ pointer }) => pointer)
    }
    return []
  }
  expect(pointers([item('x', 1), { sku: 'y', shop: 'A' }])).toEqual(['/candidates/1/unitPriceMinor'])
  expect(pointers([{ ...item('x', 1), colour: 'red' }])).toEqual(['/candidates/0/colour'])
  expect(pointers([item('x', 1, { floorUnitPriceMinor: 2 })])).toEqual(['/candidates/0/floorUnitPriceMinor'])
  expect(pointers([item('x', 1, { maxQuantity: 0 })])).toEqual(['/candidates/0/maxQuantity'])
  expect(pointers({})).toEqual(['/candidates'])
})
