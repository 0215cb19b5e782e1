// 跨店: goods of at least so many shops.
import { count, defineCondition, met, unmet } from './condition.ts'

/** Counted among the lines that the offer may touch, not in the whole cart. */
export const distinctShopsAtLeast = defineCondition({
  kind: 'distinct_shops_at_least',
  params: { count },
  needs: ['distinctShops'],
  on: 'cart',
  check: ({ distinctShops }, { count }) => (distinctShops >= count ? met : unmet(distinctShops)),
})
