import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { Problem } from '../../domain/problems.ts'
import { lockStatement, moveStatement } from '../../storage/settlement/statements.ts'
import { moment } from '../../storage/sql.ts'
import { issuerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { statement } from '../shapes/settlement.ts'
import { ownStatement, statementView } from './statement-view.ts'

export const confirmStatement = operation({
  id: 'confirmStatement',
  method: 'POST',
  path: '/v1/statements/{id}/confirm',
  tag: 'Statements',
  summary: 'The merchant agrees with an issued statement',
  ability: 'statements:answer',
  params: z.strictObject({ id: idOf('stm') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: statement,
  problems: ['not_found', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql, params } = call
    const caller = issuerOf(call)
    const found = await ownStatement(sql, caller, params.id, lockStatement)
    const at = await moment(sql, house.clock)
    if (!(await moveStatement(sql, { id: found.id, event: 'confirm', actor: nameOf(caller), at })))
      throw new Problem('transition_not_allowed', { state: found.state, event: 'confirm' })
    return statementView(await ownStatement(sql, caller, params.id))
  },
})
