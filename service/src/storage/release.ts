import { couponsOfOrder, moveCoupons } from './coupons.ts'
import { deleteHold, lockOrder, orderShares } from './orders.ts'
import type { Sql } from './sql.ts'
import { freeBudgets } from './supply.ts'
import type { BudgetUse } from './supply.ts'

/** What each batch pays for in an order. */
export function budgetUses(shares: readonly { batch: string; minor: number }[]): BudgetUse[] {
  const sums = new Map<string, number>()
  for (const { batch, minor } of shares) sums.set(batch, (sums.get(batch) ?? 0) + minor)
  return [...sums].map(([batch, minor]) => ({ batch, minor })).sort((a, b) => (a.batch < b.batch ? -1 : 1))
}

/**
 * Gives back what an unpaid order holds: its coupons (those whose own time is over expire) and its reserved budgets. Does
 * nothing where the hold was given back before. The order's row is locked here, so a payment cannot come between.
 */
export async function releaseHold(
  sql: Sql,
  hold: { bucket: number; buyer: string; order: string; slice: number; at: Date; because: string },
): Promise<boolean> {
  const order = await lockOrder(sql, hold, hold.order)
  if (order?.state !== 'placed') return false
  const released = await deleteHold(sql, hold.bucket, hold.order)
  if (released.length === 0) return false
  const coupons = await couponsOfOrder(sql, hold.bucket, hold.buyer, hold.order)
  const over = coupons.filter((coupon) => coupon.validUntil <= hold.at)
  const free = coupons.filter((coupon) => coupon.validUntil > hold.at)
  const cause = {
    bucket: hold.bucket,
    buyer: hold.buyer,
    from: 'held',
    at: hold.at,
    order: hold.order,
    because: hold.because,
  } as const
  if (free.length > 0) await moveCoupons(sql, { ...cause, event: 'release', coupons: free })
  if (over.length > 0) await moveCoupons(sql, { ...cause, event: 'expire', coupons: over })
  const uses = budgetUses(await orderShares(sql, hold.bucket, hold.order))
  if (uses.length > 0) await freeBudgets(sql, hold.slice, uses)
  return true
}
