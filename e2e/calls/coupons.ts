import type { Way } from './way.ts'

export const couponCalls = {
  claimCoupon: { of: 'all', make: async (stage) => ({ params: { id: await stage.batch(null, 'live') } }) },
  listCoupons: { of: 'all', make: async () => ({}) },
  getCoupon: { of: 'buyer', make: async (stage, buyer) => ({ params: { id: await stage.coupon(buyer) } }) },
} as const satisfies Record<string, Way>
