import { z } from 'zod'
import type { StatementEvent } from '../lifecycles/statement.ts'
import { statementLifecycle } from '../lifecycles/statement.ts'
import type { WebhookEvent } from './webhook-event.ts'

const data = z
  .object({
    statement: z.string(),
    merchant: z.string(),
    state: z.enum(statementLifecycle.states).describe('Its state after this'),
    payableMinor: z.int().describe('What is paid to the merchant; less than nothing: what it owes'),
  })
  .meta({ id: 'StatementTold', description: 'What became of a statement' })

const words: Record<StatementEvent, string> = {
  issue: 'A statement was issued: its merchant may confirm it or dispute lines of it',
  confirm: 'It was confirmed, by the merchant or by its silence',
  dispute: 'The merchant disputes a line of it',
  resolve: 'Every disputed line has its answer',
  settle: 'It was paid out, or nothing was to be paid',
}

/** One for each event of a statement's life. */
export const statementEvents: readonly WebhookEvent[] = Object.entries(words).map(([event, summary]) => ({
  kind: `statement.${event}`,
  summary,
  data,
}))
