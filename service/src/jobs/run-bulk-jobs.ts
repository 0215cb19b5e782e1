import type { BulkJobRow } from '../storage/bulk-jobs.ts'
import { moveBulkJob, saveFailure, saveProgress, takeBulkJob } from '../storage/bulk-jobs.ts'
import type { Sql } from '../storage/sql.ts'
import { moment } from '../storage/sql.ts'
import { bulkWorks } from './bulk/index.ts'
import type { Job, JobHouse } from './job.ts'

const mostFailures = 5

/**
 * One step of one job of long work. The job's row is held while the step runs, so any number of processes may do this at the
 * same time; when one dies, its step was never made, and another goes on from there.
 */
export const runBulkJobs: Job = {
  name: 'run-bulk-jobs',
  everySeconds: 1,
  async run(house) {
    const { store } = house
    let taken: string | undefined
    try {
      const stepped = await store.transaction('bulkStep', async (sql) => {
        const job = await takeBulkJob(sql, await moment(sql, store.clock))
        taken = job?.id
        return job ? step(sql, job, house) : false
      })
      return { done: stepped ? 1 : 0, more: stepped }
    } catch (error) {
      if (taken !== undefined) await failed(taken, error, house)
      throw error
    }
  },
}

async function step(sql: Sql, job: BulkJobRow, house: JobHouse): Promise<boolean> {
  const work = bulkWorks.find((one) => one.kind === job.kind)
  const phase = job.state === 'checking' ? work?.check : work?.step
  if (!work || !phase) throw new Error(`nobody knows how to go on with ${job.kind} (${job.state})`)
  const progress = await phase.call(work, sql, job, house)
  const at = await moment(sql, house.store.clock)
  await saveProgress(sql, job.id, progress, at)
  if (progress.position < job.total) return progress.wait === undefined
  const event = job.state === 'checking' ? 'check' : 'finish'
  await moveBulkJob(sql, { id: job.id, event, actor: 'system', because: null, approvedBy: null, at })
  return true
}

/** The step was undone as a whole. It is tried again; after several failures in a row somebody must look. */
async function failed(id: string, error: unknown, { store }: JobHouse): Promise<void> {
  const because = error instanceof Error ? error.message : String(error)
  await store.transaction('bulkStep.failed', async (sql) => {
    const at = await moment(sql, store.clock)
    if ((await saveFailure(sql, id, because, at)) < mostFailures) return
    await moveBulkJob(sql, { id, event: 'fail', actor: 'system', because, approvedBy: null, at })
  })
}
