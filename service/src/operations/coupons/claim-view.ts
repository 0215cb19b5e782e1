import { instant } from '../../domain/clock.ts'
import type { ClaimRow } from '../../storage/claims.ts'
import type { CouponRow } from '../../storage/coupons.ts'
import type { Sql } from '../../storage/sql.ts'
import type { BookedBatch } from '../batches/book.ts'
import type { House } from '../operation.ts'
import type { ClaimReply } from '../shapes/coupon.ts'
import { couponView } from './coupon-view.ts'

/** Made of what never changes (the claim, its coupon's birth, the terms), so that the same claim always gives the same bytes. */
export async function claimView(answer: ClaimRow, sql: Sql, house: House): Promise<ClaimReply> {
  const claim = claimOf(answer)
  const born = await bornOf(answer, sql, house)
  return born === undefined ? { claim } : { claim, coupon: couponView(born.coupon, born.booked) }
}

/** The same, written: thousands of answers in a second differ in a few ids only. */
export async function claimBytes(answer: ClaimRow, sql: Sql, house: House): Promise<Buffer> {
  const claim = JSON.stringify(claimOf(answer))
  const born = await bornOf(answer, sql, house)
  if (born === undefined) return Buffer.from(`{"claim":${claim}}`)
  const before = Buffer.from(`{"claim":${claim},"coupon":{"id":${JSON.stringify(born.coupon.id)},"batch":`)
  return Buffer.concat([before, born.booked.liteBytes, restOf(born)])
}

type Born = { readonly coupon: CouponRow; readonly booked: BookedBatch }

/** By the moment of the call, an object that its answers share. */
const rests = new WeakMap<Date, Buffer>()

/** What stands behind the batch in a coupon: the same in all answers of one call. */
function restOf({ coupon, booked }: Born): Buffer {
  const known = rests.get(coupon.claimedAt)
  if (known) return known
  const { id: _own, batch: _kept, ...rest } = couponView(coupon, booked)
  const bytes = Buffer.from(`,${JSON.stringify(rest).slice(1)}}`)
  rests.set(coupon.claimedAt, bytes)
  return bytes
}

const claimOf = (answer: ClaimRow): ClaimReply['claim'] => ({
  id: answer.claimId,
  batch: answer.batch,
  outcome: answer.outcome as ClaimReply['claim']['outcome'],
  ...(answer.because !== null && { because: JSON.parse(answer.because) as Record<string, unknown> }),
  at: instant(answer.at),
})

/** The coupon as it was issued; undefined where none was. */
async function bornOf(answer: ClaimRow, sql: Sql, house: House): Promise<Born | undefined> {
  if (answer.couponId === null) return undefined
  const booked = await house.book.of(sql, { id: answer.batch, version: answer.version })
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
