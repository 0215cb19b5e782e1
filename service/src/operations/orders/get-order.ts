import { z } from 'zod'
import { buyerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { order } from '../shapes/order.ts'
import { orderView } from './order-view.ts'

export const getOrder = operation({
  id: 'getOrder',
  method: 'GET',
  path: '/v1/orders/{id}',
  tag: 'Orders',
  summary: 'One order of the calling buyer',
  ability: 'orders:read',
  params: z.strictObject({ id: idOf('ord') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: order,
  problems: ['not_found'],
  idempotency: 'none',
  handle: (call, house) => orderView(call.sql, house, buyerOf(call), call.params.id),
})
