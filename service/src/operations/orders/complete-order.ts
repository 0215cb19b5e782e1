import { z } from 'zod'
import { bucketIn } from '../../domain/ids.ts'
import { Problem } from '../../domain/problems.ts'
import { lockOrder, moveOrder } from '../../storage/orders.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { order } from '../shapes/order.ts'
import { actingOnOrder } from './acting.ts'
import { orderView } from './order-view.ts'
import { requirePaid } from './paid-order.ts'

export const completeOrder = operation({
  id: 'completeOrder',
  method: 'POST',
  path: '/v1/orders/{id}/complete',
  tag: 'Orders',
  summary: 'The goods arrived: from here on a refund gives money back, but no coupon',
  ability: 'orders:complete',
  params: z.strictObject({ id: idOf('ord') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: order,
  problems: ['not_found', 'not_paid_yet', 'transition_not_allowed'],
  idempotency: 'stored',
  bucket: ({ params }) => bucketIn(params.id),
  async handle(call, house) {
    const { sql, params } = call
    const { who } = await actingOnOrder(sql, call, params.id)
    const found = await lockOrder(sql, who, params.id)
    if (!found) throw new Problem('not_found')
    const at = await moment(sql, house.clock)
    const moved = await moveOrder(sql, { bucket: who.bucket, order: found.id, event: 'complete', at })
    if (!moved) requirePaid(found, 'complete')
    return orderView(sql, house, who, found.id)
  },
})
