import type { Buyer, Quote } from '@quanhe/engine'
import { inScope } from '@quanhe/engine'
import type { BuyerCaller } from '../../domain/abilities.ts'
import type { BuyerFacts } from '../../storage/buyers.ts'
import { buyerFacts } from '../../storage/buyers.ts'
import type { ItemRow } from '../../storage/catalogue.ts'
import { pauseOf } from '../../storage/returns.ts'
import type { Sql } from '../../storage/sql.ts'
import { stopped } from '../../storage/stops.ts'
import { budgetsLeft } from '../../storage/supply.ts'
import type { BookedBatch } from '../batches/book.ts'
import type { House } from '../operation.ts'
import type { Localized } from '../shapes/basics.ts'
import type { Offer as OfferView } from '../shapes/offer.ts'
import type { Known } from './best-goods.ts'
import { lineOf, offersOf } from './cart.ts'
import { couponOf, openTo } from './claimable.ts'
import { amongTheEnrolled } from './joint-offers.ts'
import { pricedWithin, requestOf, withParts } from './pricing.ts'
import type { ReferencePrice } from './reference-price.ts'
import { promotionBegan, referencesOf } from './reference-price.ts'

/** One line and few offers: a search that is not over by then has found as good a plan as will be told. */
const maxPlans = 5_000

type Named = { batch: string; kind: string; title: Localized }
export type ItemPrice = {
  sku: string
  listMinor: number
  payableMinor: number
  offers: Named[]
  afterClaim?: { payableMinor: number; claims: Named[] }
  reference?: ReferencePrice
}

/** Something to be claimed for nothing at this moment, with what it looks like to the buyer. */
export type Open = Known & { readonly view: OfferView }

/** What takes prices down for a buyer: what is in the wallet or applies by itself, and what can be claimed. Nothing while promotions pause. */
export type AtHand = {
  readonly at: Date
  readonly facts: BuyerFacts
  readonly held: readonly Known[]
  readonly open: readonly Open[]
}

export async function offersAtHand(sql: Sql, house: House, who: BuyerCaller, at: Date): Promise<AtHand> {
  const facts = await buyerFacts(sql, who.bucket, who.buyer)
  if (await pauseOf(sql, who, at)) return { at, facts, held: [], open: [] }
  const useStopped = await stopped(sql, 'coupon_use')
  const held = [...(await offersOf(sql, house, who, at, null))]
    .filter(([, { claimed, booked }]) => !(claimed && useStopped(booked.merchant)))
    .map(([id, { booked, validFrom, validUntil }]): Known => ({
      booked,
      offer: booked.offer(id, validFrom, validUntil),
    }))
  const open = (await openTo(sql, house, who, { at, facts }))
    .filter(({ offer }) => offer.claim === 'click' && offer.pointsPrice === undefined)
    .filter(({ booked }) => !useStopped(booked.merchant))
    .map(({ row, booked, offer }): Open => ({ booked, offer: couponOf(row, booked, at), view: offer }))
  return { at, facts, held, open }
}

/** What one piece of each item would cost the buyer alone in a cart, without shipping: now, and, where that is less, after claims. */
export async function pricesAlone(
  sql: Sql,
  house: House,
  who: BuyerCaller,
  { at, facts, held, open }: AtHand,
  items: readonly ItemRow[],
): Promise<ItemPrice[]> {
  if (items.length === 0) return []
  const all = new Map([...held, ...open].map((one) => [one.offer.id, one.booked]))
  const batches = [...new Set([...all.values()].map((booked) => booked.batch))]
  const left = new Map((await budgetsLeft(sql, batches)).map((row) => [row.batch, row.minor]))
  const lines = items.map((item) => lineOf(item, 1))
  const enrolled = await amongTheEnrolled(sql, [...all.values()], lines, at)
  const narrowed = (known: readonly Known[]) =>
    known.map(({ booked, offer }): Known => ({ booked, offer: enrolled(booked, offer) }))
  const [mine, claimable] = [narrowed(held), narrowed(open)]
  const buyer = { id: who.buyer, ...facts } as Buyer
  const terms = requestOf(house, { at, buyer, lines, shipping: [], offers: [], maxPlans })
  const price = (line: (typeof lines)[number], offers: readonly Known[]): Quote => {
    const request = withParts(terms, { lines: [line], offers: offers.map(({ offer }) => offer), detail: 'plan' })
    return pricedWithin(request, (offer) => (all.get(offer) as BookedBatch).batch, left).quote
  }
  const named = (quote: Quote, among: readonly Known[]): Named[] => {
    const used = new Set(quote.applied.filter((one) => one.discountMinor > 0).map((one) => one.offer))
    return among.flatMap(({ offer, booked }) =>
      used.has(offer.id) ? [{ batch: booked.batch, kind: booked.lite.kind, title: booked.lite.title }] : [],
    )
  }
  return lines.map((line): ItemPrice => {
    // what does not touch the item does nothing to its price, and need not be weighed
    const touching = (known: readonly Known[]) => known.filter(({ offer }) => inScope(offer.scope, line))
    const [own, others] = [touching(mine), touching(claimable)]
    const now = price(line, own)
    const then = others.length > 0 ? price(line, [...own, ...others]) : now
    return {
      sku: line.sku,
      listMinor: line.unitPriceMinor,
      payableMinor: now.payableMinor,
      offers: named(now, own),
      ...(then.payableMinor < now.payableMinor && {
        afterClaim: { payableMinor: then.payableMinor, claims: named(then, others) },
      }),
    }
  })
}

/** The same prices, each cut with what it may be compared with. */
export async function withReferences(
  sql: Sql,
  priced: readonly ItemPrice[],
  { held, open }: AtHand,
): Promise<ItemPrice[]> {
  const bookOf = new Map([...held, ...open].map(({ booked }) => [booked.batch, booked]))
  const cuts = priced.flatMap(({ sku, offers, afterClaim }) => {
    const named = [...offers, ...(afterClaim?.claims ?? [])]
    const began = promotionBegan(named.map(({ batch }) => bookOf.get(batch) as BookedBatch))
    return began ? [{ sku, began }] : []
  })
  const references = await referencesOf(sql, cuts)
  return priced.map((one) => {
    const reference = references.get(one.sku)
    return reference ? { ...one, reference } : one
  })
}
