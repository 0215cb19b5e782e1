import { z } from 'zod'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { merchantOf } from '../../domain/abilities.ts'
import { bucketOf } from '../../domain/buckets.ts'
import { cursorOf, readTimeCursor } from '../../domain/cursor.ts'
import { instant } from '../../domain/clock.ts'
import { moment } from '../../storage/sql.ts'
import { walletCoupons } from '../../storage/wallet.ts'
import { couponViews } from '../coupons/coupon-view.ts'
import { operation } from '../operation.ts'
import { cursorQuery, limitQuery, nothing, page } from '../shapes/basics.ts'
import { coupon, couponState } from '../shapes/coupon.ts'

export const listIssuedCoupons = operation({
  id: 'listIssuedCoupons',
  method: 'GET',
  path: '/v1/issued-coupons',
  tag: 'Issued coupons',
  summary: 'What one buyer got of yours, newest first, for whoever helps that buyer',
  ability: 'coupons:inspect',
  params: nothing,
  query: z.strictObject({
    buyer: z.string().min(1).max(128),
    state: couponState.optional(),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(coupon),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ sql, query, caller }, house) {
    const who = { bucket: bucketOf(query.buyer), buyer: query.buyer }
    const after = query.cursor ? readTimeCursor(query.cursor) : null
    const rows = await walletCoupons(sql, who, await moment(sql, house.clock), {
      sort: 'newest',
      state: query.state ?? null,
      merchant: merchantOf(caller as IssuerCaller),
      after,
      most: query.limit + 1,
    })
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    return {
      data: await couponViews(sql, house, shown),
      next: rows.length > query.limit && last ? cursorOf([instant(last.claimedAt), last.id]) : null,
    }
  },
})
