import { z } from 'zod'
import { couponLifecycle } from '../../domain/lifecycles/coupon.ts'
import { couponsByState } from '../../storage/managed-batches.ts'
import { issuerOf, operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { batchParams } from './batch-params.ts'
import { ownBatch } from './managed-batch.ts'

const states = Object.fromEntries(couponLifecycle.states.map((state) => [state, z.int()]))

export const countBatchCoupons = operation({
  id: 'countBatchCoupons',
  method: 'GET',
  path: '/v1/managed-batches/{id}/counts',
  tag: 'Batches',
  summary: 'How many of a batch are unclaimed, and how many of its coupons are in each state. Counted at this moment',
  ability: 'batches:manage',
  params: batchParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: z
    .object({ stock: z.int(), issued: z.int(), unclaimed: z.int(), coupons: z.object(states) })
    .meta({ id: 'BatchCounts' }),
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call) {
    const row = await ownBatch(call.sql, issuerOf(call), call.params.id)
    const found = new Map((await couponsByState(call.sql, row.id)).map((one) => [one.state, one.n]))
    return {
      stock: row.total,
      issued: row.claimed,
      unclaimed: row.total - row.claimed,
      coupons: Object.fromEntries(couponLifecycle.states.map((state) => [state, found.get(state) ?? 0])),
    }
  },
})
