// 满减, 立减: a fixed amount.
import { amountBenefit, amountMinor } from './benefit.ts'

export const amountOff = amountBenefit({
  kind: 'amount_off',
  params: { offMinor: amountMinor },
  takes: 'amount',
  rate: false,
  discount: ({ offMinor }) => offMinor,
})
