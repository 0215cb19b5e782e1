// 支付方式: paid in one of these ways.
import { codes, defineCondition, met, unmet } from './condition.ts'

export const paymentMethod = defineCondition({
  kind: 'payment_method',
  params: { anyOf: codes },
  needs: ['paymentMethod'],
  on: 'buyer',
  check: ({ paymentMethod }, { anyOf }) =>
    paymentMethod !== undefined && anyOf.includes(paymentMethod) ? met : unmet(paymentMethod),
})
