import { fresh } from './actors.ts'
import type { Way } from './way.ts'

const plain: Way = { of: 'all', make: async () => ({}) }

export const catalogueCalls = {
  getMarketplace: plain,
  runInvariantChecks: plain,
  signInToDemo: { of: 'all', make: async () => ({ body: { buyer: 'ann' } }) },
  listCategories: plain,
  listShops: plain,
  listItems: { of: 'all', make: async () => ({ query: { limit: 3 } }) },
  exportCatalogue: { of: 'all', make: async () => ({ query: { kind: 'item', limit: 3 } }) },
  writeCatalogue: {
    of: 'all',
    make: async () => {
      const name = { 'zh-CN': '长裙', en: 'Long dress' }
      const row = {
        kind: 'item',
        sku: fresh('sku'),
        shop: 'shp_a',
        category: 'apparel/dress',
        name,
        unitPriceMinor: 300,
      }
      return { body: { rows: [row] } }
    },
  },
} as const satisfies Record<string, Way>
