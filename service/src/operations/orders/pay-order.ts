import { z } from 'zod'
import type { BuyerCaller } from '../../domain/abilities.ts'
import { sliceOf } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import type { PaidOrder } from '../../domain/ledger/payment.ts'
import { paymentPostings } from '../../domain/ledger/payment.ts'
import { Problem } from '../../domain/problems.ts'
import { couponsOfOrder, couponsById, moveCoupons } from '../../storage/coupons.ts'
import { postTransfers } from '../../storage/ledger.ts'
import type { OrderRow, ShareRow } from '../../storage/orders.ts'
import { deleteHold, lockOrder, moveOrder, orderLines, orderShares } from '../../storage/orders.ts'
import { budgetUses } from '../../storage/release.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import { reserveBudgets, spendBudgets } from '../../storage/supply.ts'
import type { House } from '../operation.ts'
import { buyerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { order } from '../shapes/order.ts'
import { couponsInOrder, shippingOf } from './frozen.ts'
import { orderView } from './order-view.ts'

export const payOrder = operation({
  id: 'payOrder',
  method: 'POST',
  path: '/v1/orders/{id}/pay',
  tag: 'Orders',
  summary: 'Pay: coupons are redeemed and the ledger posted, once, however often this is called',
  ability: 'orders:pay',
  params: z.strictObject({ id: idOf('ord') }),
  query: nothing,
  body: z.strictObject({ method: z.enum(['demo']) }).meta({ id: 'PayRequest' }),
  status: 200,
  reply: order,
  problems: ['not_found', 'transition_not_allowed', 'hold_ended'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql, params, body } = call
    const who = buyerOf(call)
    const found = await lockOrder(sql, who, params.id)
    if (!found) throw new Problem('not_found')
    if (found.state === 'cancelled') throw new Problem('transition_not_allowed', { state: found.state, event: 'pay' })
    if (found.state === 'placed') await settle(sql, house, who, found, body.method)
    return orderView(sql, house, who, found.id)
  },
})

async function settle(sql: Sql, house: House, who: BuyerCaller, found: OrderRow, method: string): Promise<void> {
  const at = await moment(sql, house.clock)
  const { bucket, buyer } = who
  const slice = sliceOf(bucket, house.slices)
  const shares = await orderShares(sql, bucket, found.id)
  const uses = budgetUses(shares)
  const stillHeld = (await deleteHold(sql, bucket, found.id)).length === 1
  if (!stillHeld) await holdAgain(sql, who, found, at)
  const held = await couponsOfOrder(sql, bucket, buyer, found.id)
  if (held.length > 0) {
    const coupons = held.map((coupon) => ({ ...coupon, savedMinor: savedBy(coupon.id, shares) }))
    const redeemed = await moveCoupons(sql, {
      bucket,
      buyer,
      event: 'redeem',
      from: 'held',
      at,
      order: found.id,
      coupons,
    })
    if (redeemed.length < held.length) throw new Error(`order ${found.id} holds coupons that it cannot redeem`)
  }
  if (!(await moveOrder(sql, { bucket, order: found.id, event: 'pay', at, payMethod: method }))) {
    throw new Error(`order ${found.id} was placed and locked, and cannot be paid`)
  }
  if (uses.length > 0) {
    if (!stillHeld && !(await reserveBudgets(sql, slice, uses)))
      throw new Problem('hold_ended', { do: 'quote_again', because: 'budget_spent' })
    await spendBudgets(sql, slice, uses)
  }
  const lines = await orderLines(sql, bucket, found.id)
  const paid: PaidOrder = { ...found, lines, shipping: shippingOf(found, lines), shares }
  const transfers = paymentPostings(paid, house.marketplace.feeBasisPoints)
  await postTransfers(
    sql,
    bucket,
    transfers.map((one) => ({ ...one, id: house.ids.next(prefixes.transfer) })),
    at,
  )
}

/** The hold ended before the payment came: it is honoured if every coupon of the order is still free and in its time. */
async function holdAgain(sql: Sql, who: BuyerCaller, found: OrderRow, at: Date): Promise<void> {
  const wanted = couponsInOrder(found)
  if (wanted.length === 0) return
  const { bucket, buyer } = who
  const coupons = await couponsById(sql, who, wanted)
  const holdUntil = new Date(at.getTime() + 1000) // redeemed in this same transaction
  const held = await moveCoupons(sql, {
    bucket,
    buyer,
    event: 'hold',
    from: 'available',
    at,
    order: found.id,
    holdUntil,
    coupons,
    because: 'late_payment',
  })
  if (held.length < wanted.length) {
    throw new Problem('hold_ended', {
      do: 'quote_again',
      because: 'coupons_not_free',
      coupons: wanted.filter((id) => !held.includes(id)),
    })
  }
}

const savedBy = (coupon: string, shares: readonly ShareRow[]) =>
  shares.filter((share) => share.offer === coupon).reduce((sum, share) => sum + share.minor, 0)
