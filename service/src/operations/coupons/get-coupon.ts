import { z } from 'zod'
import { instant } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import { couponById, couponHistory } from '../../storage/coupons.ts'
import { moment } from '../../storage/sql.ts'
import { buyerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import type { Coupon } from '../shapes/coupon.ts'
import { couponWithHistory } from '../shapes/coupon.ts'
import { couponViews } from './coupon-view.ts'

export const getCoupon = operation({
  id: 'getCoupon',
  method: 'GET',
  path: '/v1/coupons/{id}',
  tag: 'Coupons',
  summary: 'One coupon with its history',
  ability: 'coupons:read',
  params: z.strictObject({ id: idOf('cpn') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: couponWithHistory,
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call, house) {
    const who = buyerOf(call)
    const row = await couponById(call.sql, who, await moment(call.sql, house.clock), call.params.id)
    if (!row) throw new Problem('not_found')
    const [view] = await couponViews(call.sql, house, [row])
    const history = await couponHistory(call.sql, who.bucket, row.id)
    return {
      ...(view as Coupon),
      history: history.map(({ at, event, from, to, because, order }) => ({
        at: instant(at),
        event,
        from,
        to,
        ...(because !== null && { because }),
        ...(order !== null && { order }),
      })),
    }
  },
})
