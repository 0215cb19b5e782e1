import { instant } from '../../domain/clock.ts'
import type { BatchRow } from '../../storage/batches.ts'
import type { BuyerFacts } from '../../storage/buyers.ts'
import type { Offer, OfferState } from '../shapes/offer.ts'
import { outsideAudience } from './audience.ts'
import type { BookedBatch } from './book.ts'

/** The moment, and the buyer where there is one. */
export type Viewer = {
  readonly at: Date
  readonly facts: BuyerFacts | undefined
  readonly invited: ReadonlySet<string>
}

/** A batch as this buyer sees it now. */
export function offerView(row: BatchRow, booked: BookedBatch, claimedByBuyer: number, viewer: Viewer): Offer {
  const seen = stateOf(row, booked, claimedByBuyer, viewer)
  return {
    ...booked.lite,
    instrument: row.instrument,
    claim: row.takenBy,
    ...(row.priceMinor !== null && { priceMinor: row.priceMinor }),
    ...(row.pointsPrice !== null && { pointsPrice: row.pointsPrice }),
    claimFrom: instant(row.claimFrom),
    claimUntil: instant(row.claimUntil),
    use:
      booked.useKind === 'fixed'
        ? { kind: 'fixed', from: instant(booked.useFrom as Date), until: instant(booked.useUntil as Date) }
        : { kind: 'relative', seconds: booked.useSeconds as number, roundToDayEnd: booked.useRoundToDayEnd },
    stock: { total: row.total, claimed: row.claimed },
    perBuyerLimit: booked.perBuyerLimit,
    claimedByBuyer,
    ...seen,
  }
}

type Seen = { state: OfferState; because?: { code: string; details?: Record<string, unknown> } | undefined }

function stateOf(row: BatchRow, booked: BookedBatch, claimedByBuyer: number, { at, facts }: Viewer): Seen {
  if (row.state === 'ended' || row.claimUntil <= at) return { state: 'ended' }
  if (row.claimFrom > at) return { state: 'upcoming' }
  if (row.state !== 'live') return { state: 'locked', because: { code: row.state } }
  const outside = facts && outsideAudience(booked.terms, facts)
  if (row.takenBy === 'none') {
    return outside
      ? { state: 'ineligible', because: { code: 'not_eligible', details: outside } }
      : { state: 'automatic' }
  }
  if (row.takenBy === 'grant') return { state: 'claimed' }
  if (claimedByBuyer >= booked.perBuyerLimit) return { state: 'claimed' }
  if (row.claimed >= row.total) return { state: claimedByBuyer > 0 ? 'claimed' : 'soldout' }
  if (outside) return { state: 'ineligible', because: { code: 'not_eligible', details: outside } }
  const lock = lockOf(row, booked, facts)
  if (lock) return { state: 'locked', because: lock }
  if (row.takenBy === 'paid') return { state: 'paid' }
  return { state: claimedByBuyer > 0 ? 'claimed_more' : 'claimable' }
}

/** What the buyer must do first: follow or join a shop, come by the entrance, pay with points. */
function lockOf(row: BatchRow, { prerequisites }: BookedBatch, facts: BuyerFacts | undefined): Seen['because'] {
  const asked = prerequisites.flatMap((one) => (one.kind === 'entry_token' || one.kind === 'challenge' ? [] : [one]))
  const unmet = facts && outsideAudience({ audience: asked }, facts)
  if (unmet) return { code: 'prerequisite', details: unmet }
  if (prerequisites.some((one) => one.kind === 'entry_token')) return { code: 'entry_required' }
  return row.pointsPrice === null ? undefined : { code: 'points', details: { points: row.pointsPrice } }
}

/** States in which the buyer can do something with the offer today. */
export const usableStates: readonly OfferState[] = ['claimable', 'claimed', 'claimed_more', 'automatic']
