import { z } from 'zod'
import { feeLifecycle } from '../lifecycles/fee.ts'
import type { WebhookEvent } from './webhook-event.ts'

const data = z
  .object({
    fee: z.string(),
    merchant: z.string().nullable().describe('Null: of all merchants that have none of their own'),
    basisPoints: z.int().nullable().describe('Of the redeemed discount; null: the common one again'),
    effectiveAt: z.iso.datetime().describe('From when on it counts'),
    state: z.enum(feeLifecycle.states),
  })
  .meta({ id: 'FeeTold', description: 'A version of the service fee' })

/** What merchants are told of the service fee. */
export const feeEvents: readonly WebhookEvent[] = [
  { kind: 'fee.approve', summary: 'A new service fee was announced. It counts from `effectiveAt` on', data },
  { kind: 'fee.withdraw', summary: 'An announced service fee was taken back before it counted', data },
]
