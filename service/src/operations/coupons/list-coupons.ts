import { z } from 'zod'
import { cursorOf, readTimeCursor } from '../../domain/cursor.ts'
import { instant } from '../../domain/clock.ts'
import { couponCounts } from '../../storage/coupons.ts'
import { moment } from '../../storage/sql.ts'
import { walletCoupons } from '../../storage/wallet.ts'
import { buyerOf, operation } from '../operation.ts'
import { cursorQuery, limitQuery, nothing } from '../shapes/basics.ts'
import { couponState, wallet } from '../shapes/coupon.ts'
import { couponViews } from './coupon-view.ts'

/** How a wallet may be looked through. */
const query = z.strictObject({
  state: couponState.optional(),
  shop: z.string().min(1).max(64).optional(),
  instrument: z.string().min(1).max(100).optional(),
  endsWithinSeconds: z.coerce.number().int().min(1).max(31_622_400).optional().describe('Usable ones that end by then'),
  search: z.string().trim().min(1).max(100).optional().describe('A part of a title or name, in either language'),
  sort: z.enum(['newest', 'ending']).default('newest'),
  cursor: cursorQuery,
  limit: limitQuery,
})

export const listCoupons = operation({
  id: 'listCoupons',
  method: 'GET',
  path: '/v1/coupons',
  tag: 'Coupons',
  summary:
    'The calling buyer’s wallet: filtered, newest claim or nearest end first, with the counts of the whole wallet',
  ability: 'coupons:read',
  params: nothing,
  query,
  body: nothing,
  status: 200,
  reply: wallet,
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ sql, query, ...call }, house) {
    const who = buyerOf(call)
    const after = query.cursor ? readTimeCursor(query.cursor) : null
    const at = await moment(sql, house.clock)
    const within = query.endsWithinSeconds
    const timeOf = query.sort === 'newest' ? 'claimedAt' : 'validUntil'
    const rows = await walletCoupons(sql, who, at, {
      sort: query.sort,
      state: query.state ?? null,
      shop: query.shop ?? null,
      instrument: query.instrument ?? null,
      endsBefore: within === undefined ? null : new Date(at.getTime() + within * 1000),
      search: query.search ?? null,
      after,
      most: query.limit + 1,
    })
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    const counts = { available: 0, held: 0, redeemed: 0, expired: 0, voided: 0, frozen: 0 }
    let usableNow = 0
    for (const { state, n, begun } of await couponCounts(sql, who, at)) {
      counts[state] = n
      if (state === 'available') usableNow = begun
    }
    return {
      data: await couponViews(sql, house, shown),
      next: rows.length > query.limit && last ? cursorOf([instant(last[timeOf]), last.id]) : null,
      counts,
      usableNow,
    }
  },
})
