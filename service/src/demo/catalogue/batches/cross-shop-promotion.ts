import type { DemoBatch } from '../shape.ts'
import { batch } from './batch.ts'
import { voucherShared } from './funding.ts'
import { day, openForDays, opensIn, usableForDays } from './times.ts'

const promotion = {
  instrument: 'cross_shop_promotion',
  kind: 'cross_shop_promotion',
  claim: 'none',
  funding: voucherShared,
  perBuyerLimit: 1000,
  stock: 1000000,
} as const

/** The halls do not overlap: lines add up only where their ladders are the same. */
export const crossShopPromotions: DemoBatch[] = [
  batch({
    ...promotion,
    ref: 'cross-300-50',
    zh: '跨店满减 每满300减50 最高减500',
    en: 'Cross-shop: 50 off each 300, at most 500',
    benefit: { kind: 'amount_off_per', perMinor: 30000, offMinor: 5000, maxMinor: 50000 },
    scope: { categories: ['beauty', 'digital', 'appliances'] },
    claimWindow: openForDays(30),
    use: usableForDays(30),
    budgetMinor: 500000000,
  }),
  batch({
    ...promotion,
    ref: 'cross-table-200-20',
    zh: '餐桌跨店满减 每满200减20 最多3次',
    en: 'Table cross-shop: 20 off each 200, three times',
    benefit: { kind: 'amount_off_per', perMinor: 20000, offMinor: 2000, maxTimes: 3 },
    scope: { categories: ['fresh', 'food'] },
    claimWindow: openForDays(30),
    use: usableForDays(30),
    budgetMinor: 100000000,
  }),
  batch({
    ...promotion,
    ref: 'cross-home-1000-100',
    zh: '家装跨店满减 每满1000减100 最高减500',
    en: 'Home cross-shop: 100 off each 1,000, at most 500',
    benefit: { kind: 'amount_off_per', perMinor: 100000, offMinor: 10000, maxMinor: 50000 },
    scope: { categories: ['home'] },
    claimWindow: opensIn(day, 5),
    use: { kind: 'fixed', fromSeconds: day, untilSeconds: 6 * day },
    budgetMinor: 100000000,
  }),
]
