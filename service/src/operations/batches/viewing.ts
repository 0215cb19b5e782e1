import type { Caller } from '../../domain/abilities.ts'
import type { BatchRow } from '../../storage/batches.ts'
import { invitedTo } from '../../storage/batches.ts'
import { buyerFacts } from '../../storage/buyers.ts'
import { claimedBy } from '../../storage/claims.ts'
import { moment } from '../../storage/sql.ts'
import type { Sql } from '../../storage/sql.ts'
import { stopped } from '../../storage/stops.ts'
import type { House } from '../operation.ts'
import type { Offer } from '../shapes/offer.ts'
import type { BookedBatch } from './book.ts'
import { versionKey } from './book.ts'
import type { Viewer } from './offer-view.ts'
import { offerView } from './offer-view.ts'

const nobody: ReadonlySet<string> = new Set()

/** The moment and, where a buyer calls, the buyer's facts and invitations. */
export async function viewerOf(sql: Sql, house: House, caller: Caller): Promise<Viewer> {
  const at = await moment(sql, house.clock)
  if (caller.role !== 'buyer') return { at, facts: undefined, invited: nobody }
  const facts = await buyerFacts(sql, caller.bucket, caller.buyer)
  return { at, facts, invited: await invitedTo(sql, caller.bucket, caller.buyer) }
}

/** A hidden batch is there only for the invited, a granted one only for those who hold it. */
const seenBy = (row: BatchRow, invited: ReadonlySet<string>, claimedByBuyer: number): boolean =>
  row.takenBy === 'grant'
    ? claimedByBuyer > 0
    : row.visibility === 'public' || invited.has(row.id) || claimedByBuyer > 0

/** Those of the batches that the viewer may see, as the viewer sees them. */
export async function offersFor(
  sql: Sql,
  house: House,
  caller: Caller,
  viewer: Viewer,
  rows: readonly BatchRow[],
): Promise<{ row: BatchRow; booked: BookedBatch; offer: Offer }[]> {
  const book = await house.book.read(sql, rows)
  const ids = rows.map((row) => row.id)
  const claimed =
    caller.role === 'buyer' && rows.length > 0 ? await claimedBy(sql, caller.bucket, caller.buyer, ids) : []
  const stoppedOf = await stopped(sql, 'claims')
  const counts = new Map(claimed.map((one) => [one.batch, one.n]))
  return rows.flatMap((row) => {
    const booked = book.get(versionKey(row)) as BookedBatch
    const claimedByBuyer = counts.get(row.id) ?? 0
    if (!seenBy(row, viewer.invited, claimedByBuyer)) return []
    // while claims are stopped a coupon is there as one that is paused; what applies by itself goes on
    const held = row.state === 'live' && row.takenBy !== 'none' && row.takenBy !== 'grant' && stoppedOf(row.merchant)
    const seen = held ? { ...row, state: 'paused' as const } : row
    return [{ row, booked, offer: offerView(seen, booked, claimedByBuyer, viewer) }]
  })
}
