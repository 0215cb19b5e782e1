import { expect, test } from 'vitest'
import { parseRequest, quote } from '@quanhe/engine'
import { demoMarketplace } from '../src/demo/catalogue/index.ts'
import type { DemoBatch } from '../src/demo/catalogue/index.ts'

const { items, buyers, batches } = demoMarketplace
const at = '2026-11-11T20:30:00+08:00'

/** The offer that a coupon of the batch is, within its window. */
function offerOf(ref: string) {
  const batch = batches.find((candidate) => candidate.ref === ref)
  if (!batch) throw new Error(`no batch ${ref}`)
  const { kind, benefit, conditions, exclusive, funding, threshold, scope, group } = batch
  return {
    id: ref,
    kind,
    title: batch.title['zh-CN'],
    benefit,
    conditions,
    exclusive,
    funding,
    ...(threshold && { threshold }),
    ...(scope && { scope }),
    ...(group !== null && { group }),
  }
}

function lineOf(sku: string, quantity = 1) {
  const item = items.find((candidate) => candidate.sku === sku)
  if (!item) throw new Error(`no sku ${sku}`)
  const { spu, shop, merchant, brand, category, tags, unitPriceMinor, floorUnitPriceMinor } = item
  return { id: sku, sku, spu, shop, merchant, brand, category, tags, unitPriceMinor, floorUnitPriceMinor, quantity }
}

const automatic = batches.filter((batch) => batch.claim === 'none')

test.each(batches.map((batch): [string, DemoBatch] => [batch.ref, batch]))(
  'the engine takes %s and answers it, applied or refused',
  (ref) => {
    const lines = items.map((item) => lineOf(item.sku, 2))
    const shipping = [...new Set(items.map((item) => item.shop))].map((shop) => ({ shop, minor: 800 }))
    const parsed = parseRequest({ at, lines, shipping, offers: [offerOf(ref)], detail: 'plan' })
    const { applied, refused, gifts, instalments, proof } = quote(parsed)
    expect(proof.optimal).toBe(true)
    expect([...applied, ...refused, ...gifts, ...instalments].map((answer) => answer.offer)).toEqual([ref])
  },
)

test('without conditions in its way, every public batch takes something off a cart of everything', () => {
  const lines = items.map((item) => lineOf(item.sku, 4))
  const shipping = [...new Set(items.map((item) => item.shop))].map((shop) => ({ shop, minor: 800 }))
  const idle = batches.filter((batch) => {
    const { conditions: _conditions, ...offer } = offerOf(batch.ref)
    const { discountMinor, shippingDiscountMinor, gifts, instalments } = quote({ at, lines, shipping, offers: [offer] })
    return discountMinor + shippingDiscountMinor + gifts.length + instalments.length === 0
  })
  expect(idle.map((batch) => batch.ref)).toEqual([])
})

test("the seeds' example: a scarf at 200 and a flask at 150 cost 163.64 and 136.36 with 200-20 and 300-30", () => {
  const lines = [lineOf('ys-wool-scarf-camel'), lineOf('my-thermos-350')]
  const offers = [...automatic.map((batch) => batch.ref), 'voucher-300-30'].map(offerOf)
  const priced = quote({ at, lines, offers })
  expect(priced.lines.map((line) => line.payableMinor)).toEqual([16364, 13636])
  expect(priced.applied.map((applied) => applied.offer)).toEqual(['allowance-yunshang-200-20', 'voucher-300-30'])
})

test('the fresh voucher needs an ambient item beside the fresh ones', () => {
  const offers = [offerOf('category-fresh-ambient-99-20')]
  const cherries = lineOf('lj-cherry-1kg')
  expect(quote({ at, lines: [cherries], offers }).discountMinor).toBe(0)
  expect(quote({ at, lines: [cherries, lineOf('gs-soy')], offers }).discountMinor).toBe(2000)
  expect(quote({ at, lines: [lineOf('gs-soy', 9)], offers }).discountMinor).toBe(0)
})

test('the two harvest-week coupons are never taken together, and the better one is', () => {
  const lines = [lineOf('gs-rice-10kg'), lineOf('sy-black-100')]
  const offers = ['shop-gushi-harvest-99-15', 'shop-shanye-harvest-128-18'].map(offerOf)
  expect(quote({ at, lines, offers }).applied.map((applied) => applied.offer)).toEqual(['shop-shanye-harvest-128-18'])
})

test('gold takes one benefit only', () => {
  const lines = [lineOf('jy-gold-bracelet-56')]
  const offers = ['category-jewellery-3000-120', 'shop-jinyu-gold-3000-90'].map(offerOf)
  expect(quote({ at, lines, offers }).applied.map((applied) => applied.offer)).toEqual(['category-jewellery-3000-120'])
})

test('the brand-wide coupon adds up two shops of one owner and no third', () => {
  const offers = [offerOf('brand-yunshan-300-40')]
  const two = [lineOf('ys-wool-scarf-camel'), lineOf('ysm-belt')]
  expect(quote({ at, lines: two, offers }).discountMinor).toBe(4000)
  expect(quote({ at, lines: [lineOf('ys-wool-scarf-camel'), lineOf('qh-runner-40')], offers }).discountMinor).toBe(0)
})

test('every demo buyer gets some automatic promotion on a mixed cart, with a proof', () => {
  const skus = ['ys-linen-dress-white-s', 'yy-serum-30', 'xh-buds-white', 'my-wok-30', 'lj-cherry-1kg', 'gs-rice-5kg']
  const lines = skus.map((sku) => lineOf(sku))
  for (const buyer of buyers) {
    const offers = automatic.map((batch) => offerOf(batch.ref))
    const priced = quote({ at, lines, offers, buyer: { id: buyer.ref, ...buyer.facts }, detail: 'plan' })
    expect(priced.applied.length, buyer.ref).toBeGreaterThan(0)
    expect(priced.proof.optimal, buyer.ref).toBe(true)
  }
})

test('the end-of-season coupon takes off what carries the season’s tag, and nothing beside it', () => {
  const { scope } = offerOf('item-winter-clearance-30pc')
  expect(scope).toMatchObject({ tags: ['clearance'] })
  const own = items.filter((item) => scope?.shops?.includes(item.shop))
  const [tagged, others] = [
    own.filter((item) => item.tags.includes('clearance')),
    own.filter((item) => !item.tags.includes('clearance')),
  ]
  expect(Math.min(tagged.length, others.length)).toBeGreaterThan(0)
  const answer = quote({
    at,
    lines: own.map((item) => lineOf(item.sku)),
    offers: [offerOf('item-winter-clearance-30pc')],
  })
  const reduced = answer.lines.filter((line) => line.discountMinor > 0).map((line) => line.id)
  expect(reduced.sort()).toEqual(tagged.map((item) => item.sku).sort())
})
