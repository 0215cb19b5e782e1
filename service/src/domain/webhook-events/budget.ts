import { z } from 'zod'
import type { WebhookEvent } from './webhook-event.ts'

const data = z
  .object({
    batch: z.string().optional(),
    campaign: z.string().optional(),
    bid: z.string().optional().describe('A bid for a place, of which the budget pays visits'),
    merchant: z.string().nullable().describe('Whose batch or bid it is; null: the platform’s'),
    level: z.enum(['50', '80', '100', 'fuse']).describe('So many per cent of it, or the fuse'),
    budgetMinor: z.int(),
    reservedMinor: z.int().describe('In orders that are not paid yet'),
    spentMinor: z.int(),
  })
  .meta({ id: 'BudgetTold', description: 'How far a budget is used' })

/** What is told of budgets. */
export const budgetEvents: readonly WebhookEvent[] = [
  { kind: 'budget.reach', summary: 'Half, four fifths or all of a budget is used', data },
  { kind: 'budget.fuse', summary: 'A batch burned much faster than planned, and was paused', data },
]
