import { z } from 'zod'
import { sliceOf } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import { Problem } from '../../domain/problems.ts'
import { batchById } from '../../storage/batches.ts'
import type { ClaimRow } from '../../storage/claims.ts'
import { claimMany } from '../../storage/claims.ts'
import { lockPoints, movePoints, pointsPriceOf } from '../../storage/points.ts'
import type { BookedBatch } from '../batches/book.ts'
import { versionKey } from '../batches/book.ts'
import { refusalFor } from '../coupons/claim-refusal.ts'
import { claimView } from '../coupons/claim-view.ts'
import { buyerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { claimReply } from '../shapes/coupon.ts'

export const exchangePoints = operation({
  id: 'exchangePoints',
  method: 'POST',
  path: '/v1/batches/{id}/exchanges',
  tag: 'Points',
  summary: 'A coupon for points: both happen or neither. Too few points is an outcome that says how many are missing',
  ability: 'coupons:claim',
  params: z.strictObject({ id: idOf('bat') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: claimReply,
  problems: ['not_found'],
  idempotency: 'stored',
  async handle({ sql, params, ...call }, house) {
    const who = buyerOf(call)
    const row = await batchById(sql, params.id)
    const price = row && (await pointsPriceOf(sql, row.id))
    if (!row || !price || !['live', 'paused', 'ended'].includes(row.state)) throw new Problem('not_found')
    const booked = (await house.book.read(sql, [row])).get(versionKey(row)) as BookedBatch
    const balance = await lockPoints(sql, who)
    const refusal =
      (await refusalFor(sql, row, booked, who, { entry: undefined })) ??
      (balance < price
        ? { outcome: 'not_eligible', because: { condition: 'points', wanted: { points: price }, actual: balance } }
        : null)
    const claimId = house.ids.next(prefixes.claim)
    const request = {
      bucket: who.bucket,
      buyer: who.buyer,
      key: `exchange ${claimId}`, // the reply is kept under the caller's own key
      claimId,
      couponId: house.ids.next(prefixes.coupon),
      refusal: refusal && JSON.stringify(refusal),
      event: 'claim' as const,
      source: 'points' as const,
      actor: null,
      token: null,
    }
    const context = { pinned: house.clock.pinned(), timeZone: house.marketplace.timeZone }
    const [answer] = await claimMany(sql, row.id, sliceOf(who.bucket, house.slices), [request], context)
    const { couponId, at } = answer as ClaimRow
    if (couponId !== null) {
      const entry = { delta: -price, reference: couponId, because: row.id, actor: `buyer:${who.buyer}`, at }
      if (typeof (await movePoints(sql, who, entry)) !== 'number')
        throw new Error(`${who.buyer} had the points for ${couponId}`)
    }
    return claimView(answer as ClaimRow, sql, house)
  },
})
