import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { instant } from '../../domain/clock.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { mismatches } from '../../storage/stock.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, limitQuery, nothing, page } from '../shapes/basics.ts'
import { shopId, stockMismatch } from '../shapes/stock.ts'

export const listMismatches = operation({
  id: 'listStockMismatches',
  method: 'GET',
  path: '/v1/stock/mismatches',
  tag: 'Stock',
  summary: 'Counts that said another number than what stood here, newest first',
  ability: 'stock:read',
  params: nothing,
  query: z.strictObject({
    shop: shopId.optional(),
    state: z.enum(['open', 'all']).default('open').describe('open: the last count of a sku, and it still differs'),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(stockMismatch).meta({ id: 'StockMismatchPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ sql, query, caller }) {
    const [before] = query.cursor ? readCursor(query.cursor, ['string']) : [null]
    const filter = {
      merchant: merchantOf(issuerOf({ caller })),
      shop: query.shop ?? null,
      open: query.state === 'open',
      before,
    }
    const rows = await mismatches(sql, filter, query.limit + 1)
    const data = rows.slice(0, query.limit).map(({ change, at, ...row }) => ({
      ...row,
      at: instant(at),
      difference: row.said - row.had,
      short: Math.max(row.reserved - row.said, 0),
      corrected: row.had + change === row.said,
    }))
    return { data, next: rows.length > query.limit ? cursorOf([(data.at(-1) as { id: string }).id]) : null }
  },
})
