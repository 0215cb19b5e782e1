// 分期免息: nothing off the goods; the interest of the instalments is paid by the funder.
import * as z from 'zod/mini'
import { basisPoints, grantedBenefit } from './benefit.ts'

export const interestFree = grantedBenefit({
  kind: 'interest_free',
  title: { 'zh-CN': '分期免息', en: 'Interest-free instalments' },
  params: z.strictObject({
    kind: z.literal('interest_free'),
    instalments: z.int().check(z.minimum(1), z.maximum(60)),
    monthlyRateBasisPoints: basisPoints,
  }),
  takes: 'nothing',
  rate: false,
})
