import type { BulkJobState } from '../../service/src/domain/lifecycles/bulk-job.ts'
import { runBulkJobs } from '../../service/src/jobs/run-bulk-jobs.ts'
import { jobHouse } from '../../service/test/support/job-house.ts'
import type { Actor } from './actors.ts'
import { fresh } from './actors.ts'
import type { Stage } from './stage.ts'
import type { Call, Way } from './way.ts'

const csv = (text: string): NonNullable<Call['file']> => ({ mediaType: 'text/csv', text })
const liveBatch = (stage: Stage, actor: Actor) => stage.batch(actor.merchant, 'live')

/** The events that lead to each state of a job, after its dry run. */
const roadTo: Partial<Record<BulkJobState, readonly string[]>> = {
  checked: [],
  running: ['start'],
  paused: ['start', 'pause'],
}

async function job(stage: Stage, viewer: Actor, state: BulkJobState): Promise<string> {
  const actor = await stage.preparer(viewer)
  const batch = await liveBatch(stage, actor)
  const { job: id } = await stage.sendFile(
    actor,
    `/v1/batches/${batch}/bulk-grants?unknownBuyers=allow`,
    csv(`buyer\n${fresh('granted')}\n`),
  )
  // the runner takes the job that waited longest, which may be another's: it goes on until this one is through
  for (;;) {
    const { state: now } = await stage.ok(actor, 'GET', `/v1/bulk-jobs/${id as string}`)
    if (now !== 'checking') break
    await runBulkJobs.run(jobHouse(stage.marketplace))
  }
  for (const event of roadTo[state] ?? []) await stage.ok(actor, 'POST', `/v1/bulk-jobs/${id as string}/${event}`)
  return id as string
}

const jobIn = (state: BulkJobState): Way => ({
  of: 'merchant',
  make: async (stage, actor) => ({ params: { id: await job(stage, actor, state) } }),
})

/** Handed in by another of the same side, so that the actor may approve it. */
const submitted: Way = {
  of: 'merchant',
  async make(stage, actor) {
    const id = await job(stage, await stage.backend(actor.merchant), 'checked')
    await stage.marketplace.query(`update bulk_jobs set state = 'submitted' where job_id = $1`, [id])
    return { params: { id } }
  },
}

export async function codeSet(stage: Stage, viewer: Actor): Promise<{ set: string; code: string }> {
  const actor = await stage.preparer(viewer)
  const batch = await liveBatch(stage, actor)
  const code = fresh('OWN-CODE').toUpperCase()
  const { set } = await stage.sendFile(actor, `/v1/batches/${batch}/code-imports`, csv(`code\n${code}\n`))
  return { set: (set as { id: string }).id, code }
}

async function madeCodes(stage: Stage, actor: Actor): Promise<string> {
  const batch = await liveBatch(stage, actor)
  const { id, job: making } = await stage.ok(actor, 'POST', `/v1/batches/${batch}/code-sets`, { count: 3 })
  for (;;) {
    const { state } = await stage.ok(actor, 'GET', `/v1/bulk-jobs/${making as string}`)
    if (state === 'done') return id as string
    await runBulkJobs.run(jobHouse(stage.marketplace))
  }
}

async function link(stage: Stage, viewer: Actor): Promise<string> {
  const actor = await stage.preparer(viewer)
  const batch = await liveBatch(stage, actor)
  const made = await stage.ok(actor, 'POST', `/v1/batches/${batch}/links`, {
    channel: 'wechat',
    partner: 'one',
    quota: 5,
  })
  return made['id'] as string
}

const ofBatch = (rest: (stage: Stage, actor: Actor) => Omit<Call, 'params'>): Way => ({
  of: 'merchant',
  make: async (stage, actor) => ({ params: { id: await liveBatch(stage, actor) }, ...rest(stage, actor) }),
})
const ofSet = (body?: object): Way => ({
  of: 'merchant',
  make: async (stage, actor) => ({ params: { id: (await codeSet(stage, actor)).set }, ...(body && { body }) }),
})
const ofLink: Way = {
  of: 'merchant',
  make: async (stage, actor) => ({ params: { id: await link(stage, actor) } }),
}
const plain: Way = { of: 'all', make: async () => ({ query: { limit: 3 } }) }

export const grantCalls = {
  grantCoupon: {
    of: 'merchant',
    make: async (stage, actor) => ({
      body: { batch: await liveBatch(stage, actor), buyer: fresh('granted'), because: 'an apology' },
    }),
  },
  listGrants: plain,
  uploadGrants: ofBatch(() => ({ file: csv(`buyer,key\n${fresh('granted')},1\n`) })),
  listBulkJobs: plain,
  getBulkJob: jobIn('checked'),
  startBulkJob: jobIn('checked'),
  approveBulkJob: submitted,
  refuseBulkJob: submitted,
  pauseBulkJob: jobIn('running'),
  resumeBulkJob: jobIn('paused'),
  cancelBulkJob: jobIn('checked'),
  downloadBulkFailures: jobIn('checked'),
  generateCodes: ofBatch(() => ({ body: { count: 2 } })),
  importCodes: ofBatch(() => ({ file: csv(`code\n${fresh('OWN-CODE')}\n`) })),
  listCodeSets: plain,
  getCodeSet: ofSet(),
  downloadCodes: {
    of: 'merchant',
    make: async (stage, actor) => ({ params: { id: await madeCodes(stage, actor) } }),
  },
  voidCodeSet: ofSet({ because: 'printed wrongly' }),
  voidCode: {
    of: 'all', // a code is no id: whose it is, is tested with the codes
    make: async (stage, actor) => ({ body: { code: (await codeSet(stage, actor)).code } }),
  },
  redeemCode: {
    of: 'all',
    make: async (stage) => ({ body: { code: (await codeSet(stage, await stage.backend(null))).code } }),
  },
  createLink: ofBatch(() => ({ body: { channel: 'sms', partner: 'one', quota: 3 } })),
  listLinks: plain,
  getLink: ofLink,
  reportLinks: { of: 'all', make: async () => ({}) },
  closeLink: ofLink,
  claimByLink: {
    of: 'all',
    make: async (stage) => ({ params: { id: await link(stage, await stage.backend(null)) } }),
  },
} as const satisfies Record<string, Way>
