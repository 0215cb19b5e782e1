import type { Way } from './way.ts'

const month = { from: '2026-01-01T00:00:00.000Z', to: '2036-02-01T00:00:00.000Z' }

export const reportCalls = {
  reportFunding: { of: 'all', make: async () => ({ query: month }) },
  reportFaces: { of: 'all', make: async () => ({ query: month }) },
  reportMargins: {
    of: 'all',
    make: async () => ({ query: { from: '2026-01-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z' } }),
  },
  reportRevenue: { of: 'all', make: async () => ({ query: month }) },
  reportPaidCoupons: { of: 'all', make: async () => ({ query: month }) },
} as const satisfies Record<string, Way>
