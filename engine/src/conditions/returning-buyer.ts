import * as z from 'zod/mini'
import { nameOf } from '../describe/locale.ts'
import { code, count, defineCondition, met, unmet } from './condition.ts'
import { paidOrdersIn } from './facts.ts'

export const returningBuyer = defineCondition({
  kind: 'returning_buyer',
  title: { 'zh-CN': '老客', en: 'Returning buyer' },
  params: z.strictObject({
    kind: z.literal('returning_buyer'),
    shop: z.optional(code),
    ordersAtLeast: z.optional(count),
  }),
  needs: ['paidOrders', 'paidOrdersByShop'],
  on: 'buyer',
  check: (facts, { shop, ordersAtLeast = 1 }) => {
    const orders = paidOrdersIn(facts, shop)
    return orders !== undefined && orders >= ordersAtLeast ? met : unmet(orders)
  },
  words: ({ shop, ordersAtLeast = 1 }, names) => {
    const orders = ordersAtLeast === 1 ? 'one paid order' : `${ordersAtLeast} paid orders`
    return shop === undefined
      ? {
          'zh-CN': `仅限老客(在平台至少有${ordersAtLeast}笔已付款订单)使用。`,
          en: `Only for buyers with at least ${orders} on the platform.`,
        }
      : {
          'zh-CN': `仅限${nameOf(names, 'shops', shop, 'zh-CN')}店铺老客(在该店至少有${ordersAtLeast}笔已付款订单)使用。`,
          en: `Only for buyers with at least ${orders} in shop ${nameOf(names, 'shops', shop, 'en')}.`,
        }
  },
})
