import type { BatchState } from '../../service/src/domain/lifecycles/batch.ts'
import { shopOf } from './actors.ts'
import { batchDraft } from './stage.ts'
import type { Way } from './way.ts'

/** A batch of the actor's side that is in this state. */
const inState = (state: BatchState): Way => ({
  of: 'merchant',
  make: async (stage, actor) => ({ params: { id: await stage.batch(actor.merchant, state) } }),
})

/** A live batch with an edit that waits. Its author is no key of the actor's, so that the actor may decide on it. */
const proposed: Way = {
  of: 'merchant',
  async make(stage, actor) {
    const id = await stage.batch(actor.merchant, 'live')
    const author = await stage.backend(actor.merchant)
    const editing = { ...author, headers: { ...author.headers, 'if-match': '*' } }
    await stage.ok(editing, 'POST', `/v1/batches/${id}/versions`, { perBuyerLimit: 3 })
    return { params: { id, version: '2' } }
  },
}

export const batchCalls = {
  listBatches: { of: 'all', make: async () => ({ query: { limit: 3 } }) },
  createBatch: { of: 'all', make: async (_, actor) => ({ body: batchDraft(actor.merchant) }) },
  getBatch: { of: 'all', make: async () => ({ params: { id: 'bat_voucher-300-30' } }) },
  submitBatch: inState('draft'),
  approveBatch: inState('submitted'),
  sendBackBatch: {
    of: 'merchant',
    make: async (stage, actor) => ({
      params: { id: await stage.batch(actor.merchant, 'submitted') },
      body: { because: 'the threshold is too low' },
    }),
  },
  publishBatch: inState('approved'),
  pauseBatch: inState('live'),
  resumeBatch: inState('paused'),
  endBatch: inState('live'),
  withdrawBatch: inState('submitted'),
  editBatch: {
    of: 'merchant',
    make: async (stage, actor) => ({
      params: { id: await stage.batch(actor.merchant, 'draft') },
      body: { perBuyerLimit: 3 },
      headers: { 'if-match': '*' },
    }),
  },
  listBatchVersions: inState('draft'),
  compareBatchVersions: {
    of: 'merchant',
    make: async (stage, actor) => ({
      params: { id: await stage.batch(actor.merchant, 'draft') },
      query: { from: 1, to: 1 },
    }),
  },
  adoptBatchVersion: proposed,
  withdrawBatchVersion: proposed,
  changeBatchSupply: {
    of: 'merchant',
    make: async (stage, actor) => ({ params: { id: await stage.batch(actor.merchant, 'live') }, body: { stock: 5 } }),
  },
  cloneBatch: inState('ended'),
  listManagedBatches: { of: 'all', make: async () => ({ query: { state: 'live' } }) },
  getManagedBatch: inState('draft'),
  countBatchCoupons: inState('live'),
  getBatchBudget: inState('live'),
  getBatchReturns: inState('live'),
  listBatchEvents: inState('live'),
  checkBatch: inState('draft'),
  checkBatchFields: { of: 'all', make: async (_, actor) => ({ body: { fields: batchDraft(actor.merchant) } }) },
  getTrialTerms: {
    of: 'merchant',
    make: async (_, actor) => ({ params: { id: shopOf[actor.merchant ?? ''] ?? 'shp_a' } }),
  },
  listBatchPresets: { of: 'all', make: async () => ({}) },
} as const satisfies Record<string, Way>
