// 满N件M折: the rate of the highest tier reached.
import * as z from 'zod/mini'
import { rateOf } from '../money/ratio.ts'
import { amountBenefit, amountMinor, basisPoints, count } from './benefit.ts'
import { missingToFirst, reached } from './tiers.ts'

export const percentOffTiers = amountBenefit({
  kind: 'percent_off_tiers',
  title: { 'zh-CN': '阶梯折扣', en: 'Percentage off by tiers' },
  params: z.strictObject({
    kind: z.literal('percent_off_tiers'),
    tiers: z
      .array(
        z.strictObject({
          spendMinor: z.optional(amountMinor),
          quantity: z.optional(count),
          offBasisPoints: basisPoints,
        }),
      )
      .check(z.minLength(1), z.maxLength(20)),
    maxMinor: z.optional(amountMinor),
  }),
  takes: 'amount',
  rate: true,
  discount({ tiers, maxMinor }, bases, rounding) {
    const tier = reached(tiers, bases)
    if (tier === undefined) return 0
    const off = rateOf(bases.amountMinor, tier.offBasisPoints, rounding)
    return maxMinor !== undefined && off > maxMinor ? maxMinor : off
  },
  missing: ({ tiers }, bases) => missingToFirst(tiers, bases),
})
