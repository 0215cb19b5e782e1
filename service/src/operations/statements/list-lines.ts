import { z } from 'zod'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { cursorAfter, firstLine, linesAfter, transfersOfLines } from '../../storage/settlement/lines.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, idOf, limitQuery, nothing, page } from '../shapes/basics.ts'
import { statementLine } from '../shapes/settlement.ts'
import { lineView, ownStatement } from './statement-view.ts'

export const listStatementLines = operation({
  id: 'listStatementLines',
  method: 'GET',
  path: '/v1/statements/{id}/lines',
  tag: 'Statements',
  summary: 'The lines of a statement, each with its transfers, order and coupons',
  ability: 'statements:read',
  params: z.strictObject({ id: idOf('stm') }),
  query: z.strictObject({ cursor: cursorQuery, limit: limitQuery }),
  body: nothing,
  status: 200,
  reply: page(statementLine).meta({ id: 'StatementLinePage' }),
  problems: ['not_found', 'invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const { sql, params, query } = call
    const of = await ownStatement(sql, issuerOf(call), params.id)
    const after = query.cursor
      ? readCursor(query.cursor, ['string', 'string', 'string', 'string', 'string'])
      : firstLine
    const rows = await linesAfter(sql, of, after, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const transfers = await transfersOfLines(
      sql,
      shown.filter((row) => row.section === 'posted'),
    )
    const last = shown.at(-1)
    return {
      data: shown.map((row) => lineView(row, row.section === 'posted' ? transfers : [])),
      next: rows.length > query.limit && last ? cursorOf(cursorAfter(last)) : null,
    }
  },
})
