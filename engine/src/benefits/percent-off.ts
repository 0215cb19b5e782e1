// 折扣, 满折: a rate, at most so much.
import { rateOf } from '../money/ratio.ts'
import { optional } from '../shape/holders.ts'
import { amountBenefit, amountMinor, basisPoints } from './benefit.ts'

export const percentOff = amountBenefit({
  kind: 'percent_off',
  params: {
    offBasisPoints: basisPoints,
    maxMinor: optional(amountMinor),
  },
  takes: 'amount',
  rate: true,
  discount({ offBasisPoints, maxMinor }, { amountMinor: base }, rounding) {
    const off = rateOf(base, offBasisPoints, rounding)
    return maxMinor !== undefined && off > maxMinor ? maxMinor : off
  },
})
