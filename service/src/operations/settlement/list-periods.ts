import { z } from 'zod'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { instant } from '../../domain/clock.ts'
import { listPeriods as rowsOf } from '../../storage/settlement/periods.ts'
import { operation } from '../operation.ts'
import { cursorQuery, limitQuery, nothing, page } from '../shapes/basics.ts'
import { period } from '../shapes/settlement.ts'
import { periodView } from './period-view.ts'

export const listPeriods = operation({
  id: 'listSettlementPeriods',
  method: 'GET',
  path: '/v1/settlement/periods',
  tag: 'Settlement',
  summary: 'The settlement periods, newest first, with what their statements come to',
  ability: 'settlement:read',
  params: nothing,
  query: z.strictObject({ cursor: cursorQuery, limit: limitQuery }),
  body: nothing,
  status: 200,
  reply: page(period).meta({ id: 'SettlementPeriodPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ sql, query }) {
    const [before] = query.cursor ? readCursor(query.cursor, ['instant']) : [null]
    const rows = await rowsOf(sql, before, query.limit + 1)
    const data = rows.slice(0, query.limit)
    const last = data.at(-1)
    return {
      data: data.map(periodView),
      next: rows.length > query.limit && last ? cursorOf([instant(last.from)]) : null,
    }
  },
})
