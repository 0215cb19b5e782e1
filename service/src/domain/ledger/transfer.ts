/** Why a transfer was posted: what of. A refund posts under the same word as the payment that it mirrors. */
export type Because =
  | 'goods'
  | 'shipping'
  | 'platform_discount'
  | 'merchant_discount'
  | 'funder_discount'
  | 'accrual'
  | 'service_fee'
  | 'payment'
  | 'sale'
  | 'recognition'
  | 'breakage'
  | 'placement'
  | 'adjustment'
  | 'payout'

export const causeKinds = [
  'payment',
  'refund',
  'sale',
  'recognition',
  'sale_refund',
  'value_grant',
  'value_lapse',
  'placement',
  'adjustment',
  'payout',
] as const
export type CauseKind = (typeof causeKinds)[number]

/** One transfer: one debit, one credit, one amount. `leg` is unique within its cause. Amounts in minor units, more than nothing. */
export type Transfer = {
  readonly debit: string
  readonly credit: string
  readonly minor: number
  readonly currency: string
  readonly causeKind: CauseKind
  readonly causeId: string
  readonly leg: string
  readonly because: Because
  readonly order: string | null
  readonly line: string | null
  readonly offer: string | null
  /** The merchant whose statement it belongs to, whoever is debited and credited. */
  readonly merchant: string | null
  /** The batch and the kind of the offer whose discount it carries. */
  readonly batch: string | null
  readonly kind: string | null
}

export type Cause = Pick<Transfer, 'currency' | 'causeKind' | 'causeId' | 'order'>
type Subject = 'line' | 'offer' | 'merchant' | 'batch' | 'kind'
export type Leg = Pick<Transfer, 'leg' | 'because' | 'debit' | 'credit' | 'minor'> & Partial<Pick<Transfer, Subject>>

/** The transfers of one cause. A leg of nothing is not posted; one of less than nothing goes the other way round. */
export const transfersFor = (cause: Cause, legs: readonly Leg[]): Transfer[] =>
  legs
    .filter((leg) => leg.minor !== 0)
    .map((leg) => {
      const subject = { line: null, offer: null, merchant: null, batch: null, kind: null }
      if (leg.minor > 0) return { ...cause, ...subject, ...leg }
      return { ...cause, ...subject, ...leg, debit: leg.credit, credit: leg.debit, minor: -leg.minor }
    })

/** What the transfers sum to, by account: credits less debits. */
export function balances(transfers: readonly Pick<Transfer, 'debit' | 'credit' | 'minor'>[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { debit, credit, minor } of transfers) {
    sums.set(debit, (sums.get(debit) ?? 0) - minor)
    sums.set(credit, (sums.get(credit) ?? 0) + minor)
  }
  return sums
}

export const sum = (parts: readonly { readonly minor: number }[]): number =>
  parts.reduce((total, part) => total + part.minor, 0)
