import { z } from 'zod'
import type { BatchTerms } from '../../domain/batch-terms.ts'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { nameOf } from '../../domain/abilities.ts'
import { sliceOf } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import { Problem } from '../../domain/problems.ts'
import { batchById } from '../../storage/batches.ts'
import { couponById, moveCoupons } from '../../storage/coupons.ts'
import { reissueCoupon as reissue } from '../../storage/reissues.ts'
import { moment } from '../../storage/sql.ts'
import type { BookedBatch } from '../batches/book.ts'
import { versionKey } from '../batches/book.ts'
import { operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { reason } from '../shapes/reason.ts'
import { issuedParams, issuedReply, issuedView, reachable } from './issued-view.ts'

const day = 86_400
const body = z
  .strictObject({
    because: reason,
    validSeconds: z
      .int()
      .min(3_600)
      .max(30 * day)
      .optional()
      .describe('How long the new one lives from now; seven days if nothing is said'),
  })
  .meta({ id: 'Reissue' })

/** A shop's own coupons may be issued again, a voucher may not, unless the batch says otherwise. */
export const mayBeReissued = ({ reissue, kind }: Pick<BatchTerms, 'reissue' | 'kind'>): boolean =>
  (reissue ?? (['shop_coupon', 'item_coupon'].includes(kind) ? 'once' : 'never')) === 'once'

export const reissueCoupon = operation({
  id: 'reissueCoupon',
  method: 'POST',
  path: '/v1/issued-coupons/{id}/reissue',
  tag: 'Issued coupons',
  summary: 'Issue an expired shop coupon again: once, with a reason, out of what is left of its batch',
  ability: 'coupons:reissue',
  params: issuedParams,
  query: nothing,
  body,
  status: 201,
  reply: issuedReply,
  problems: ['not_found', 'transition_not_allowed', 'not_reissuable'],
  idempotency: 'stored',
  async handle({ sql, params, body, caller }, house) {
    const actor = caller as IssuerCaller
    const found = await reachable(sql, actor, params.id)
    const at = await moment(sql, house.clock)
    const version = { id: found.batch, version: found.version }
    const { terms } = (await house.book.read(sql, [version])).get(versionKey(version)) as BookedBatch
    if (!mayBeReissued(terms)) throw new Problem('not_reissuable', { because: 'instrument', kind: terms.kind })
    const batch = await batchById(sql, found.batch)
    if (batch?.state === 'ended') throw new Problem('not_reissuable', { because: 'batch_ended' })
    const seen = await couponById(sql, found, at, found.id)
    if (seen?.state !== 'expired')
      throw new Problem('transition_not_allowed', { state: seen?.state, event: 'reissue', expected: 'expired' })
    const cause = { bucket: found.bucket, buyer: found.buyer, at, order: null, because: 'its_time_is_over' }
    await moveCoupons(sql, { ...cause, event: 'expire', from: 'available', coupons: [found] })
    const newId = house.ids.next(prefixes.coupon)
    const done = await reissue(sql, {
      coupon: found,
      newId,
      slice: sliceOf(found.bucket, house.slices),
      at,
      validUntil: new Date(at.getTime() + (body.validSeconds ?? 7 * day) * 1000),
      because: body.because,
      actor: nameOf(actor),
    })
    if (done !== 'reissued')
      throw new Problem('not_reissuable', { because: done === 'before' ? 'reissued_before' : 'sold_out' })
    return issuedView(sql, house, newId)
  },
})
