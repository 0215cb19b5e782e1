import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { bucketIn, inBucket, prefixes } from '../../domain/ids.ts'
import { Problem } from '../../domain/problems.ts'
import { settingsOf } from '../../storage/settings.ts'
import { lockOrder, orderLines } from '../../storage/orders.ts'
import { insertRequest, requestById, requestsOf } from '../../storage/refunds.ts'
import type { RequestRow } from '../../storage/refunds.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { refund, returnsBody } from '../shapes/order.ts'
import { lookingAtOrder } from './acting.ts'
import { decidedBy, refuseBeyondReach } from './asking-back.ts'
import { giveBack, untilText } from './give-back.ts'
import { refundView, requestView } from './refund-view.ts'

export const refundOrder = operation({
  id: 'refundOrder',
  method: 'POST',
  path: '/v1/orders/{id}/refunds',
  tag: 'Orders',
  summary:
    'Take units back: the buyer’s part of what was paid, each funder’s part, and the ledger’s mirror image. By a buyer it may wait for the merchant',
  ability: 'orders:refund',
  params: z.strictObject({ id: idOf('ord') }),
  query: nothing,
  body: returnsBody.meta({ id: 'RefundRequest' }),
  status: 201,
  reply: refund,
  problems: ['not_found', 'invalid_request', 'not_paid_yet', 'transition_not_allowed'],
  idempotency: 'stored',
  bucket: ({ params }) => bucketIn(params.id),
  async handle(call, house) {
    const { sql, params, body, caller } = call
    const { who } = await lookingAtOrder(sql, call, params.id)
    const found = await lockOrder(sql, who, params.id)
    if (!found) throw new Problem('not_found')
    const at = await moment(sql, house.clock)
    const id = inBucket(house.ids.next(prefixes.refund), who.bucket)
    const lines = await orderLines(sql, who.bucket, found.id)
    refuseBeyondReach(caller, body, lines)
    const { shipping = false, restock = false, reason = null } = body
    const { refundApproval } = await settingsOf(sql, 'orders')
    if (caller.role === 'buyer' && refundApproval === 'merchant') {
      const open = (await requestsOf(sql, who.bucket, found.id)).filter((one) => one.state === 'requested')
      const merchant = decidedBy(found, body, lines, open)
      const asked = { id, order: found.id, buyer: who.buyer, merchant, lines: body.lines, shipping, reason }
      await insertRequest(sql, who.bucket, { ...asked, requestedAt: at })
      return requestView((await requestById(sql, who.bucket, id)) as RequestRow)
    }
    const by = caller.role === 'buyer' ? null : nameOf(caller)
    const given = { id, reason, decidedBy: by, restock, at }
    const { row, pausedUntil } = await giveBack(sql, house, who, found, { lines: body.lines, shipping }, given)
    return { ...refundView(row), ...untilText(pausedUntil) }
  },
})
