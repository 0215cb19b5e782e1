import { instant } from '../../domain/clock.ts'
import { sliceOf } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import { shippingLine } from '../../domain/ledger/payment.ts'
import { refundPostings } from '../../domain/ledger/refund.ts'
import { floorPart } from '../../domain/ledger/share-out.ts'
import { moveCoupons } from '../../storage/coupons.ts'
import { postTransfers, transfersOf } from '../../storage/ledger.ts'
import { settingsOf } from '../../storage/settings.ts'
import type { OrderLineRow, OrderRow, ShareRow } from '../../storage/orders.ts'
import { orderShares } from '../../storage/orders.ts'
import { lockPoints, takeForOrder } from '../../storage/points.ts'
import type { RefundRow } from '../../storage/refunds.ts'
import { addRefunded, insertRefund, insertRefundLines, refundsOf } from '../../storage/refunds.ts'
import { countReturn, insertPause } from '../../storage/returns.ts'
import type { Sql } from '../../storage/sql.ts'
import { restockItems } from '../../storage/stock.ts'
import { budgetUses, returnBudgets } from '../../storage/supply.ts'
import type { House } from '../operation.ts'
import { shippingOf } from './frozen.ts'
import type { AskedBack, Returning } from './returning.ts'
import { returning } from './returning.ts'

type Who = { bucket: number; buyer: string }
type Given = { id: string; reason: string | null; decidedBy: string | null; restock: boolean }

/**
 * Takes units back, in the transaction that locked the order: money and funding, coupons, ledger, budgets, shelf, and the count of
 * returns. Returns the refund and, where this return was one too many, until when promotions pause.
 */
export async function giveBack(
  sql: Sql,
  house: House,
  who: Who,
  order: OrderRow,
  asked: AskedBack,
  given: Given & { at: Date },
): Promise<{ row: RefundRow; pausedUntil: Date | null }> {
  const result = await returning(sql, house, who, order, asked, given.at)
  const shares = await orderShares(sql, who.bucket, order.id)
  const points = await pointsBack(sql, who, order, shares, result)
  const row = { ...refundRow(order, result, given), points }
  await insertRefund(sql, who.bucket, row)
  await insertRefundLines(sql, who.bucket, row)
  await addRefunded(sql, who.bucket, row)
  await returnCoupons(sql, who, row, result)
  await givePoints(sql, who, row)
  await post(sql, house, who, order, row, result)
  const slice = sliceOf(who.bucket, house.slices)
  await freeBudgets(sql, slice, row, shares)
  const restocked = row.lines.filter((line) => line.restocked)
  if (restocked.length > 0) await restockItems(sql, slice, unitsOf(restocked, result.lines))
  return { row, pausedUntil: await pauseAfter(sql, house, who, row) }
}

function refundRow(
  order: OrderRow,
  { back, coupons, lines }: Returning,
  given: Given & { at: Date },
): Omit<RefundRow, 'points'> {
  const counted = new Set(lines.filter((line) => line.counted).map((line) => line.id))
  return {
    id: given.id,
    order: order.id,
    minor: back.minor,
    shippingMinor: back.shippingMinor,
    shippingFunding: back.shippingFunding.map((part) => ({ ...part })),
    at: given.at,
    couponsReturned: coupons.filter((coupon) => coupon.returned).map((coupon) => coupon.id),
    reason: given.reason,
    decidedBy: given.decidedBy,
    lines: back.lines.map(({ line, quantity, minor, funding }) => ({
      line,
      quantity,
      minor,
      funding: [...funding],
      restocked: given.restock && counted.has(line),
    })),
  }
}

/** Their part of the points’ discount that comes back, in whole points; with the last unit all that is left of them. */
async function pointsBack(
  sql: Sql,
  who: Who,
  order: OrderRow,
  shares: readonly ShareRow[],
  { back }: Returning,
): Promise<number> {
  const { points, pointsOffer } = order
  if (points === 0) return 0
  const before = await refundsOf(sql, who.bucket, order.id)
  const parts = [
    ...before.flatMap((one) => [...one.lines.flatMap((line) => line.funding), ...one.shippingFunding]),
    ...back.lines.flatMap((line) => line.funding),
    ...back.shippingFunding,
  ]
  const sum = (all: readonly { offer: string; minor: number }[]) =>
    all.filter((one) => one.offer === pointsOffer).reduce((minor, one) => minor + one.minor, 0)
  return floorPart(points, sum(parts), sum(shares)) - before.reduce((given, one) => given + one.points, 0)
}

async function givePoints(sql: Sql, who: Who, { order, points, at }: RefundRow): Promise<void> {
  if (points === 0) return
  await lockPoints(sql, who)
  await takeForOrder(sql, who, { order, delta: points, actor: 'system', at })
}

async function returnCoupons(sql: Sql, { bucket, buyer }: Who, row: RefundRow, result: Returning): Promise<void> {
  const cause = { bucket, buyer, from: 'redeemed', at: row.at, order: row.order, because: row.id } as const
  const back = result.coupons.filter((coupon) => coupon.because === 'whole_order_refunded')
  const over = result.coupons.filter((coupon) => coupon.because === 'expired_meanwhile')
  if (back.length > 0) await moveCoupons(sql, { ...cause, event: 'return', coupons: back })
  if (over.length > 0) await moveCoupons(sql, { ...cause, event: 'expire', coupons: over })
}

async function post(
  sql: Sql,
  house: House,
  { bucket }: Who,
  order: OrderRow,
  row: RefundRow,
  { lines }: Returning,
): Promise<void> {
  const { id, order: orderId, shippingFunding } = row
  const merchantOf = new Map(lines.map((line) => [line.id, line.merchant]))
  const returned = row.lines.map((back) => ({ ...back, merchant: merchantOf.get(back.line) as string }))
  const shipping = row.shippingMinor === 0 ? [] : await paidShipping(sql, bucket, order, lines)
  const parcels = shipping.map((one) => ({ ...one, funding: shippingFunding.filter((part) => part.shop === one.shop) }))
  const posted = await transfersOf(sql, bucket, order.id)
  const transfers = refundPostings(
    { id, order: orderId, currency: order.currency, lines: returned, shipping: parcels },
    posted,
  )
  if (transfers.length === 0) return
  await postTransfers(
    sql,
    bucket,
    transfers.map((one) => ({ ...one, id: house.ids.next(prefixes.transfer) })),
    row.at,
  )
}

/** What the buyer paid for each shop's parcel. Shipping goes back all at once, so each shop's part is exactly that. */
async function paidShipping(sql: Sql, bucket: number, order: OrderRow, lines: readonly OrderLineRow[]) {
  const shares = await orderShares(sql, bucket, order.id)
  return shippingOf(order, lines).map(({ shop, merchant, minor }) => {
    const own = shares.filter((share) => share.line === shippingLine(shop))
    return { shop, merchant, minor: minor - own.reduce((sum, share) => sum + share.minor, 0) }
  })
}

async function freeBudgets(sql: Sql, slice: number, row: RefundRow, shares: readonly ShareRow[]): Promise<void> {
  const batchOf = new Map(shares.map((share) => [share.offer, share.batch]))
  const parts = [...row.lines.flatMap((line) => line.funding), ...row.shippingFunding]
  const freed = budgetUses(parts.map(({ offer, minor }) => ({ batch: batchOf.get(offer) as string, minor })))
  if (freed.length > 0) await returnBudgets(sql, slice, freed)
}

const unitsOf = (back: RefundRow['lines'], lines: readonly OrderLineRow[]) =>
  back.map(({ line, quantity }) => ({ sku: (lines.find((one) => one.id === line) as OrderLineRow).sku, quantity }))

/** S1-33: returning is never refused; but a buyer who returns coupon orders too often in a month pays the list price for a while. */
async function pauseAfter(sql: Sql, house: House, who: Who, row: RefundRow): Promise<Date | null> {
  const { timeZone } = house.marketplace
  const returned = await countReturn(sql, who, row.order, row.id, row.at, timeZone)
  const { returnsPerMonth: most, returnPauseDays } = await settingsOf(sql, 'orders')
  if (returned === undefined || most === null || returned <= most) return null
  const until = new Date(row.at.getTime() + returnPauseDays * 86_400_000)
  await insertPause(sql, who, { refund: row.id, from: row.at, until, returned, most })
  return until
}

export const untilText = (until: Date | null): { promotionsPausedUntil?: string } =>
  until === null ? {} : { promotionsPausedUntil: instant(until) }
