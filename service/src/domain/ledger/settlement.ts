// What settlement itself posts: corrections, and money that goes out.
import { accounts } from './accounts.ts'
import type { Transfer } from './transfer.ts'
import { transfersFor } from './transfer.ts'

type Correction = { id: string; merchant: string; minor: number; currency: string }

/** To the merchant's favour where `minor` is more than nothing, else against it. */
export const adjustmentPostings = ({ id, merchant, minor, currency }: Correction): Transfer[] =>
  transfersFor({ currency, causeKind: 'adjustment', causeId: id, order: null }, [
    {
      leg: 'adjustment',
      because: 'adjustment',
      debit: accounts.adjustments,
      credit: accounts.merchantPayable(merchant),
      minor,
      merchant,
    },
  ])

/** A statement is paid out. */
export const payoutPostings = (payout: {
  statement: string
  merchant: string
  minor: number
  currency: string
}): Transfer[] =>
  transfersFor({ currency: payout.currency, causeKind: 'payout', causeId: payout.statement, order: null }, [
    {
      leg: 'payout',
      because: 'payout',
      debit: accounts.merchantPayable(payout.merchant),
      credit: accounts.cash,
      minor: payout.minor,
      merchant: payout.merchant,
    },
  ])
