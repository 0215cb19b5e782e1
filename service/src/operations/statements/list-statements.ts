import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { statementLifecycle } from '../../domain/lifecycles/statement.ts'
import { listStatements as rowsOf } from '../../storage/settlement/statements.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, idOf, limitQuery, nothing, page } from '../shapes/basics.ts'
import { merchantId, statement } from '../shapes/settlement.ts'
import { statementView } from './statement-view.ts'

export const listStatements = operation({
  id: 'listStatements',
  method: 'GET',
  path: '/v1/statements',
  tag: 'Statements',
  summary: 'Statements, newest period first: a merchant’s own, or everybody’s for the platform',
  ability: 'statements:read',
  params: nothing,
  query: z.strictObject({
    period: idOf('per').optional(),
    merchant: merchantId.optional(),
    state: z.enum(statementLifecycle.states).optional(),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(statement).meta({ id: 'StatementPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const { query, sql } = call
    const own = merchantOf(issuerOf(call))
    const [before] = query.cursor ? readCursor(query.cursor, ['string']) : [null]
    if (own !== null && query.merchant !== undefined && query.merchant !== own) return { data: [], next: null }
    const filter = {
      period: query.period ?? null,
      merchant: own ?? query.merchant ?? null,
      state: query.state ?? null,
      before,
      drafts: own === null,
    }
    const rows = await rowsOf(sql, filter, query.limit + 1)
    const data = rows.slice(0, query.limit)
    const last = data.at(-1)
    return { data: data.map(statementView), next: rows.length > query.limit && last ? cursorOf([last.id]) : null }
  },
})
