import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { prefixes } from '../../domain/ids.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { insertDispute, listDisputes } from '../../storage/settlement/disputes.ts'
import { lineByKey } from '../../storage/settlement/lines.ts'
import { lockStatement, moveStatement } from '../../storage/settlement/statements.ts'
import { moment } from '../../storage/sql.ts'
import { issuerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { dispute, disputeReasons, lineKey, note, signedMinor } from '../shapes/settlement.ts'
import { disputeView, noDisputeFilter } from './dispute-view.ts'
import { ownStatement } from './statement-view.ts'

export const disputeStatementLine = operation({
  id: 'disputeStatementLine',
  method: 'POST',
  path: '/v1/statements/{id}/disputes',
  tag: 'Statements',
  summary: 'The merchant says that one line of a statement is wrong; the others stand',
  ability: 'statements:answer',
  params: z.strictObject({ id: idOf('stm') }),
  query: nothing,
  body: z
    .strictObject({
      key: lineKey,
      reason: z.enum(disputeReasons),
      expectedMinor: signedMinor.optional().describe('What the line’s netMinor should have been'),
      note,
    })
    .meta({ id: 'StatementDisputeDraft' }),
  status: 201,
  reply: dispute,
  problems: ['not_found', 'invalid_request', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql, params, body } = call
    const caller = issuerOf(call)
    const found = await ownStatement(sql, caller, params.id, lockStatement)
    if (found.state !== 'issued' && found.state !== 'disputed')
      throw new Problem('transition_not_allowed', { state: found.state, event: 'dispute' })
    const line = await lineByKey(sql, found, body.key)
    if (!line)
      throw invalid({ pointer: '/key', found: body.key.causeId, expected: 'the key of a line of this statement' })
    const at = await moment(sql, house.clock)
    const by = nameOf(caller)
    const id = house.ids.next(prefixes.dispute)
    const { bucket } = line
    const { reason, note: words, expectedMinor = null } = body
    const opened = await insertDispute(sql, {
      ...body.key,
      id,
      statement: found.id,
      merchant: found.merchant,
      bucket,
      reason,
      expectedMinor,
      note: words,
      by,
      at,
    })
    if (!opened)
      throw new Problem('transition_not_allowed', { state: 'disputed', event: 'dispute', because: 'line_disputed' })
    if (found.state === 'issued')
      await moveStatement(sql, { id: found.id, event: 'dispute', actor: by, at, because: id })
    const [row] = await listDisputes(sql, { ...noDisputeFilter, id }, 1)
    return disputeView(row as NonNullable<typeof row>)
  },
})
