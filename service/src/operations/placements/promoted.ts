import { z } from 'zod'
import { bucketOf, sliceOf } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import { visitPostings } from '../../domain/ledger/placement.ts'
import { allot, ticketSeconds } from '../../domain/placements.ts'
import { invalid } from '../../domain/problems.ts'
import { postTransfers } from '../../storage/ledger.ts'
import { batchesNamed, biddersFor, insertVisit, lockSlice, runningBid, spend } from '../../storage/placement-visits.ts'
import { settingsOf } from '../../storage/settings.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import { offersFor, viewerOf } from '../batches/viewing.ts'
import type { House } from '../operation.ts'
import { buyerOf, operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { offer } from '../shapes/offer.ts'
import { placement } from './bid-view.ts'
import type { PlacementTicket } from './tickets.ts'

/** So many of the highest bids are looked at: far more than stand anywhere. */
const mostBidders = 200

export const listPromotedOffers = operation({
  id: 'listPromotedOffers',
  method: 'GET',
  path: '/v1/promoted-offers',
  tag: 'Placements',
  summary:
    'What stands in a place for the calling buyer, first to last: paid for by merchants, and to be shown as advertising. Only what the buyer may claim now',
  ability: 'batches:read',
  params: nothing,
  query: z.strictObject({ placement }),
  body: nothing,
  status: 200,
  reply: z
    .object({
      data: z.array(
        z.object({
          offer,
          ticket: z
            .string()
            .optional()
            .describe('To be sent when the buyer opens the offer from here (`visitPromotedOffer`). Buyers only'),
        }),
      ),
    })
    .meta({ id: 'PromotedOffers' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ sql, query, caller }, house) {
    const rule = (await settingsOf(sql, 'placements'))[query.placement]
    const buyer = caller.role === 'buyer' ? caller : undefined
    const slice = sliceOf(buyer?.bucket ?? 0, house.slices)
    const bidders = await biddersFor(sql, query.placement, slice, mostBidders)
    const viewer = await viewerOf(sql, house, caller)
    const rows = await batchesNamed(
      sql,
      bidders.map((one) => one.batch),
      viewer.at,
    )
    const offers = (await offersFor(sql, house, caller, viewer, rows)).map((one) => one.offer)
    const claimable = new Map(
      offers.filter(({ state }) => state === 'claimable' || state === 'claimed_more').map((one) => [one.id, one]),
    )
    const standing = allot(
      bidders.filter((one) => claimable.has(one.batch)),
      rule,
    )
    const data = standing.map(async ({ bidder, priceMinor }) => ({
      offer: claimable.get(bidder.batch) as z.infer<typeof offer>,
      ...(buyer && {
        ticket: await house.placementTickets.sign(
          { buyer: buyer.buyer, bid: bidder.id, minor: priceMinor },
          ticketSeconds,
        ),
      }),
    }))
    return { data: await Promise.all(data) }
  },
})

export const visitPromotedOffer = operation({
  id: 'visitPromotedOffer',
  method: 'POST',
  path: '/v1/placement-visits',
  tag: 'Placements',
  summary:
    'The buyer opened an offer that stands in a place. The merchant is charged: one visit of a buyer a day, and never beyond its budget',
  ability: 'placements:visit',
  params: nothing,
  query: nothing,
  body: z.strictObject({ ticket: z.string().min(1).max(2_000) }).meta({ id: 'PlacementVisit' }),
  status: 200,
  reply: z.object({
    counted: z.boolean().describe('False: it was counted today, or the merchant no longer pays for it'),
  }),
  problems: ['invalid_request'],
  idempotency: 'stored',
  audit: 'reply',
  async handle(call, house) {
    const { buyer } = buyerOf(call)
    const ticket = await house.placementTickets.read(call.body.ticket)
    if (!ticket || ticket.buyer !== buyer)
      throw invalid({
        pointer: '/ticket',
        found: 'another',
        expected: `a ticket that this buyer was shown within ${ticketSeconds / 60} minutes`,
      })
    return { counted: await charged(call.sql, house, ticket) }
  },
})

/** All in the buyer's bucket: the slice of the budget is locked first, so that no two visits are judged by the same rest. */
async function charged(
  sql: Sql,
  house: House,
  { bid: id, buyer, minor: ticketMinor }: PlacementTicket,
): Promise<boolean> {
  const bid = await runningBid(sql, id)
  if (!bid) return false
  const minor = Math.min(ticketMinor, bid.bidMinor) // it may have been lowered since
  const bucket = bucketOf(buyer)
  const slice = sliceOf(bucket, house.slices)
  if ((await lockSlice(sql, slice, id)) < minor) return false
  const at = await moment(sql, house.clock)
  const visit = { ...bid, id: house.ids.next(prefixes.placementVisit), bid: id, bucket, buyer, minor, at }
  if (!(await insertVisit(sql, { ...visit, timeZone: house.marketplace.timeZone }))) return false
  if (!(await spend(sql, slice, id, minor))) throw new Error(`${id} has less left than was locked`)
  const transfers = visitPostings({ ...visit, currency: house.marketplace.currency })
  await postTransfers(
    sql,
    bucket,
    transfers.map((one) => ({ ...one, id: house.ids.next(prefixes.transfer) })),
    at,
  )
  return true
}
