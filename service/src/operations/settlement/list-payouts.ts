import { z } from 'zod'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { listPayoutRuns } from '../../storage/settlement/payouts.ts'
import { operation } from '../operation.ts'
import { cursorQuery, idOf, limitQuery, nothing, page } from '../shapes/basics.ts'
import { payoutRun } from '../shapes/settlement.ts'
import { payoutRunView } from './payout-view.ts'

export const listPayouts = operation({
  id: 'listPayoutRuns',
  method: 'GET',
  path: '/v1/settlement/payouts',
  tag: 'Settlement',
  summary: 'Payout runs, newest first',
  ability: 'settlement:read',
  params: nothing,
  query: z.strictObject({ period: idOf('per').optional(), cursor: cursorQuery, limit: limitQuery }),
  body: nothing,
  status: 200,
  reply: page(payoutRun).meta({ id: 'PayoutRunPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ sql, query }) {
    const [before] = query.cursor ? readCursor(query.cursor, ['string']) : [null]
    const rows = await listPayoutRuns(sql, { id: null, period: query.period ?? null, before }, query.limit + 1)
    const data = rows.slice(0, query.limit)
    const last = data.at(-1)
    return { data: data.map(payoutRunView), next: rows.length > query.limit && last ? cursorOf([last.id]) : null }
  },
})
