import * as z from 'zod/mini'
import { nameOf } from '../describe/locale.ts'
import { code, defineCondition, met, unmet } from './condition.ts'

export const memberOfShop = defineCondition({
  kind: 'member_of_shop',
  title: { 'zh-CN': '店铺会员', en: 'Member of the shop' },
  params: z.strictObject({ kind: z.literal('member_of_shop'), shop: code }),
  needs: ['memberOf'],
  on: 'buyer',
  check: ({ memberOf }, { shop }) => (memberOf?.includes(shop) ? met : unmet(memberOf)),
  words: ({ shop }, names) => ({
    'zh-CN': `仅限${nameOf(names, 'shops', shop, 'zh-CN')}店铺会员使用。`,
    en: `Only for members of shop ${nameOf(names, 'shops', shop, 'en')}.`,
  }),
})
