import { completeOrders } from './complete-orders.ts'
import { confirmSilentStatements } from './confirm-silent-statements.ts'
import { earnRevenue } from './earn-revenue.ts'
import { forgetOldDeliveries } from './forget-old-deliveries.ts'
import { carryOutVoids } from './carry-out-voids.ts'
import { endBatches } from './end-batches.ts'
import { expireCoupons } from './expire-coupons.ts'
import { forgetOldRequests } from './forget-old-requests.ts'
import type { Job, JobHouse } from './job.ts'
import { keepSettlementCycle } from './keep-settlement-cycle.ts'
import { releaseEndedHolds } from './release-ended-holds.ts'
import { remindOfEnds } from './remind-of-ends.ts'
import { sealAuditLog } from './seal-audit-log.ts'
import { watchBudgets } from './watch-budgets.ts'
import { runBulkJobs } from './run-bulk-jobs.ts'
import { sendWebhooks } from './send-webhooks.ts'
import { tellWebhooks } from './tell-webhooks.ts'

export const jobs: readonly Job[] = [
  releaseEndedHolds,
  carryOutVoids,
  expireCoupons,
  remindOfEnds,
  runBulkJobs,
  forgetOldRequests,
  tellWebhooks,
  sendWebhooks,
  forgetOldDeliveries,
  earnRevenue,
  confirmSilentStatements,
  keepSettlementCycle,
  sealAuditLog,
  completeOrders,
  endBatches,
  watchBudgets,
]

/** Runs every job at its pace until stopped. A job that fails is told about and runs again at its next turn. */
export function startJobs(house: JobHouse, failed: (job: Job, error: unknown) => void): { stop(): Promise<void> } {
  const timers = new Map<Job, NodeJS.Timeout>()
  const running = new Set<Promise<void>>()
  let stopped = false

  const turn = (job: Job, milliseconds: number) => {
    if (stopped) return
    timers.set(job, setTimeout(() => begin(job), milliseconds).unref())
  }
  const begin = (job: Job) => {
    const round = job
      .run(house)
      .catch((error: unknown) => {
        if (!stopped) failed(job, error)
        return { more: false }
      })
      .then(({ more }) => {
        running.delete(round)
        turn(job, more ? 0 : job.everySeconds * 1000)
      })
    running.add(round)
  }
  for (const job of jobs) turn(job, 1000)

  return {
    async stop() {
      stopped = true
      for (const timer of timers.values()) clearTimeout(timer)
      await house.post.stop()
      await Promise.all(running)
    },
  }
}
