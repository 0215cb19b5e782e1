import type { Way } from './way.ts'

const plain: Way = { of: 'all', make: async () => ({}) }

export const catalogueCalls = {
  getMarketplace: plain,
  runInvariantChecks: plain,
  signInToDemo: { of: 'all', make: async () => ({ body: { buyer: 'ann' } }) },
  listCategories: plain,
  listShops: plain,
  listItems: { of: 'all', make: async () => ({ query: { limit: 3 } }) },
} as const satisfies Record<string, Way>
