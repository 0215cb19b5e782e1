// Points and red packets that are granted before they are used: owed from the grant on.
import { accounts, funderAccount, liabilityOf } from './accounts.ts'
import type { Transfer } from './transfer.ts'
import { transfersFor } from './transfer.ts'

export type ValueGrant = {
  /** The grant's own id, and what an order will name as the offer. */
  readonly id: string
  readonly offer: string
  readonly kind: 'red_packet' | 'points'
  /** `platform`, or a funder such as `brand:…`. */
  readonly party: string
  readonly batch: string | null
  readonly currency: string
  readonly minor: number
}

const leg = (grant: ValueGrant, minor: number) => ({
  leg: 'value',
  minor,
  offer: grant.offer,
  batch: grant.batch,
  kind: grant.kind,
})
const cause = (grant: ValueGrant, causeKind: 'value_grant' | 'value_lapse') =>
  ({ currency: grant.currency, causeKind, causeId: grant.id, order: null }) as const

const owed = (grant: ValueGrant): string => liabilityOf(grant.kind) ?? accounts.redPacketLiability

/** Its funder is charged when it is granted. An order that uses it names it in `accrued`. */
export const valueGrantPostings = (grant: ValueGrant): Transfer[] =>
  transfersFor(cause(grant, 'value_grant'), [
    { ...leg(grant, grant.minor), because: 'accrual', debit: funderAccount(grant.party, ''), credit: owed(grant) },
  ])

/** What was not used in its time goes back to its funder. */
export const valueLapsePostings = (grant: ValueGrant, leftMinor: number): Transfer[] =>
  transfersFor(cause(grant, 'value_lapse'), [
    { ...leg(grant, leftMinor), because: 'breakage', debit: owed(grant), credit: funderAccount(grant.party, '') },
  ])
