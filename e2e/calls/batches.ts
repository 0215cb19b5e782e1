import type { BatchState } from '../../service/src/domain/lifecycles/batch.ts'
import { batchDraft } from './stage.ts'
import type { Way } from './way.ts'

/** A batch of the actor's side that is in this state. */
const inState = (state: BatchState): Way => ({
  of: 'merchant',
  make: async (stage, actor) => ({ params: { id: await stage.batch(actor.merchant, state) } }),
})

export const batchCalls = {
  listBatches: { of: 'all', make: async () => ({ query: { limit: 3 } }) },
  createBatch: { of: 'all', make: async (_, actor) => ({ body: batchDraft(actor.merchant) }) },
  getBatch: { of: 'all', make: async () => ({ params: { id: 'bat_voucher-300-30' } }) },
  submitBatch: inState('draft'),
  approveBatch: inState('submitted'),
  sendBackBatch: inState('submitted'),
  publishBatch: inState('approved'),
  pauseBatch: inState('live'),
  resumeBatch: inState('paused'),
  endBatch: inState('live'),
} as const satisfies Record<string, Way>
