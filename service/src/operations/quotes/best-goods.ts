import type { Offer } from '@quanhe/engine'
import { inScope } from '@quanhe/engine'
import type { ItemRow } from '../../storage/catalogue.ts'
import type { Sql } from '../../storage/sql.ts'
import type { BookedBatch } from '../batches/book.ts'
import { lineOf } from './cart.ts'
import { amongTheEnrolled } from './joint-offers.ts'
import { leastDearProducts } from './least-dear-products.ts'

/** An offer for the engine, with its batch. */
export type Known = { readonly offer: Offer; readonly booked: BookedBatch }

/** How many goods stand with an offer, and among how many they are looked for. */
const mostEach = 3
const mostLooked = 12

/**
 * The goods that each offer can be shown with: those in its scope that reach its threshold by one piece, the least dear first, as of
 * those it takes the largest share. Each item once.
 */
export async function bestGoods(sql: Sql, known: readonly Known[], at: Date): Promise<ItemRow[]> {
  const offers = [...new Map(known.map((one) => [one.booked.batch, one])).values()]
  if (offers.length === 0) return []
  const found = await leastDearProducts(
    sql,
    offers.map(({ booked, offer }) => ({ ...offer.scope, batch: booked.batch, minor: leastMinor(offer), after: '' })),
    mostLooked,
  )
  const booked = offers.map((one) => one.booked)
  const enrolled = await amongTheEnrolled(sql, booked, found, at)
  const goodsOf = Map.groupBy(found, (one) => one.batch)
  const chosen = offers.flatMap(({ booked, offer }) => {
    const { scope } = enrolled(booked, offer)
    return (goodsOf.get(booked.batch) ?? []).filter((item) => inScope(scope, lineOf(item, 1))).slice(0, mostEach)
  })
  return [...new Map(chosen.map(({ batch: _batch, ...item }) => [item.sku, item])).values()]
}

/** What one piece has to cost for the offer to apply to it alone, as far as amounts say it. */
function leastMinor({ threshold, benefit }: Offer): number {
  const first = 'tiers' in benefit ? benefit.tiers[0]?.spendMinor : undefined
  const per = 'perMinor' in benefit ? benefit.perMinor : undefined
  const off = 'offMinor' in benefit ? benefit.offMinor : undefined
  return Math.max(1, threshold?.spendMinor ?? 0, first ?? 0, per ?? 0, off ?? 0)
}
