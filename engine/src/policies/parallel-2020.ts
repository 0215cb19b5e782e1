// Double 11 of 2020: cross-shop thresholds and shares on the amounts after item discounts; what does not fit is lost.
import type { Policy } from '../policy.ts'
import { tmall } from './tmall.ts'

export const parallel2020: Policy = {
  ...tmall,
  id: 'parallel_2020',
  layers: tmall.layers.map((layer) =>
    layer.id === 'cross_shop' ? { ...layer, thresholdBasis: { after: 'item' }, weightBasis: { after: 'item' } } : layer,
  ),
  overflow: 'forfeit',
}
