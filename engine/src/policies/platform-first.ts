// Seed 001's reading: first across shops, then the shop's own; thresholds and rates on list amounts.
import type { Policy } from '../policy.ts'
import { tmall } from './tmall.ts'

const ORDER = [
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

/** Tmall's layers in the platform-first order, without their bases. */
export const platformFirstLayers: Policy['layers'] = ORDER.map((id) => {
  const { kinds } = tmall.layers.find((layer) => layer.id === id)!
  return { id, kinds }
})

export const platformFirst: Policy = {
  ...tmall,
  id: 'platform_first',
  layers: platformFirstLayers.map((layer) => ({ ...layer, thresholdBasis: 'list', amountBasis: 'list' })),
}
