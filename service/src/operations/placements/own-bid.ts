import type { IssuerCaller } from '../../domain/abilities.ts'
import { requireOwn } from '../../domain/abilities.ts'
import { Problem } from '../../domain/problems.ts'
import type { BidRow } from '../../storage/placement-bids.ts'
import { placementBidById } from '../../storage/placement-bids.ts'
import type { Sql } from '../../storage/sql.ts'

/** A bid within the caller's reach. @throws Problem `not_found` for another's as for none */
export async function ownBid(sql: Sql, issuer: IssuerCaller, id: string): Promise<BidRow> {
  const row = await placementBidById(sql, id)
  if (!row) throw new Problem('not_found')
  requireOwn(issuer, row.merchant)
  return row
}
