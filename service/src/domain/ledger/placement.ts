import { accounts } from './accounts.ts'
import type { Transfer } from './transfer.ts'
import { transfersFor } from './transfer.ts'

type Visit = { id: string; merchant: string; batch: string; minor: number; currency: string }

/** A buyer came from a place that the merchant pays for: it owes the price of the visit. */
export const visitPostings = ({ id, merchant, batch, minor, currency }: Visit): Transfer[] =>
  transfersFor({ currency, causeKind: 'placement', causeId: id, order: null }, [
    {
      leg: 'visit',
      because: 'placement',
      debit: accounts.merchantPayable(merchant),
      credit: accounts.placementRevenue,
      minor,
      merchant,
      batch,
    },
  ])
