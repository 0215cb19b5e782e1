// 分期免息: nothing off the goods; the interest of the instalments is paid by the funder.
import { whole } from '../shape/values.ts'
import { basisPoints, grantedBenefit } from './benefit.ts'

export const interestFree = grantedBenefit({
  kind: 'interest_free',
  params: {
    instalments: whole(1, 60),
    monthlyRateBasisPoints: basisPoints,
  },
  takes: 'nothing',
  rate: false,
})
