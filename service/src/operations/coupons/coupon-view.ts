import { instant } from '../../domain/clock.ts'
import type { CouponRow } from '../../storage/coupons.ts'
import type { Sql } from '../../storage/sql.ts'
import type { BookedBatch } from '../batches/book.ts'
import { versionKey } from '../batches/book.ts'
import type { House } from '../operation.ts'
import type { Coupon } from '../shapes/coupon.ts'

/** One coupon under the terms that it was issued with. */
export const couponView = (row: CouponRow, booked: BookedBatch): Coupon => ({
  id: row.id,
  batch: booked.lite,
  state: row.state,
  validFrom: instant(row.validFrom),
  validUntil: instant(row.validUntil),
  claimedAt: instant(row.claimedAt),
  ...(row.order !== null && { order: row.order }),
  ...(row.holdUntil !== null && { holdUntil: instant(row.holdUntil) }),
  ...(row.savedMinor !== null && { savedMinor: row.savedMinor }),
})

export async function couponViews(sql: Sql, house: House, rows: readonly CouponRow[]): Promise<Coupon[]> {
  const versions = rows.map((row) => ({ id: row.batch, version: row.version }))
  const book = await house.book.read(sql, versions)
  return rows.map((row, index) =>
    couponView(row, book.get(versionKey(versions[index] as { id: string; version: number })) as BookedBatch),
  )
}
