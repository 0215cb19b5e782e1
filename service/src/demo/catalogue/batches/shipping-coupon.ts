import type { DemoBatch } from '../shape.ts'
import { batch } from './batch.ts'
import { merchantPays, platformPays } from './funding.ts'
import { daysAfterClaim, openForDays, usableForDays } from './times.ts'

const coupon = { instrument: 'shipping_coupon', kind: 'shipping_coupon' } as const

export const shippingCoupons: DemoBatch[] = [
  batch({
    ...coupon,
    ref: 'shipping-free',
    zh: '全免运费券',
    en: 'Free shipping',
    benefit: { kind: 'shipping_off' },
    funding: platformPays,
    claimWindow: openForDays(30),
    use: daysAfterClaim(7),
    stock: 3000,
    budgetMinor: 15000000,
  }),
  batch({
    ...coupon,
    ref: 'shipping-6-off',
    zh: '运费券 减6元',
    en: '6 off shipping',
    benefit: { kind: 'shipping_off', offMinor: 600 },
    funding: platformPays,
    claimWindow: openForDays(30),
    use: daysAfterClaim(7),
    stock: 20000,
    perBuyerLimit: 3,
    budgetMinor: 12000000,
  }),
  batch({
    ...coupon,
    ref: 'shipping-remote',
    zh: '偏远地区运费券 满99包邮',
    en: 'Free shipping to remote regions from 99',
    benefit: { kind: 'shipping_off' },
    threshold: { spendMinor: 9900 },
    conditions: [{ kind: 'region', anyOf: ['CN-65', 'CN-54', 'CN-63'] }],
    funding: platformPays,
    claimWindow: openForDays(90),
    use: usableForDays(30),
    stock: 5000,
    budgetMinor: 25000000,
  }),
  batch({
    ...coupon,
    ref: 'shipping-linjian-half',
    shop: 'shop-linjian',
    zh: '冷链运费半价',
    en: 'Cold-chain shipping at half price',
    benefit: { kind: 'shipping_off', offBasisPoints: 5000 },
    funding: merchantPays,
    claimWindow: openForDays(30),
    use: daysAfterClaim(15),
    stock: 3000,
    budgetMinor: 3000000,
  }),
]
