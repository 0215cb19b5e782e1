import * as z from 'zod/mini'
import { nameOf } from '../describe/locale.ts'
import { code, defineCondition, met, unmet } from './condition.ts'
import { paidOrdersIn } from './facts.ts'

export const newBuyer = defineCondition({
  kind: 'new_buyer',
  title: { 'zh-CN': '新客', en: 'New buyer' },
  params: z.strictObject({ kind: z.literal('new_buyer'), shop: z.optional(code) }),
  needs: ['paidOrders', 'paidOrdersByShop'],
  on: 'buyer',
  check: (facts, { shop }) => {
    const orders = paidOrdersIn(facts, shop)
    return orders === 0 ? met : unmet(orders)
  },
  words: ({ shop }, names) =>
    shop === undefined
      ? {
          'zh-CN': '仅限平台新客(在平台没有已付款订单)使用。',
          en: 'Only for new buyers, who have no paid order on the platform.',
        }
      : {
          'zh-CN': `仅限${nameOf(names, 'shops', shop, 'zh-CN')}店铺新客(在该店没有已付款订单)使用。`,
          en: `Only for buyers who have no paid order in shop ${nameOf(names, 'shops', shop, 'en')}.`,
        },
})
