// 搭配商品: other goods are in the cart.
import { scopeShape } from '../scope.ts'
import { count, defineCondition, met, unmet } from './condition.ts'

/** So many units of certain goods must be in the cart, whether or not the offer touches them. */
export const requiresItems = defineCondition({
  kind: 'requires_items',
  params: { scope: scopeShape, quantity: count },
  needs: ['unitsIn'],
  on: 'cart',
  check: ({ unitsIn }, { scope, quantity }) => {
    const units = unitsIn(scope)
    return units >= quantity ? met : unmet(units)
  },
})
