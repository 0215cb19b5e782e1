import { z } from 'zod'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { nameOf, requireOwn } from '../../domain/abilities.ts'
import { bucketCount } from '../../domain/buckets.ts'
import { instant as instantOf } from '../../domain/clock.ts'
import { prefixes } from '../../domain/ids.ts'
import { Problem } from '../../domain/problems.ts'
import { batchById } from '../../storage/batches.ts'
import { moment } from '../../storage/sql.ts'
import type { VoidRun } from '../../storage/void-runs.ts'
import { insertVoidRun, voidRunById } from '../../storage/void-runs.ts'
import { operation } from '../operation.ts'
import { idOf, instant, nothing } from '../shapes/basics.ts'
import { reasonBody } from '../shapes/reason.ts'

export const voidRunReply = z
  .object({
    id: idOf('run'),
    batch: idOf('bat').optional(),
    case: idOf('cas').optional(),
    state: z.enum(['running', 'done', 'cancelled']),
    because: z.string(),
    progress: z.number().min(0).max(1).describe('The part of all wallets that was looked through'),
    voided: z.int(),
    ordersCancelled: z.int().describe('Unpaid orders that held such a coupon'),
    startedAt: instant,
    endedAt: instant.optional(),
  })
  .meta({ id: 'VoidRun', description: 'Many coupons that are taken back, and how far that is' })

export const voidRunView = (run: VoidRun): z.input<typeof voidRunReply> => ({
  id: run.id,
  ...(run.batch !== null && { batch: run.batch }),
  ...(run.case !== null && { case: run.case }),
  state: run.state,
  because: run.because,
  progress: run.nextBucket / bucketCount,
  voided: run.voided,
  ordersCancelled: run.ordersCancelled,
  startedAt: instantOf(run.startedAt),
  ...(run.endedAt !== null && { endedAt: instantOf(run.endedAt) }),
})

export const voidBatch = operation({
  id: 'voidBatch',
  method: 'POST',
  path: '/v1/batches/{id}/voids',
  tag: 'Issued coupons',
  summary: 'Take back every unused coupon of a batch that was ended or paused: a run that can be watched',
  ability: 'coupons:withdraw',
  params: z.strictObject({ id: idOf('bat') }),
  query: nothing,
  body: reasonBody,
  status: 201,
  reply: voidRunReply,
  problems: ['not_found', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle({ sql, params, body, caller }, house) {
    const actor = caller as IssuerCaller
    const batch = await batchById(sql, params.id)
    if (!batch) throw new Problem('not_found')
    requireOwn(actor, batch.merchant)
    // while it still issues, a run through the wallets would never be done
    if (batch.state !== 'ended' && batch.state !== 'paused')
      throw new Problem('transition_not_allowed', { state: batch.state, event: 'void', expected: 'ended or paused' })
    const id = house.ids.next(prefixes.run)
    const { merchant } = batch
    const startedAt = await moment(sql, house.clock)
    await insertVoidRun(sql, {
      id,
      batch: batch.id,
      case: null,
      merchant,
      because: body.because,
      actor: nameOf(actor),
      startedAt,
    })
    return voidRunView((await voidRunById(sql, id)) as VoidRun)
  },
})

export const getVoidRun = operation({
  id: 'getVoidRun',
  method: 'GET',
  path: '/v1/void-runs/{id}',
  tag: 'Issued coupons',
  summary: 'How far a run is',
  ability: 'coupons:inspect',
  params: z.strictObject({ id: idOf('run') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: voidRunReply,
  problems: ['not_found'],
  idempotency: 'none',
  async handle({ sql, params, caller }) {
    const run = await voidRunById(sql, params.id)
    if (!run) throw new Problem('not_found')
    requireOwn(caller as IssuerCaller, run.merchant)
    return voidRunView(run)
  },
})
