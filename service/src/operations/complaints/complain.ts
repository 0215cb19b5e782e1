import { z } from 'zod'
import { inBucket, prefixes } from '../../domain/ids.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { complaintById, insertComplaint, isTheirs } from '../../storage/complaints.ts'
import { moment } from '../../storage/sql.ts'
import { buyerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { complaint, complaintView } from './complaint-view.ts'

export const complain = operation({
  id: 'complain',
  method: 'POST',
  path: '/v1/complaints',
  tag: 'Complaints',
  summary:
    'A buyer says what is wrong with an order, a coupon or (naming neither) anything else. One complaint about each is open at a time; the answer comes as a notice',
  ability: 'complaints:send',
  params: nothing,
  query: nothing,
  body: z
    .strictObject({
      order: idOf('ord').optional(),
      coupon: idOf('cpn').optional(),
      text: z.string().trim().min(3).max(2_000),
    })
    .meta({ id: 'Complain', description: 'About an order or a coupon, not both; with neither, about anything else' }),
  status: 201,
  reply: complaint,
  problems: ['not_found', 'invalid_request', 'already_exists'],
  idempotency: 'stored',
  async handle({ sql, body, ...call }, house) {
    const who = buyerOf(call)
    const { order = null, coupon = null, text } = body
    if (order !== null && coupon !== null)
      throw invalid({
        pointer: '/coupon',
        found: coupon,
        expected: 'nothing where an order is named: one thing at a time',
      })
    if (!(await isTheirs(sql, who, { order, coupon }))) throw new Problem('not_found')
    const id = inBucket(house.ids.next(prefixes.complaint), who.bucket)
    const openedAt = await moment(sql, house.clock)
    if (!(await insertComplaint(sql, who, { id, order, coupon, text, openedAt })))
      throw new Problem('already_exists', { detail: 'A complaint about this is open; its answer comes as a notice' })
    const row = await complaintById(sql, who.bucket, id)
    if (!row) throw new Error(`complaint ${id} is not there after it was written`)
    return complaintView(row, who)
  },
})
