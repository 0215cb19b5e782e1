import * as z from 'zod/mini'
import { count, defineCondition, met, unmet } from './condition.ts'

/** Counted among the lines that the offer may touch, not in the whole cart. */
export const distinctShopsAtLeast = defineCondition({
  kind: 'distinct_shops_at_least',
  title: { 'zh-CN': '跨店数量', en: 'Different shops at least' },
  params: z.strictObject({ kind: z.literal('distinct_shops_at_least'), count }),
  needs: ['distinctShops'],
  on: 'cart',
  check: ({ distinctShops }, { count }) => (distinctShops >= count ? met : unmet(distinctShops)),
  words: ({ count }) => ({
    'zh-CN': `适用商品需来自至少${count}家店铺。`,
    en:
      count === 1
        ? 'The eligible items must come from a shop.'
        : `The eligible items must come from at least ${count} shops.`,
  }),
})
