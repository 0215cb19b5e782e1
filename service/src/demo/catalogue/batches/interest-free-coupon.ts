import type { DemoBatch } from '../shape.ts'
import { batch } from './batch.ts'
import { halfWith, merchantPays, paidBy } from './funding.ts'
import { daysAfterClaim, openForDays } from './times.ts'

const coupon = { instrument: 'interest_free_coupon', kind: 'interest_free_coupon' } as const

export const interestFreeCoupons: DemoBatch[] = [
  batch({
    ...coupon,
    ref: 'interest-free-3-digital',
    zh: '3C数码 3期免息',
    en: 'Digital: 3 instalments interest-free',
    benefit: { kind: 'interest_free', instalments: 3, monthlyRateBasisPoints: 60 },
    threshold: { spendMinor: 60000 },
    scope: { categories: ['digital'] },
    conditions: [{ kind: 'payment_method', anyOf: ['huabei', 'card'] }],
    funding: halfWith('bank:demo'),
    claimWindow: openForDays(30),
    use: daysAfterClaim(15),
    stock: 5000,
    budgetMinor: 10000000,
  }),
  batch({
    ...coupon,
    ref: 'interest-free-6-xinghe',
    shop: 'shop-xinghe',
    zh: '星禾手机 6期免息',
    en: 'Xinghe phones: 6 instalments interest-free',
    benefit: { kind: 'interest_free', instalments: 6, monthlyRateBasisPoints: 65 },
    threshold: { spendMinor: 100000 },
    scope: { shops: ['shop-xinghe'], categories: ['digital/phone'] },
    conditions: [{ kind: 'payment_method', anyOf: ['huabei'] }],
    funding: merchantPays,
    claimWindow: openForDays(30),
    use: daysAfterClaim(15),
    stock: 2000,
    budgetMinor: 20000000,
  }),
  batch({
    ...coupon,
    ref: 'interest-free-12-appliances',
    zh: '大家电 12期免息',
    en: 'Large appliances: 12 instalments interest-free',
    benefit: { kind: 'interest_free', instalments: 12, monthlyRateBasisPoints: 70 },
    threshold: { spendMinor: 200000 },
    scope: { categories: ['appliances/large'] },
    conditions: [{ kind: 'payment_method', anyOf: ['huabei'] }],
    funding: paidBy('bank:demo'),
    claimWindow: openForDays(30),
    use: daysAfterClaim(15),
    stock: 1000,
    budgetMinor: 30000000,
  }),
]
