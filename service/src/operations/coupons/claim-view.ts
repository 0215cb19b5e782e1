import { instant } from '../../domain/clock.ts'
import type { ClaimRow } from '../../storage/claims.ts'
import type { CouponRow } from '../../storage/coupons.ts'
import type { Sql } from '../../storage/sql.ts'
import type { BookedBatch } from '../batches/book.ts'
import { versionKey } from '../batches/book.ts'
import type { House } from '../operation.ts'
import type { ClaimReply } from '../shapes/coupon.ts'
import { couponView, writtenCoupon } from './coupon-view.ts'

/** Made of what never changes (the claim, its coupon's birth, the terms), so that the same claim always gives the same bytes. */
export async function claimView(answer: ClaimRow, sql: Sql, house: House): Promise<ClaimReply> {
  const claim = claimOf(answer)
  const born = await bornOf(answer, sql, house)
  return born === undefined ? { claim } : { claim, coupon: couponView(born.coupon, born.booked) }
}

/** The same, written: thousands of answers in a second differ in a few ids only. */
export async function claimText(answer: ClaimRow, sql: Sql, house: House): Promise<string> {
  const claim = JSON.stringify(claimOf(answer))
  const born = await bornOf(answer, sql, house)
  return born === undefined
    ? `{"claim":${claim}}`
    : `{"claim":${claim},"coupon":${writtenCoupon(born.coupon, born.booked)}}`
}

const claimOf = (answer: ClaimRow): ClaimReply['claim'] => ({
  id: answer.claimId,
  batch: answer.batch,
  outcome: answer.outcome as ClaimReply['claim']['outcome'],
  ...(answer.because !== null && { because: JSON.parse(answer.because) as Record<string, unknown> }),
  at: instant(answer.at),
})

/** The coupon as it was issued; undefined where none was. */
async function bornOf(
  answer: ClaimRow,
  sql: Sql,
  house: House,
): Promise<{ coupon: CouponRow; booked: BookedBatch } | undefined> {
  if (answer.couponId === null) return undefined
  const version = { id: answer.batch, version: answer.version }
  const booked = (await house.book.read(sql, [version])).get(versionKey(version)) as BookedBatch
  const coupon = {
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
  return { coupon, booked }
}
