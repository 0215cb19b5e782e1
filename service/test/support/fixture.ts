import type { DemoBatch, DemoBuyer, DemoItem, DemoMarketplace, Localised } from '../../src/demo/catalogue/shape.ts'

// A marketplace small enough to reckon with by hand: A sells at 200, B at 150, and the voucher takes 30 off 300.

const both = (text: string): Localised => ({ 'zh-CN': text, en: text })
const art = { hue: 200, glyph: '◆' }
const day = 86_400

const item = (
  sku: string,
  shop: string,
  merchant: string,
  category: string,
  unitPriceMinor: number,
  tags: string[] = [],
): DemoItem => ({
  sku,
  spu: sku,
  shop,
  merchant,
  brand: `brand-of-${shop}`,
  category,
  name: both(sku),
  variant: both(''),
  tags,
  unitPriceMinor,
  floorUnitPriceMinor: 0,
  costMinor: 0,
  stock: 1_000,
  art,
})

const buyer = (ref: string, facts: Partial<DemoBuyer['facts']> = {}): DemoBuyer => ({
  ref,
  name: both(ref),
  note: both(ref),
  facts: {
    score: 0,
    paidOrders: 0,
    paidOrdersByShop: {},
    follows: [],
    memberOf: [],
    segments: [],
    region: 'CN-31',
    paymentMethod: 'alipay',
    ...facts,
  },
})

export const batch = (ref: string, given: Partial<DemoBatch>): DemoBatch => ({
  ref,
  instrument: 'voucher',
  kind: 'voucher',
  displayName: both(ref),
  title: both(ref),
  issuer: 'platform',
  merchant: null,
  shop: null,
  benefit: { kind: 'amount_off', offMinor: 3_000 },
  threshold: { spendMinor: 30_000 },
  scope: null,
  conditions: [],
  group: null,
  exclusive: false,
  funding: [
    { party: 'platform', basisPoints: 4_000 },
    { party: 'merchant', basisPoints: 6_000 },
  ],
  claim: 'click',
  priceMinor: null,
  pack: null,
  audience: { kind: 'public' },
  grants: [],
  claimWindow: { fromSeconds: -day, untilSeconds: 30 * day },
  use: { kind: 'fixed', fromSeconds: -day, untilSeconds: 30 * day },
  stock: 1_000,
  perBuyerLimit: 1,
  budgetMinor: 100_000_000,
  ...given,
})

const ofShopA: Pick<DemoBatch, 'issuer' | 'merchant' | 'shop' | 'scope'> = {
  issuer: 'merchant',
  merchant: 'm-one',
  shop: 'shop-a',
  scope: { shops: ['shop-a'] },
}
const byMerchant = [{ party: 'merchant', basisPoints: 10_000 }]
const virtual = { shops: ['shop-c'], categories: ['virtual'] } // what no other batch of the fixture is for

export const fixture: DemoMarketplace = {
  name: both('Fixture'),
  categories: [
    { id: 'apparel', path: 'apparel', parent: null, name: both('apparel'), art },
    { id: 'dress', path: 'apparel/dress', parent: 'apparel', name: both('dress'), art },
    { id: 'home', path: 'home', parent: null, name: both('home'), art },
    { id: 'virtual', path: 'virtual', parent: null, name: both('virtual'), art },
  ],
  merchants: [
    { ref: 'm-one', name: both('One'), size: 'brand' },
    { ref: 'm-two', name: both('Two'), size: 'sme' },
  ],
  shops: [
    {
      ref: 'shop-a',
      merchant: 'm-one',
      name: both('A'),
      tags: [],
      art,
      shipping: { feeMinor: 0, freeFromMinor: null },
    },
    {
      ref: 'shop-b',
      merchant: 'm-two',
      name: both('B'),
      tags: [],
      art,
      shipping: { feeMinor: 0, freeFromMinor: null },
    },
    {
      ref: 'shop-c',
      merchant: 'm-two',
      name: both('C'),
      tags: [],
      art,
      shipping: { feeMinor: 800, freeFromMinor: 9_900 },
    },
  ],
  items: [
    item('a-200', 'shop-a', 'm-one', 'apparel/dress', 20_000),
    item('a-100', 'shop-a', 'm-one', 'apparel', 10_000),
    item('b-150', 'shop-b', 'm-two', 'home', 15_000),
    item('b-033', 'shop-b', 'm-two', 'home', 3_333),
    item('c-050', 'shop-c', 'm-two', 'virtual', 5_000),
  ],
  buyers: [buyer('ann'), buyer('bob', { memberTier: '88VIP' }), buyer('cat', { follows: ['shop-a'] })],
  batches: [
    batch('voucher-300-30', {}),
    batch('allowance-a-200-20', {
      ...ofShopA,
      instrument: 'allowance',
      kind: 'allowance',
      claim: 'none',
      benefit: { kind: 'amount_off', offMinor: 2_000 },
      threshold: { spendMinor: 20_000 },
      funding: [
        { party: 'merchant', basisPoints: 8_000 },
        { party: 'platform', basisPoints: 2_000 },
      ],
    }),
    batch('shop-a-100-5', {
      ...ofShopA,
      instrument: 'shop_coupon',
      kind: 'shop_coupon',
      benefit: { kind: 'amount_off', offMinor: 500 },
      threshold: { spendMinor: 10_000 },
      funding: byMerchant,
      perBuyerLimit: 3,
    }),
    batch('one-left', { kind: 'red_packet', instrument: 'red_packet', threshold: null, stock: 1, scope: virtual }),
    batch('three-each', { stock: 100_000, perBuyerLimit: 3, scope: virtual }),
    batch('two-a-day', { perBuyerLimit: 10, scope: virtual }),
    batch('upcoming', { claimWindow: { fromSeconds: day, untilSeconds: 2 * day } }),
    batch('over', { claimWindow: { fromSeconds: -2 * day, untilSeconds: -day } }),
    batch('for-ann', { audience: { kind: 'insider', buyers: ['ann'] }, scope: virtual }),
    batch('for-vip', { conditions: [{ kind: 'member_tier', anyOf: ['88VIP'] }], scope: virtual }),
    batch('bought', { claim: 'paid', priceMinor: 90, scope: virtual }),
    batch('an-hour', {
      use: { kind: 'relative', seconds: 3_600, roundToDayEnd: false },
      scope: virtual,
      threshold: null,
    }),
    batch('to-day-end', { use: { kind: 'relative', seconds: 3_600, roundToDayEnd: true }, scope: virtual }),
    batch('little-budget', {
      instrument: 'red_packet',
      kind: 'red_packet',
      threshold: null,
      benefit: { kind: 'amount_off', offMinor: 1_000 },
      scope: { skus: ['c-050'] },
      funding: [{ party: 'platform', basisPoints: 10_000 }],
      budgetMinor: 1_500,
    }),
    batch('c-90-40', {
      kind: 'category_voucher',
      instrument: 'category_voucher',
      benefit: { kind: 'amount_off', offMinor: 4_000 },
      threshold: { spendMinor: 9_000 },
      scope: { skus: ['c-050'] },
    }),
    batch('granted', {
      claim: 'grant',
      scope: virtual,
      grants: [{ buyer: 'cat', quantity: 2, atSeconds: -3_600 }],
      perBuyerLimit: 2,
    }),
  ],
}
