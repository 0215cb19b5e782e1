import { shopsTakingPart } from '../../storage/consents.ts'
import type { Sql } from '../../storage/sql.ts'
import type { Offer } from '../shapes/offer.ts'
import type { BookedBatch } from './book.ts'

/** So many shops are named; of the rest the number is told. */
const mostNamed = 20

/** The offers, those of joint campaigns with the shops whose merchants are enrolled at the moment. */
export async function withShops(
  sql: Sql,
  seen: readonly { booked: BookedBatch; offer: Offer }[],
  at: Date,
): Promise<Offer[]> {
  const campaigns = seen.flatMap(({ booked }) => campaignOf(booked) ?? [])
  if (campaigns.length === 0) return seen.map((one) => one.offer)
  const rows = await shopsTakingPart(sql, [...new Set(campaigns)], at, mostNamed)
  const named = Map.groupBy(rows, (row) => row.campaign)
  return seen.map(({ booked, offer }) => {
    const shops = named.get(campaignOf(booked) ?? '')
    return shops?.[0]
      ? { ...offer, takingPart: { shops: shops.map(({ id, name }) => ({ id, name })), total: shops[0].total } }
      : offer
  })
}

const campaignOf = ({ merchant, campaign }: BookedBatch): string | undefined =>
  merchant === null && campaign !== null ? campaign : undefined
