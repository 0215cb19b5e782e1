import { z } from 'zod'
import type { Caller } from '../../domain/abilities.ts'
import { merchantOf } from '../../domain/abilities.ts'
import { bucketOf } from '../../domain/buckets.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { orderLifecycle } from '../../domain/lifecycles/order.ts'
import { invalid } from '../../domain/problems.ts'
import type { FoundOrder, OrderFilter } from '../../storage/orders.ts'
import { ordersFound, ordersOf } from '../../storage/orders.ts'
import type { Sql } from '../../storage/sql.ts'
import { issuerOf, operation } from '../operation.ts'
import {
  buyerReference,
  cursorQuery,
  foreignReference,
  instant,
  limitQuery,
  nothing,
  offerId,
  page,
} from '../shapes/basics.ts'
import type { Order } from '../shapes/order.ts'
import { order } from '../shapes/order.ts'
import { seenOrder } from './order-view.ts'

const query = z.strictObject({
  state: z.enum(orderLifecycle.states).optional(),
  shop: z.string().min(1).max(100).optional(),
  sku: z.string().min(1).max(100).optional(),
  reference: foreignReference.optional(),
  offer: offerId.optional().describe('A coupon, or a promotion’s batch, that lowered it'),
  placedFrom: instant.optional(),
  placedUntil: instant.optional(),
  buyer: buyerReference.optional().describe('By a backend: this buyer’s alone'),
  search: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe('By a backend: an order’s id, its reference, its payment’s reference'),
  cursor: cursorQuery,
  limit: limitQuery,
})
type Query = z.output<typeof query>

export const listOrders = operation({
  id: 'listOrders',
  method: 'GET',
  path: '/v1/orders',
  tag: 'Orders',
  summary:
    'Orders, newest first: a buyer’s own; by a shop’s backend those in which it sells, and of them its own sub-orders',
  ability: 'orders:read',
  params: nothing,
  query,
  body: nothing,
  status: 200,
  reply: page(order).meta({ id: 'OrderPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ query, sql, caller }, house) {
    const rows = await found(sql, caller, query)
    const merchant = caller.role === 'buyer' ? null : merchantOf(issuerOf({ caller }))
    const data: Order[] = []
    for (const { id, bucket, buyer } of rows.slice(0, query.limit))
      data.push(await seenOrder(sql, house, { bucket, buyer }, id, merchant))
    return { data, next: rows.length > query.limit ? cursorOf([(data.at(-1) as Order).id]) : null }
  },
})

function found(sql: Sql, caller: Caller, query: Query): Promise<FoundOrder[]> {
  const [before] = query.cursor ? readCursor(query.cursor, ['string']) : [null]
  const date = (text: string | undefined) => (text === undefined ? null : new Date(text))
  const filter: OrderFilter = {
    state: query.state ?? null,
    shop: query.shop ?? null,
    sku: query.sku ?? null,
    reference: query.reference ?? null,
    offer: query.offer ?? null,
    placedFrom: date(query.placedFrom),
    placedUntil: date(query.placedUntil),
    before,
  }
  const most = query.limit + 1
  if (caller.role === 'buyer') {
    for (const field of ['buyer', 'search'] as const)
      if (query[field] !== undefined)
        throw invalid({ pointer: `?${field}`, found: query[field], expected: 'nothing: these are your own orders' })
    return ordersOf(sql, caller, filter, most)
  }
  const merchant = merchantOf(issuerOf({ caller }))
  if (query.buyer !== undefined && merchant === null && query.search === undefined)
    return ordersOf(sql, { bucket: bucketOf(query.buyer), buyer: query.buyer }, filter, most)
  return ordersFound(sql, { ...filter, merchant, buyer: query.buyer ?? null, text: query.search ?? null }, most)
}
