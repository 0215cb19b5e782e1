import { RequestRefused, parseOffer, policies } from '@quanhe/engine'
import { z } from 'zod'
import type { BatchTerms } from '../../domain/batch-terms.ts'
import { claimConditions } from '../../domain/batch-terms.ts'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { merchantOf, nameOf } from '../../domain/abilities.ts'
import { sliceBuckets } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import { batchLifecycle } from '../../domain/lifecycles/batch.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { insertBatches } from '../../storage/batches.ts'
import { shopById } from '../../storage/catalogue.ts'
import type { Sql } from '../../storage/sql.ts'
import { grantSupply } from '../../storage/supply.ts'
import type { House } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { idOf, instant, localized, minor, nothing } from '../shapes/basics.ts'
import { batchReply, managedBatch } from './managed-batch.ts'

const record = z.record(z.string(), z.unknown())

const draft = z
  .strictObject({
    kind: z.string().min(1).max(100),
    instrument: z.string().min(1).max(100).optional(),
    displayName: localized,
    title: localized,
    shop: z.string().max(64).optional().describe('A shop coupon names its shop'),
    benefit: record,
    threshold: record.optional(),
    scope: record.optional(),
    conditions: z.array(record).max(50).optional(),
    group: z.string().max(200).optional(),
    exclusive: z.boolean().optional(),
    funding: z.array(record).max(20).optional(),
    basis: record.optional(),
    afterRefund: z.enum(['return', 'keep']).default('return'),
    claim: z.enum(['click', 'none']).default('click'),
    claimFrom: instant,
    claimUntil: instant,
    use: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('fixed'), from: instant, until: instant }),
      z.strictObject({
        kind: z.literal('relative'),
        seconds: z.int().min(1).max(31_622_400),
        roundToDayEnd: z.boolean().default(false),
      }),
    ]),
    // none of these may be left out: everything that issues has an end, a stock, a budget and a limit
    stock: z.int().min(0).max(100_000_000),
    perBuyerLimit: z.int().min(1).max(1_000),
    budgetMinor: minor,
  })
  .meta({ id: 'BatchDraft' })
type Draft = z.output<typeof draft>

export const createBatch = operation({
  id: 'createBatch',
  method: 'POST',
  path: '/v1/batches',
  tag: 'Batches',
  summary: 'Write a draft of a batch: terms, supply, windows, limits, funding',
  ability: 'batches:write',
  params: nothing,
  query: nothing,
  body: draft,
  status: 201,
  reply: managedBatch,
  problems: ['invalid_request', 'forbidden'],
  idempotency: 'stored',
  async handle(call, house) {
    const caller = issuerOf(call)
    const { body, sql } = call
    const merchant = await merchantFor(sql, caller, body)
    const terms = checkedTerms(body, house)
    checkedWindows(body)
    const id = house.ids.next(prefixes.batch)
    await insertBatches(sql, [
      {
        id,
        issuer: merchant === null ? 'platform' : 'merchant',
        merchant,
        shop: body.shop ?? null,
        state: batchLifecycle.initial,
        takenBy: body.claim,
        priceMinor: null,
        instrument: body.instrument ?? body.kind,
        visibility: 'public',
        kind: body.kind,
        position: 1_000_000,
        createdBy: nameOf(caller),
        approvedBy: null,
        terms,
        claimFrom: body.claimFrom,
        claimUntil: body.claimUntil,
        useKind: body.use.kind,
        useFrom: body.use.kind === 'fixed' ? body.use.from : null,
        useUntil: body.use.kind === 'fixed' ? body.use.until : null,
        useSeconds: body.use.kind === 'relative' ? body.use.seconds : null,
        useRoundToDayEnd: body.use.kind === 'relative' && body.use.roundToDayEnd,
        perBuyerLimit: body.perBuyerLimit,
      },
    ])
    await grantSupply(
      sql,
      [{ batch: id, total: body.stock, budgetMinor: body.budgetMinor }],
      sliceBuckets(house.slices),
    )
    return batchReply(sql, house, id)
  },
})

/** A merchant issues for its own shops only; the platform for itself, or for the shop that it names. What names no shop is the platform's. */
async function merchantFor(sql: Sql, caller: IssuerCaller, body: Draft): Promise<string | null> {
  const own = merchantOf(caller)
  if (own !== null && body.shop === undefined) throw new Problem('forbidden', { ability: 'vouchers:write' })
  if (body.shop === undefined) return null
  const shop = await shopById(sql, body.shop)
  if (!shop || (own !== null && shop.merchant !== own))
    throw invalid({ pointer: '/shop', found: body.shop, expected: 'one of your shops' })
  return shop.merchant
}

/** The engine judges what it will execute. A shop's batch touches that shop's goods only. */
function checkedTerms(body: Draft, house: House): BatchTerms {
  const { kind, benefit, threshold, scope, conditions, group, exclusive, funding, basis, shop } = body
  const own = shop === undefined ? scope : { ...scope, shops: [shop] }
  const rule = { kind, benefit, threshold, scope: own, conditions, group, exclusive, funding, basis }
  const given = Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined))
  try {
    parseOffer({ id: 'draft', ...given }, policies[house.marketplace.policy as keyof typeof policies])
  } catch (error) {
    if (error instanceof RequestRefused) throw invalid(...error.errors)
    throw error
  }
  const terms = {
    ...given,
    displayName: body.displayName,
    title: body.title,
    afterRefund: body.afterRefund,
  } as BatchTerms
  return { ...terms, audience: claimConditions(terms.conditions ?? []) }
}

function checkedWindows(body: Draft): void {
  const faults = []
  if (body.claimFrom >= body.claimUntil)
    faults.push({ pointer: '/claimUntil', found: body.claimUntil, expected: `later than claimFrom, ${body.claimFrom}` })
  if (body.use.kind === 'fixed' && body.use.from >= body.use.until) {
    faults.push({ pointer: '/use/until', found: body.use.until, expected: `later than from, ${body.use.from}` })
  }
  if (faults.length > 0) throw invalid(...faults)
}

/** What the id of a path parameter of the batch operations looks like. */
export const batchParams = z.strictObject({ id: idOf('bat') })
