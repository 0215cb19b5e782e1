import { z } from 'zod'
import { sliceOf } from '../../domain/buckets.ts'
import { Problem } from '../../domain/problems.ts'
import { batchById } from '../../storage/batches.ts'
import { couponById } from '../../storage/coupons.ts'
import { moment } from '../../storage/sql.ts'
import { withdrawCoupon } from '../../storage/withdraw.ts'
import type { BookedBatch } from '../batches/book.ts'
import { versionKey } from '../batches/book.ts'
import { buyerOf, operation } from '../operation.ts'
import { idOf, minor, nothing } from '../shapes/basics.ts'
import type { Coupon } from '../shapes/coupon.ts'
import { coupon } from '../shapes/coupon.ts'
import { couponViews } from './coupon-view.ts'

export const giveBackCoupon = operation({
  id: 'giveBackCoupon',
  method: 'POST',
  path: '/v1/coupons/{id}/give-back',
  tag: 'Coupons',
  summary:
    'Give an unused coupon back: a bought one for its whole price, a card for what is left of its life. A used one, or one in an order, stays',
  ability: 'coupons:void',
  params: z.strictObject({ id: idOf('cpn') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: z.object({ coupon, returnedMinor: minor.describe('What goes back to the buyer') }),
  problems: ['not_found', 'not_given_back', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle({ sql, params, ...call }, house) {
    const who = buyerOf(call)
    const at = await moment(sql, house.clock)
    const row = await couponById(sql, who, at, params.id)
    const batch = row && (await batchById(sql, row.batch))
    if (!row || !batch) throw new Problem('not_found')
    const version = { id: row.batch, version: row.version }
    const { terms } = (await house.book.read(sql, [version])).get(versionKey(version)) as BookedBatch
    const allowed = terms.ownerVoid ?? (batch.takenBy === 'paid' ? 'unused' : 'never')
    if (allowed === 'never') throw new Problem('not_given_back', { because: 'its_batch_says_so' })
    const { done, state, returnedMinor } = await withdrawCoupon(sql, house.ids, {
      bucket: who.bucket,
      buyer: who.buyer,
      coupon: row.id,
      slice: sliceOf(who.bucket, house.slices),
      at,
      because: 'given_back',
      actor: null,
      held: 'leave',
    })
    if (!done) throw new Problem('transition_not_allowed', { state, event: 'void' })
    const [view] = await couponViews(sql, house, [{ ...row, state: 'voided' }])
    return { coupon: view as Coupon, returnedMinor }
  },
})
