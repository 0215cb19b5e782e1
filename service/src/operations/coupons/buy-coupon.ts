import { z } from 'zod'
import { requireOwn } from '../../domain/abilities.ts'
import { sliceOf } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import type { Deferral } from '../../domain/ledger/deferral.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import type { BatchRow } from '../../storage/batches.ts'
import { batchById } from '../../storage/batches.ts'
import type { ClaimRow } from '../../storage/claims.ts'
import { claimMany } from '../../storage/claims.ts'
import { recordPurchase } from '../../storage/purchases.ts'
import type { Sql } from '../../storage/sql.ts'
import type { BookedBatch } from '../batches/book.ts'
import { versionKey } from '../batches/book.ts'
import type { House } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { actingFor } from '../orders/acting.ts'
import { buyerReference, foreignReference, idOf, minor, nothing } from '../shapes/basics.ts'
import { claimReply } from '../shapes/coupon.ts'
import { refusalFor } from './claim-refusal.ts'
import { claimView } from './claim-view.ts'

const body = z
  .strictObject({
    buyer: buyerReference.optional().describe('By a backend: for whom'),
    priceMinor: minor.describe('What was agreed; it must be the price of the batch'),
    reference: foreignReference
      .optional()
      .describe(
        'By a backend: the number of the payment that was made. A buyer buys without one in a demo marketplace only',
      ),
  })
  .meta({ id: 'BuyCoupon' })

export const buyCoupon = operation({
  id: 'buyCoupon',
  method: 'POST',
  path: '/v1/batches/{id}/purchases',
  tag: 'Coupons',
  summary:
    'A paid coupon: issued and posted together, or neither. An outcome other than `issued` means that the payment is to be given back',
  ability: 'coupons:buy',
  params: z.strictObject({ id: idOf('bat') }),
  query: nothing,
  body,
  status: 200,
  reply: claimReply,
  problems: ['not_found', 'invalid_request', 'amount_differs', 'reference_used'],
  idempotency: 'stored',
  async handle({ sql, params, body, ...call }, house) {
    const { who, onBehalf } = actingFor(call, body.buyer)
    const row = await batchById(sql, params.id)
    if (!row || row.takenBy !== 'paid' || !['live', 'paused', 'ended'].includes(row.state))
      throw new Problem('not_found')
    if (onBehalf) requireOwn(issuerOf(call), row.merchant)
    const reference = paymentOf(body.reference, onBehalf, house)
    if (body.priceMinor !== row.priceMinor)
      throw new Problem('amount_differs', { paidMinor: body.priceMinor, priceMinor: row.priceMinor })
    const answer = await issued(sql, house, who, row, `buy ${reference}`)
    // the payment's own number is the key: told again, it is the same purchase
    if (answer.batch !== row.id) throw new Problem('reference_used')
    if (answer.couponId !== null && !answer.replayed) await record(sql, house, who, row, answer, reference)
    return claimView(answer, sql, house)
  },
})

function paymentOf(reference: string | undefined, onBehalf: boolean, house: House): string {
  if (onBehalf && reference === undefined)
    throw invalid({ pointer: '/reference', found: 'nothing', expected: 'the number of the payment' })
  if (!onBehalf && (reference !== undefined || !house.marketplace.demo))
    throw invalid({ pointer: '/reference', found: reference ?? 'nothing', expected: 'a backend that says it was paid' })
  return reference ?? house.ids.next(prefixes.purchase)
}

type Who = { bucket: number; buyer: string }

async function issued(sql: Sql, house: House, who: Who, row: BatchRow, key: string): Promise<ClaimRow> {
  const booked = (await house.book.read(sql, [row])).get(versionKey(row)) as BookedBatch
  const refusal = await refusalFor(sql, row, booked, who, { entry: undefined })
  const request = {
    bucket: who.bucket,
    buyer: who.buyer,
    key,
    claimId: house.ids.next(prefixes.claim),
    couponId: house.ids.next(prefixes.coupon),
    refusal: refusal && JSON.stringify(refusal),
    event: 'claim' as const,
    source: 'purchase' as const,
    actor: null,
    token: null,
  }
  const context = { pinned: house.clock.pinned(), timeZone: house.marketplace.timeZone }
  const [answer] = await claimMany(sql, row.id, sliceOf(who.bucket, house.slices), [request], context)
  return answer as ClaimRow
}

async function record(sql: Sql, house: House, who: Who, row: BatchRow, answer: ClaimRow, reference: string) {
  const { bucket, buyer } = who
  const [coupon, priceMinor] = [answer.couponId as string, row.priceMinor as number]
  const deferral: Deferral = {
    id: house.ids.next(prefixes.deferral),
    subject: coupon,
    kind: row.instrument === 'savings_card' ? 'savings_card' : 'paid_coupon',
    merchant: row.merchant,
    batch: row.id,
    currency: house.marketplace.currency,
    priceMinor,
    startsAt: answer.at,
    endsAt: answer.validUntil,
  }
  const bought = { bucket, buyer, coupon, batch: row.id, priceMinor, reference, at: answer.at }
  if (!(await recordPurchase(sql, house.ids, bought, deferral))) throw new Problem('reference_used')
}
