// The rules of settlement, as data that operators edit. Every field has a default.
import { z } from 'zod'
import { chartSchema } from './ledger/chart.ts'

export const settlementTermsSchema = z.strictObject({
  cycle: z
    .enum(['day', 'week', 'month'])
    .default('month')
    .describe('How long a period is, in the marketplace’s time zone; weeks begin on Monday'),
  dueDays: z.int().min(0).max(90).default(7).describe('T+N: a period’s statements are paid so many days after its end'),
  confirmDays: z
    .int()
    .min(1)
    .max(90)
    .default(5)
    .describe('A merchant that says nothing about an issued statement for so many days has confirmed it'),
  holdDays: z
    .int()
    .min(0)
    .max(180)
    .nullable()
    .default(null)
    .describe('Others’ shares of discounts are held until so many days after the order was completed; null: not held'),
  feeNoticeDays: z
    .int()
    .min(0)
    .max(365)
    .default(30)
    .describe('A new service fee is announced so long before it counts'),
  feeRange: z
    .strictObject({
      leastBasisPoints: z.int().min(0).max(10_000).default(100),
      mostBasisPoints: z.int().min(0).max(10_000).default(300),
    })
    .refine((range) => range.leastBasisPoints <= range.mostBasisPoints, 'leastBasisPoints not above mostBasisPoints')
    .prefault({})
    .describe('Between which rates a service fee lies'),
  exitNoticeDays: z
    .int()
    .min(0)
    .max(90)
    .default(3)
    .describe('A merchant leaves a funding agreement after so many days'),
  marketingAs: z
    .enum(['expense', 'contra_revenue'])
    .default('expense')
    .describe('How the platform’s own shares are booked: as marketing expense, or against its revenue'),
  chart: chartSchema,
  invoices: z
    .strictObject({
      issuer: z
        .enum(['merchant', 'platform'])
        .default('merchant')
        .describe('Who issues the buyer’s invoice: each merchant for what it sold, or the platform for all'),
    })
    .prefault({}),
  breakageBasisPoints: z
    .int()
    .min(0)
    .max(10_000)
    .default(0)
    .describe('The part of granted value that is expected never to be used, for the estimate of breakage'),
  budgets: z
    .strictObject({
      stopAt: z
        .enum(['redeeming', 'issuing'])
        .default('issuing')
        .describe('What a spent budget stops: only redeeming, or the issue of further coupons as well'),
      fuseTimes: z
        .number()
        .min(1.5)
        .max(100)
        .nullable()
        .default(3)
        .describe('A batch whose budget burns so many times as fast as planned is paused; null: never'),
      fuseFromMinor: z
        .int()
        .min(0)
        .max(Number.MAX_SAFE_INTEGER)
        .default(100_000)
        .describe('…once so much of it is used: a small budget is no reason to stop'),
      fuseFromBasisPoints: z.int().min(0).max(10_000).default(2_000).describe('…once it has spent so much of it'),
    })
    .prefault({}),
})
export type SettlementTerms = z.output<typeof settlementTermsSchema>
