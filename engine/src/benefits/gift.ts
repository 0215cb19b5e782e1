// 赠品: no money; one lot, or one for each so many eligible units.
import * as z from 'zod/mini'
import { count, grantedBenefit } from './benefit.ts'

export const gift = grantedBenefit({
  kind: 'gift',
  title: { 'zh-CN': '赠品', en: 'Gift' },
  params: z.strictObject({
    kind: z.literal('gift'),
    sku: z.string().check(z.minLength(1)),
    quantity: count,
    perUnits: z.optional(count),
  }),
  takes: 'nothing',
  rate: false,
  missing: ({ perUnits }, { units }) =>
    perUnits !== undefined && units < perUnits ? { missing: perUnits - units } : undefined,
})
