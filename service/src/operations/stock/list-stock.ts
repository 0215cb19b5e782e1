import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { instant } from '../../domain/clock.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { stockList } from '../../storage/stock.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, limitQuery, instant as moment, nothing, page, repeatable } from '../shapes/basics.ts'
import { shopId, stockLevel } from '../shapes/stock.ts'

export const listStock = operation({
  id: 'listStock',
  method: 'GET',
  path: '/v1/stock',
  tag: 'Stock',
  summary: 'What the shops have of their items, by sku: what an ERP pulls',
  ability: 'stock:read',
  params: nothing,
  query: z.strictObject({
    shop: shopId.optional(),
    sku: repeatable(z.string().min(1).max(100), 200),
    countedSince: moment.optional().describe('Only what was counted since'),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(stockLevel).meta({ id: 'StockPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ sql, query, caller }) {
    const [after] = query.cursor ? readCursor(query.cursor, ['string']) : ['']
    const changedSince = query.countedSince === undefined ? null : new Date(query.countedSince)
    const filter = {
      merchant: merchantOf(issuerOf({ caller })),
      shop: query.shop ?? null,
      skus: query.sku ?? null,
      after,
      changedSince,
    }
    const rows = await stockList(sql, filter, query.limit + 1)
    const data = rows.slice(0, query.limit).map(({ countedAt, ...row }) => ({
      ...row,
      available: row.onHand - row.reserved,
      countedAt: instant(countedAt),
    }))
    return { data, next: rows.length > query.limit ? cursorOf([(data.at(-1) as { sku: string }).sku]) : null }
  },
})
