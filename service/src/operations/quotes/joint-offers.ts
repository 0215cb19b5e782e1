import type { Offer } from '@quanhe/engine'
import { enrolledShops } from '../../storage/consents.ts'
import type { Sql } from '../../storage/sql.ts'
import type { BookedBatch } from '../batches/book.ts'

/** In the place of shops, where none of those in the cart takes part. */
const nobody = 'nobody_enrolled'

/**
 * Offers of the platform in a joint campaign take only the lines of shops whose merchants are enrolled at the moment. What comes
 * back narrows an offer's scope to those; other offers it leaves as they are.
 */
export async function amongTheEnrolled(
  sql: Sql,
  booked: readonly BookedBatch[],
  lines: readonly { shop: string }[],
  at: Date,
): Promise<(batch: BookedBatch, offer: Offer) => Offer> {
  const campaigns = new Set(booked.flatMap((one) => (one.merchant === null && one.campaign ? [one.campaign] : [])))
  if (campaigns.size === 0) return (_, offer) => offer
  const shops = [...new Set(lines.map((line) => line.shop))]
  const rows = await enrolledShops(sql, [...campaigns], shops, at)
  const enrolled = new Map(rows.map((row) => [row.campaign, row.shops]))
  return ({ merchant, campaign }, offer) => {
    const inside = merchant === null && campaign !== null ? enrolled.get(campaign) : undefined
    if (inside === undefined) return offer
    const named = offer.scope?.shops ?? []
    const both = named.length === 0 ? inside : inside.filter((shop) => named.includes(shop))
    return { ...offer, scope: { ...offer.scope, shops: both.length === 0 ? [nobody] : both } }
  }
}
