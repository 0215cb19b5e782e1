// The five policies of section 4, typed in from the page.
import type { Basis, Layer, Policy, PolicyName } from './types.ts'

const limits: Policy['limits'] = [
  { kinds: ['item_coupon', 'shop_coupon', 'insider_shop_coupon'], per: 'shop', max: 1 },
  { kinds: ['allowance'], per: 'shop', max: 1 },
  { kinds: ['voucher', 'insider_voucher'], per: 'order', max: 1 },
  { kinds: ['category_voucher'], per: 'order', max: 1 },
]
const rest = {
  version: 1,
  limits,
  singleBenefit: { tags: ['gold', 'luxury', 'virtual'] },
  ineligible: [{ kinds: ['voucher'], scope: { tags: ['virtual'] } }],
  rounding: 'half_up',
  overflow: 'redistribute',
  minimumPayableMinor: 0,
} as const

const afterItem: Basis = { after: 'item' }

const kindsOf: { readonly [layer: string]: readonly string[] } = {
  item: ['item_price', 'item_coupon'],
  shop_promotion: ['allowance', 'shop_promotion'],
  shop_coupon: ['shop_coupon', 'insider_shop_coupon'],
  cross_shop: ['cross_shop_promotion', 'allowance_balance'],
  voucher: ['voucher', 'category_voucher', 'insider_voucher'],
  member: ['member_discount'],
  red_packet: ['red_packet'],
  points: ['points'],
  shipping: ['shipping_coupon'],
  payment: ['payment_coupon', 'interest_free_coupon'],
}
const layer = (id: string, bases: Omit<Layer, 'id' | 'kinds'> = {}): Layer => ({
  id,
  kinds: kindsOf[id] ?? [],
  ...bases,
})

const shopFirst = [
  'item',
  'shop_promotion',
  'shop_coupon',
  'cross_shop',
  'voucher',
  'member',
  'red_packet',
  'points',
  'shipping',
  'payment',
]
const platformFirst = [
  'item',
  'cross_shop',
  'voucher',
  'shop_promotion',
  'shop_coupon',
  'member',
  'red_packet',
  'points',
  'shipping',
  'payment',
]
const testedAfterItem = ['shop_promotion', 'shop_coupon', 'cross_shop']

const tmallLayers = shopFirst.map((id) => layer(id, testedAfterItem.includes(id) ? { thresholdBasis: afterItem } : {}))

export const referencePolicies: { readonly [name in PolicyName]: Policy } = {
  tmall: { ...rest, id: 'tmall', layers: tmallLayers },
  platform_first: {
    ...rest,
    id: 'platform_first',
    layers: platformFirst.map((id) => layer(id, { thresholdBasis: 'list', amountBasis: 'list' })),
  },
  platform_first_sequential: {
    ...rest,
    id: 'platform_first_sequential',
    layers: platformFirst.map((id) => layer(id)),
  },
  parallel_2020: {
    ...rest,
    id: 'parallel_2020',
    layers: tmallLayers.map((each) => (each.id === 'cross_shop' ? { ...each, weightBasis: afterItem } : each)),
    overflow: 'forfeit',
  },
  sequential: { ...rest, id: 'sequential', layers: shopFirst.map((id) => layer(id)) },
}
