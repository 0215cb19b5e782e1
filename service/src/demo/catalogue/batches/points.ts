import type { DemoBatch } from '../shape.ts'
import { batch } from './batch.ts'
import { platformPays } from './funding.ts'
import { notVirtualNorGold } from './scopes.ts'
import { openForDays, usableForDays } from './times.ts'

const points = {
  instrument: 'points',
  kind: 'points',
  claim: 'grant',
  funding: platformPays,
  scope: notVirtualNorGold,
  claimWindow: openForDays(365),
  use: usableForDays(365),
  stock: 1,
  group: 'points',
} as const
const ofBuyer = (buyer: string) => ({
  ref: `points-${buyer}`,
  audience: { kind: 'insider' as const, buyers: [buyer] },
  grants: [{ buyer, quantity: 1, atSeconds: 0 }],
})

/** 100 points are 1.00; they pay at most 5 % of what is still due, in steps of 1.00. One batch per balance. */
export const pointsBalances: DemoBatch[] = [
  batch({
    ...points,
    ...ofBuyer('lin'),
    zh: '1280 积分抵 ¥12.80（每满1元抵0.05元）',
    en: '1,280 points worth 12.80 (0.05 for each 1.00)',
    benefit: { kind: 'amount_off_per', perMinor: 100, offMinor: 5, maxMinor: 1280 },
    budgetMinor: 1280,
  }),
  batch({
    ...points,
    ...ofBuyer('wang'),
    zh: '3000 积分抵 ¥30.00（每满1元抵0.05元）',
    en: '3,000 points worth 30.00 (0.05 for each 1.00)',
    benefit: { kind: 'amount_off_per', perMinor: 100, offMinor: 5, maxMinor: 3000 },
    budgetMinor: 3000,
  }),
  batch({
    ...points,
    ...ofBuyer('su'),
    zh: '600 积分抵 ¥6.00（每满1元抵0.05元）',
    en: '600 points worth 6.00 (0.05 for each 1.00)',
    benefit: { kind: 'amount_off_per', perMinor: 100, offMinor: 5, maxMinor: 600 },
    budgetMinor: 600,
  }),
]
