import { releaseEnded } from '../storage/order-desk.ts'
import type { Job } from './job.ts'

const mostPerRound = 200

/** Tidies up: a hold that ended counts as ended wherever it is read, whether this job has been there or not. */
export const releaseEndedHolds: Job = {
  name: 'release-ended-holds',
  everySeconds: 5,
  async run({ store, slices }) {
    const { ended, done } = await releaseEnded(store, slices, mostPerRound)
    return { done, more: ended === mostPerRound && done > 0 }
  },
}
