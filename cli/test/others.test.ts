import { describe, expect, test } from 'vitest'
import { problemIn, quanhe } from './quanhe.ts'
import { seedExample } from './seed-example.ts'

const ask = async (command: string, input: object, ...flags: string[]) => {
  const ended = await quanhe([command, '-', ...flags], JSON.stringify(input))
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  return JSON.parse(ended.stdout) as unknown
}
const pointersOf = async (command: string, input: unknown) => {
  const ended = await quanhe([command, '-'], JSON.stringify(input))
  expect(ended).toMatchObject({ code: 2, stdout: '' })
  expect(problemIn(ended).code).toBe('invalid_request')
  return problemIn(ended).errors.map(({ pointer }) => pointer)
}

describe('refund', () => {
  const returns = [{ line: 'l1', quantity: 1 }]

  test('gives back what was paid for the line, from its funders', async () => {
    expect(await ask('refund', { request: seedExample, returns })).toMatchObject({
      minor: 16364,
      lines: [{ line: 'l1', quantity: 1, minor: 16364 }],
    })
  })
  test('takes the quote as it was paid, and what came back before', async () => {
    const quote = await ask('quote', seedExample)
    const last = {
      request: seedExample,
      quote,
      history: [returns],
      returns: [{ line: 'l2', quantity: 1 }],
      mode: 'apportioned',
    }
    expect(await ask('refund', last)).toMatchObject({ minor: 13636 })
  })
  test('recompute prices what is kept again', async () => {
    // B alone (150) reaches neither threshold: 300 paid, 150 kept.
    expect(await ask('refund', { request: seedExample, returns, mode: 'recompute' })).toMatchObject({ minor: 15000 })
  })
  test('a quote of another cart is refused', async () => {
    const request = {
      ...seedExample,
      lines: [...seedExample.lines].map((line) => ({ ...line, quantity: 2 })),
      offers: [],
    }
    const quote = await ask('quote', seedExample)
    const places = ['/quote/lines/0/unitsMinor', '/quote/lines/1/unitsMinor', '/quote/applied/0/offer']
    expect(await pointersOf('refund', { request, quote, returns })).toEqual(expect.arrayContaining(places))
  })
  test('shipping comes back only where it is asked for', async () => {
    const request = { ...seedExample, offers: [] }
    expect(await ask('refund', { request, returns })).toMatchObject({ minor: 20000 })
    expect(await ask('refund', { request, returns, shippingMinor: 800 })).toMatchObject({
      minor: 20800,
      shippingMinor: 800,
    })
    expect(await pointersOf('refund', { request, returns, shippingMinor: 800, shippingBeforeMinor: 1 })).toEqual([
      '/shippingMinor',
    ])
  })
  test.each([
    ['no returns', { request: seedExample }, ['/returns']],
    ['a request that is wrong inside', { request: { ...seedExample, at: 'now' }, returns }, ['/request/at']],
    ['an unknown field', { request: seedExample, returns, why: 'too small' }, ['/why']],
    [
      'a line that was not bought',
      { request: seedExample, returns: [{ line: 'l9', quantity: 1 }] },
      ['/returns/0/line'],
    ],
    [
      'more units than were bought',
      { request: seedExample, returns: [{ line: 'l1', quantity: 2 }] },
      ['/returns/0/quantity'],
    ],
    ['another mode', { request: seedExample, returns, mode: 'generous' }, ['/mode']],
    ['a quote that is none', { request: seedExample, quote: {}, returns }, ['/quote/listMinor', '/quote/lines']],
    ['a list', [seedExample], ['']],
  ])('%s is refused by its place', async (_, input, pointers) =>
    expect(await pointersOf('refund', input)).toEqual(expect.arrayContaining(pointers)),
  )
})

describe('advise', () => {
  const candidates = [{ id: 'c1', sku: 'B-2', shop: 'B', merchant: 'm2', unitPriceMinor: 17000, quantity: 1 }]
  test('says what a further item costs and saves', async () => {
    const advice = await ask('advise', { request: seedExample, candidates })
    expect(advice).toEqual([expect.objectContaining({ offer: 'v5' })])
  })
  test.each([
    ['no candidates', { request: seedExample }, '/candidates'],
    ['a request that is wrong inside', { request: { ...seedExample, lines: [] }, candidates }, '/request/lines'],
    [
      'a candidate without a price',
      { request: seedExample, candidates: [{ ...candidates[0], unitPriceMinor: undefined }] },
      '/candidates/0/unitPriceMinor',
    ],
  ])('%s is refused by its place', async (_, input, pointer) =>
    expect(await pointersOf('advise', input)).toContain(pointer),
  )
})

describe('describe', () => {
  const [offer] = seedExample.offers
  test('tells the rule in the language of the input, else of the flag', async () => {
    const inChinese = await ask('describe', { offer, locale: 'zh-CN' })
    expect(JSON.stringify(inChinese)).toContain('满300')
    expect(await ask('describe', { offer }, '--locale', 'zh-CN')).toEqual(inChinese)
    expect(await ask('describe', { offer })).toEqual(await ask('describe', { offer, policy: 'tmall', locale: 'en' }))
  })
  test.each([
    ['no offer', {}, '/offer'],
    [
      'an offer that is wrong inside',
      { offer: { ...offer, benefit: { kind: 'amount_off', offMinor: 0 } } },
      '/offer/benefit/offMinor',
    ],
    ['a policy that there is not', { offer, policy: 'mine' }, '/policy'],
    ['a language that is not spoken', { offer, locale: 'fr' }, '/locale'],
  ])('%s is refused by its place', async (_, input, pointer) =>
    expect(await pointersOf('describe', input)).toContain(pointer),
  )
})

test('every command streams', async () => {
  const lines = [
    { request: seedExample, returns: [{ line: 'l1', quantity: 1 }] },
    { request: seedExample, returns: 3 },
  ].map((line) => JSON.stringify(line))
  const ended = await quanhe(['refund', '--ndjson', '-'], lines.join('\n'))
  expect(
    ended.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  ).toMatchObject([{ minor: 16364 }, { problem: { errors: [{ pointer: '/returns' }] } }])
})
