import type { DemoBatch } from '../shape.ts'
import { batch } from './batch.ts'
import { halfWith, platformPays } from './funding.ts'
import { openForDays, usableForDays } from './times.ts'

const discount = {
  instrument: 'member_discount',
  kind: 'member_discount',
  claim: 'none',
  conditions: [{ kind: 'member_tier', anyOf: ['88VIP'] }],
  perBuyerLimit: 1000,
  stock: 1000000,
  claimWindow: openForDays(365),
  use: usableForDays(365),
} satisfies Partial<DemoBatch>

export const memberDiscounts: DemoBatch[] = [
  batch({
    ...discount,
    ref: 'member-88vip-5pc',
    zh: '88VIP 95折 最高减100',
    en: '88VIP 5 % off, at most 100',
    benefit: { kind: 'percent_off', offBasisPoints: 500, maxMinor: 10000 },
    scope: {
      categories: ['apparel', 'beauty', 'home', 'food'],
      brands: ['yunshan', 'yueyan', 'muyu', 'gushi', 'shanye'],
    },
    funding: halfWith('merchant'),
    budgetMinor: 200000000,
  }),
  batch({
    ...discount,
    ref: 'member-88vip-fresh-8pc',
    zh: '88VIP 生鲜92折 最高减30',
    en: '88VIP fresh 8 % off, at most 30',
    benefit: { kind: 'percent_off', offBasisPoints: 800, maxMinor: 3000 },
    scope: { categories: ['fresh'] },
    funding: platformPays,
    budgetMinor: 60000000,
  }),
]
