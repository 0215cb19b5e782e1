// 阶梯满减: the amount of the highest tier reached.
import * as z from 'zod/mini'
import { amountBenefit, amountMinor, count } from './benefit.ts'
import { missingToFirst, reached } from './tiers.ts'

export const amountOffTiers = amountBenefit({
  kind: 'amount_off_tiers',
  title: { 'zh-CN': '阶梯满减', en: 'Amount off by tiers' },
  params: z.strictObject({
    kind: z.literal('amount_off_tiers'),
    tiers: z
      .array(
        z.strictObject({ spendMinor: z.optional(amountMinor), quantity: z.optional(count), offMinor: amountMinor }),
      )
      .check(z.minLength(1), z.maxLength(20)),
  }),
  takes: 'amount',
  rate: false,
  discount: ({ tiers }, bases) => reached(tiers, bases)?.offMinor ?? 0,
  missing: ({ tiers }, bases) => missingToFirst(tiers, bases),
})
