import * as z from 'zod/mini'
import { nameOf } from '../describe/locale.ts'
import { code, defineCondition, met, unmet } from './condition.ts'

export const followsShop = defineCondition({
  kind: 'follows_shop',
  title: { 'zh-CN': '关注店铺', en: 'Follows the shop' },
  params: z.strictObject({ kind: z.literal('follows_shop'), shop: code }),
  needs: ['follows'],
  on: 'buyer',
  check: ({ follows }, { shop }) => (follows?.includes(shop) ? met : unmet(follows)),
  words: ({ shop }, names) => ({
    'zh-CN': `需已关注${nameOf(names, 'shops', shop, 'zh-CN')}店铺。`,
    en: `Only for buyers who follow shop ${nameOf(names, 'shops', shop, 'en')}.`,
  }),
})
