import type { Buyer, Quote } from '@quanhe/engine'
import type { BuyerCaller } from '../../domain/abilities.ts'
import { buyerFacts } from '../../storage/buyers.ts'
import type { ItemRow } from '../../storage/catalogue.ts'
import { pauseOf } from '../../storage/returns.ts'
import type { Sql } from '../../storage/sql.ts'
import { stopped } from '../../storage/stops.ts'
import { budgetsLeft } from '../../storage/supply.ts'
import type { BookedBatch } from '../batches/book.ts'
import type { House } from '../operation.ts'
import type { Localized } from '../shapes/basics.ts'
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

/**
 * What one piece of each item would cost the buyer alone in a cart, without shipping: with what is in the wallet and what applies by itself;
 * and, where that is less, with what can be claimed for nothing at this moment. `pick` names the items, knowing all those offers.
 */
export async function pricesAlone(
  sql: Sql,
  house: House,
  who: BuyerCaller,
  pick: (known: readonly Known[]) => Promise<readonly ItemRow[]>,
  at: Date,
): Promise<ItemPrice[]> {
  if (await pauseOf(sql, who, at)) return (await pick([])).map(listPrice)
  const facts = await buyerFacts(sql, who.bucket, who.buyer)
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
    .map(({ row, booked }): Known => ({ booked, offer: couponOf(row, booked, at) }))
  const items = await pick([...held, ...open])
  if (items.length === 0) return []
  const all = new Map([...held, ...open].map((one) => [one.offer.id, one.booked]))
  const batches = [...new Set([...all.values()].map((booked) => booked.batch))]
  const left = new Map((await budgetsLeft(sql, batches)).map((row) => [row.batch, row.minor]))
  const lines = items.map((item) => lineOf(item, 1))
  const enrolled = await amongTheEnrolled(sql, [...all.values()], lines, at)
  const buyer = { id: who.buyer, ...facts } as Buyer
  const terms = requestOf(house, { at, buyer, lines, shipping: [], offers: [], maxPlans })
  const price = (line: (typeof lines)[number], offers: readonly Known[]): Quote => {
    const request = withParts(terms, {
      lines: [line],
      offers: offers.map(({ booked, offer }) => enrolled(booked, offer)),
      detail: 'plan',
    })
    return pricedWithin(request, (offer) => (all.get(offer) as BookedBatch).batch, left).quote
  }
  const named = (quote: Quote, among: readonly Known[]): Named[] => {
    const used = new Set(quote.applied.filter((one) => one.discountMinor > 0).map((one) => one.offer))
    return among.flatMap(({ offer, booked }) =>
      used.has(offer.id) ? [{ batch: booked.batch, kind: booked.lite.kind, title: booked.lite.title }] : [],
    )
  }
  const priced = lines.map((line): ItemPrice => {
    const now = price(line, held)
    const then = open.length > 0 ? price(line, [...held, ...open]) : now
    return {
      sku: line.sku,
      listMinor: line.unitPriceMinor,
      payableMinor: now.payableMinor,
      offers: named(now, held),
      ...(then.payableMinor < now.payableMinor && {
        afterClaim: { payableMinor: then.payableMinor, claims: named(then, open) },
      }),
    }
  })
  const bookOf = new Map([...all.values()].map((booked) => [booked.batch, booked]))
  return withReferences(sql, priced, bookOf)
}

async function withReferences(
  sql: Sql,
  priced: readonly ItemPrice[],
  bookOf: ReadonlyMap<string, BookedBatch>,
): Promise<ItemPrice[]> {
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

const listPrice = ({ sku, unitPriceMinor }: ItemRow): ItemPrice => ({
  sku,
  listMinor: unitPriceMinor,
  payableMinor: unitPriceMinor,
  offers: [],
})
