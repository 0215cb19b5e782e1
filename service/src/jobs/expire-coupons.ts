import { bucketCount } from '../domain/buckets.ts'
import { expireCoupons as expireIn } from '../storage/issued-coupons.ts'
import { moment } from '../storage/sql.ts'
import type { Job } from './job.ts'

const mostPerBucket = 500

/** Tidies up: a coupon whose time is over counts as expired wherever it is read or used, whether this job has been there or not. */
export const expireCoupons: Job = {
  name: 'expire-coupons',
  everySeconds: 900, // it reads every wallet, for which no index is kept
  async run({ store }) {
    const at = await moment(store.sql, store.clock)
    let [done, more] = [0, false]
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      const expired = await store.transaction('expireCoupons', (sql) => expireIn(sql, bucket, at, mostPerBucket))
      done += expired.length
      more ||= expired.length === mostPerBucket
    }
    return { done, more }
  },
}
