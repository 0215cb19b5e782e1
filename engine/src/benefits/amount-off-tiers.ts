// 阶梯满减: the amount of the highest tier reached.
import { list, object, optional } from '../shape/holders.ts'
import { amountBenefit, amountMinor, count } from './benefit.ts'
import { missingToFirst, reached } from './tiers.ts'

export const amountOffTiers = amountBenefit({
  kind: 'amount_off_tiers',
  params: {
    tiers: list(object({ spendMinor: optional(amountMinor), quantity: optional(count), offMinor: amountMinor }), 1, 20),
  },
  takes: 'amount',
  rate: false,
  discount: ({ tiers }, bases) => reached(tiers, bases)?.offMinor ?? 0,
  missing: ({ tiers }, bases) => missingToFirst(tiers, bases),
})
