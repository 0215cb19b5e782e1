import { z } from 'zod'
import { disputeLifecycle } from '../../domain/lifecycles/dispute.ts'
import { proposalLifecycle } from '../../domain/lifecycles/proposal.ts'
import { periodLifecycle } from '../../domain/lifecycles/settlement-period.ts'
import { statementLifecycle } from '../../domain/lifecycles/statement.ts'
import { idOf, instant } from './basics.ts'

/** An amount that may be owed either way. */
export const signedMinor = z.int().describe('Integer amount in minor units; less than nothing: the other way round')
export const note = z.string().trim().min(3).max(2_000)
export const merchantId = z.string().min(1).max(64)

export const period = z
  .object({
    id: idOf('per'),
    from: instant,
    to: instant.describe('The first moment that is no longer part of it'),
    due: instant.describe('When its statements are paid'),
    state: z.enum(periodLifecycle.states),
    events: z.array(z.string()).describe('What may be done with it now'),
    ranAt: instant.nullable(),
    ranBy: z.string().nullable(),
    closedBy: z.string().nullable(),
    issuedBy: z.string().nullable(),
    statements: z.int(),
    netMinor: signedMinor,
    subsidyMinor: signedMinor,
    payableMinor: signedMinor,
    settled: z.int().describe('Statements that were paid out, or from which nothing was due'),
    ready: z.int().describe('Confirmed statements that no payout holds: what proposing payouts would gather'),
  })
  .meta({ id: 'SettlementPeriod' })

export const statementAmounts = {
  salesMinor: signedMinor.describe('Goods and shipping at list price, less what came back'),
  merchantDiscountMinor: signedMinor.describe('The merchant’s own shares of discounts'),
  subsidyMinor: signedMinor.describe('What others paid of discounts on its goods; contained in salesMinor'),
  feeMinor: signedMinor.describe('Service fees'),
  earnedMinor: signedMinor.describe('Earned of coupons that it sold'),
  adjustmentMinor: signedMinor,
  heldMinor: signedMinor.describe('Subsidies held back (less than nothing) or let go'),
  netMinor: signedMinor.describe('What all of it comes to'),
}

export const statement = z
  .object({
    id: idOf('stm'),
    period: idOf('per'),
    from: instant,
    to: instant,
    due: instant,
    merchant: merchantId,
    currency: z.string(),
    state: z.enum(statementLifecycle.states),
    events: z.array(z.string()),
    lines: z.int(),
    ...statementAmounts,
    carriedMinor: signedMinor.describe('What the merchant owes from the period before'),
    payableMinor: signedMinor.describe('netMinor with what was carried over'),
    hash: z.string().nullable().describe('SHA-256 over its lines, as the export gives them; null until it is issued'),
    issuedAt: instant.nullable(),
  })
  .meta({
    id: 'Statement',
    description: 'What platform and merchant owe each other for a period; amounts are the merchant’s',
  })

export const lineKey = z.strictObject({
  causeKind: z.enum(['payment', 'refund', 'recognition', 'sale_refund', 'sale', 'placement', 'adjustment']),
  causeId: z.string().min(1).max(64),
  line: z.string().max(200),
  section: z.enum(['posted', 'released']),
})

export const statementLine = z
  .object({
    key: lineKey.describe('Names the line, as in a dispute'),
    about: z.string().describe('The order, or what else it is about'),
    at: instant,
    late: z.boolean().describe('It belongs to an earlier period, which had been closed'),
    ...statementAmounts,
    transfers: z.array(
      z.object({
        id: idOf('trf'),
        because: z.string(),
        debit: z.string(),
        credit: z.string(),
        minor: z.int(),
        offer: z.string().optional().describe('The coupon or batch whose discount it carries'),
        batch: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'StatementLine', description: 'What one payment or refund did to one line of an order' })

export const disputeReasons = [
  'amount',
  'not_mine',
  'missing_refund',
  'missing_subsidy',
  'fee',
  'duplicate',
  'other',
] as const
export const dispute = z
  .object({
    id: idOf('dsp'),
    statement: idOf('stm'),
    merchant: merchantId,
    key: lineKey,
    reason: z.enum(disputeReasons),
    expectedMinor: signedMinor.nullable(),
    note: z.string(),
    state: z.enum(disputeLifecycle.states),
    openedAt: instant,
    resolvedAt: instant.nullable(),
    answer: z.string().nullable(),
  })
  .meta({ id: 'StatementDispute' })

export const adjustment = z
  .object({
    id: idOf('adj'),
    merchant: merchantId,
    minor: signedMinor.describe('More than nothing: in the merchant’s favour'),
    currency: z.string(),
    reason: z.string(),
    dispute: idOf('dsp').nullable(),
    state: z.enum(proposalLifecycle.states),
    proposedBy: z.string(),
    proposedAt: instant,
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
  })
  .meta({ id: 'Adjustment', description: 'A correction: one proposes it, another approves it, and it is posted' })

export const payoutRun = z
  .object({
    id: idOf('pay'),
    period: idOf('per'),
    state: z.enum(proposalLifecycle.states),
    payouts: z.int(),
    totalMinor: z.int(),
    proposedBy: z.string(),
    proposedAt: instant,
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
  })
  .meta({ id: 'PayoutRun', description: 'The confirmed statements of a period that are paid together' })
