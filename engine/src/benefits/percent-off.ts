// 折扣, 满折: a rate, at most so much.
import * as z from 'zod/mini'
import { rateOf } from '../money/ratio.ts'
import { amountBenefit, amountMinor, basisPoints } from './benefit.ts'

export const percentOff = amountBenefit({
  kind: 'percent_off',
  title: { 'zh-CN': '折扣', en: 'Percentage off' },
  params: z.strictObject({
    kind: z.literal('percent_off'),
    offBasisPoints: basisPoints,
    maxMinor: z.optional(amountMinor),
  }),
  takes: 'amount',
  rate: true,
  discount({ offBasisPoints, maxMinor }, { amountMinor: base }, rounding) {
    const off = rateOf(base, offBasisPoints, rounding)
    return maxMinor !== undefined && off > maxMinor ? maxMinor : off
  },
})
