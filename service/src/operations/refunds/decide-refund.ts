import { z } from 'zod'
import { nameOf, requireOwn } from '../../domain/abilities.ts'
import { bucketIn } from '../../domain/ids.ts'
import type { RefundEvent } from '../../domain/lifecycles/refund.ts'
import { Problem } from '../../domain/problems.ts'
import { lockOrder } from '../../storage/orders.ts'
import type { RequestRow } from '../../storage/refunds.ts'
import { decideRequest, requestById } from '../../storage/refunds.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import type { House, Operation } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { giveBack, untilText } from '../orders/give-back.ts'
import { refundView, requestView } from '../orders/refund-view.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import type { Refund } from '../shapes/order.ts'
import { note, refund } from '../shapes/order.ts'

const params = z.strictObject({ id: idOf('rfd') })

type Deciding = { event: RefundEvent; by: string; answer: string | null; restock: boolean }

/** The request, within the caller's reach, its order locked. @throws Problem `not_found`, `transition_not_allowed` */
async function decide(
  sql: Sql,
  house: House,
  call: Parameters<typeof issuerOf>[0],
  id: string,
  deciding: Deciding,
): Promise<Refund> {
  const bucket = bucketIn(id)
  const request = bucket === undefined ? undefined : await requestById(sql, bucket, id)
  if (!request || bucket === undefined) throw new Problem('not_found')
  requireOwn(issuerOf(call), request.merchant)
  const who = { bucket, buyer: request.buyer }
  const order = await lockOrder(sql, who, request.order)
  if (!order) throw new Problem('not_found')
  const at = await moment(sql, house.clock)
  if (!(await decideRequest(sql, { bucket, id, at, ...deciding })))
    throw new Problem('transition_not_allowed', { state: request.state, event: deciding.event })
  const decided = (await requestById(sql, bucket, id)) as RequestRow
  if (decided.state !== 'done') return requestView(decided)
  const given = { id, reason: request.reason, decidedBy: deciding.by, restock: deciding.restock, at }
  try {
    const { row, pausedUntil } = await giveBack(sql, house, who, order, request, given)
    return { ...refundView(row, decided), ...untilText(pausedUntil) }
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'invalid_request') throw error
    const because = 'its units came back meanwhile: refuse it'
    throw new Problem('transition_not_allowed', {
      state: request.state,
      event: deciding.event,
      because,
      ...error.facts,
    })
  }
}

const common = {
  method: 'POST',
  tag: 'Refunds',
  ability: 'refunds:decide',
  params,
  query: nothing,
  status: 200,
  reply: refund,
  problems: ['not_found', 'transition_not_allowed'],
  idempotency: 'stored',
  bucket: (call: { params: { id: string } }) => bucketIn(call.params.id),
} as const

export const approveRefund: Operation = operation({
  ...common,
  id: 'approveRefund',
  path: '/v1/refunds/{id}/approve',
  summary: 'Approve what a buyer asked back: it is done at once',
  body: z
    .strictObject({
      restock: z.boolean().optional().describe('The units go back on the shelf, where the shop counts its stock'),
      answer: note.optional(),
    })
    .meta({ id: 'RefundApproval' }),
  handle: (call, house) =>
    decide(call.sql, house, call, call.params.id, {
      event: 'approve',
      by: nameOf(call.caller),
      answer: call.body.answer ?? null,
      restock: call.body.restock ?? false,
    }),
})

export const refuseRefund: Operation = operation({
  ...common,
  id: 'refuseRefund',
  path: '/v1/refunds/{id}/refuse',
  summary: 'Refuse what a buyer asked back, with a reason that the buyer reads',
  body: z.strictObject({ answer: note }).meta({ id: 'RefundRefusal' }),
  handle: (call, house) =>
    decide(call.sql, house, call, call.params.id, {
      event: 'refuse',
      by: nameOf(call.caller),
      answer: call.body.answer,
      restock: false,
    }),
})
