import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { sliceBuckets } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import type { Fault } from '../../domain/problems.ts'
import { shopsOfItems } from '../../storage/catalogue.ts'
import type { Written } from '../../storage/catalogue-writing.ts'
import {
  beginTrial,
  lockCatalogue,
  putCategories,
  putItems,
  putMerchants,
  putShops,
  undoTrial,
} from '../../storage/catalogue-writing.ts'
import { countItems } from '../../storage/stock.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import type { House } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import type { CatalogueKind, CatalogueRow, RowOf } from '../shapes/catalogue.ts'
import { catalogueKinds, keyOfRow } from '../shapes/catalogue.ts'
import { judgedRows, parentOf } from './judged-rows.ts'

const outcomes = ['created', 'changed', 'same', 'refused'] as const
type Outcome = (typeof outcomes)[number]

const fault = z.object({ pointer: z.string(), found: z.string(), expected: z.string() })
const count = z.int().min(0)

export const writeCatalogue = operation({
  id: 'writeCatalogue',
  method: 'POST',
  path: '/v1/catalogue',
  tag: 'Catalogue',
  summary:
    'Write merchants, categories, shops, items and what is in stock, many at once: what is new is added, what differs is changed, ' +
    'nothing is removed. Good rows are written though others are refused; each says what became of it',
  ability: 'catalogue:write',
  params: nothing,
  query: nothing,
  body: z
    .strictObject({
      rows: z
        .array(z.record(z.string().max(100), z.unknown()))
        .min(1)
        .max(1_000)
        .describe('Each as `CatalogueRow` has it. A row may name what another row here adds, wherever it stands'),
      dryRun: z.boolean().default(false).describe('Say what would become of each row, and write none'),
    })
    .meta({ id: 'CatalogueWrite' }),
  status: 200,
  reply: z
    .object({
      dryRun: z.boolean(),
      counts: z.object({ created: count, changed: count, same: count, refused: count }),
      data: z.array(
        z.object({
          place: count.describe('Of the row in `rows`, from 0'),
          outcome: z.enum(outcomes),
          errors: z.array(fault).describe('Why it was refused; of stock, why it is not what was counted'),
        }),
      ),
    })
    .meta({ id: 'CatalogueWritten' }),
  problems: ['invalid_request'],
  idempotency: 'stored',
  audit: 'reply',
  async handle(call, house) {
    const { sql, body } = call
    await lockCatalogue(sql)
    const judged = await judgedRows(sql, body.rows, merchantOf(issuerOf(call)))
    const good = judged.flatMap((one, place) => ('row' in one ? [{ place, row: one.row }] : []))
    if (body.dryRun) await beginTrial(sql)
    const written = await write(sql, house, good)
    if (body.dryRun) await undoTrial(sql)
    const data = judged.map((one, place) => {
      const found = written.get(place)
      const errors = 'errors' in one ? one.errors : (found?.errors ?? [])
      return {
        place,
        outcome: 'errors' in one ? ('refused' as const) : (found?.outcome ?? 'same'),
        errors: [...errors],
      }
    })
    const counts = Object.fromEntries(outcomes.map((name) => [name, data.filter((one) => one.outcome === name).length]))
    return { dryRun: body.dryRun, counts: counts as Record<Outcome, number>, data }
  },
})

type Placed = { readonly place: number; readonly row: CatalogueRow }
type Outcomes = Map<number, { outcome: Outcome; errors?: readonly Fault[] }>

async function write(sql: Sql, house: House, good: readonly Placed[]): Promise<Outcomes> {
  const outcomes: Outcomes = new Map()
  const at = await moment(sql, house.clock)
  for (const kind of catalogueKinds) {
    const placed = good.filter(({ row }) => row.kind === kind)
    if (placed.length === 0) continue
    if (kind === 'stock') await writeStock(sql, house, placed, outcomes)
    else {
      const rows = placed.map(({ row }) => row)
      const found = new Map((await put[kind](sql, rows.map(drawnRow), at)).map((one) => [one.id, one.created]))
      for (const { place, row } of placed) {
        const created = found.get(keyOfRow(row))
        outcomes.set(place, { outcome: created === undefined ? 'same' : created ? 'created' : 'changed' })
      }
    }
  }
  return outcomes
}

type Put = (sql: Sql, rows: readonly object[], at: Date) => Promise<Written[]>
const put: Record<Exclude<CatalogueKind, 'stock'>, Put> = {
  merchant: putMerchants,
  category: putCategories,
  shop: putShops,
  item: putItems,
}

/** A row as its table has it: flat, with all that was left out. */
function drawnRow(row: CatalogueRow): object {
  if (row.kind === 'merchant' || row.kind === 'stock') return row
  const glyph = [...row.name['zh-CN']][0] as string
  const hue = [...keyOfRow(row)].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) as number)) % 360, 7)
  const more = { art: row.art ?? { hue, glyph } }
  if (row.kind === 'category') return { ...row, ...more, parent: parentOf(row.path) }
  return row.kind === 'shop' ? { ...row, ...row.shipping, ...more } : { ...row, ...more, spu: row.spu ?? row.sku }
}

/** What unpaid orders hold cannot be counted away: then the row says so, and as much as may be is. */
async function writeStock(sql: Sql, house: House, placed: readonly Placed[], outcomes: Outcomes): Promise<void> {
  const rows = placed.map(({ row }) => row as RowOf<'stock'>)
  const shops = new Map(
    (
      await shopsOfItems(
        sql,
        rows.map((row) => row.sku),
      )
    ).map((one) => [one.sku, one.shop]),
  )
  const counts = rows.map(({ sku, onHand }) => {
    const id = house.ids.next(prefixes.count)
    return { id, sku, shop: shops.get(sku) as string, said: onHand, change: null }
  })
  const at = await moment(sql, house.clock)
  const counted = await countItems(sql, sliceBuckets(house.slices), { at, source: 'catalogue', apply: true, counts })
  for (const { place, had, change, reserved } of counted) {
    const [one, said] = [placed[place - 1] as Placed, (rows[place - 1] as RowOf<'stock'>).onHand]
    const expected = `at least ${reserved}, which unpaid orders hold`
    const errors =
      had + change === said ? [] : [{ pointer: `/rows/${one.place}/onHand`, found: String(said), expected }]
    outcomes.set(one.place, { outcome: change === 0 ? 'same' : 'changed', errors })
  }
}
