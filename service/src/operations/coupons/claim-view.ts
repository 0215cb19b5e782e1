import { instant } from '../../domain/clock.ts'
import type { ClaimRow } from '../../storage/claims.ts'
import type { Sql } from '../../storage/sql.ts'
import type { BookedBatch } from '../batches/book.ts'
import { versionKey } from '../batches/book.ts'
import type { House } from '../operation.ts'
import type { ClaimReply } from '../shapes/coupon.ts'
import { couponView } from './coupon-view.ts'

/** Made of what never changes (the claim, its coupon's birth, the terms), so that the same claim always gives the same bytes. */
export async function claimView(answer: ClaimRow, sql: Sql, house: House): Promise<ClaimReply> {
  const claim: ClaimReply['claim'] = {
    id: answer.claimId,
    batch: answer.batch,
    outcome: answer.outcome as ClaimReply['claim']['outcome'],
    ...(answer.because !== null && { because: JSON.parse(answer.because) as Record<string, unknown> }),
    at: instant(answer.at),
  }
  if (answer.couponId === null) return { claim }
  const version = { id: answer.batch, version: answer.version }
  const booked = (await house.book.read(sql, [version])).get(versionKey(version)) as BookedBatch
  const born = {
    id: answer.couponId,
    batch: answer.batch,
    nth: answer.nth as number,
    version: answer.version,
    state: 'available' as const,
    validFrom: answer.validFrom,
    validUntil: answer.validUntil,
    claimedAt: answer.at,
    order: null,
    holdUntil: null,
    savedMinor: null,
  }
  return { claim, coupon: couponView(born, booked) }
}
