import * as z from 'zod/mini'
import { anyOf, nameOf } from '../describe/locale.ts'
import { codes, defineCondition, met, unmet } from './condition.ts'

export const paymentMethod = defineCondition({
  kind: 'payment_method',
  title: { 'zh-CN': '支付方式', en: 'Payment method' },
  params: z.strictObject({ kind: z.literal('payment_method'), anyOf: codes }),
  needs: ['paymentMethod'],
  on: 'buyer',
  check: ({ paymentMethod }, { anyOf }) =>
    paymentMethod !== undefined && anyOf.includes(paymentMethod) ? met : unmet(paymentMethod),
  words: (params, names) => {
    const methods = (locale: 'zh-CN' | 'en') =>
      anyOf(
        params.anyOf.map((one) => nameOf(names, 'paymentMethods', one, locale)),
        locale,
      )
    return { 'zh-CN': `需使用${methods('zh-CN')}付款。`, en: `Only when paying with ${methods('en')}.` }
  },
})
