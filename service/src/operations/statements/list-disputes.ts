import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { disputeLifecycle } from '../../domain/lifecycles/dispute.ts'
import { listDisputes as rowsOf } from '../../storage/settlement/disputes.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, idOf, limitQuery, nothing, page } from '../shapes/basics.ts'
import { dispute } from '../shapes/settlement.ts'
import { disputeView, noDisputeFilter } from './dispute-view.ts'

export const listStatementDisputes = operation({
  id: 'listStatementDisputes',
  method: 'GET',
  path: '/v1/statement-disputes',
  tag: 'Statements',
  summary: 'Disputed lines, newest first: a merchant’s own, or everybody’s for the platform',
  ability: 'statements:read',
  params: nothing,
  query: z.strictObject({
    statement: idOf('stm').optional(),
    state: z.enum(disputeLifecycle.states).optional(),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(dispute).meta({ id: 'StatementDisputePage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const { sql, query } = call
    const [before] = query.cursor ? readCursor(query.cursor, ['string']) : [null]
    const filter = {
      ...noDisputeFilter,
      merchant: merchantOf(issuerOf(call)),
      statement: query.statement ?? null,
      state: query.state ?? null,
      before,
    }
    const rows = await rowsOf(sql, filter, query.limit + 1)
    const data = rows.slice(0, query.limit)
    const last = data.at(-1)
    return { data: data.map(disputeView), next: rows.length > query.limit && last ? cursorOf([last.id]) : null }
  },
})
