import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { categoryRows, itemRows, merchantRows, shopRows, stockRows } from '../../storage/catalogue-writing.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, nothing, page } from '../shapes/basics.ts'
import { catalogueKinds, catalogueRow } from '../shapes/catalogue.ts'

const rowsOf = { merchant: merchantRows, category: categoryRows, shop: shopRows, item: itemRows, stock: stockRows }
/** What pages of each kind are ordered by. */
const keyOf = { merchant: 'id', category: 'path', shop: 'id', item: 'sku', stock: 'sku' } as const

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
    const data = rows.slice(0, limit).map((row) => ({ kind, ...row }))
    const last = data.at(-1) as Record<string, unknown> | undefined
    const next = rows.length > limit && last ? cursorOf([last[keyOf[kind]] as string]) : null
    return { data: data as unknown as z.input<typeof catalogueRow>[], next }
  },
})
