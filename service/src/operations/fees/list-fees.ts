import { z } from 'zod'
import { merchantOf, requireOwn } from '../../domain/abilities.ts'
import { instant as written } from '../../domain/clock.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { feeKinds } from '../../domain/ledger/fees.ts'
import { feeLifecycle } from '../../domain/lifecycles/fee.ts'
import { Problem } from '../../domain/problems.ts'
import type { FeeInForce } from '../../storage/settlement/fees.ts'
import { feeVersions, feesInForce } from '../../storage/settlement/fees.ts'
import { merchantExists } from '../../storage/settlement/balances.ts'
import { settingsOf } from '../../storage/settings.ts'
import { moment } from '../../storage/sql.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, idOf, instant, limitQuery, nothing, page } from '../shapes/basics.ts'
import { merchantId } from '../shapes/settlement.ts'
import { announced, basisPoints, fee, feeView, noFeeFilter } from './fee-view.ts'

export const listServiceFees = operation({
  id: 'listServiceFees',
  method: 'GET',
  path: '/v1/settlement/fees',
  tag: 'Settlement',
  summary: 'Versions of the service fee, newest first. Merchants see what was announced to all and to them',
  ability: 'statements:read',
  params: nothing,
  query: z.strictObject({
    merchant: merchantId.optional().describe('The merchant’s own versions; by the platform'),
    state: z.enum(feeLifecycle.states).optional(),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(fee).meta({ id: 'ServiceFeePage' }),
  problems: ['not_found', 'invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const { sql, query } = call
    const own = merchantOf(issuerOf(call))
    if (query.merchant !== undefined) requireOwn(issuerOf(call), query.merchant)
    const [before] = query.cursor ? readCursor(query.cursor, ['string']) : [null]
    const asked = query.state === undefined ? feeLifecycle.states : [query.state]
    const filter = {
      ...noFeeFilter,
      merchant: own ?? query.merchant ?? null,
      withCommon: own !== null && query.merchant === undefined,
      states: own === null ? asked : asked.filter((state) => announced.includes(state)),
      before,
    }
    const rows = await feeVersions(sql, filter, query.limit + 1)
    const data = rows.slice(0, query.limit)
    const last = data.at(-1)
    return { data: data.map(feeView), next: rows.length > query.limit && last ? cursorOf([last.id]) : null }
  },
})

const inForce = z
  .object({
    merchant: merchantId,
    at: instant,
    basisPoints,
    version: idOf('fee').nullable().describe('Null: the marketplace’s own rate, before any version was announced'),
    since: instant.nullable(),
    kinds: z.array(z.string()).describe('On what it is taken: the discount of redeemed coupons of these kinds'),
    noticeDays: z.int().describe('So long before it counts a new version is announced'),
    coming: z.array(fee).describe('Announced and not counting yet, the next first'),
  })
  .meta({ id: 'ServiceFeeInForce' })

const mostComing = 100

export const getMerchantFees = operation({
  id: 'getMerchantFees',
  method: 'GET',
  path: '/v1/merchants/{id}/fees',
  tag: 'Settlement',
  summary: 'The service fee that counts for a merchant now, and what was announced',
  ability: 'statements:read',
  params: z.strictObject({ id: merchantId }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: inForce,
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call, house) {
    const { sql, params } = call
    requireOwn(issuerOf(call), params.id)
    if (!(await merchantExists(sql, params.id))) throw new Problem('not_found')
    const at = await moment(sql, house.clock)
    const [now] = await feesInForce(sql, [params.id], at)
    const { basisPoints, version, since } = now as FeeInForce
    const known = { ...noFeeFilter, merchant: params.id, withCommon: true, states: ['approved'] as const }
    const coming = (await feeVersions(sql, known, mostComing)).filter((row) => row.effectiveAt > at)
    return {
      merchant: params.id,
      at: written(at),
      basisPoints,
      version,
      since: since && written(since),
      kinds: [...feeKinds],
      noticeDays: (await settingsOf(sql, 'settlement')).feeNoticeDays,
      coming: coming.sort((a, b) => a.effectiveAt.getTime() - b.effectiveAt.getTime()).map(feeView),
    }
  },
})
