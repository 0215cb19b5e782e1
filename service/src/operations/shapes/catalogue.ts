import { z } from 'zod'
import { art, minor } from './basics.ts'

// One row of a catalogue file. What a row leaves out has a default, so that a row stands for the whole of its thing.

const id = z
  .string()
  .max(64)
  .regex(/^[\w.:-]+$/)
const word = z.string().min(1).max(100)
const name = z.strictObject({ 'zh-CN': z.string().min(1).max(200), en: z.string().min(1).max(200) })
const variant = z.strictObject({ 'zh-CN': z.string().max(200), en: z.string().max(200) })
const price = minor.max(100_000_000_000)
const position = z.int().min(0).max(2_000_000_000).default(0).describe('Its place in lists')
const tags = z.array(word).max(100).default([])
const path = z
  .string()
  .max(200)
  .regex(/^[^/]+(?:\/[^/]+)*$/)
const drawn = art.optional().describe('Absent: drawn from its name')

const merchant = z.strictObject({
  kind: z.literal('merchant'),
  id,
  name,
  size: z.enum(['sme', 'brand']).default('sme'),
})
const category = z.strictObject({
  kind: z.literal('category'),
  id,
  path: path.describe('What scopes name: `apparel/dress`. The category before the last slash must exist'),
  name,
  art: drawn,
  position,
})
const shop = z.strictObject({
  kind: z.literal('shop'),
  id,
  merchant: id,
  name,
  tags,
  shipping: z.strictObject({ feeMinor: minor.default(0), freeFromMinor: minor.nullable().default(null) }).prefault({}),
  art: drawn,
  position,
})
const item = z.strictObject({
  kind: z.literal('item'),
  sku: word,
  spu: word.optional().describe('Absent: the sku'),
  shop: id,
  brand: word.nullable().default(null),
  category: path,
  name,
  variant: variant.prefault({ 'zh-CN': '', en: '' }),
  tags,
  unitPriceMinor: price,
  floorUnitPriceMinor: price.default(0).describe('Discounts take it no lower'),
  costMinor: price.nullable().default(null).describe('What it costs the merchant, for the check before publishing'),
  art: drawn,
  position,
})
const stock = z.strictObject({
  kind: z.literal('stock'),
  sku: word,
  onHand: z.int().min(0).max(1_000_000_000).describe('What was counted in the shop, units of unpaid orders included'),
})

/** In this order they are written, so that what a row names is there. */
export const catalogueKinds = ['merchant', 'category', 'shop', 'item', 'stock'] as const
export const catalogueRow = z.discriminatedUnion('kind', [merchant, category, shop, item, stock]).meta({
  id: 'CatalogueRow',
  description: 'A merchant, a category, a shop, an item, or what a shop has of an item',
})
export type CatalogueKind = (typeof catalogueKinds)[number]
export type CatalogueRow = z.output<typeof catalogueRow>
export type RowOf<Kind extends CatalogueKind> = Extract<CatalogueRow, { kind: Kind }>

export const keyOfRow = (row: CatalogueRow): string => ('id' in row ? row.id : row.sku)
