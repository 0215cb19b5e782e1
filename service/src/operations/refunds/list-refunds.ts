import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { refundLifecycle } from '../../domain/lifecycles/refund.ts'
import type { FoundRefund, RequestRow } from '../../storage/refunds.ts'
import { refundsFound, refundsOf, requestsOf } from '../../storage/refunds.ts'
import type { Sql } from '../../storage/sql.ts'
import { issuerOf, operation } from '../operation.ts'
import { refundsOfOrder } from '../orders/refund-view.ts'
import { cursorQuery, idOf, limitQuery, nothing, page } from '../shapes/basics.ts'
import type { Refund } from '../shapes/order.ts'
import { refund } from '../shapes/order.ts'

export const listRefunds = operation({
  id: 'listRefunds',
  method: 'GET',
  path: '/v1/refunds',
  tag: 'Refunds',
  summary: 'Refunds and requests for them, newest first; of a merchant those of its own lines',
  ability: 'refunds:read',
  params: nothing,
  query: z.strictObject({
    state: z.enum(refundLifecycle.states).optional(),
    order: idOf('ord').optional(),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(refund.extend({ buyer: z.string() })).meta({ id: 'RefundPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ sql, query, caller }) {
    const merchant = merchantOf(issuerOf({ caller }))
    const [before] = query.cursor ? readCursor(query.cursor, ['string']) : [null]
    const filter = { merchant, state: query.state ?? null, order: query.order ?? null, before }
    const rows = await refundsFound(sql, filter, query.limit + 1)
    const data: (Refund & { buyer: string })[] = []
    for (const row of rows.slice(0, query.limit)) data.push({ ...(await viewOf(sql, row)), buyer: row.buyer })
    return { data, next: rows.length > query.limit ? cursorOf([(data.at(-1) as Refund).id]) : null }
  },
})

async function viewOf(sql: Sql, { bucket, order, id }: FoundRefund): Promise<Refund> {
  const requests: RequestRow[] = await requestsOf(sql, bucket, order)
  return refundsOfOrder(await refundsOf(sql, bucket, order), requests).find((one) => one.id === id) as Refund
}
