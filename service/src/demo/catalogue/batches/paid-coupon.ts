import type { DemoBatch } from '../shape.ts'
import { batch } from './batch.ts'
import { merchantPays, platformPays } from './funding.ts'
import { allButSpecial } from './scopes.ts'
import { daysAfterClaim, openForDays } from './times.ts'

const paid = { instrument: 'paid_coupon', claim: 'paid' } as const

/** Bought; given back for its price while unused. */
export const paidCoupons: DemoBatch[] = [
  batch({
    ...paid,
    ref: 'paid-1-for-10',
    kind: 'voucher',
    priceMinor: 100,
    zh: '1元购 满69减10',
    en: 'For 1.00: 10 off 69',
    benefit: { kind: 'amount_off', offMinor: 1000 },
    threshold: { spendMinor: 6900 },
    scope: allButSpecial,
    funding: platformPays,
    claimWindow: openForDays(30),
    use: daysAfterClaim(15),
    stock: 5000,
    perBuyerLimit: 2,
    budgetMinor: 5000000,
  }),
  batch({
    ...paid,
    ref: 'paid-9-9-for-60-yueyan',
    kind: 'shop_coupon',
    shop: 'shop-yueyan',
    priceMinor: 990,
    zh: '9.9元购 悦颜满299减60',
    en: 'For 9.90: Yueyan 60 off 299',
    benefit: { kind: 'amount_off', offMinor: 6000 },
    threshold: { spendMinor: 29900 },
    funding: merchantPays,
    claimWindow: openForDays(30),
    use: daysAfterClaim(30),
    stock: 800,
    budgetMinor: 4800000,
  }),
]
