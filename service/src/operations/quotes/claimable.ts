import type { Offer, Request } from '@quanhe/engine'
import { quote } from '@quanhe/engine'
import type { BuyerCaller } from '../../domain/abilities.ts'
import type { BatchRow } from '../../storage/batches.ts'
import { invitedTo, publishedBatches } from '../../storage/batches.ts'
import type { BuyerFacts } from '../../storage/buyers.ts'
import type { Sql } from '../../storage/sql.ts'
import type { BookedBatch } from '../batches/book.ts'
import { offersFor } from '../batches/viewing.ts'
import type { House } from '../operation.ts'
import type { QuoteReply } from '../shapes/quote.ts'
import type { PricedCart } from './cart.ts'
import { amongTheEnrolled } from './joint-offers.ts'
import { withParts } from './pricing.ts'

/** How many batches are looked at, and how many are told. Each look is a search of the engine's. */
const mostLooked = 30
const mostTold = 8
const maxPlans = 20_000

/** What the buyer could still claim that would make this cart cheaper, best first: the saving of the best plan, not the face value. */
export async function claimableFor(
  sql: Sql,
  house: House,
  who: BuyerCaller,
  cart: PricedCart,
): Promise<QuoteReply['claimable']> {
  const open = await openTo(sql, house, who, cart)
  const today = cart.quote.discountMinor + cart.quote.shippingDiscountMinor
  const booked = open.map((one) => one.booked)
  const enrolled = await amongTheEnrolled(sql, booked, cart.request.lines, cart.at)
  const coupon = ({ row, booked }: { row: BatchRow; booked: BookedBatch }) =>
    enrolled(booked, couponOf(row, booked, cart.at))
  return open
    .filter((one) => worksAlone(cart.request, coupon(one)))
    .slice(0, mostLooked)
    .map((one) => ({ batch: one.offer, savesMinor: savedWith(cart.request, coupon(one)) - today }))
    .filter((one) => one.savesMinor > 0)
    .sort((a, b) => b.savesMinor - a.savesMinor || (a.batch.id < b.batch.id ? -1 : 1))
    .slice(0, mostTold)
}

type Open = Awaited<ReturnType<typeof offersFor>>

/** Every batch of which the buyer could claim a coupon at this moment. */
export async function openTo(
  sql: Sql,
  house: House,
  who: BuyerCaller,
  { at, facts }: { at: Date; facts: BuyerFacts },
): Promise<Open> {
  const everything = { kinds: null, notKinds: null, shop: null }
  const rows = await publishedBatches(sql, everything, at, { position: -1, id: '' }, 300)
  const viewer = { at, facts, invited: await invitedTo(sql, who.bucket, who.buyer) }
  const offers = await offersFor(sql, house, who, viewer, rows)
  return offers.filter(({ offer }) => offer.state === 'claimable' || offer.state === 'claimed_more')
}

/** The coupon that a claim would bring now. */
export function couponOf(row: BatchRow, booked: BookedBatch, at: Date): Offer {
  const [from, until] =
    booked.useKind === 'fixed'
      ? [booked.useFrom as Date, booked.useUntil as Date]
      : [at, new Date(at.getTime() + (booked.useSeconds as number) * 1000)]
  return booked.offer(row.id, from, until)
}

/** What does nothing for the cart alone does nothing beside others, which only lower the amounts: a cheap look spares a dear one. */
function worksAlone(request: Request, coupon: Offer): boolean {
  const alone = quote(withParts(request, { offers: [coupon], must: [], never: [], detail: 'plan' }))
  return alone.applied.length > 0
}

/** The discount of the best plan, were this coupon in the wallet too. */
function savedWith(request: Request, coupon: Offer): number {
  const better = quote(withParts(request, { offers: [...request.offers, coupon], detail: 'plan', maxPlans }))
  return better.discountMinor + better.shippingDiscountMinor
}
