import { z } from 'zod'
import { bucketOf } from '../../domain/buckets.ts'
import { instant as instantOf } from '../../domain/clock.ts'
import { prefixes } from '../../domain/ids.ts'
import { claimSources } from '../../domain/claim-sources.ts'
import { claimTallies, invite } from '../../storage/relations.ts'
import { issuerOf, operation } from '../operation.ts'
import { buyerReference, idOf, instant, nothing } from '../shapes/basics.ts'
import { claimOutcomes } from '../shapes/coupon.ts'
import { ownBatch } from './own-batch.ts'

const params = z.strictObject({ id: idOf('bat') })

export const inviteBuyers = operation({
  id: 'inviteBuyers',
  method: 'POST',
  path: '/v1/batches/{id}/invitations',
  tag: 'Batches',
  summary: 'Put buyers on the list of a hidden batch: they see it and may claim it, nobody else does',
  ability: 'batches:control',
  params,
  query: nothing,
  body: z.strictObject({ buyers: z.array(buyerReference).min(1).max(1_000) }).meta({ id: 'Invitations' }),
  status: 200,
  reply: z.object({ invited: z.int(), before: z.int().describe('Those who were on it already') }),
  problems: ['not_found', 'invalid_request'],
  idempotency: 'stored',
  async handle({ sql, params, body, ...call }) {
    const batch = await ownBatch(sql, issuerOf(call), params.id)
    const buyers = [...new Set(body.buyers)].sort()
    const added = await invite(
      sql,
      batch.id,
      buyers.map((buyer) => ({ bucket: bucketOf(buyer), buyer })),
    )
    return { invited: added.length, before: buyers.length - added.length }
  },
})

export const createEntryToken = operation({
  id: 'createEntryToken',
  method: 'POST',
  path: '/v1/batches/{id}/entry-tokens',
  tag: 'Batches',
  summary: 'A signed entry for one buyer who did what the batch asks for: good once, for a while, for nobody else',
  ability: 'batches:control',
  params,
  query: nothing,
  body: z.strictObject({ buyer: buyerReference, seconds: z.int().min(10).max(86_400) }).meta({ id: 'NewEntryToken' }),
  status: 201,
  reply: z.object({ token: z.string(), expiresAt: instant }).meta({ id: 'EntryToken' }),
  problems: ['not_found', 'invalid_request'],
  idempotency: 'stored',
  async handle({ sql, params, body, ...call }, house) {
    const batch = await ownBatch(sql, issuerOf(call), params.id)
    const id = house.ids.next(prefixes.entry)
    const made = await house.entryTokens.sign({ id, buyer: body.buyer, batch: batch.id }, body.seconds)
    return { token: made.token, expiresAt: instantOf(made.expiresAt) }
  },
})

export const listClaimSources = operation({
  id: 'listClaimSources',
  method: 'GET',
  path: '/v1/batches/{id}/claim-sources',
  tag: 'Batches',
  summary: 'By which entry points a batch is claimed, and with what outcome',
  ability: 'batches:manage',
  params,
  query: nothing,
  body: nothing,
  status: 200,
  reply: z.object({
    data: z.array(
      z.object({
        source: z.enum(claimSources),
        claims: z.int(),
        issued: z.int(),
        outcomes: z.partialRecord(z.enum(claimOutcomes), z.int()),
      }),
    ),
  }),
  problems: ['not_found'],
  idempotency: 'none',
  async handle({ sql, params, ...call }) {
    const batch = await ownBatch(sql, issuerOf(call), params.id)
    const bySource = Map.groupBy(await claimTallies(sql, batch.id), (row) => row.source)
    return {
      data: [...bySource].map(([source, rows]) => {
        const outcomes = Object.fromEntries(rows.map((row) => [row.outcome, row.n])) as Record<string, number>
        const claims = rows.reduce((sum, row) => sum + row.n, 0)
        return { source: source as 'unknown', claims, issued: outcomes['issued'] ?? 0, outcomes }
      }),
    }
  },
})
