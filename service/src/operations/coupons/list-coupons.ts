import { z } from 'zod'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { instant } from '../../domain/clock.ts'
import { couponCounts, couponsOf } from '../../storage/coupons.ts'
import type { CouponRow } from '../../storage/coupons.ts'
import { moment } from '../../storage/sql.ts'
import { buyerOf, operation } from '../operation.ts'
import { cursorQuery, limitQuery, nothing } from '../shapes/basics.ts'
import { couponState, wallet } from '../shapes/coupon.ts'
import { couponViews } from './coupon-view.ts'

export const listCoupons = operation({
  id: 'listCoupons',
  method: 'GET',
  path: '/v1/coupons',
  tag: 'Coupons',
  summary: 'The calling buyer’s wallet, newest claim first',
  ability: 'coupons:read',
  params: nothing,
  query: z.strictObject({ state: couponState.optional(), cursor: cursorQuery, limit: limitQuery }),
  body: nothing,
  status: 200,
  reply: wallet,
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call, house) {
    const { query, sql } = call
    const who = buyerOf(call)
    const place = query.cursor ? readCursor(query.cursor, ['instant', 'string']) : null
    const at = await moment(sql, house.clock)
    const after = place && { claimedAt: new Date(place[0]), id: place[1] }
    const rows = await couponsOf(sql, who, at, query.state ?? null, after, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1) as CouponRow | undefined
    const counts = { available: 0, held: 0, redeemed: 0, expired: 0, voided: 0, frozen: 0 }
    for (const { state, n } of await couponCounts(sql, who, at)) counts[state] = n
    return {
      data: await couponViews(sql, house, shown),
      next: rows.length > query.limit && last ? cursorOf([instant(last.claimedAt), last.id]) : null,
      counts,
    }
  },
})
