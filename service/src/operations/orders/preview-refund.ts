import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import type { OrderRules } from '../../domain/order-rules.ts'
import { Problem } from '../../domain/problems.ts'
import { settingsOf } from '../../storage/settings.ts'
import { orderById } from '../../storage/orders.ts'
import { countsAsReturn, returnsIn } from '../../storage/returns.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import type { House } from '../operation.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { refundPreview, returnsBody } from '../shapes/order.ts'
import { lookingAtOrder } from './acting.ts'
import { refuseBeyondReach } from './asking-back.ts'
import { returning } from './returning.ts'

export const previewRefund = operation({
  id: 'previewRefund',
  method: 'POST',
  path: '/v1/orders/{id}/refund-previews',
  tag: 'Orders',
  summary: 'What taking these units back would come to. Writes nothing',
  ability: 'orders:read',
  params: z.strictObject({ id: idOf('ord') }),
  query: nothing,
  body: returnsBody,
  status: 200,
  reply: refundPreview,
  problems: ['not_found', 'invalid_request', 'not_paid_yet', 'transition_not_allowed'],
  idempotency: 'none',
  async handle(call, house) {
    const { sql, params, body, caller } = call
    const { who } = await lookingAtOrder(sql, call, params.id)
    const found = await orderById(sql, who, params.id)
    if (!found) throw new Problem('not_found')
    const at = await moment(sql, house.clock)
    const { shipping = false } = body
    const result = await returning(sql, house, who, found, { lines: body.lines, shipping }, at)
    refuseBeyondReach(caller, body, result.lines)
    const rules = await settingsOf(sql, 'orders')
    return {
      minor: result.back.minor,
      shippingMinor: result.back.shippingMinor,
      lines: result.back.lines.map(({ line, quantity, minor }) => ({ line, quantity, minor })),
      needsApproval: caller.role === 'buyer' && rules.refundApproval === 'merchant',
      coupons: result.coupons.map(({ id, returned, because }) => ({ id, returned, because })),
      ...(await wouldPause(sql, house, who, found.id, at, rules)),
    }
  },
})

/** Said before it is done: returning is open to the buyer all the same. */
async function wouldPause(
  sql: Sql,
  house: House,
  who: { bucket: number; buyer: string },
  order: string,
  at: Date,
  { returnsPerMonth, returnPauseDays }: OrderRules,
): Promise<{ pausesPromotionsUntil?: string }> {
  if (returnsPerMonth === null || !(await countsAsReturn(sql, who, order, at, house.marketplace.timeZone))) return {}
  const returned = (await returnsIn(sql, who, at, house.marketplace.timeZone)) + 1
  if (returned <= returnsPerMonth) return {}
  return { pausesPromotionsUntil: instant(new Date(at.getTime() + returnPauseDays * 86_400_000)) }
}
