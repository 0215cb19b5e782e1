import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { bucketIn } from '../../domain/ids.ts'
import { Problem } from '../../domain/problems.ts'
import { answerComplaint as answer, complaintById } from '../../storage/complaints.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { complaint, complaintView } from './complaint-view.ts'

export const answerComplaint = operation({
  id: 'answerComplaint',
  method: 'POST',
  path: '/v1/complaints/{id}/answer',
  tag: 'Complaints',
  summary: 'Answer a complaint. Its buyer gets the answer as a notice, and may complain again',
  ability: 'complaints:answer',
  params: z.strictObject({ id: idOf('cmp') }),
  query: nothing,
  body: z
    .strictObject({ answer: z.string().trim().min(3).max(2_000).describe('Shown to the buyer, word for word') })
    .meta({ id: 'ComplaintAnswer' }),
  status: 200,
  reply: complaint,
  problems: ['not_found', 'transition_not_allowed'],
  idempotency: 'stored',
  bucket: ({ params }) => bucketIn(params.id),
  async handle({ sql, params, body, caller }, house) {
    const bucket = bucketIn(params.id)
    const found = bucket === undefined ? undefined : await complaintById(sql, bucket, params.id)
    if (bucket === undefined || !found) throw new Problem('not_found')
    const at = await moment(sql, house.clock)
    const by = nameOf(caller)
    if (!(await answer(sql, bucket, { id: found.id, answer: body.answer, by, at })))
      throw new Problem('transition_not_allowed', { state: 'answered', event: 'answer' })
    return complaintView({ ...found, state: 'answered', answer: body.answer, answeredBy: by, answeredAt: at }, caller)
  },
})
