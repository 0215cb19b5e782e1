import { z } from 'zod'
import { clientSources } from '../../domain/claim-sources.ts'
import { couponLifecycle } from '../../domain/lifecycles/coupon.ts'
import { idOf, instant, minor } from './basics.ts'
import { offerLite } from './offer.ts'

export const couponState = z.enum(couponLifecycle.states)

export const coupon = z
  .object({
    id: idOf('cpn'),
    batch: offerLite,
    state: couponState,
    validFrom: instant,
    validUntil: instant,
    claimedAt: instant,
    order: idOf('ord').optional(),
    holdUntil: instant.optional(),
    savedMinor: minor.optional(),
  })
  .meta({ id: 'Coupon', description: 'One coupon in the calling buyer’s wallet' })

export const couponEvent = z.object({
  at: instant,
  event: z.enum(['claim', 'grant', 'reissue', ...Object.keys(couponLifecycle.events)] as [string, ...string[]]),
  from: couponState.nullable(),
  to: couponState,
  because: z.string().optional(),
  order: idOf('ord').optional(),
})

export const couponWithHistory = coupon.extend({ history: z.array(couponEvent) }).meta({ id: 'CouponWithHistory' })

export const claimOutcomes = [
  'issued',
  'sold_out',
  'limit_reached',
  'daily_limit_reached',
  'not_started',
  'ended',
  'paused',
  'not_eligible',
  'follow_required',
  'entry_required',
  'risk_refused',
  'challenge_required',
  'duplicate',
  'quota_reached',
] as const

export const challengeAnswer = z
  .string()
  .max(2_000)
  .optional()
  .describe(
    'The answer to the challenge of an earlier claim (outcome challenge_required), good once; of a proof of work: its token, ~, and the number found. A new claim takes a new Idempotency-Key',
  )

/** What a buyer may bring along to a claim. */
export const claimBody = z
  .strictObject({
    source: z.enum(clientSources).optional().describe('The entry point that the buyer came by'),
    entryToken: z
      .string()
      .max(2_000)
      .optional()
      .describe('Where the batch asks for one: made for this buyer, good once'),
    challengeAnswer,
  })
  .meta({ id: 'ClaimRequest' })

export const claimReply = z
  .object({
    claim: z.object({
      id: idOf('clm'),
      batch: idOf('bat'),
      outcome: z.enum(claimOutcomes),
      because: z.record(z.string(), z.unknown()).optional(),
      at: instant,
    }),
    coupon: coupon.optional(),
  })
  .meta({
    id: 'ClaimReply',
    description:
      'One attempt and its outcome. A refusal is an outcome, not an error; the same key gets the same one again',
  })

export const wallet = z
  .object({
    data: z.array(coupon),
    next: z.string().nullable(),
    counts: z.object({
      available: z.int(),
      held: z.int(),
      redeemed: z.int(),
      expired: z.int(),
      voided: z.int(),
      frozen: z.int(),
    }),
    usableNow: z.int().describe('Available ones whose time of use has begun'),
  })
  .meta({ id: 'Wallet' })

export type Coupon = z.infer<typeof coupon>
export type ClaimReply = z.infer<typeof claimReply>
