// 老客: paid orders, on the platform or in a shop.
import { optional } from '../shape/holders.ts'
import { code, count, defineCondition, met, unmet } from './condition.ts'
import { paidOrdersIn } from './facts.ts'

export const returningBuyer = defineCondition({
  kind: 'returning_buyer',
  params: {
    shop: optional(code),
    ordersAtLeast: optional(count),
  },
  needs: ['paidOrders', 'paidOrdersByShop'],
  on: 'buyer',
  check: (facts, { shop, ordersAtLeast = 1 }) => {
    const orders = paidOrdersIn(facts, shop)
    return orders !== undefined && orders >= ordersAtLeast ? met : unmet(orders)
  },
})
