import { z } from 'zod'
import { sliceOf } from '../../domain/buckets.ts'
import { Problem } from '../../domain/problems.ts'
import type { BatchRow } from '../../storage/batches.ts'
import { batchById, invitedTo } from '../../storage/batches.ts'
import type { LinkRow } from '../../storage/links.ts'
import { hasInvitations, linkById, returnLinkQuota, takeLinkQuota } from '../../storage/links.ts'
import type { Sql } from '../../storage/sql.ts'
import type { BookedBatch } from '../batches/book.ts'
import { versionKey } from '../batches/book.ts'
import { passedChallenge } from '../coupons/challenged.ts'
import { claimView } from '../coupons/claim-view.ts'
import type { Refusal } from '../coupons/claim-refusal.ts'
import { issueOne } from '../grants/issue-one.ts'
import { buyerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { challengeAnswer, claimReply } from '../shapes/coupon.ts'

export const claimByLink = operation({
  id: 'claimByLink',
  method: 'POST',
  path: '/v1/links/{id}/claims',
  tag: 'Issue links',
  summary:
    'Claim a coupon through a partner’s link. Counts against the partner’s quota; beyond it the outcome is quota_reached',
  ability: 'coupons:claim',
  params: z.strictObject({ id: idOf('lnk') }),
  query: nothing,
  body: z.strictObject({ challengeAnswer }).meta({ id: 'LinkClaimRequest' }),
  status: 200,
  reply: claimReply,
  problems: ['not_found', 'link_closed'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql } = call
    const { buyer, bucket } = buyerOf(call)
    const link = await linkById(sql, call.params.id)
    const batch = link && (await batchById(sql, link.batch))
    if (!link || !batch || !['live', 'paused', 'ended'].includes(batch.state)) throw new Problem('not_found')
    if (link.closedAt !== null) throw new Problem('link_closed')
    const slice = sliceOf(bucket, house.slices)
    // the link's row is held before the stock's, here and everywhere
    const taken = await takeLinkQuota(sql, link.id, slice)
    const unfit = taken ? await outsideInvitations(sql, batch, bucket, buyer) : quotaReached(link)
    const booked = (await house.book.read(sql, [batch])).get(versionKey(batch)) as BookedBatch
    const passed = unfit
      ? { refusal: unfit }
      : await passedChallenge(house, booked, buyer, { answer: call.body.challengeAnswer })
    const origin = {
      way: 'link' as const,
      source: link.id,
      reference: null,
      dedupeKey: null,
      actor: `buyer:${buyer}`,
      because: null,
    }
    const answer = await issueOne(sql, house, batch, { bucket, buyer }, origin, { ...passed, key: `link ${call.key}` })
    if (taken && answer.couponId === null) await returnLinkQuota(sql, link.id, slice)
    return claimView(answer, sql, house)
  },
})

const quotaReached = (link: LinkRow): Refusal => ({
  outcome: 'quota_reached',
  because: { partner: link.partner, channel: link.channel, quota: link.quota },
})

/** The link shows the way to a hidden batch; where that batch has a list of buyers, the list decides who may pass. */
async function outsideInvitations(sql: Sql, batch: BatchRow, bucket: number, buyer: string): Promise<Refusal | null> {
  if (batch.visibility === 'public' || (await invitedTo(sql, bucket, buyer)).has(batch.id)) return null
  if (!(await hasInvitations(sql, batch.id))) return null
  return { outcome: 'not_eligible', because: { condition: 'audience', wanted: 'an invitation', actual: null } }
}
