import { z } from 'zod'
import type { Fault } from '../../domain/problems.ts'
import { knownCategories, knownItems, knownMerchants, knownShops } from '../../storage/catalogue-writing.ts'
import type { Sql } from '../../storage/sql.ts'
import { faultsOf } from '../faults.ts'
import type { CatalogueKind, CatalogueRow, RowOf } from '../shapes/catalogue.ts'
import { catalogueKinds, catalogueRow, keyOfRow } from '../shapes/catalogue.ts'

/** A row that may be written, or what is wrong with it. */
export type Judged = { readonly row: CatalogueRow } | { readonly errors: readonly Fault[] }

const anyRow = z.looseObject({ kind: z.enum(catalogueKinds) })

/**
 * Judges each row by itself, and then by what it names: that is in the catalogue, or in an earlier kind's good row beside it.
 * `merchant` null: of the platform, which writes everything.
 */
export async function judgedRows(
  sql: Sql,
  given: readonly unknown[],
  merchant: string | null,
): Promise<readonly Judged[]> {
  const read = given.map((one, place): Judged => {
    const found = anyRow.safeParse(one).success ? catalogueRow.safeParse(one) : anyRow.safeParse(one)
    return found.success
      ? { row: found.data as CatalogueRow }
      : { errors: faultsOf('body', found.error.issues, one).map((fault) => at(place, fault)) }
  })
  const rows = read.flatMap((one) => ('row' in one ? [one.row] : []))
  const known = await knownOf(sql, rows)
  const judged: Judged[] = [...read]
  // a category after the one that it lies below, wherever they stand
  const inOrder = [...read.entries()].toSorted(([, one], [, other]) => depthOf(one) - depthOf(other))
  for (const kind of catalogueKinds)
    for (const [place, one] of inOrder) {
      if (!('row' in one) || one.row.kind !== kind) continue
      const faults = faultsIn(one.row, known, merchant)
      if (faults.length > 0) judged[place] = { errors: faults.map((fault) => at(place, fault)) }
      else learn(known, one.row)
    }
  return judged
}

const depthOf = (one: Judged): number =>
  'row' in one && one.row.kind === 'category' ? one.row.path.split('/').length : 0

const at = (place: number, fault: Fault): Fault => ({ ...fault, pointer: `/rows/${place}${fault.pointer}` })

type Known = {
  readonly merchants: Set<string>
  /** By id: its path. */
  readonly categories: Map<string, string>
  readonly paths: Map<string, string>
  /** By id: whose. */
  readonly shops: Map<string, string>
  /** By sku: in which shop. */
  readonly items: Map<string, string>
  /** What rows before this one have named, so that none stands there twice. */
  readonly seen: Set<string>
}

async function knownOf(sql: Sql, rows: readonly CatalogueRow[]): Promise<Known> {
  const of = <Kind extends CatalogueKind>(kind: Kind) => rows.filter((row): row is RowOf<Kind> => row.kind === kind)
  const [categories, items] = [of('category'), of('item')]
  const paths = [
    ...categories.flatMap(({ path }) => [path, parentOf(path) ?? path]),
    ...items.map((one) => one.category),
  ]
  const foundItems = await knownItems(
    sql,
    [...items, ...of('stock')].map((one) => one.sku),
  )
  const foundCategories = await knownCategories(
    sql,
    categories.map((one) => one.id),
    paths,
  )
  const shops = [
    ...of('shop').map((one) => one.id),
    ...items.map((one) => one.shop),
    ...foundItems.map((one) => one.shop),
  ]
  const merchants = [...of('merchant').map((one) => one.id), ...of('shop').map((one) => one.merchant)]
  return {
    merchants: new Set((await knownMerchants(sql, merchants)).map((one) => one.id)),
    categories: new Map(foundCategories.map((one) => [one.id, one.path])),
    paths: new Map(foundCategories.map((one) => [one.path, one.id])),
    shops: new Map((await knownShops(sql, shops)).map((one) => [one.id, one.merchant])),
    items: new Map(foundItems.map((one) => [one.id, one.shop])),
    seen: new Set(),
  }
}

export const parentOf = (path: string): string | null =>
  path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : null

function learn(known: Known, row: CatalogueRow): void {
  known.seen.add(`${row.kind} ${keyOfRow(row)}`)
  if (row.kind === 'merchant') known.merchants.add(row.id)
  if (row.kind === 'shop') known.shops.set(row.id, row.merchant)
  if (row.kind === 'item') known.items.set(row.sku, row.shop)
  if (row.kind === 'category') {
    known.categories.set(row.id, row.path)
    known.paths.set(row.path, row.id)
  }
}

function faultsIn(row: CatalogueRow, known: Known, own: string | null): Fault[] {
  const faults: Fault[] = []
  const wrong = (field: string, found: string, expected: string) =>
    faults.push({ pointer: `/${field}`, found, expected })
  const key = 'id' in row ? 'id' : 'sku'
  if (known.seen.has(`${row.kind} ${keyOfRow(row)}`)) wrong(key, keyOfRow(row), `a ${row.kind} that stands here once`)
  if (own !== null && (row.kind === 'merchant' || row.kind === 'category'))
    wrong('kind', row.kind, 'shop, item or stock: the rest is written by the platform')
  else if (row.kind === 'category') ofCategory(row, known, wrong)
  else if (row.kind === 'shop') ofShop(row, known, own, wrong)
  else if (row.kind === 'item') ofItem(row, known, own, wrong)
  else if (row.kind === 'stock') {
    const shop = known.items.get(row.sku)
    if (shop === undefined || (own !== null && known.shops.get(shop) !== own))
      wrong('sku', row.sku, own === null ? 'a sku of the catalogue' : 'a sku of yours')
  }
  return faults
}

type Wrong = (field: string, found: string, expected: string) => void

function ofCategory(row: RowOf<'category'>, { categories, paths }: Known, wrong: Wrong): void {
  const parent = parentOf(row.path)
  const path = categories.get(row.id)
  if (path !== undefined && path !== row.path) wrong('path', row.path, `${path}: a category keeps its path`)
  else if ((paths.get(row.path) ?? row.id) !== row.id)
    wrong('path', row.path, `a path that no other category has; ${paths.get(row.path)} has it`)
  if (parent !== null && !paths.has(parent)) wrong('path', row.path, `a path below one that is there; ${parent} is not`)
}

function ofShop(row: RowOf<'shop'>, { merchants, shops }: Known, own: string | null, wrong: Wrong): void {
  const merchant = shops.get(row.id)
  if (own !== null && row.merchant !== own) wrong('merchant', row.merchant, `${own}, whose key this is`)
  else if (!merchants.has(row.merchant)) wrong('merchant', row.merchant, 'the id of a merchant')
  if (merchant !== undefined && merchant !== row.merchant)
    wrong(
      'id',
      row.id,
      own === null ? `an id of a shop of this merchant; ${merchant} has this one` : 'an id that is free',
    )
}

function ofItem(row: RowOf<'item'>, { shops, items, paths }: Known, own: string | null, wrong: Wrong): void {
  const merchant = shops.get(row.shop)
  const [shop, foreign] = [items.get(row.sku), own !== null && merchant !== own]
  if (merchant === undefined || foreign)
    wrong('shop', row.shop, own === null ? 'the id of a shop' : 'the id of a shop of yours')
  else if (shop !== undefined && shop !== row.shop)
    wrong('sku', row.sku, own === null ? `a sku of this shop; ${shop} sells it` : 'a sku that is free')
  if (!paths.has(row.category)) wrong('category', row.category, 'the path of a category')
  if (row.floorUnitPriceMinor > row.unitPriceMinor)
    wrong('floorUnitPriceMinor', String(row.floorUnitPriceMinor), `at most the price, ${row.unitPriceMinor}`)
}
