import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backend, post } from './support/asking.ts'
import type { TestMarketplace } from './support/marketplace.ts'
import { openMarketplace } from './support/marketplace.ts'

let marketplace: TestMarketplace
let platform: string
let merchant: string
beforeAll(async () => {
  marketplace = await openMarketplace()
  platform = await backend(marketplace, ['catalogue:write'])
  merchant = await backend(marketplace, ['catalogue:write'], 'mch_one')
})
afterAll(async () => {
  expect(await marketplace.violations()).toEqual([])
  await marketplace?.close()
  expect(marketplace.errors).toEqual([])
})

type Row = Record<string, unknown>
type Outcome = { place: number; outcome: string; errors: { pointer: string; found: string; expected: string }[] }
const named = (text: string) => ({ 'zh-CN': text, en: text })
const item = (sku: string, more: Row = {}): Row => ({
  kind: 'item',
  sku,
  shop: 'shp_a',
  category: 'apparel/dress',
  name: named(sku),
  unitPriceMinor: 5_000,
  ...more,
})

async function write(rows: Row[], token = platform, dryRun = false) {
  const answer = await post(marketplace, '/v1/catalogue', { rows, dryRun }, token)
  expect(answer.status, answer.text).toBe(200)
  const { counts, data } = answer.json as { counts: Record<string, number>; data: Outcome[] }
  return { counts, outcomes: data.map((one) => one.outcome), errors: data.flatMap((one) => one.errors) }
}

const exported = async (kind: string, token = platform): Promise<Row[]> =>
  (await marketplace.send('GET', `/v1/catalogue?kind=${kind}&limit=1000`, { token })).json['data'] as Row[]

describe('writing the catalogue', () => {
  const whole: Row[] = [
    item('n-1', {
      shop: 'shp_n',
      category: 'toys/wooden',
      costMinor: 1_000,
      floorUnitPriceMinor: 2_000,
      tags: ['new'],
    }),
    { kind: 'stock', sku: 'n-1', onHand: 7 },
    { kind: 'shop', id: 'shp_n', merchant: 'mch_n', name: named('N'), shipping: { feeMinor: 800 } },
    { kind: 'category', id: 'cat_w', path: 'toys/wooden', name: named('W') },
    { kind: 'category', id: 'cat_t', path: 'toys', name: named('T') },
    { kind: 'merchant', id: 'mch_n', name: named('N'), size: 'brand' },
  ]

  test('adds what is new in whatever order it stands, leaves what is the same, and changes what differs', async () => {
    expect((await write(whole, platform, true)).counts).toMatchObject({ created: 5, changed: 1, refused: 0 })
    expect(await exported('stock')).not.toContainEqual({ kind: 'stock', sku: 'n-1', onHand: 7 })
    expect((await write(whole)).counts).toMatchObject({ created: 5, changed: 1 })
    expect((await write(whole)).counts).toEqual({ created: 0, changed: 0, same: 6, refused: 0 })
    expect((await write([{ ...(whole[0] as Row), unitPriceMinor: 6_000 }])).outcomes).toEqual(['changed'])
    const shown = (await marketplace.send('GET', '/v1/items?sku=n-1')).json['data'] as Row[]
    expect(shown).toMatchObject([{ sku: 'n-1', merchant: 'mch_n', unitPriceMinor: 6_000, tags: ['new'] }])
    expect(await exported('stock')).toContainEqual({ kind: 'stock', sku: 'n-1', onHand: 7 })
    const bought = await (
      await marketplace.buyer('cata')
    ).client.askQuote({ body: { lines: [{ sku: 'n-1', quantity: 1 }] } })
    expect(bought.quote.payableMinor).toBe(6_800)
  })

  test('takes back what was exported without a change', async () => {
    for (const kind of ['merchant', 'category', 'shop', 'item', 'stock']) {
      const rows = await exported(kind)
      expect((await write(rows)).counts, kind).toEqual({ created: 0, changed: 0, same: rows.length, refused: 0 })
    }
  })

  test('names what is wrong with a row, by its place, and writes the others', async () => {
    const found = await write([
      item('ok-1'),
      item('bad-1', { unitPriceMinor: -1 }),
      item('bad-2', { shop: 'shp_none' }),
      item('bad-3', { category: 'nowhere' }),
      item('bad-4', { floorUnitPriceMinor: 5_001 }),
      item('b-150', {}),
      item('ok-1'),
      { kind: 'stock', sku: 'bad-1', onHand: 1 },
      { kind: 'shop', id: 'shp_a', merchant: 'mch_two', name: named('x') },
      { kind: 'category', id: 'cat_q', path: 'q/r', name: named('x') },
      { kind: 'brand' },
      item('bad-5', { colour: 'red' }),
    ])
    expect(found.outcomes).toEqual(['created', ...Array.from({ length: 11 }, () => 'refused')])
    expect(found.errors.map((one) => one.pointer)).toEqual([
      '/rows/1/unitPriceMinor',
      '/rows/2/shop',
      '/rows/3/category',
      '/rows/4/floorUnitPriceMinor',
      '/rows/5/sku',
      '/rows/6/sku',
      '/rows/7/sku',
      '/rows/8/id',
      '/rows/9/path',
      '/rows/10/kind',
      '/rows/11/colour',
    ])
    expect(found.errors[5]?.expected).toMatch(/stands here once/)
  })

  test('by a merchant reaches its own shops only, and tells nothing of others', async () => {
    const found = await write(
      [
        item('mine-1'),
        item('theirs-1', { shop: 'shp_b' }),
        item('b-150'),
        { kind: 'merchant', id: 'mch_one', name: named('x') },
        { kind: 'shop', id: 'shp_b', merchant: 'mch_one', name: named('x') },
        { kind: 'shop', id: 'shp_new', merchant: 'mch_one', name: named('x') },
        { kind: 'stock', sku: 'b-150', onHand: 0 },
      ],
      merchant,
    )
    expect(found.outcomes).toEqual(['created', 'refused', 'refused', 'refused', 'refused', 'created', 'refused'])
    expect(JSON.stringify(found.errors)).not.toContain('mch_two')
    expect((await exported('shop', merchant)).map((one) => one['merchant'])).toEqual(
      (await exported('shop', merchant)).map(() => 'mch_one'),
    )
    expect((await exported('item', merchant)).some((one) => one['shop'] === 'shp_b')).toBe(false)
  })

  test('does not count away what unpaid orders hold, and says so', async () => {
    await write([{ kind: 'stock', sku: 'n-1', onHand: 7 }])
    const { client } = await marketplace.buyer('catb')
    const quote = await client.askQuote({ body: { lines: [{ sku: 'n-1', quantity: 3 }] } })
    await client.placeOrder({ body: { quoteId: quote.id } })
    const found = await write([{ kind: 'stock', sku: 'n-1', onHand: 1 }])
    expect(found).toMatchObject({
      outcomes: ['changed'],
      errors: [{ pointer: '/rows/0/onHand', expected: /at least 3/ }],
    })
    expect(await exported('stock')).toContainEqual({ kind: 'stock', sku: 'n-1', onHand: 3 })
  })

  test('by several at once, in any order, ends as each of them says', async () => {
    const rows = Array.from({ length: 200 }, (_, n) => item(`r-${n}`))
    const found = await Promise.all([write(rows), write(rows.toReversed()), write(rows)])
    expect(found.map((one) => one.counts['created']).toSorted()).toEqual([0, 0, 200])
  })
})
