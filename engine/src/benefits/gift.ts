// 赠品: no money; one lot, or one for each so many eligible units.
import { optional } from '../shape/holders.ts'
import { text } from '../shape/values.ts'
import { count, grantedBenefit } from './benefit.ts'

export const gift = grantedBenefit({
  kind: 'gift',
  params: {
    sku: text(1),
    quantity: count,
    perUnits: optional(count),
  },
  takes: 'nothing',
  rate: false,
  missing: ({ perUnits }, { units }) =>
    perUnits !== undefined && units < perUnits ? { missing: perUnits - units } : undefined,
})
