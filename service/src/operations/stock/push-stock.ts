import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { sliceBuckets } from '../../domain/buckets.ts'
import { instant } from '../../domain/clock.ts'
import { prefixes } from '../../domain/ids.ts'
import type { Fault } from '../../domain/problems.ts'
import { invalid } from '../../domain/problems.ts'
import { itemsBySku, shopsById } from '../../storage/catalogue.ts'
import type { Count } from '../../storage/stock.ts'
import { countItems } from '../../storage/stock.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import type { House } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { instant as instantShape, nothing } from '../shapes/basics.ts'
import { shopId, skuWord, stockLevel, stockMismatch } from '../shapes/stock.ts'

const units = z.int().min(0).max(1_000_000_000)
const entry = z
  .strictObject({
    sku: skuWord,
    shop: shopId.optional().describe('Needed where the catalogue does not have the sku'),
    onHand: units.optional().describe('What was counted in the shop, units of unpaid orders included'),
    change: z
      .int()
      .min(-1_000_000_000)
      .max(1_000_000_000)
      .optional()
      .describe('Instead of a count: so many came in, or went'),
  })
  .refine((one) => (one.onHand === undefined) !== (one.change === undefined), {
    error: 'either onHand or change',
    path: ['onHand'],
  })

const body = z
  .strictObject({
    counts: z.array(entry).min(1).max(1_000),
    source: z.string().min(1).max(60).optional().describe('Which system counted'),
    apply: z.boolean().optional().describe('false: only compare, and report what differs'),
  })
  .meta({ id: 'StockPush' })
type Body = z.output<typeof body>

export const pushStock = operation({
  id: 'pushStock',
  method: 'POST',
  path: '/v1/stock',
  tag: 'Stock',
  summary:
    'Tell what a shop has of its items: counts or changes, many at once. What unpaid orders hold cannot be counted away',
  ability: 'stock:write',
  params: nothing,
  query: nothing,
  body,
  status: 200,
  reply: z
    .object({ at: instantShape, data: z.array(stockLevel), mismatches: z.array(stockMismatch) })
    .meta({ id: 'StockPushed' }),
  problems: ['invalid_request'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql, body } = call
    const counts = await countsOf(sql, house, body, merchantOf(issuerOf(call)))
    const at = await moment(sql, house.clock)
    const { source = 'api', apply = true } = body
    const rows = await countItems(sql, sliceBuckets(house.slices), { at, source, apply, counts })
    const data = rows.map(({ place, had, change, reserved }) => {
      const { sku, shop } = counts[place - 1] as Count
      const onHand = had + change
      return { sku, shop, onHand, reserved, available: onHand - reserved, countedAt: instant(at) }
    })
    const mismatches = rows.flatMap(({ place, had, change, reserved }) => {
      const { id, sku, shop, said } = counts[place - 1] as Count
      if (said === null || said === had) return []
      const difference = said - had
      const short = Math.max(reserved - said, 0)
      return [
        {
          id,
          sku,
          shop,
          source,
          at: instant(at),
          said,
          had,
          difference,
          reserved,
          short,
          corrected: had + change === said,
        },
      ]
    })
    return { at: instant(at), data, mismatches }
  },
})

/** Each count with its shop. @throws Problem `invalid_request` naming a sku that is not the caller's, or stands there twice */
async function countsOf(sql: Sql, house: House, body: Body, merchant: string | null): Promise<Count[]> {
  const items = new Map(
    (await itemsBySku(sql, [...new Set(body.counts.map((one) => one.sku))])).map((item) => [item.sku, item]),
  )
  const shops = new Map(
    (await shopsById(sql, [...new Set(body.counts.flatMap((one) => one.shop ?? []))])).map((shop) => [shop.id, shop]),
  )
  const faults = body.counts.flatMap(({ sku, shop }, n): Fault[] => {
    const item = items.get(sku)
    const owner = shop === undefined ? item : shops.get(shop)
    if (body.counts.findIndex((one) => one.sku === sku) < n)
      return [{ pointer: `/counts/${n}/sku`, found: sku, expected: 'a sku that stands in the list once' }]
    const foreign = !owner || (merchant !== null && owner.merchant !== merchant)
    const elsewhere = item !== undefined && shop !== undefined && item.shop !== shop
    if (!foreign && !elsewhere) return []
    return shop === undefined
      ? [
          {
            pointer: `/counts/${n}/sku`,
            found: sku,
            expected: 'a sku of the catalogue that is yours; or name the shop',
          },
        ]
      : [{ pointer: `/counts/${n}/shop`, found: shop, expected: 'your shop that sells it' }]
  })
  if (faults.length > 0) throw invalid(...faults.slice(0, 50))
  return body.counts.map(({ sku, shop, onHand, change }) => ({
    id: house.ids.next(prefixes.count),
    sku,
    shop: shop ?? (items.get(sku)?.shop as string),
    said: onHand ?? null,
    change: change ?? null,
  }))
}
