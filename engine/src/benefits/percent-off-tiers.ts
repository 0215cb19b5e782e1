// 满N件M折: the rate of the highest tier reached.
import { rateOf } from '../money/ratio.ts'
import { list, object, optional } from '../shape/holders.ts'
import { amountBenefit, amountMinor, basisPoints, count } from './benefit.ts'
import { missingToFirst, reached } from './tiers.ts'

export const percentOffTiers = amountBenefit({
  kind: 'percent_off_tiers',
  params: {
    tiers: list(
      object({ spendMinor: optional(amountMinor), quantity: optional(count), offBasisPoints: basisPoints }),
      1,
      20,
    ),
    maxMinor: optional(amountMinor),
  },
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
