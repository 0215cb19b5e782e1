import { expect, test } from 'vitest'
import { goodsByOffer } from '../src/best-goods.ts'
import { couponsIn } from '../src/parts/wallet-worth.tsx'
import type { Item, ItemPrice, Quote } from '../src/shapes.ts'

const item = (sku: string, unitPriceMinor: number) => ({ sku, unitPriceMinor }) as Item
const named = (...batches: string[]) =>
  batches.map((batch) => ({ batch, kind: 'voucher', title: { 'zh-CN': '', en: '' } }))

test('a coupon stands with the three goods of which it takes the largest share, at the price that it brings', () => {
  const items = [item('a', 100), item('b', 100), item('c', 100), item('d', 100), item('other', 100)]
  const prices: ItemPrice[] = [90, 60, 80, 70].map((after, at) => ({
    sku: 'abcd'[at]!,
    listMinor: 100,
    payableMinor: 100,
    offers: [],
    afterClaim: { payableMinor: after, claims: named('mine') },
  }))
  prices.push({
    sku: 'other',
    listMinor: 100,
    payableMinor: 50,
    offers: named('held'),
    afterClaim: { payableMinor: 40, claims: named('more') },
  })
  const goods = goodsByOffer(['mine', 'held', 'idle'], prices, items)
  expect(goods.get('mine')?.map((one) => [one.item.sku, one.afterMinor])).toEqual([
    ['b', 60],
    ['d', 70],
    ['c', 80],
  ])
  expect(goods.get('held')?.map((one) => one.afterMinor)).toEqual([50])
  expect(goods.has('idle')).toBe(false)
})

test('the worth of a wallet is what its coupons take off in the plan, without promotions and without faces', () => {
  const applied = [
    { offer: 'cpn_1', discountMinor: 3_000 },
    { offer: 'cpn_2', discountMinor: 500 },
    { offer: 'cpn_unused', discountMinor: 0 },
    { offer: 'bat_by_itself', discountMinor: 900 },
  ]
  const claimed = { cpn_1: true, cpn_2: true, cpn_unused: true, bat_by_itself: false }
  const quote = {
    quote: { applied },
    offers: Object.fromEntries(Object.entries(claimed).map(([id, one]) => [id, { claimed: one }])),
  } as unknown as Quote
  expect(couponsIn(quote)).toEqual({ count: 2, minor: 3_500 })
})
