import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { prefixes } from '../../domain/ids.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { insertAdjustment } from '../../storage/settlement/adjustments.ts'
import { listDisputes, openDisputesOf, resolveDispute } from '../../storage/settlement/disputes.ts'
import { lockStatement, moveStatement } from '../../storage/settlement/statements.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { dispute, note, signedMinor } from '../shapes/settlement.ts'
import { disputeView, noDisputeFilter } from '../statements/dispute-view.ts'

export const resolveStatementDispute = operation({
  id: 'resolveStatementDispute',
  method: 'POST',
  path: '/v1/statement-disputes/{id}/resolve',
  tag: 'Settlement',
  summary:
    'Answer a disputed line. Where it is upheld with an amount, an adjustment is proposed, for another to approve',
  ability: 'settlement:run',
  params: z.strictObject({ id: idOf('dsp') }),
  query: nothing,
  body: z
    .strictObject({
      outcome: z.enum(['upheld', 'rejected']),
      adjustMinor: signedMinor
        .optional()
        .describe('Upheld: what the merchant gets (or, less than nothing, gives back)'),
      answer: note,
    })
    .meta({ id: 'StatementDisputeAnswer' }),
  status: 200,
  reply: dispute,
  problems: ['not_found', 'invalid_request', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle({ sql, params, body, caller }, house) {
    const [found] = await listDisputes(sql, { ...noDisputeFilter, id: params.id }, 1)
    if (!found) throw new Problem('not_found')
    const { adjustMinor = 0 } = body
    if (body.outcome === 'rejected' && adjustMinor !== 0)
      throw invalid({
        pointer: '/adjustMinor',
        found: String(adjustMinor),
        expected: 'no amount where a dispute is rejected',
      })
    await lockStatement(sql, found.statement)
    const at = await moment(sql, house.clock)
    const by = nameOf(caller)
    if (!(await resolveDispute(sql, { id: found.id, state: body.outcome, by, at, answer: body.answer })))
      throw new Problem('transition_not_allowed', { state: found.state, event: 'resolve' })
    if (adjustMinor !== 0) {
      await insertAdjustment(sql, {
        id: house.ids.next(prefixes.adjustment),
        merchant: found.merchant,
        minor: adjustMinor,
        currency: house.marketplace.currency,
        reason: body.answer,
        dispute: found.id,
        proposedBy: by,
        proposedAt: at,
      })
    }
    if ((await openDisputesOf(sql, found.statement)) === 0)
      await moveStatement(sql, { id: found.statement, event: 'resolve', actor: by, at })
    const [row] = await listDisputes(sql, { ...noDisputeFilter, id: found.id }, 1)
    return disputeView(row as NonNullable<typeof row>)
  },
})
