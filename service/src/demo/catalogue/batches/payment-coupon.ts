import type { DemoBatch } from '../shape.ts'
import { batch } from './batch.ts'
import { halfWith, paidBy, platformPays } from './funding.ts'
import { notVirtualNorGold } from './scopes.ts'
import { daysAfterClaim, hour, openForDays, opensIn, usableForDays } from './times.ts'

const coupon = {
  instrument: 'payment_coupon',
  kind: 'payment_coupon',
  scope: notVirtualNorGold,
  group: 'payment',
} as const

export const paymentCoupons: DemoBatch[] = [
  batch({
    ...coupon,
    ref: 'payment-huabei-100-5',
    zh: '花呗支付券 满100减5',
    en: 'Huabei 5 off 100',
    benefit: { kind: 'amount_off', offMinor: 500 },
    threshold: { spendMinor: 10000 },
    conditions: [{ kind: 'payment_method', anyOf: ['huabei'] }],
    funding: halfWith('bank:demo'),
    claimWindow: openForDays(30),
    use: daysAfterClaim(7),
    stock: 20000,
    budgetMinor: 10000000,
  }),
  batch({
    ...coupon,
    ref: 'payment-card-300-20',
    zh: '银行卡支付券 满300减20',
    en: 'Bank card 20 off 300',
    benefit: { kind: 'amount_off', offMinor: 2000 },
    threshold: { spendMinor: 30000 },
    conditions: [{ kind: 'payment_method', anyOf: ['card'] }],
    funding: paidBy('bank:demo'),
    claimWindow: openForDays(30),
    use: usableForDays(30),
    stock: 3000,
    budgetMinor: 6000000,
  }),
  batch({
    ...coupon,
    ref: 'payment-alipay-instant-2',
    zh: '钱包立减 2元',
    en: 'Wallet payment 2 off',
    benefit: { kind: 'amount_off', offMinor: 200 },
    conditions: [{ kind: 'payment_method', anyOf: ['alipay'] }],
    funding: platformPays,
    claimWindow: openForDays(30),
    use: daysAfterClaim(3),
    stock: 30000,
    budgetMinor: 6000000,
  }),
  batch({
    ...coupon,
    ref: 'payment-wechat-1pc',
    zh: '支付 99折 最高减10',
    en: '1 % off the payment, at most 10',
    benefit: { kind: 'percent_off', offBasisPoints: 100, maxMinor: 1000 },
    conditions: [{ kind: 'payment_method', anyOf: ['wechat'] }],
    funding: platformPays,
    claimWindow: opensIn(6 * hour, 7),
    use: daysAfterClaim(3),
    stock: 10000,
    budgetMinor: 10000000,
  }),
]
