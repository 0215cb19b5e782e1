import { z } from 'zod'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { differencesAfter, reconciliations } from '../../storage/settlement/reconciliations.ts'
import { operation } from '../operation.ts'
import { cursorQuery, idOf, limitQuery, nothing, page } from '../shapes/basics.ts'
import {
  difference,
  differenceClasses,
  differenceView,
  reconciliation,
  reconciliationReply,
  reconciliationView,
} from './reconciliation-view.ts'

export const listReconciliations = operation({
  id: 'listReconciliations',
  method: 'GET',
  path: '/v1/settlement/reconciliations',
  tag: 'Reconciliation',
  summary: 'Reconciliations, newest first, with their differences by class',
  ability: 'settlement:read',
  params: nothing,
  query: z.strictObject({ cursor: cursorQuery, limit: limitQuery }),
  body: nothing,
  status: 200,
  reply: page(reconciliation).meta({ id: 'ReconciliationPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ sql, query }) {
    const [before] = query.cursor ? readCursor(query.cursor, ['string']) : [null]
    const rows = await reconciliations(sql, { id: null, before }, query.limit + 1)
    const data = rows.slice(0, query.limit)
    const last = data.at(-1)
    return { data: data.map(reconciliationView), next: rows.length > query.limit && last ? cursorOf([last.id]) : null }
  },
})

export const getReconciliation = operation({
  id: 'getReconciliation',
  method: 'GET',
  path: '/v1/settlement/reconciliations/{id}',
  tag: 'Reconciliation',
  summary: 'One reconciliation',
  ability: 'settlement:read',
  params: z.strictObject({ id: idOf('rec') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: reconciliation,
  problems: ['not_found'],
  idempotency: 'none',
  handle: ({ sql, params }) => reconciliationReply(sql, params.id),
})

export const listDifferences = operation({
  id: 'listReconciliationDifferences',
  method: 'GET',
  path: '/v1/settlement/reconciliations/{id}/differences',
  tag: 'Reconciliation',
  summary: 'The queue of what does not agree',
  ability: 'settlement:read',
  params: z.strictObject({ id: idOf('rec') }),
  query: z.strictObject({
    state: z.enum(['open', 'resolved']).optional(),
    class: z.enum(differenceClasses).optional(),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(difference).meta({ id: 'ReconciliationDifferencePage' }),
  problems: ['not_found', 'invalid_request'],
  idempotency: 'none',
  async handle({ sql, params, query }) {
    await reconciliationReply(sql, params.id)
    const [after] = query.cursor ? readCursor(query.cursor, ['number']) : [0]
    const filter = { after, state: query.state ?? null, class: query.class ?? null }
    const rows = await differencesAfter(sql, params.id, filter, query.limit + 1)
    const data = rows.slice(0, query.limit)
    const last = data.at(-1)
    return { data: data.map(differenceView), next: rows.length > query.limit && last ? cursorOf([last.n]) : null }
  },
})
