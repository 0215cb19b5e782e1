// 店铺会员: the buyer is a member of the shop.
import { code, defineCondition, met, unmet } from './condition.ts'

export const memberOfShop = defineCondition({
  kind: 'member_of_shop',
  params: { shop: code },
  needs: ['memberOf'],
  on: 'buyer',
  check: ({ memberOf }, { shop }) => (memberOf?.includes(shop) ? met : unmet(memberOf)),
})
