import type { DemoBatch } from '../shape.ts'
import { batch } from './batch.ts'
import { allowanceShared } from './funding.ts'
import { allButSpecial } from './scopes.ts'
import { openForDays, usableForDays } from './times.ts'

const balance = {
  instrument: 'allowance_balance',
  kind: 'allowance_balance',
  scope: allButSpecial,
  funding: allowanceShared,
  group: 'allowance-balance',
} as const

/** A balance is spent in steps over all shops, and never beyond what is left of it (`maxMinor`). */
export const allowanceBalances: DemoBatch[] = [
  batch({
    ...balance,
    ref: 'balance-120',
    claim: 'grant',
    zh: '购物津贴余额120元 每满400减50',
    en: 'Allowance balance 120: 50 off each 400',
    benefit: { kind: 'amount_off_per', perMinor: 40000, offMinor: 5000, maxMinor: 12000 },
    grants: [
      { buyer: 'zhao', quantity: 1, atSeconds: 0 },
      { buyer: 'su', quantity: 1, atSeconds: 0 },
    ],
    claimWindow: openForDays(30),
    use: usableForDays(30),
    stock: 10000,
    budgetMinor: 120000000,
  }),
  batch({
    ...balance,
    ref: 'balance-150-88vip',
    claim: 'grant',
    zh: '88VIP 津贴余额150元 每满400减50',
    en: '88VIP allowance balance 150: 50 off each 400',
    benefit: { kind: 'amount_off_per', perMinor: 40000, offMinor: 5000, maxMinor: 15000 },
    conditions: [{ kind: 'member_tier', anyOf: ['88VIP'] }],
    grants: [{ buyer: 'gu', quantity: 1, atSeconds: 0 }],
    claimWindow: openForDays(30),
    use: usableForDays(30),
    stock: 5000,
    budgetMinor: 75000000,
  }),
  batch({
    ...balance,
    ref: 'balance-60-click',
    zh: '津贴红利60元 每满300减20',
    en: 'Allowance balance 60: 20 off each 300',
    benefit: { kind: 'amount_off_per', perMinor: 30000, offMinor: 2000, maxMinor: 6000 },
    claimWindow: openForDays(30),
    use: usableForDays(30),
    stock: 20000,
    budgetMinor: 120000000,
  }),
]
