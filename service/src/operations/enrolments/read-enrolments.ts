import { z } from 'zod'
import { merchantOf, requireOwn } from '../../domain/abilities.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { enrolmentLifecycle } from '../../domain/lifecycles/enrolment.ts'
import { Problem } from '../../domain/problems.ts'
import { enrolmentById, enrolments, noEnrolmentFilter } from '../../storage/enrolments.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, idOf, limitQuery, nothing, page } from '../shapes/basics.ts'
import { enrolment, enrolmentReply, enrolmentView, enrolmentWhole } from './enrolment-view.ts'

export const enrolmentParams = z.strictObject({ id: idOf('enr') })

export const getEnrolment = operation({
  id: 'getEnrolment',
  method: 'GET',
  path: '/v1/enrolments/{id}',
  tag: 'Campaigns',
  summary: 'A merchant’s part in a joint campaign, with its history',
  ability: 'batches:manage',
  params: enrolmentParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: enrolmentReply,
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call) {
    const row = await enrolmentById(call.sql, call.params.id)
    if (!row) throw new Problem('not_found')
    requireOwn(issuerOf(call), row.merchant)
    return enrolmentWhole(call.sql, row)
  },
})

export const listEnrolments = operation({
  id: 'listEnrolments',
  method: 'GET',
  path: '/v1/enrolments',
  tag: 'Campaigns',
  summary:
    'Who signed up for joint campaigns, newest first; `state=applied` waits for the platform. Merchants see their own',
  ability: 'batches:manage',
  params: nothing,
  query: z.strictObject({
    campaign: idOf('cam').optional(),
    state: z.enum(enrolmentLifecycle.states).optional(),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(enrolment).meta({ id: 'EnrolmentPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const { sql, query } = call
    const [before] = query.cursor ? readCursor(query.cursor, ['string']) : [null]
    const filter = {
      ...noEnrolmentFilter,
      campaign: query.campaign ?? null,
      state: query.state ?? null,
      merchant: merchantOf(issuerOf(call)),
      before,
    }
    const rows = await enrolments(sql, filter, query.limit + 1)
    const data = rows.slice(0, query.limit)
    const last = data.at(-1)
    return { data: data.map(enrolmentView), next: rows.length > query.limit && last ? cursorOf([last.id]) : null }
  },
})
