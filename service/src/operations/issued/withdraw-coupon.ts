import type { IssuerCaller } from '../../domain/abilities.ts'
import { nameOf } from '../../domain/abilities.ts'
import { sliceOf } from '../../domain/buckets.ts'
import { Problem } from '../../domain/problems.ts'
import { moment } from '../../storage/sql.ts'
import { withdrawCoupon as withdraw } from '../../storage/withdraw.ts'
import type { BookedBatch } from '../batches/book.ts'
import { versionKey } from '../batches/book.ts'
import { operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { reasonBody } from '../shapes/reason.ts'
import { issuedParams, issuedReply, issuedView, reachable } from './issued-view.ts'

export const withdrawCoupon = operation({
  id: 'withdrawCoupon',
  method: 'POST',
  path: '/v1/issued-coupons/{id}/void',
  tag: 'Issued coupons',
  summary:
    'Take a coupon back. An unpaid order that holds it is cancelled, if its batch says so; a used one stays used',
  ability: 'coupons:withdraw',
  params: issuedParams,
  query: nothing,
  body: reasonBody,
  status: 200,
  reply: issuedReply,
  problems: ['not_found', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle({ sql, params, body, caller }, house) {
    const actor = caller as IssuerCaller
    const found = await reachable(sql, actor, params.id)
    const version = { id: found.batch, version: found.version }
    const { terms } = (await house.book.read(sql, [version])).get(versionKey(version)) as BookedBatch
    const { done, state } = await withdraw(sql, house.ids, {
      bucket: found.bucket,
      buyer: found.buyer,
      coupon: found.id,
      slice: sliceOf(found.bucket, house.slices),
      at: await moment(sql, house.clock),
      because: body.because,
      actor: nameOf(actor),
      held: terms.heldAtVoid ?? 'cancel_order',
    })
    if (!done) throw new Problem('transition_not_allowed', { state, event: 'void' })
    return issuedView(sql, house, found.id)
  },
})
