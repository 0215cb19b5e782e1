import type { DemoBatch } from '../shape.ts'
import { batch } from './batch.ts'
import { platformPays } from './funding.ts'
import { notVirtualNorGold } from './scopes.ts'
import { openForDays, usableForDays } from './times.ts'

const points = {
  instrument: 'low_carbon_points',
  kind: 'points',
  claim: 'grant',
  funding: platformPays,
  scope: notVirtualNorGold,
  claimWindow: openForDays(365),
  use: usableForDays(365),
  stock: 1,
} as const
const ofBuyer = (buyer: string) => ({
  ref: `low-carbon-${buyer}`,
  audience: { kind: 'insider' as const, buyers: [buyer] },
  grants: [{ buyer, quantity: 1, atSeconds: 0 }],
})

/** Earned by green behaviour; 100 points are 1.00. */
export const lowCarbonPoints: DemoBatch[] = [
  batch({
    ...points,
    ...ofBuyer('zhao'),
    zh: '520 低碳积分抵 ¥5.20',
    en: '520 low-carbon points worth 5.20',
    benefit: { kind: 'amount_off', offMinor: 520 },
    budgetMinor: 520,
  }),
  batch({
    ...points,
    ...ofBuyer('ma'),
    zh: '200 低碳积分抵 ¥2.00',
    en: '200 low-carbon points worth 2.00',
    benefit: { kind: 'amount_off', offMinor: 200 },
    budgetMinor: 200,
  }),
]
