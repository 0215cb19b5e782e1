import { z } from 'zod'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { shops } from '../../storage/catalogue.ts'
import type { ShopRow } from '../../storage/catalogue.ts'
import { operation } from '../operation.ts'
import { art, cursorQuery, limitQuery, localized, minor, nothing, page, reference } from '../shapes/basics.ts'

const shop = z
  .object({
    id: z.string(),
    name: localized,
    merchant: reference,
    tags: z.array(z.string()),
    art,
    shipping: z.object({ feeMinor: minor, freeFromMinor: minor.nullable() }),
  })
  .meta({ id: 'Shop' })

export const listShops = operation({
  id: 'listShops',
  method: 'GET',
  path: '/v1/shops',
  tag: 'Catalogue',
  summary: 'Shops and the merchants they belong to',
  ability: 'catalogue:read',
  params: nothing,
  query: z.strictObject({ cursor: cursorQuery, limit: limitQuery }),
  body: nothing,
  status: 200,
  reply: page(shop).meta({
    id: 'ShopPage',
  }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ query, sql }) {
    const [position, id] = query.cursor ? readCursor(query.cursor, ['number', 'string']) : [-1, '']
    const rows = await shops(sql, { position, id }, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1) as ShopRow | undefined
    return {
      data: shown.map(({ position: _place, shippingFeeMinor, shippingFreeFromMinor, ...rest }) => ({
        ...rest,
        shipping: { feeMinor: shippingFeeMinor, freeFromMinor: shippingFreeFromMinor },
      })),
      next: rows.length > query.limit && last ? cursorOf([last.position, last.id]) : null,
    }
  },
})
