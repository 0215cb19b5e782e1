import { sliceOf } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import type { Trigger } from '../../storage/auto-grants.ts'
import { rulesFor } from '../../storage/auto-grants.ts'
import { batchById } from '../../storage/batches.ts'
import { buyerFacts } from '../../storage/buyers.ts'
import { claimMany } from '../../storage/claims.ts'
import type { Sql } from '../../storage/sql.ts'
import { outsideAudience } from '../batches/audience.ts'
import type { BookedBatch } from '../batches/book.ts'
import { versionKey } from '../batches/book.ts'
import type { House } from '../operation.ts'
import type { ClaimReply } from '../shapes/coupon.ts'
import { claimView } from './claim-view.ts'

export type Occasion = {
  readonly trigger: Trigger
  readonly subject: string
  /** What makes it one occasion: the same again grants nothing. */
  readonly once: string
  /** Whose rules it sets off; null: everyone's. */
  readonly merchant: string | null
}

type Who = { bucket: number; buyer: string }

/**
 * Carries out every rule that waits for this occasion, in the transaction of what caused it: there is no occasion without its
 * coupons, and no coupon without it. Returns the coupons that came; an occasion that was there before brings none.
 */
export async function autoGrant(sql: Sql, house: House, who: Who, occasion: Occasion): Promise<ClaimReply[]> {
  const granted: ClaimReply[] = []
  for (const rule of await rulesFor(sql, occasion)) {
    const row = await batchById(sql, rule.batch)
    if (!row) continue
    const booked = (await house.book.read(sql, [row])).get(versionKey(row)) as BookedBatch
    const { audience } = booked.terms
    const facts = audience.length > 0 ? await buyerFacts(sql, who.bucket, who.buyer) : {}
    const outside = outsideAudience(booked.terms, facts)
    const request = {
      ...who,
      // a space: no caller can send such a key
      key: `auto ${rule.id} ${occasion.once}`,
      claimId: house.ids.next(prefixes.claim),
      couponId: house.ids.next(prefixes.coupon),
      refusal: outside ? JSON.stringify({ outcome: 'not_eligible', because: outside }) : null,
      event: 'grant' as const,
      source: 'automatic' as const,
      actor: `rule:${rule.id}`,
      token: null,
    }
    const [answer] = await claimMany(sql, row.id, sliceOf(who.bucket, house.slices), [request], {
      pinned: house.clock.pinned(),
      timeZone: house.marketplace.timeZone,
    })
    if (answer && !answer.replayed && answer.couponId !== null) granted.push(await claimView(answer, sql, house))
  }
  return granted
}
