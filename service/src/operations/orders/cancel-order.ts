import { z } from 'zod'
import { bucketIn } from '../../domain/ids.ts'
import { Problem } from '../../domain/problems.ts'
import { moment } from '../../storage/sql.ts'
import { Kept, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { order } from '../shapes/order.ts'
import { actingOnOrder } from './acting.ts'
import { orderAsSeen, wholeOrder } from './order-view.ts'

const mostAttempts = 5

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
  problems: ['not_found', 'transition_not_allowed', 'overloaded'],
  idempotency: 'desk',
  bucket: ({ params }) => bucketIn(params.id),
  async handle(call, house) {
    const { sql, params, keep } = call
    const { who } = await actingOnOrder(sql, call, params.id)
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const found = await wholeOrder(sql, house, who, params.id)
      const at = await moment(sql, house.clock)
      const { row } = found
      if (row.state === 'cancelled') return orderAsSeen(found, at)
      if (row.state !== 'placed') throw new Problem('transition_not_allowed', { state: row.state, event: 'cancel' })
      const because = 'cancelled'
      const gone = {
        ...found,
        row: { ...row, state: 'cancelled', cancelledAt: at, cancelledBecause: because } as const,
      }
      const kept = keep(orderAsSeen(gone, at))
      const { bucket, buyer } = who
      const answer = await house.orders.release({ bucket, buyer, id: row.id, at, cancel: true, because }, kept)
      if (answer.outcome === 'done' || answer.outcome === 'key_taken')
        return new Kept(kept.reply, answer.outcome === 'key_taken')
    }
    throw new Problem('overloaded', { retryAfterSeconds: 1 })
  },
})
