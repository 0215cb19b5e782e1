import { z } from 'zod'

/** Why somebody does a thing that others will ask about later. */
export const reason = z.string().trim().min(3).max(500).describe('Why: kept in the history, and shown to the buyer')
export const reasonBody = z.strictObject({ because: reason }).meta({ id: 'Reason' })
