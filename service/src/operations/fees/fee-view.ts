import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { feeKinds } from '../../domain/ledger/fees.ts'
import type { FeeState } from '../../domain/lifecycles/fee.ts'
import { feeLifecycle } from '../../domain/lifecycles/fee.ts'
import type { FeeFilter, FeeRow } from '../../storage/settlement/fees.ts'
import { idOf, instant as instantSchema } from '../shapes/basics.ts'
import { merchantId } from '../shapes/settlement.ts'

export const basisPoints = z.int().min(0).max(10_000).describe('Of the redeemed discount, in hundredths of a per cent')

export const fee = z
  .object({
    id: idOf('fee'),
    merchant: merchantId.nullable().describe('Null: of all merchants that have none of their own'),
    basisPoints: basisPoints.nullable().describe('Null: the merchant is under the common one again'),
    kinds: z.array(z.string()).describe('On what it is taken'),
    reason: z.string(),
    state: z.enum(feeLifecycle.states),
    events: z.array(z.string()).describe('What may be done with it now'),
    effectiveAt: instantSchema.describe('From when on it counts, once it is announced'),
    noticeDays: z.int().describe('The notice that was due'),
    proposedBy: z.string(),
    proposedAt: instantSchema,
    decidedBy: z.string().nullable(),
    decidedAt: instantSchema.nullable(),
    withdrawnBy: z.string().nullable(),
    withdrawnAt: instantSchema.nullable(),
  })
  .meta({ id: 'ServiceFee', description: 'A version of the service fee on redeemed merchant coupons' })

export const feeView = (row: FeeRow): z.input<typeof fee> => ({
  ...row,
  kinds: [...feeKinds],
  events: feeLifecycle.eventsIn(row.state),
  effectiveAt: instant(row.effectiveAt),
  proposedAt: instant(row.proposedAt),
  decidedAt: row.decidedAt && instant(row.decidedAt),
  withdrawnAt: row.withdrawnAt && instant(row.withdrawnAt),
})

export const noFeeFilter: FeeFilter = { id: null, merchant: null, withCommon: false, states: null, before: null }

/** What merchants hear of: proposals are the platform's own affair. */
export const announced: readonly FeeState[] = ['approved', 'withdrawn']
