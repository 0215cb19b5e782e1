import { expect, test } from 'vitest'
import { quote } from '@quanhe/engine'
import { differences } from './differences.ts'
import { asInput } from './engine-answers.ts'
import { quoteByBruteForce } from './reference/quote-by-brute-force.ts'
import type { Line, Offer, Request } from './reference/types.ts'

// Requests on which the engine and the reference once differed, made small.
const funding: Offer['funding'] = [{ party: 'merchant', basisPoints: 10000 }]
const line = (id: string, shop: string, unitPriceMinor: number, quantity = 1): Line => ({
  id,
  sku: id,
  spu: id,
  shop,
  merchant: `m-${shop}`,
  unitPriceMinor,
  quantity,
})
const at = '2026-11-11T20:00:00+08:00'

const shippingAfter: Request = {
  at,
  policy: {
    id: 'shipping-after',
    version: 1,
    layers: [
      { id: 'L1', kinds: [] },
      { id: 'L2', kinds: ['shipping_coupon'], weightBasis: { after: 'L1' } },
    ],
    rounding: 'ceil',
    overflow: 'forfeit',
  },
  lines: [line('l1', 'B', 18), line('l2', 'C', 22)],
  shipping: [
    { shop: 'B', minor: 1 },
    { shop: 'C', minor: 1 },
  ],
  offers: [
    { id: 'first', kind: 'shipping_coupon', benefit: { kind: 'shipping_off', offBasisPoints: 333 }, funding },
    { id: 'second', kind: 'shipping_coupon', benefit: { kind: 'shipping_off', offMinor: 872 }, funding },
  ],
}

const fallingTiers: Request = {
  at,
  policy: 'platform_first_sequential',
  lines: [line('l1', 'A', 25, 3)],
  offers: [
    {
      id: 'tiers',
      kind: 'allowance',
      benefit: {
        kind: 'percent_off_tiers',
        tiers: [
          { quantity: 1, offBasisPoints: 150 },
          { quantity: 3, offBasisPoints: 1 },
        ],
      },
      funding,
    },
    {
      id: 'cross',
      kind: 'cross_shop_promotion',
      benefit: { kind: 'group_units_off', groupSize: 1, offBasisPoints: 2000 },
      funding,
    },
  ],
}

const shippingByList: Request = {
  at,
  policy: {
    id: 'shipping-by-list',
    version: 1,
    layers: [{ id: 'L1', kinds: ['shipping_coupon'], amountBasis: 'list', weightBasis: 'list' }],
    overflow: 'forfeit',
  },
  lines: [line('l1', 'A', 632), line('l2', 'D', 840)],
  shipping: [
    { shop: 'A', minor: 800 },
    { shop: 'D', minor: 7 },
  ],
  offers: [
    { id: 'ofA', kind: 'shipping_coupon', benefit: { kind: 'shipping_off' }, scope: { shops: ['A'] }, funding },
    { id: 'ofAll', kind: 'shipping_coupon', benefit: { kind: 'shipping_off' }, funding },
  ],
}

test.each([
  ['an amount off shipping is shared out before it is cut to what is left (forfeit)', shippingAfter],
  ['the same, with the smaller coupon forced', { ...shippingAfter, must: ['first'] }],
  ['tiers whose rate falls are judged alone by the tier they reach', fallingTiers],
  ['free shipping by list amounts after a coupon for one of the shops', shippingByList],
])('%s', (_, request) => {
  expect(differences(quote(asInput(request)), quoteByBruteForce(request))).toEqual([])
})
