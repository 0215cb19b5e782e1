import { z } from 'zod'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { items } from '../../storage/catalogue.ts'
import type { ItemRow } from '../../storage/catalogue.ts'
import { operation } from '../operation.ts'
import { art, cursorQuery, limitQuery, localized, minor, nothing, page, repeatable } from '../shapes/basics.ts'

export const item = z
  .object({
    sku: z.string(),
    spu: z.string(),
    shop: z.string(),
    merchant: z.string(),
    brand: z.string().nullable(),
    category: z.string(),
    name: localized,
    variant: localized.describe('Colour, size, weight …; empty where there is one only'),
    tags: z.array(z.string()),
    unitPriceMinor: minor,
    art,
  })
  .meta({ id: 'Item' })

export const itemView = ({
  position: _place,
  shopName: _name,
  floorUnitPriceMinor: _floor,
  ...rest
}: ItemRow): z.output<typeof item> => rest

export const listItems = operation({
  id: 'listItems',
  method: 'GET',
  path: '/v1/items',
  tag: 'Catalogue',
  summary: 'Items, by shop, category, words of the name, or sku',
  ability: 'catalogue:read',
  params: nothing,
  query: z.strictObject({
    shop: z.string().max(64).optional(),
    category: z.string().max(200).optional(),
    search: z.string().min(1).max(100).optional(),
    sku: repeatable(z.string().max(100), 200),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(item).meta({ id: 'ItemPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ query, sql }) {
    const [position, sku] = query.cursor ? readCursor(query.cursor, ['number', 'string']) : [-1, '']
    const filter = {
      shop: query.shop ?? null,
      category: query.category ?? null,
      search: query.search ?? null,
      skus: query.sku ?? null,
    }
    const rows = await items(sql, filter, { position, sku }, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1) as ItemRow | undefined
    return {
      data: shown.map(itemView),
      next: rows.length > query.limit && last ? cursorOf([last.position, last.sku]) : null,
    }
  },
})
