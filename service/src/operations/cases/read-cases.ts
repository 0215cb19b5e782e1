import { z } from 'zod'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { merchantOf } from '../../domain/abilities.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { caseLifecycle } from '../../domain/lifecycles/case.ts'
import { casesBefore } from '../../storage/cases.ts'
import { operation } from '../operation.ts'
import { cursorQuery, limitQuery, nothing, page } from '../shapes/basics.ts'
import { caseLite, caseLiteView, caseParams, caseReply, caseView, reachableCase } from './case-view.ts'

export const getCase = operation({
  id: 'getCase',
  method: 'GET',
  path: '/v1/cases/{id}',
  tag: 'Cases',
  summary: 'One case: its coupons as they are now, and what was decided by whom and why',
  ability: 'cases:read',
  params: caseParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: caseReply,
  problems: ['not_found'],
  idempotency: 'none',
  async handle({ sql, params, caller }) {
    const found = await reachableCase(sql, caller as IssuerCaller, params.id)
    return caseView(sql, found.id)
  },
})

export const listCases = operation({
  id: 'listCases',
  method: 'GET',
  path: '/v1/cases',
  tag: 'Cases',
  summary: 'Cases, newest first',
  ability: 'cases:read',
  params: nothing,
  query: z.strictObject({ state: z.enum(caseLifecycle.states).optional(), cursor: cursorQuery, limit: limitQuery }),
  body: nothing,
  status: 200,
  reply: page(caseLite),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ sql, query, caller }) {
    const before = query.cursor ? readCursor(query.cursor, ['string'])[0] : null
    const filter = { merchant: merchantOf(caller as IssuerCaller), state: query.state ?? null }
    const rows = await casesBefore(sql, filter, before, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    return { data: shown.map(caseLiteView), next: rows.length > query.limit && last ? cursorOf([last.id]) : null }
  },
})
