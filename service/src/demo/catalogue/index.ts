import { batches } from './batches/index.ts'
import { buyers } from './buyers.ts'
import { categories } from './categories.ts'
import { items } from './items/index.ts'
import { merchants } from './merchants.ts'
import type { DemoMarketplace } from './shape.ts'
import { shops } from './shops.ts'

export type * from './shape.ts'
export { conditionWithShopIds, scopeWithShopIds } from './shops-of-terms.ts'

/** The small marketplace that `npm start` shows: invented merchants, brands and goods; the same on every machine. */
export const demoMarketplace: DemoMarketplace = {
  name: { 'zh-CN': '券核演示商城', en: 'Quanhe demo marketplace' },
  categories,
  merchants,
  shops,
  items,
  buyers,
  batches,
}
