import { z } from 'zod'
import { sliceOf } from '../../domain/buckets.ts'
import { Problem } from '../../domain/problems.ts'
import { lockOrder, moveOrder } from '../../storage/orders.ts'
import { releaseHold } from '../../storage/release.ts'
import { moment } from '../../storage/sql.ts'
import { buyerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { order } from '../shapes/order.ts'
import { orderView } from './order-view.ts'

export const cancelOrder = operation({
  id: 'cancelOrder',
  method: 'POST',
  path: '/v1/orders/{id}/cancel',
  tag: 'Orders',
  summary: 'Cancel an unpaid order: its coupons are free again',
  ability: 'orders:place',
  params: z.strictObject({ id: idOf('ord') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: order,
  problems: ['not_found', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql, params } = call
    const who = buyerOf(call)
    const found = await lockOrder(sql, who, params.id)
    if (!found) throw new Problem('not_found')
    if (found.state !== 'cancelled') {
      const at = await moment(sql, house.clock)
      const slice = sliceOf(who.bucket, house.slices)
      await releaseHold(sql, { bucket: who.bucket, buyer: who.buyer, order: found.id, slice, at, because: 'cancelled' })
      const moved = await moveOrder(sql, { bucket: who.bucket, order: found.id, event: 'cancel', at })
      if (!moved) throw new Problem('transition_not_allowed', { state: found.state, event: 'cancel' })
    }
    return orderView(sql, house, who, found.id)
  },
})
