// 关注店铺: the buyer follows the shop.
import { code, defineCondition, met, unmet } from './condition.ts'

export const followsShop = defineCondition({
  kind: 'follows_shop',
  params: { shop: code },
  needs: ['follows'],
  on: 'buyer',
  check: ({ follows }, { shop }) => (follows?.includes(shop) ? met : unmet(follows)),
})
