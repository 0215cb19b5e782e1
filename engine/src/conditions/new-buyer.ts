// 新客: no paid order, on the platform or in a shop.
import { optional } from '../shape/holders.ts'
import { code, defineCondition, met, unmet } from './condition.ts'
import { paidOrdersIn } from './facts.ts'

export const newBuyer = defineCondition({
  kind: 'new_buyer',
  params: { shop: optional(code) },
  needs: ['paidOrders', 'paidOrdersByShop'],
  on: 'buyer',
  check: (facts, { shop }) => {
    const orders = paidOrdersIn(facts, shop)
    return orders === 0 ? met : unmet(orders)
  },
})
