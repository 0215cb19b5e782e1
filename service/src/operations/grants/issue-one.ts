import { outsideAudience } from '../../domain/audience.ts'
import { prefixes } from '../../domain/ids.ts'
import type { BatchRow } from '../../storage/batches.ts'
import { buyerFacts } from '../../storage/buyers.ts'
import type { ClaimRow } from '../../storage/claims.ts'
import type { Origin } from '../../storage/grants.ts'
import { issueMany, requestFor } from '../../storage/grants.ts'
import type { Sql } from '../../storage/sql.ts'
import type { BookedBatch } from '../batches/book.ts'
import { versionKey } from '../batches/book.ts'
import type { Refusal } from '../coupons/claim-refusal.ts'
import { unmetBy } from '../coupons/claim-refusal.ts'
import type { House } from '../operation.ts'

/**
 * One coupon for one buyer, in the caller's transaction: refused for what is given, else for the audience, else by the stock. What
 * a buyer must have done first is asked of those who come by themselves (by a link or a code), not of a gift.
 */
export async function issueOne(
  sql: Sql,
  house: House,
  batch: BatchRow,
  who: { bucket: number; buyer: string },
  origin: Origin,
  asked: { readonly key: string; readonly refusal?: Refusal | null; readonly token?: string | null },
): Promise<ClaimRow> {
  const booked = (await house.book.read(sql, [batch])).get(versionKey(batch)) as BookedBatch
  const comes = origin.way === 'link' || origin.way === 'code'
  const refusal = asked.refusal ?? (comes ? await unmetBy(sql, booked, who) : await outside(sql, booked, who))
  const request = requestFor({
    ...who,
    key: asked.key,
    claimId: house.ids.next(prefixes.claim),
    couponId: house.ids.next(prefixes.coupon),
    refusal: refusal && JSON.stringify(refusal),
    token: asked.token ?? null,
    origin,
  })
  const [answer] = await issueMany(sql, batch.id, [request], {
    pinned: house.clock.pinned(),
    timeZone: house.marketplace.timeZone,
    slices: house.slices,
  })
  return answer as ClaimRow
}

async function outside(sql: Sql, booked: BookedBatch, who: { bucket: number; buyer: string }): Promise<Refusal | null> {
  const { audience } = booked.terms
  if (audience.length === 0) return null
  const because = outsideAudience({ audience }, await buyerFacts(sql, who.bucket, who.buyer))
  return because ? { outcome: 'not_eligible', because } : null
}
