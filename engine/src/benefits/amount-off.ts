// 满减, 立减: a fixed amount.
import * as z from 'zod/mini'
import { amountBenefit, amountMinor } from './benefit.ts'

export const amountOff = amountBenefit({
  kind: 'amount_off',
  title: { 'zh-CN': '满减/立减', en: 'Amount off' },
  params: z.strictObject({ kind: z.literal('amount_off'), offMinor: amountMinor }),
  takes: 'amount',
  rate: false,
  discount: ({ offMinor }) => offMinor,
})
