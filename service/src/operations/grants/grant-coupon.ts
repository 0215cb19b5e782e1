import { z } from 'zod'
import { nameOf, requireOwn } from '../../domain/abilities.ts'
import { bucketOf } from '../../domain/buckets.ts'
import { localDay } from '../../domain/clock.ts'
import { prefixes } from '../../domain/ids.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import type { BatchRow } from '../../storage/batches.ts'
import { batchById } from '../../storage/batches.ts'
import type { Origin } from '../../storage/grants.ts'
import { issuedUnder, takeAgentQuota } from '../../storage/grants.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import { claimView } from '../coupons/claim-view.ts'
import type { House } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { claimReply } from '../shapes/coupon.ts'
import { settingsOf } from '../../storage/settings.ts'
import { issueOne } from './issue-one.ts'

const reference = z.string().min(1).max(128)

const grant = z
  .strictObject({
    batch: idOf('bat'),
    buyer: reference,
    because: z.string().min(1).max(500).describe('Kept with the coupon'),
    key: reference
      .optional()
      .describe('Under one key this buyer gets one coupon of the batch, whoever asks and however often'),
    agent: z
      .string()
      .min(1)
      .max(64)
      .optional()
      .describe('The customer-service agent who pushes it: counts against the agent’s quota of the day'),
  })
  .meta({ id: 'GrantRequest' })

export const grantCoupon = operation({
  id: 'grantCoupon',
  method: 'POST',
  path: '/v1/grants',
  tag: 'Grants',
  summary:
    'Put a coupon into a wallet without a click. A refusal (sold out, limit reached …) is an outcome, not a problem; ' +
    'a key that was served before answers with the outcome duplicate',
  ability: 'grants:write',
  params: nothing,
  query: nothing,
  body: grant,
  status: 200,
  reply: claimReply,
  problems: ['invalid_request', 'agent_quota_used'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql, body } = call
    const caller = issuerOf(call)
    const batch = await batchById(sql, body.batch)
    if (!batch || !['live', 'paused', 'ended'].includes(batch.state)) throw unknownBatch(body.batch)
    try {
      requireOwn(caller, batch.merchant)
    } catch {
      throw unknownBatch(body.batch)
    }
    if (batch.takenBy !== 'grant' && batch.takenBy !== 'click')
      throw invalid({
        pointer: '/batch',
        found: `a batch taken by "${batch.takenBy}"`,
        expected: 'one that is granted or clicked for',
      })
    const actor = nameOf(caller)
    const origin: Origin = {
      way: body.agent === undefined ? 'grant' : 'agent',
      source: body.agent ?? actor,
      reference: null,
      dedupeKey: body.key ?? null,
      actor,
      because: body.because,
    }
    const who = { bucket: bucketOf(body.buyer), buyer: body.buyer }
    const before = await servedBefore(sql, batch.id, who, origin.dedupeKey)
    if (before) return { claim: await duplicateOf(sql, house, batch.id, before) }
    const answer = await issueOne(sql, house, batch, who, origin, { key: `grant ${actor} ${call.key}` })
    if (answer.couponId !== null && body.agent !== undefined) await countForAgent(sql, house, batch, body.agent)
    return claimView(answer, sql, house)
  },
})

const unknownBatch = (id: string): Problem =>
  invalid({ pointer: '/batch', found: id, expected: 'one of your batches that was published' })

async function servedBefore(sql: Sql, batch: string, who: { bucket: number; buyer: string }, key: string | null) {
  if (key === null) return undefined
  const [before] = await issuedUnder(sql, batch, [{ ...who, dedupeKey: key }])
  return before?.coupon
}

const duplicateOf = async (sql: Sql, house: House, batch: string, coupon: string) => ({
  id: house.ids.next(prefixes.claim),
  batch,
  outcome: 'duplicate' as const,
  because: { coupon },
  at: (await moment(sql, house.clock)).toISOString(),
})

/** Counted where the row is locked; one too many undoes the grant with it. */
async function countForAgent(sql: Sql, house: House, batch: BatchRow, agent: string): Promise<void> {
  const quota = (await settingsOf(sql, 'issuing')).agentGrantsPerDay
  const day = localDay(await moment(sql, house.clock), house.marketplace.timeZone)
  const taken = await takeAgentQuota(sql, {
    bucket: bucketOf(agent),
    merchant: batch.merchant,
    agent,
    day,
    quota,
  })
  if (!taken) throw new Problem('agent_quota_used', { agent, day, quota })
}
