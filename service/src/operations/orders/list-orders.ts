import { z } from 'zod'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { ordersOf } from '../../storage/orders.ts'
import { buyerOf, operation } from '../operation.ts'
import { cursorQuery, limitQuery, nothing, page } from '../shapes/basics.ts'
import type { Order } from '../shapes/order.ts'
import { order } from '../shapes/order.ts'
import { orderView } from './order-view.ts'

export const listOrders = operation({
  id: 'listOrders',
  method: 'GET',
  path: '/v1/orders',
  tag: 'Orders',
  summary: 'The calling buyer’s orders, newest first',
  ability: 'orders:read',
  params: nothing,
  query: z.strictObject({ cursor: cursorQuery, limit: limitQuery }),
  body: nothing,
  status: 200,
  reply: page(order).meta({ id: 'OrderPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call, house) {
    const { query, sql } = call
    const who = buyerOf(call)
    const [before] = query.cursor ? readCursor(query.cursor, ['string']) : [null]
    const rows = await ordersOf(sql, who, before, query.limit + 1)
    const data: Order[] = []
    for (const { id } of rows.slice(0, query.limit)) data.push(await orderView(sql, house, who, id))
    return { data, next: rows.length > query.limit ? cursorOf([(data.at(-1) as Order).id]) : null }
  },
})
