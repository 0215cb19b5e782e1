import { z } from 'zod'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { bucketIn } from '../../domain/ids.ts'
import { complaintLifecycle } from '../../domain/lifecycles/complaint.ts'
import { Problem } from '../../domain/problems.ts'
import { allComplaints, complaintById, complaintsOf } from '../../storage/complaints.ts'
import { operation } from '../operation.ts'
import { cursorQuery, idOf, limitQuery, nothing, page } from '../shapes/basics.ts'
import { complaint, complaintView } from './complaint-view.ts'

export const getComplaint = operation({
  id: 'getComplaint',
  method: 'GET',
  path: '/v1/complaints/{id}',
  tag: 'Complaints',
  summary: 'One complaint and its answer: the calling buyer’s own; the platform sees everybody’s',
  ability: 'complaints:read',
  params: z.strictObject({ id: idOf('cmp') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: complaint,
  problems: ['not_found'],
  idempotency: 'none',
  async handle({ sql, params, caller }) {
    const bucket = bucketIn(params.id)
    const found = bucket === undefined ? undefined : await complaintById(sql, bucket, params.id)
    if (!found || (caller.role === 'buyer' && found.buyer !== caller.buyer)) throw new Problem('not_found')
    return complaintView(found, caller)
  },
})

export const listComplaints = operation({
  id: 'listComplaints',
  method: 'GET',
  path: '/v1/complaints',
  tag: 'Complaints',
  summary: 'Complaints, newest first: of the calling buyer the own, of the platform everybody’s',
  ability: 'complaints:read',
  params: nothing,
  query: z.strictObject({
    state: z.enum(complaintLifecycle.states).optional(),
    order: idOf('ord').optional(),
    coupon: idOf('cpn').optional(),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(complaint),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ sql, query, caller }) {
    const before = query.cursor ? readCursor(query.cursor, ['string'])[0] : null
    const filter = { state: query.state ?? null, order: query.order ?? null, coupon: query.coupon ?? null, before }
    const rows =
      caller.role === 'buyer'
        ? await complaintsOf(sql, caller, filter, query.limit + 1)
        : await allComplaints(sql, filter, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    return {
      data: shown.map((row) => complaintView(row, caller)),
      next: rows.length > query.limit && last ? cursorOf([last.id]) : null,
    }
  },
})
