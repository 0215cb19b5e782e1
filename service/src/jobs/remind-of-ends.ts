import { bucketCount } from '../domain/buckets.ts'
import type { Lead } from '../storage/notices.ts'
import { tellOfEnds } from '../storage/notices.ts'
import { moment } from '../storage/sql.ts'
import type { Job } from './job.ts'

const mostPerBucket = 500
const hour = 3_600

/** How long before its end a coupon's owner is told; of a reminder that was missed only the nearer one is sent. */
const leads = [
  { name: 'd', seconds: 24 * hour, notBelow: 2 * hour },
  { name: 'h', seconds: 2 * hour, notBelow: 0 },
] as const

/** Tells who holds a coupon that it is about to expire: a day before, and two hours before, once each. */
export const remindOfEnds: Job = {
  name: 'remind-of-ends',
  everySeconds: 900, // it reads every wallet: an index by their ends would be paid for by each claim
  async run({ store }) {
    const at = await moment(store.sql, store.clock)
    const after = (seconds: number) => new Date(at.getTime() + seconds * 1000)
    const near = leads.map(({ name, seconds, notBelow }): Lead => {
      return { name, seconds, nearest: after(notBelow), furthest: after(seconds) }
    })
    let [done, more] = [0, false]
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      const told = await store.transaction('tellOfEnds', (sql) => tellOfEnds(sql, bucket, at, near, mostPerBucket))
      done += told.length
      more ||= told.length === mostPerBucket
    }
    return { done, more }
  },
}
