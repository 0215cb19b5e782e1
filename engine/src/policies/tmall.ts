// Tmall's order as its own rules have stated it since 2018: item, shop, cross-shop, voucher, member, red packet.
import type { Funding, Policy } from '../policy.ts'

const merchant: Funding = [{ party: 'merchant', basisPoints: 10_000 }]
const platform: Funding = [{ party: 'platform', basisPoints: 10_000 }]
const split = (platformPoints: number): Funding => [
  { party: 'platform', basisPoints: platformPoints },
  { party: 'merchant', basisPoints: 10_000 - platformPoints },
]

export const tmall: Policy = {
  id: 'tmall',
  version: 1,
  layers: [
    { id: 'item', kinds: ['item_price', 'item_coupon'] },
    { id: 'shop_promotion', kinds: ['allowance', 'shop_promotion'], thresholdBasis: { after: 'item' } },
    { id: 'shop_coupon', kinds: ['shop_coupon', 'insider_shop_coupon'], thresholdBasis: { after: 'item' } },
    { id: 'cross_shop', kinds: ['cross_shop_promotion', 'allowance_balance'], thresholdBasis: { after: 'item' } },
    { id: 'voucher', kinds: ['voucher', 'category_voucher', 'insider_voucher'], thresholdBasis: 'current' },
    { id: 'member', kinds: ['member_discount'] },
    { id: 'red_packet', kinds: ['red_packet'] },
    { id: 'points', kinds: ['points'] },
    { id: 'shipping', kinds: ['shipping_coupon'] },
    { id: 'payment', kinds: ['payment_coupon', 'interest_free_coupon'] },
  ],
  limits: [
    { kinds: ['item_coupon', 'shop_coupon', 'insider_shop_coupon'], per: 'shop', max: 1 },
    { kinds: ['allowance'], per: 'shop', max: 1 },
    { kinds: ['voucher', 'insider_voucher'], per: 'order', max: 1 },
    { kinds: ['category_voucher'], per: 'order', max: 1 },
  ],
  singleBenefit: { tags: ['gold', 'luxury', 'virtual'] },
  ineligible: [{ kinds: ['voucher'], scope: { tags: ['virtual'] } }],
  rounding: 'half_up',
  overflow: 'redistribute',
  minimumPayableMinor: 0,
  // The presets of design/settlement.md; an offer's own funding goes before them.
  funding: {
    item_price: merchant,
    item_coupon: merchant,
    shop_promotion: merchant,
    shop_coupon: merchant,
    insider_shop_coupon: merchant,
    allowance: split(2_000),
    cross_shop_promotion: merchant,
    allowance_balance: merchant,
    voucher: split(4_000),
    category_voucher: split(3_000),
    insider_voucher: platform,
    member_discount: platform,
    red_packet: platform,
    points: platform,
    shipping_coupon: merchant,
    payment_coupon: platform,
    interest_free_coupon: merchant,
  },
}
