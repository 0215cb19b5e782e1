import { z } from 'zod'
import { nameOf, requireOwn } from '../../domain/abilities.ts'
import { instant as instantOf } from '../../domain/clock.ts'
import { prefixes } from '../../domain/ids.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import type { AutoGrant } from '../../storage/auto-grants.ts'
import { autoGrantById, autoGrantsOf, endAutoGrant, insertAutoGrant, triggers } from '../../storage/auto-grants.ts'
import { shopById } from '../../storage/catalogue.ts'
import { moment } from '../../storage/sql.ts'
import { issuerOf, operation } from '../operation.ts'
import { idOf, instant, nothing } from '../shapes/basics.ts'
import { ownBatch } from './own-batch.ts'

const rule = z
  .object({
    id: idOf('agr'),
    batch: idOf('bat'),
    trigger: z.enum(triggers),
    subject: z.string().describe('The shop, the tier, or the name of the event'),
    createdBy: z.string(),
    createdAt: instant,
    endedAt: instant.optional(),
  })
  .meta({ id: 'AutoGrant', description: 'When this happens to a buyer, a coupon is put into the wallet, once' })

const view = ({ id, batch, trigger, subject, createdBy, createdAt, endedAt }: AutoGrant): z.input<typeof rule> => ({
  id,
  batch,
  trigger,
  subject,
  createdBy,
  createdAt: instantOf(createdAt),
  ...(endedAt !== null && { endedAt: instantOf(endedAt) }),
})

const batchParams = z.strictObject({ id: idOf('bat') })

export const createAutoGrant = operation({
  id: 'createAutoGrant',
  method: 'POST',
  path: '/v1/batches/{id}/auto-grants',
  tag: 'Batches',
  summary:
    'From now on, grant a coupon of this batch when a buyer follows or joins a shop, reaches a tier, or an event is told',
  ability: 'batches:control',
  params: batchParams,
  query: nothing,
  body: z.strictObject({ trigger: z.enum(triggers), subject: z.string().min(1).max(100) }).meta({ id: 'NewAutoGrant' }),
  status: 201,
  reply: rule,
  problems: ['not_found', 'invalid_request'],
  idempotency: 'stored',
  async handle({ sql, params, body, ...call }, house) {
    const issuer = issuerOf(call)
    const batch = await ownBatch(sql, issuer, params.id)
    if (body.trigger === 'follow' || body.trigger === 'join') {
      const shop = await shopById(sql, body.subject)
      if (!shop || (batch.merchant !== null && shop.merchant !== batch.merchant))
        throw invalid({ pointer: '/subject', found: body.subject, expected: 'a shop of the batch’s merchant' })
    }
    const id = house.ids.next(prefixes.autoGrant)
    const createdAt = await moment(sql, house.clock)
    await insertAutoGrant(sql, { id, batch: batch.id, ...body, createdBy: nameOf(issuer), createdAt })
    return view((await autoGrantById(sql, id)) as AutoGrant)
  },
})

export const listAutoGrants = operation({
  id: 'listAutoGrants',
  method: 'GET',
  path: '/v1/batches/{id}/auto-grants',
  tag: 'Batches',
  summary: 'The occasions on which coupons of this batch come by themselves',
  ability: 'batches:manage',
  params: batchParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: z.object({ data: z.array(rule) }),
  problems: ['not_found'],
  idempotency: 'none',
  async handle({ sql, params, ...call }) {
    const batch = await ownBatch(sql, issuerOf(call), params.id)
    return { data: (await autoGrantsOf(sql, batch.id)).map(view) }
  },
})

export const endAutoGrantRule = operation({
  id: 'endAutoGrant',
  method: 'POST',
  path: '/v1/auto-grants/{id}/end',
  tag: 'Batches',
  summary: 'No longer; coupons that came stay',
  ability: 'batches:control',
  params: z.strictObject({ id: idOf('agr') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: rule,
  problems: ['not_found'],
  idempotency: 'stored',
  async handle({ sql, params, ...call }, house) {
    const issuer = issuerOf(call)
    const found = await autoGrantById(sql, params.id)
    if (!found) throw new Problem('not_found')
    requireOwn(issuer, found.merchant)
    await endAutoGrant(sql, found.id, nameOf(issuer), await moment(sql, house.clock))
    return view((await autoGrantById(sql, found.id)) as AutoGrant)
  },
})
