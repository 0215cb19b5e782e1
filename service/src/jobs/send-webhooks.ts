import { moment } from '../storage/sql.ts'
import { readyEndpoints } from '../storage/webhooks.ts'
import type { Job } from './job.ts'

/** Starts a lane for each endpoint that may be sent to. A slow receiver keeps its own lane busy, not this round. */
export const sendWebhooks: Job = {
  name: 'send-webhooks',
  everySeconds: 1,
  async run({ store, post }) {
    const endpoints = await readyEndpoints(store.sql, await moment(store.sql, store.clock))
    const done = endpoints.filter((endpoint) => post.serve(endpoint)).length
    return { done, more: false }
  },
}
