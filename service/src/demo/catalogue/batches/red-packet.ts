import type { DemoBatch } from '../shape.ts'
import { batch } from './batch.ts'
import { platformPays } from './funding.ts'
import { notVirtualNorGold } from './scopes.ts'
import { day, daysAfterClaim, hoursAfterClaim, minute, openForDays, opensIn, usableForDays } from './times.ts'

/** Cash-like, without a threshold, last of the goods' discounts; never on virtual goods or gold. */
const packet = {
  instrument: 'red_packet',
  kind: 'red_packet',
  funding: platformPays,
  scope: notVirtualNorGold,
} as const

export const redPackets: DemoBatch[] = [
  batch({
    ...packet,
    ref: 'red-packet-5',
    zh: '现金红包 5元',
    en: 'Red packet 5',
    benefit: { kind: 'amount_off', offMinor: 500 },
    claimWindow: openForDays(30),
    use: daysAfterClaim(3),
    stock: 20000,
    budgetMinor: 10000000,
  }),
  batch({
    ...packet,
    ref: 'red-packet-8-8',
    zh: '好运红包 8.8元',
    en: 'Lucky red packet 8.80',
    benefit: { kind: 'amount_off', offMinor: 880 },
    claimWindow: openForDays(30),
    use: usableForDays(30),
    stock: 8888,
    budgetMinor: 7821440,
  }),
  batch({
    ...packet,
    ref: 'red-packet-66-one',
    zh: '锦鲤红包 66元（仅1份）',
    en: 'The one red packet 66',
    benefit: { kind: 'amount_off', offMinor: 6600 },
    claimWindow: openForDays(7),
    use: hoursAfterClaim(24),
    stock: 1,
    budgetMinor: 6600,
  }),
  batch({
    ...packet,
    ref: 'red-packet-rain-12',
    zh: '红包雨 12元',
    en: 'Red packet rain 12',
    benefit: { kind: 'amount_off', offMinor: 1200 },
    claimWindow: opensIn(5 * minute, 1),
    use: { kind: 'fixed', fromSeconds: 5 * minute, untilSeconds: 2 * day },
    stock: 300,
    budgetMinor: 360000,
  }),
  batch({
    ...packet,
    ref: 'red-packet-birthday-20',
    claim: 'grant',
    zh: '生日红包 20元',
    en: 'Birthday red packet 20',
    benefit: { kind: 'amount_off', offMinor: 2000 },
    grants: [
      { buyer: 'lin', quantity: 1, atSeconds: 0 },
      { buyer: 'zhou', quantity: 1, atSeconds: 0 },
    ],
    claimWindow: openForDays(90),
    use: usableForDays(30),
    stock: 10000,
    budgetMinor: 20000000,
  }),
  batch({
    ...packet,
    ref: 'red-packet-newcomer-10',
    zh: '新人红包 10元',
    en: 'Newcomer red packet 10',
    benefit: { kind: 'amount_off', offMinor: 1000 },
    conditions: [{ kind: 'new_buyer' }],
    claimWindow: openForDays(90),
    use: daysAfterClaim(7),
    stock: 50000,
    budgetMinor: 50000000,
  }),
]
