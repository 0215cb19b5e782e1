import { z } from 'zod'
import { instant as instantOf } from '../../domain/clock.ts'
import { stopLifecycle } from '../../domain/lifecycles/stop.ts'
import type { StopRow } from '../../storage/stops.ts'
import { stoppable } from '../../storage/stops.ts'
import { idOf, instant } from '../shapes/basics.ts'
import { merchantId } from '../shapes/settlement.ts'

export const stopParams = z.strictObject({ id: idOf('stp') })
export const stoppableSchema = z
  .enum(stoppable)
  .describe(
    '`claims`: no coupon is issued, whoever asks and in whatever way · `coupon_use`: new orders are priced without coupons; those that were placed may be paid',
  )
/** Not shown to buyers: it may say what somebody must not know that we know. */
export const stopReason = z
  .string()
  .trim()
  .min(3)
  .max(500)
  .describe('Why: kept in the history, and not shown to buyers')

export const stopReply = z
  .object({
    id: idOf('stp'),
    what: stoppableSchema,
    merchant: merchantId.optional().describe('Only what is this merchant’s; absent: everything'),
    state: z.enum(stopLifecycle.states),
    because: z.string(),
    stoppedBy: z.string(),
    stoppedAt: instant,
    liftedBecause: z.string().optional(),
    liftedBy: z.string().optional(),
    liftedAt: instant.optional(),
  })
  .meta({ id: 'Stop', description: 'The emergency brake, pulled: what is stopped since when, by whom and why' })

export const stopView = (row: StopRow): z.input<typeof stopReply> => ({
  id: row.id,
  what: row.what,
  ...(row.merchant !== null && { merchant: row.merchant }),
  state: row.state,
  because: row.because,
  stoppedBy: row.stoppedBy,
  stoppedAt: instantOf(row.stoppedAt),
  ...(row.liftedBecause !== null && { liftedBecause: row.liftedBecause }),
  ...(row.liftedBy !== null && { liftedBy: row.liftedBy }),
  ...(row.liftedAt !== null && { liftedAt: instantOf(row.liftedAt) }),
})
