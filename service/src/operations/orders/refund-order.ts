import { z } from 'zod'
import type { BuyerCaller } from '../../domain/abilities.ts'
import { sliceOf } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import { refundPostings } from '../../domain/ledger/refund.ts'
import { Problem } from '../../domain/problems.ts'
import { moveCoupons } from '../../storage/coupons.ts'
import { postTransfers, transfersOf } from '../../storage/ledger.ts'
import type { OrderLineRow, OrderRow } from '../../storage/orders.ts'
import { lockOrder, orderShares } from '../../storage/orders.ts'
import type { RefundRow } from '../../storage/refunds.ts'
import { addRefunded, insertRefund, insertRefundLines } from '../../storage/refunds.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import { budgetUses, returnBudgets } from '../../storage/supply.ts'
import type { House } from '../operation.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { refund, returnsBody } from '../shapes/order.ts'
import { refundView } from './order-view.ts'
import type { Returning } from './returning.ts'
import { actingOnOrder } from './acting.ts'
import { returning } from './returning.ts'

export const refundOrder = operation({
  id: 'refundOrder',
  method: 'POST',
  path: '/v1/orders/{id}/refunds',
  tag: 'Orders',
  summary: 'Take units back: the buyer’s part of what was paid, each funder’s part, and the ledger’s mirror image',
  ability: 'orders:refund',
  params: z.strictObject({ id: idOf('ord') }),
  query: nothing,
  body: returnsBody.meta({ id: 'RefundRequest' }),
  status: 201,
  reply: refund,
  problems: ['not_found', 'invalid_request', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql, params, body } = call
    const { who } = await actingOnOrder(call.sql, call, call.params.id)
    const found = await lockOrder(sql, who, params.id)
    if (!found) throw new Problem('not_found')
    const at = await moment(sql, house.clock)
    const result = await returning(sql, house, who, found, body.lines, at)
    const row: RefundRow = {
      id: house.ids.next(prefixes.refund),
      order: found.id,
      minor: result.back.minor,
      at,
      couponsReturned: result.coupons.filter((coupon) => coupon.returned).map((coupon) => coupon.id),
      lines: result.back.lines.map(({ line, quantity, minor, funding }) => ({
        line,
        quantity,
        minor,
        funding: [...funding],
      })),
    }
    await write(sql, house, who, found, row, result)
    return refundView(row)
  },
})

async function write(
  sql: Sql,
  house: House,
  who: BuyerCaller,
  order: OrderRow,
  row: RefundRow,
  result: Returning,
): Promise<void> {
  const { bucket, buyer } = who
  await insertRefund(sql, bucket, row)
  await insertRefundLines(sql, bucket, row)
  await addRefunded(sql, bucket, row)
  const cause = { bucket, buyer, from: 'redeemed', at: row.at, order: order.id, because: row.id } as const
  const back = result.coupons.filter((coupon) => coupon.because === 'whole_order_refunded')
  const over = result.coupons.filter((coupon) => coupon.because === 'expired_meanwhile')
  if (back.length > 0) await moveCoupons(sql, { ...cause, event: 'return', coupons: back })
  if (over.length > 0) await moveCoupons(sql, { ...cause, event: 'expire', coupons: over })
  const posted = await transfersOf(sql, bucket, order.id)
  const transfers = refundPostings(
    { id: row.id, order: order.id, currency: order.currency, lines: returnedLines(row, result.lines) },
    posted,
  )
  if (transfers.length > 0) {
    await postTransfers(
      sql,
      bucket,
      transfers.map((one) => ({ ...one, id: house.ids.next(prefixes.transfer) })),
      row.at,
    )
  }
  const batchOf = new Map((await orderShares(sql, bucket, order.id)).map((share) => [share.offer, share.batch]))
  const freed = budgetUses(
    row.lines.flatMap((line) =>
      line.funding.map(({ offer, minor }) => ({ batch: batchOf.get(offer) as string, minor })),
    ),
  )
  if (freed.length > 0) await returnBudgets(sql, sliceOf(bucket, house.slices), freed)
}

const returnedLines = (row: RefundRow, lines: readonly OrderLineRow[]) =>
  row.lines.map((back) => {
    const line = lines.find((one) => one.id === back.line) as OrderLineRow
    return { ...back, merchant: line.merchant }
  })
