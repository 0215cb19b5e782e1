import type { Buyer, Line, Offer, Quote, Request } from '@quanhe/engine'
import type { BuyerCaller } from '../../domain/abilities.ts'
import { invalid } from '../../domain/problems.ts'
import type { Scene } from '../../domain/scenes.ts'
import { automaticBatches } from '../../storage/batches.ts'
import type { BuyerFacts } from '../../storage/buyers.ts'
import { buyerFacts } from '../../storage/buyers.ts'
import type { ItemRow, ShippingRow } from '../../storage/catalogue.ts'
import { shippingTerms } from '../../storage/catalogue.ts'
import { usableCoupons } from '../../storage/coupons.ts'
import type { PauseRow } from '../../storage/returns.ts'
import { pauseOf } from '../../storage/returns.ts'
import type { Sql } from '../../storage/sql.ts'
import { stopped } from '../../storage/stops.ts'
import { budgetsLeft } from '../../storage/supply.ts'
import type { BookedBatch } from '../batches/book.ts'
import { versionKey } from '../batches/book.ts'
import type { House } from '../operation.ts'
import type { AskedLine } from './asked-lines.ts'
import { itemsOf } from './asked-lines.ts'
import { amongTheEnrolled } from './joint-offers.ts'
import type { PointsAtHand } from './points-at-hand.ts'
import { pointsAtHand, withinPoints } from './points-at-hand.ts'
import { pricedWithin, requestOf } from './pricing.ts'

/**
 * What is asked to be priced. `order`: an unpaid order of the same buyer, whose place this cart is to take. `scene`: where the buyer
 * is shopping, on the word of a backend.
 */
export type Asked = {
  lines: AskedLine[]
  must: string[]
  never: string[]
  order?: string
  shipping?: ShippingAsked[]
  scene?: Scene
  usePoints?: boolean
  paymentMethod?: string
  /** What the quote took of the buyer's points. */
  pointsAgreed?: number
}
export type ShippingAsked = { shop: string; minor: number }

/** One offer of a quote, with the batch behind it. */
export type OfferBehind = { booked: BookedBatch; validFrom: Date; validUntil: Date; claimed: boolean }

/** A cart, priced. `request` and `quote` belong together: pricing the request again gives the same quote. */
export type PricedCart = {
  readonly at: Date
  readonly request: Request
  readonly quote: Quote
  readonly items: ReadonlyMap<string, ItemRow>
  readonly offers: ReadonlyMap<string, OfferBehind>
  readonly facts: BuyerFacts
  /** Promotions pause for the buyer: the offers are there, and none of them applies. */
  readonly paused: PauseRow | undefined
  /** Coupons that an operator has stopped the use of: they stay the buyer's, and none of them applies. */
  readonly stopped: ReadonlySet<string>
  readonly asked: Asked
  /** Where points pay in this marketplace: the buyer's. */
  readonly points: PointsAtHand | undefined
}

/** Most offers of a request, as the engine has it, less some room for advice. */
const mostOffers = 480

/** A buyer waits for the answer: a cart that is not settled by then is told with the gap that remains. */
const maxPlans = 300_000

/**
 * Prices a cart with the catalogue's prices over everything the buyer holds and everything that applies by itself.
 * @throws Problem `invalid_request` naming a sku or an offer that is not there
 */
export async function priceCart(
  sql: Sql,
  house: House,
  who: BuyerCaller,
  asked: Asked,
  at: Date,
  mode: 'asked' | 'asked_before',
): Promise<PricedCart> {
  const items = await itemsOf(sql, asked.lines)
  const facts = await buyerFacts(sql, who.bucket, who.buyer)
  const offers = await offersOf(sql, house, who, at, asked.order ?? null, 'with_points')
  const payingPoints = [...offers].find(([, offer]) => paysWithPoints(offer))?.[0]
  const points =
    payingPoints === undefined
      ? undefined
      : await pointsAtHand(sql, who, payingPoints, { order: asked.order ?? null, at })
  for (const [id, offer] of offers)
    if (paysWithPoints(offer) && (id !== payingPoints || !asked.usePoints)) offers.delete(id)
  const lines = asked.lines.map(({ id, sku, quantity }) => lineOf(items.get(id ?? sku) as ItemRow, quantity, id))
  const paused = await pauseOf(sql, who, at)
  const booked = [...offers.values()].map((one) => one.booked)
  const enrolled = await amongTheEnrolled(sql, booked, lines, at)
  const stoppedOf = await stopped(sql, 'coupon_use')
  const stoppedOffers = new Set(
    [...offers].flatMap(([id, { claimed, booked }]) => (claimed && stoppedOf(booked.merchant) ? [id] : [])),
  )
  const chosen = paused ? { must: [], never: [] } : without(stoppedOffers, choice(asked, offers, mode))
  const request = requestOf(house, {
    at,
    buyer: { id: who.buyer, ...facts, ...sayings(asked) } as Buyer,
    lines,
    shipping:
      asked.shipping ?? shippingOf(await shippingTerms(sql, [...new Set(lines.map((line) => line.shop))]), lines),
    offers: [...(paused ? [] : offers)].flatMap(([id, { booked, validFrom, validUntil }]): Offer[] =>
      stoppedOffers.has(id) ? [] : bounded(id, enrolled(booked, booked.offer(id, validFrom, validUntil)), points),
    ),
    ...chosen,
    maxPlans,
  })
  return withinBudgets(sql, { at, request, items, offers, facts, paused, stopped: stoppedOffers, asked, points })
}

/** What the buyer says of this purchase goes before what is known. */
const sayings = ({ scene, paymentMethod }: Asked) => ({
  ...(scene && { scene }),
  ...(paymentMethod && { paymentMethod }),
})

/** A promotion of the platform for everybody, of the kind that takes points. */
const paysWithPoints = ({ booked, claimed }: OfferBehind): boolean => !claimed && booked.lite.kind === 'points'

function bounded(id: string, offer: Offer, points: PointsAtHand | undefined): Offer[] {
  if (points?.offer !== id) return [offer]
  const within = withinPoints(offer, points)
  return within ? [within] : []
}

/** Each shop's parcel, at its own terms: free from so much of its goods at list price on. */
export function shippingOf(terms: readonly ShippingRow[], lines: readonly Line[]): { shop: string; minor: number }[] {
  const goods = new Map<string, number>()
  for (const { shop, unitPriceMinor, quantity } of lines)
    goods.set(shop, (goods.get(shop) ?? 0) + unitPriceMinor * quantity)
  return terms.flatMap(({ shop, feeMinor, freeFromMinor }) => {
    const own = goods.get(shop)
    if (own === undefined) return []
    return [{ shop, minor: freeFromMinor !== null && own >= freeFromMinor ? 0 : feeMinor }]
  })
}

/** The engine's line for some units of an item. The line is known by its sku, where it has no name of its own. */
export const lineOf = (item: ItemRow, quantity: number, id: string = item.sku): Line => ({
  id,
  sku: item.sku,
  spu: item.spu,
  shop: item.shop,
  merchant: item.merchant,
  ...(item.brand !== null && { brand: item.brand }),
  category: item.category,
  tags: item.tags,
  unitPriceMinor: item.unitPriceMinor,
  quantity,
  floorUnitPriceMinor: item.floorUnitPriceMinor,
})

/** Free coupons by their own ids, and promotions that need no claim by their batches'. */
export async function offersOf(
  sql: Sql,
  house: House,
  who: BuyerCaller,
  at: Date,
  order: string | null,
  points: 'with_points' | 'without_points' = 'without_points',
): Promise<Map<string, OfferBehind>> {
  const coupons = await usableCoupons(sql, who, at, order)
  const automatic = await automaticBatches(sql, at)
  const versions = [...automatic, ...coupons.map((coupon) => ({ id: coupon.batch, version: coupon.version }))]
  const book = await house.book.read(sql, versions)
  const booked = (one: { id: string; version: number }) => book.get(versionKey(one)) as BookedBatch
  const offers = new Map<string, OfferBehind>()
  for (const batch of automatic) {
    const behind = booked(batch)
    const offer = { booked: behind, validFrom: behind.claimFrom, validUntil: behind.claimUntil, claimed: false }
    if (points === 'with_points' || !paysWithPoints(offer)) offers.set(batch.id, offer)
  }
  for (const { id, batch, version, validFrom, validUntil } of coupons.slice(0, mostOffers - automatic.length)) {
    offers.set(id, { booked: booked({ id: batch, version }), validFrom, validUntil, claimed: true })
  }
  return offers
}

/** The buyer's own choice. Where it was made before, offers that are gone since are no part of it any more. */
function choice(asked: Asked, offers: ReadonlyMap<string, OfferBehind>, mode: 'asked' | 'asked_before') {
  if (mode === 'asked_before') {
    return { must: asked.must.filter((id) => offers.has(id)), never: asked.never.filter((id) => offers.has(id)) }
  }
  const faults = (['must', 'never'] as const).flatMap((list) =>
    asked[list].flatMap((id, n) =>
      offers.has(id)
        ? []
        : [
            {
              pointer: `/${list}/${n}`,
              found: id,
              expected: 'one of your free coupons, or a promotion that applies by itself',
            },
          ],
    ),
  )
  if (faults.length > 0) throw invalid(...faults)
  return { must: asked.must, never: asked.never }
}

type Choice = { must: string[]; never: string[] }
const without = (gone: ReadonlySet<string>, { must, never }: Choice): Choice => ({
  must: must.filter((id) => !gone.has(id)),
  never: never.filter((id) => !gone.has(id)),
})

async function withinBudgets(sql: Sql, cart: Omit<PricedCart, 'quote'>): Promise<PricedCart> {
  const batches = [...new Set([...cart.offers.values()].map((offer) => offer.booked.batch))]
  const left = new Map((await budgetsLeft(sql, batches)).map((row) => [row.batch, row.minor]))
  const batchOf = (offer: string) => (cart.offers.get(offer) as OfferBehind).booked.batch
  return { ...cart, ...pricedWithin(cart.request, batchOf, left) }
}
