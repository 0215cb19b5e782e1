import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { categoryRows, itemRows, merchantRows, shopRows, stockRows } from '../../storage/catalogue-writing.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, nothing, page } from '../shapes/basics.ts'
import type { CatalogueRow } from '../shapes/catalogue.ts'
import { catalogueKinds, catalogueRow, keyOfRow } from '../shapes/catalogue.ts'

const rowsOf = { merchant: merchantRows, category: categoryRows, shop: shopRows, item: itemRows, stock: stockRows }
/** What pages of its kind are ordered by. */
const placeOf = (row: CatalogueRow): string => (row.kind === 'category' ? row.path : keyOfRow(row))

export const exportCatalogue = operation({
  id: 'exportCatalogue',
  method: 'GET',
  path: '/v1/catalogue',
  tag: 'Catalogue',
  summary:
    'The rows of one kind as `writeCatalogue` takes them: a merchant’s own, or all for the platform. Costs and floors included',
  ability: 'catalogue:write',
  params: nothing,
  query: z.strictObject({
    kind: z.enum(catalogueKinds),
    cursor: cursorQuery,
    limit: z.coerce.number().int().min(1).max(1_000).default(200),
  }),
  body: nothing,
  status: 200,
  reply: page(catalogueRow).meta({ id: 'CataloguePage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const { kind, cursor, limit } = call.query
    const [after] = cursor ? readCursor(cursor, ['string']) : ['']
    const merchant = merchantOf(issuerOf(call))
    const rows = await rowsOf[kind](call.sql, { merchant, after, most: limit + 1 })
    // What is read back is a row that writeCatalogue takes, or this fails here.
    const data = rows.slice(0, limit).map((row) => catalogueRow.parse({ kind, ...row }))
    const last = data.at(-1)
    const next = rows.length > limit && last ? cursorOf([placeOf(last)]) : null
    return { data, next }
  },
})
