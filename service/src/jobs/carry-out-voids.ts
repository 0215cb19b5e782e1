import type { Ids } from '../domain/ids.ts'
import { bucketCount, sliceOf } from '../domain/buckets.ts'
import { moment } from '../storage/sql.ts'
import type { Sql } from '../storage/sql.ts'
import type { VoidRun } from '../storage/void-runs.ts'
import { couponsOfRun, saveVoidRun, takeVoidRun } from '../storage/void-runs.ts'
import { withdrawCoupon } from '../storage/withdraw.ts'
import type { Job } from './job.ts'

const couponsPerStep = 200

/**
 * One bucket of one run, in one transaction with its progress: a process that dies did nothing by halves, and another one goes
 * on.
 */
export const carryOutVoids: Job = {
  name: 'carry-out-voids',
  everySeconds: 2,
  async run({ store, ids, slices }) {
    return store.transaction('voidStep', async (sql) => {
      const run = await takeVoidRun(sql)
      if (!run) return { done: 0, more: false }
      const at = await moment(sql, store.clock)
      const { done, whole, voided, cancelled } = await step(sql, ids, run, slices, at)
      const nextBucket = whole ? run.nextBucket + 1 : run.nextBucket
      const ended = nextBucket === bucketCount
      await saveVoidRun(sql, {
        ...run,
        nextBucket,
        voided: run.voided + voided,
        ordersCancelled: run.ordersCancelled + cancelled,
        state: ended ? 'done' : 'running',
        endedAt: ended ? at : null,
      })
      return { done, more: !ended }
    })
  },
}

async function step(sql: Sql, ids: Ids, run: VoidRun, slices: number, at: Date) {
  const bucket = run.nextBucket
  const slice = sliceOf(bucket, slices)
  const coupons = await couponsOfRun(sql, run, bucket, couponsPerStep)
  const tally = { done: coupons.length, voided: 0, cancelled: 0 }
  for (const { id, buyer, heldAtVoid } of coupons) {
    const held = heldAtVoid ?? 'cancel_order'
    const { because, actor } = run
    const result = await withdrawCoupon(sql, ids, { bucket, buyer, coupon: id, slice, at, because, actor, held })
    if (result.done) tally.voided++
    if (result.cancelled !== null) tally.cancelled++
  }
  return { ...tally, whole: coupons.length < couponsPerStep }
}
