import { z } from 'zod'
import { prefixes } from '../../domain/ids.ts'
import { Problem } from '../../domain/problems.ts'
import type { BatchStanding } from '../../storage/batches.ts'
import { Written, buyerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { claimBody, claimReply } from '../shapes/coupon.ts'
import { passedChallenge } from './challenged.ts'
import type { Refusal } from './claim-refusal.ts'
import { refusalFor } from './claim-refusal.ts'
import { claimBytes } from './claim-view.ts'

export const claimCoupon = operation({
  id: 'claimCoupon',
  method: 'POST',
  path: '/v1/batches/{id}/claims',
  tag: 'Coupons',
  summary: 'Claim a coupon. A refusal (sold out, limit reached …) is an outcome, stored and replayed, not a problem',
  ability: 'coupons:claim',
  params: z.strictObject({ id: idOf('bat') }),
  query: nothing,
  body: claimBody,
  status: 200,
  reply: claimReply,
  problems: ['not_found', 'overloaded', 'idempotency_key_reused'],
  idempotency: 'own', // the outcome is kept in the row of the claim
  async handle(call, house) {
    const { buyer, bucket } = buyerOf(call)
    const row = await house.standings.of(call.params.id)
    if (!row || !['click', 'paid'].includes(row.takenBy) || !['live', 'paused', 'ended'].includes(row.state))
      throw new Problem('not_found')
    const booked = await house.book.of(call.sql, row)
    const { source = 'unknown', entryToken, challengeAnswer } = call.body
    const entry = entryToken === undefined ? undefined : await house.entryTokens.read(entryToken)
    const unfit = (await refusalFor(call.sql, row, booked, { bucket, buyer }, { entry })) ?? priced(row)
    const { refusal, token } = unfit
      ? { refusal: unfit, token: null }
      : await passedChallenge(house, booked, buyer, { answer: challengeAnswer, entry })
    const answer = await house.claims.claim(row.id, {
      bucket,
      buyer,
      key: call.key,
      claimId: house.ids.next(prefixes.claim),
      couponId: house.ids.next(prefixes.coupon),
      refusal: refusal && JSON.stringify(refusal),
      event: 'claim',
      source,
      actor: null,
      token,
    })
    if (answer.batch !== row.id) throw new Problem('idempotency_key_reused')
    return new Written(await claimBytes(answer, call.sql, house), answer.replayed)
  },
})

/** What is to be had for money or points is not to be had for a click. */
function priced(row: BatchStanding): Refusal | null {
  if (row.takenBy === 'paid') return { outcome: 'entry_required', because: { priceMinor: row.priceMinor } }
  return row.pointsPrice === null ? null : { outcome: 'entry_required', because: { points: row.pointsPrice } }
}
