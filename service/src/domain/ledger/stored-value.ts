// Red packets and points are money's worth in a wallet: what they can save is owed from the moment at which a coupon of them is
// issued, until it is used, expires or is taken back. The statements that move coupons post it, from what is worked out here once.
import type { BatchTerms } from '../batch-terms.ts'
import { funderAccount, liabilityOf } from './accounts.ts'
import { shareOut } from './share-out.ts'
import type { Leg } from './transfer.ts'

/** What one funder owes for a coupon that is not used yet. */
export type OwedPart = { readonly party: string; readonly account: string; readonly minor: number }

/** What is owed for each coupon of a version. `account`: the liability that it is owed in. */
export type Owed = { readonly account: string; readonly kind: string; readonly parts: readonly OwedPart[] }

/**
 * What is owed for an unused coupon with these terms: its face, by funder. Null where nothing is: other kinds of offers, merchants'
 * own parts (they are charged at the use), and faces without a bound.
 */
export function owedFor(terms: Pick<BatchTerms, 'kind' | 'benefit' | 'funding'>): Owed | null {
  const account = liabilityOf(terms.kind)
  const minor = faceMinor(terms.benefit)
  if (account === undefined || minor === null) return null
  const funding = terms.funding ?? []
  const shares = shareOut(
    minor,
    funding.map((part) => part.basisPoints),
  )
  const parts = funding
    .map(({ party }, n) => ({ party, account: funderAccount(party, ''), minor: shares[n] as number }))
    .filter((part) => part.party !== 'merchant' && part.minor > 0)
  return parts.length === 0 ? null : { account, kind: terms.kind, parts }
}

function faceMinor(benefit: BatchTerms['benefit']): number | null {
  if (benefit.kind === 'amount_off') return benefit.offMinor
  return benefit.kind === 'amount_off_per' ? (benefit.maxMinor ?? null) : null
}

/**
 * A coupon is used up by one order: what the order did not need of it goes back to its funders, so that nothing more is owed for it.
 * @param used what the order's discount takes of it, by funder
 */
export const unusedLegs = (
  coupon: { readonly id: string; readonly batch: string | null; readonly owed: Owed },
  used: (party: string) => number,
): Leg[] =>
  coupon.owed.parts.map((part) => ({
    leg: `unused:${coupon.id}:${part.party}`,
    because: 'breakage',
    debit: coupon.owed.account,
    credit: part.account,
    minor: part.minor - used(part.party),
    offer: coupon.id,
    batch: coupon.batch,
    kind: coupon.owed.kind,
  }))
