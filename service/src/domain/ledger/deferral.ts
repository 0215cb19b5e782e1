// A coupon or a card that was bought: its price is owed until it is earned, day by day over its life.
import { accounts } from './accounts.ts'
import { floorPart } from './share-out.ts'
import type { Leg, Transfer } from './transfer.ts'
import { transfersFor } from './transfer.ts'

export type Deferral = {
  readonly id: string
  /** What was bought: a coupon's or a card's id. */
  readonly subject: string
  readonly kind: 'paid_coupon' | 'savings_card'
  /** Who sold it; null: the platform. */
  readonly merchant: string | null
  readonly batch: string | null
  readonly currency: string
  readonly priceMinor: number
  readonly startsAt: Date
  readonly endsAt: Date
}

type Posting = (deferral: Deferral, legs: readonly Leg[]) => Transfer[]
const postingAs =
  (causeKind: 'sale' | 'recognition' | 'sale_refund'): Posting =>
  ({ id, currency, merchant, batch, kind, subject }, legs) =>
    transfersFor(
      { currency, causeKind, causeId: id, order: null },
      legs.map((leg) => ({ ...leg, offer: subject, merchant, batch, kind })),
    )

const earnedBy = (merchant: string | null) =>
  merchant === null ? accounts.cardRevenue : accounts.merchantPayable(merchant)

/** The buyer paid for it. */
export const salePostings = (deferral: Deferral): Transfer[] =>
  postingAs('sale')(deferral, [
    {
      leg: 'sale',
      because: 'sale',
      debit: accounts.cash,
      credit: accounts.deferredRevenue(deferral.merchant),
      minor: deferral.priceMinor,
    },
  ])

/** How much of the price is earned by a moment: straight by time, rounded down, all of it at the end. */
export function earnedMinor(deferral: Deferral, at: Date): number {
  const life = deferral.endsAt.getTime() - deferral.startsAt.getTime()
  const lived = Math.min(Math.max(at.getTime() - deferral.startsAt.getTime(), 0), life)
  return life === 0 ? deferral.priceMinor : floorPart(deferral.priceMinor, lived, life)
}

/** Earned by now what was not earned before. `beforeMinor` and `afterMinor` are totals, so that no part is posted twice. */
export const recognitionPostings = (
  deferral: Deferral,
  beforeMinor: number,
  afterMinor: number,
  because: 'recognition' | 'breakage' = 'recognition',
): Transfer[] =>
  postingAs('recognition')(deferral, [
    {
      leg: `earned:${afterMinor}`,
      // a line of its own: a life may last over many periods, and no statement is added to later
      line: `earned:${afterMinor}`,
      because,
      debit: accounts.deferredRevenue(deferral.merchant),
      credit: earnedBy(deferral.merchant),
      minor: afterMinor - beforeMinor,
    },
  ])

/**
 * The buyer gives it back: first what is not earned yet is returned, then what was earned is un-earned. An unused coupon
 * gives its whole price back; a card what is left of its life.
 */
export function saleRefundPostings(deferral: Deferral, recognisedMinor: number, backMinor: number): Transfer[] {
  const open = Math.min(deferral.priceMinor - recognisedMinor, backMinor)
  const legs = [
    { leg: 'deferred', debit: accounts.deferredRevenue(deferral.merchant), minor: open },
    { leg: 'earned', debit: earnedBy(deferral.merchant), minor: backMinor - open },
  ]
  return postingAs('sale_refund')(
    deferral,
    legs.map((leg) => ({ ...leg, because: 'sale', credit: accounts.cash })),
  )
}

/** What a card that is given back early returns: the part of its price that is not earned by then. */
export const cardRefundMinor = (deferral: Deferral, at: Date): number => deferral.priceMinor - earnedMinor(deferral, at)
