import { z } from 'zod'
import { earliestId, prefixes } from '../../domain/ids.ts'
import { instant as instantText } from '../../domain/clock.ts'
import type { ReferenceRow } from '../../storage/reference-prices.ts'
import { referencePrices } from '../../storage/reference-prices.ts'
import type { Sql } from '../../storage/sql.ts'
import type { BookedBatch } from '../batches/book.ts'
import { instant, minor } from '../shapes/basics.ts'

const dayMilliseconds = 86_400_000
/** Whose basis is not marked is measured against the lowest deal of so many days (compliance: 规范促销行为暂行规定). */
const dealDays = 7
/** A price put up within so many days of the promotion says nothing about what buyers save. */
const steadyDays = 30

export const referencePrice = z
  .object({
    minor,
    basis: z
      .enum(['lowest_deal', 'last_deal'])
      .describe(
        'The lowest deal of the seven days before the promotion; where there was none, the last deal before it',
      ),
    from: instant,
    until: instant,
  })
  .meta({ id: 'ReferencePrice' })
export type ReferencePrice = z.output<typeof referencePrice>

/** Since when a price has been cut: since the first of the offers that cut it. */
export function promotionBegan(offers: readonly BookedBatch[]): Date | undefined {
  const began = offers.map(({ claimFrom, useFrom }) => Math.min(claimFrom.getTime(), (useFrom ?? claimFrom).getTime()))
  return began.length > 0 ? new Date(Math.min(...began)) : undefined
}

/** Of each item that promotions make cheaper, what that may be measured against. Without a lawful basis it is left out. */
export async function referencesOf(
  sql: Sql,
  cuts: readonly { readonly sku: string; readonly began: Date }[],
): Promise<Map<string, ReferencePrice>> {
  if (cuts.length === 0) return new Map()
  const asked = cuts.map(({ sku, began }) => {
    const weekBefore = new Date(began.getTime() - dealDays * dayMilliseconds)
    return {
      sku,
      began: instantText(began),
      weekBefore: instantText(weekBefore),
      orderThen: earliestId(prefixes.order, began),
      orderWeekBefore: earliestId(prefixes.order, weekBefore),
      steadySince: instantText(new Date(began.getTime() - steadyDays * dayMilliseconds)),
    }
  })
  return new Map((await referencePrices(sql, asked)).map((row) => [row.sku, told(row)]))
}

const told = ({ minor, basis, from, until }: ReferenceRow): ReferencePrice => ({
  minor,
  basis,
  from: instantText(from),
  until: instantText(until),
})
