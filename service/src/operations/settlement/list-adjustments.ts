import { z } from 'zod'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { proposalLifecycle } from '../../domain/lifecycles/proposal.ts'
import { listAdjustments as rowsOf } from '../../storage/settlement/adjustments.ts'
import { operation } from '../operation.ts'
import { cursorQuery, limitQuery, nothing, page } from '../shapes/basics.ts'
import { adjustment, merchantId } from '../shapes/settlement.ts'
import { adjustmentView, noAdjustmentFilter } from './adjustment-view.ts'

export const listAdjustments = operation({
  id: 'listAdjustments',
  method: 'GET',
  path: '/v1/settlement/adjustments',
  tag: 'Settlement',
  summary: 'Corrections, newest first',
  ability: 'settlement:read',
  params: nothing,
  query: z.strictObject({
    merchant: merchantId.optional(),
    state: z.enum(proposalLifecycle.states).optional(),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(adjustment).meta({ id: 'AdjustmentPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ sql, query }) {
    const [before] = query.cursor ? readCursor(query.cursor, ['string']) : [null]
    const { merchant = null, state = null } = query
    const rows = await rowsOf(sql, { ...noAdjustmentFilter, merchant, state, before }, query.limit + 1)
    const data = rows.slice(0, query.limit)
    const last = data.at(-1)
    return { data: data.map(adjustmentView), next: rows.length > query.limit && last ? cursorOf([last.id]) : null }
  },
})
