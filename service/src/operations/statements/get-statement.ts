import { z } from 'zod'
import { instant as written } from '../../domain/clock.ts'
import { statementHistory } from '../../storage/settlement/statements.ts'
import { issuerOf, operation } from '../operation.ts'
import { idOf, instant, nothing } from '../shapes/basics.ts'
import { statement } from '../shapes/settlement.ts'
import { ownStatement, statementView } from './statement-view.ts'

const history = z.array(
  z.object({
    event: z.string(),
    from: z.string(),
    to: z.string(),
    actor: z.string(),
    because: z.string().nullable(),
    at: instant,
  }),
)

export const getStatement = operation({
  id: 'getStatement',
  method: 'GET',
  path: '/v1/statements/{id}',
  tag: 'Statements',
  summary: 'One statement, with what happened to it',
  ability: 'statements:read',
  params: z.strictObject({ id: idOf('stm') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: statement.extend({ history }).meta({ id: 'StatementWithHistory' }),
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call) {
    const { sql, params } = call
    const row = await ownStatement(sql, issuerOf(call), params.id)
    const told = await statementHistory(sql, row.id)
    return { ...statementView(row), history: told.map((one) => ({ ...one, at: written(one.at) })) }
  },
})
