import type { Names, Offer } from '@quanhe/engine'
import { describe, parseOffer, parsePolicy } from '@quanhe/engine'
import type { BatchTerms } from '../../domain/batch-terms.ts'
import { instant } from '../../domain/clock.ts'
import { tagNames } from '../../domain/tag-names.ts'
import type { BatchVersionRow } from '../../storage/batches.ts'
import { batchVersions } from '../../storage/batches.ts'
import { categories, shopNames } from '../../storage/catalogue.ts'
import type { Marketplace, Text } from '../../storage/marketplace.ts'
import type { Sql, Store } from '../../storage/sql.ts'
import type { OfferLite } from '../shapes/offer.ts'
import { faceOf } from './face.ts'

/** One version of a batch, read once: versions never change. */
export type BookedBatch = Omit<BatchVersionRow, 'terms'> & {
  readonly terms: BatchTerms
  /** As buyers see it. */
  readonly lite: OfferLite
  /** The same as JSON in UTF-8: by far the most of what a claim is answered with, and most of what writing the answer would cost. */
  readonly liteBytes: Buffer
  /** As the engine sees it, under the id and within the time of one coupon (or of the promotion itself). */
  offer(id: string, from: Date, until: Date): Offer
}

export type BatchBook = {
  /** By `versionKey`. */
  read(sql: Sql, wanted: readonly { id: string; version: number }[]): Promise<Map<string, BookedBatch>>
  /** One that is there. */
  of(sql: Sql, wanted: { id: string; version: number }): Promise<BookedBatch>
}

export const versionKey = (one: { id: string; version: number }): string => `${one.id}@${one.version}`

const mostKept = 20_000

export function openBatchBook(store: Store, marketplace: Marketplace): BatchBook {
  const kept = new Map<string, BookedBatch>()
  let names: Promise<CatalogueNames> | undefined

  const book: BatchBook = {
    of: async (sql, wanted) => {
      const key = versionKey(wanted)
      return kept.get(key) ?? ((await book.read(sql, [wanted])).get(key) as BookedBatch)
    },
    async read(sql, wanted) {
      const missing = wanted.filter((one) => !kept.has(versionKey(one)))
      if (missing.length > 0) {
        let known = await (names ??= catalogueNames(store.sql))
        const rows = await batchVersions(sql, missing)
        if (rows.some((row) => row.shop !== null && !known.shops.has(row.shop)))
          known = await (names = catalogueNames(store.sql))
        if (kept.size > mostKept) kept.clear()
        for (const row of rows)
          kept.set(versionKey({ id: row.batch, version: row.version }), booked(row, known, marketplace))
      }
      return new Map(
        wanted.map((one) => {
          const found = kept.get(versionKey(one))
          if (!found) throw new Error(`there is no batch ${versionKey(one)}`)
          return [versionKey(one), found]
        }),
      )
    },
  }
  return book
}

type CatalogueNames = { shops: Map<string, Text>; engine: Names }

async function catalogueNames(sql: Sql): Promise<CatalogueNames> {
  const [shops, kinds] = await Promise.all([shopNames(sql), categories(sql)])
  return {
    shops: new Map(shops.map((shop) => [shop.id, shop.name])),
    engine: {
      shops: Object.fromEntries(shops.map((shop) => [shop.id, shop.name])),
      categories: Object.fromEntries(kinds.map((category) => [category.path, category.name])),
      tags: tagNames,
    },
  }
}

function booked(row: BatchVersionRow, names: CatalogueNames, marketplace: Marketplace): BookedBatch {
  const terms = row.terms as BatchTerms
  const { kind, benefit, threshold, scope, conditions, group, exclusive, funding, basis } = terms
  const rule: Offer = parseOffer(
    {
      id: row.batch,
      kind,
      title: terms.title['zh-CN'],
      benefit,
      ...(threshold && { threshold }),
      ...(scope && { scope }),
      ...(conditions && { conditions }),
      ...(group !== undefined && { group }),
      ...(exclusive !== undefined && { exclusive }),
      ...(funding && { funding }),
      ...(basis && { basis }),
    },
    parsePolicy(marketplace.policy),
  )
  const offer = (id: string, from: Date, until: Date): Offer => ({
    ...rule,
    id,
    validFrom: instant(from),
    validUntil: instant(until),
  })
  const fixed = row.useKind === 'fixed' && row.useFrom && row.useUntil
  const described = fixed ? offer(row.batch, row.useFrom as Date, row.useUntil as Date) : rule
  const text = (locale: 'zh-CN' | 'en') => {
    const told = describe(described, marketplace.policy as 'tmall', locale, {
      names: names.engine,
      timeZone: marketplace.timeZone,
      currency: marketplace.currency,
      ...(row.useKind === 'relative' &&
        row.useSeconds !== null && { validFor: { seconds: row.useSeconds, toDayEnd: row.useRoundToDayEnd } }),
    })
    return { ...told, conditions: [...told.conditions], sentences: [...told.sentences] }
  }
  const shop = row.shop === null ? undefined : names.shops.get(row.shop)
  const lite: OfferLite = {
    id: row.batch,
    kind,
    displayName: terms.displayName,
    title: terms.title,
    benefit: benefit as OfferLite['benefit'],
    ...(threshold && { threshold: threshold as NonNullable<OfferLite['threshold']> }),
    ...(scope && { scope: scope as NonNullable<OfferLite['scope']> }),
    ruleText: { 'zh-CN': text('zh-CN'), en: text('en') },
    face: faceOf(terms),
    ...(row.shop !== null && shop && { shop: { id: row.shop, name: shop } }),
    issuer: row.issuer,
  }
  return { ...row, terms, lite, liteBytes: Buffer.from(JSON.stringify(lite)), offer }
}
