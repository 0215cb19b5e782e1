import { z } from 'zod'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { order } from '../shapes/order.ts'
import { lookingAtOrder } from './acting.ts'
import { seenOrder } from './order-view.ts'

export const getOrder = operation({
  id: 'getOrder',
  method: 'GET',
  path: '/v1/orders/{id}',
  tag: 'Orders',
  summary: 'One order: the calling buyer’s own; by a shop’s backend the sub-orders of its shops',
  ability: 'orders:read',
  params: z.strictObject({ id: idOf('ord') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: order,
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call, house) {
    const { who, merchant } = await lookingAtOrder(call.sql, call, call.params.id)
    return seenOrder(call.sql, house, who, call.params.id, merchant)
  },
})
