import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { bucketOf } from '../../domain/buckets.ts'
import { instant as instantOf } from '../../domain/clock.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { Problem } from '../../domain/problems.ts'
import { lockPoints, movePoints, pointsBalance, pointsEntries, setPointsPrice } from '../../storage/points.ts'
import { moment } from '../../storage/sql.ts'
import { ownBatch } from '../batches/own-batch.ts'
import { buyerOf, issuerOf, operation } from '../operation.ts'
import { buyerReference, cursorQuery, foreignReference, idOf, instant, limitQuery, nothing } from '../shapes/basics.ts'
import { reason } from '../shapes/reason.ts'

const points = z.int().min(1).max(1_000_000_000)

export const changePoints = operation({
  id: 'changePoints',
  method: 'POST',
  path: '/v1/buyers/{id}/points',
  tag: 'Points',
  summary: 'Give a buyer points, or take some: once for each reference, never below nothing',
  ability: 'points:write',
  params: z.strictObject({ id: buyerReference }),
  query: nothing,
  body: z
    .strictObject({
      delta: z
        .int()
        .min(-1_000_000_000)
        .max(1_000_000_000)
        .refine((delta) => delta !== 0, 'not 0'),
      reference: foreignReference,
      because: reason,
    })
    .meta({ id: 'ChangePoints' }),
  status: 200,
  reply: z.object({ buyer: z.string(), balance: z.int() }),
  problems: ['invalid_request', 'not_enough_points', 'reference_used'],
  idempotency: 'stored',
  async handle({ sql, params, body, ...call }, house) {
    const who = { bucket: bucketOf(params.id), buyer: params.id }
    const balance = await lockPoints(sql, who)
    const at = await moment(sql, house.clock)
    const moved = await movePoints(sql, who, { ...body, actor: nameOf(call.caller), at })
    if (moved === 'before') throw new Problem('reference_used')
    if (moved === undefined) throw new Problem('not_enough_points', { balance, delta: body.delta })
    return { buyer: params.id, balance: moved }
  },
})

export const listPoints = operation({
  id: 'listPoints',
  method: 'GET',
  path: '/v1/points',
  tag: 'Points',
  summary: 'The calling buyer’s points and where they came from and went, newest first',
  ability: 'coupons:read',
  params: nothing,
  query: z.strictObject({ cursor: cursorQuery, limit: limitQuery }),
  body: nothing,
  status: 200,
  reply: z.object({
    balance: z.int(),
    data: z.array(z.object({ at: instant, delta: z.int(), balance: z.int(), because: z.string() })),
    next: z.string().nullable(),
  }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ sql, query, ...call }) {
    const who = buyerOf(call)
    const before = query.cursor ? readCursor(query.cursor, ['number'])[0] : null
    const rows = await pointsEntries(sql, who, before, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    return {
      balance: await pointsBalance(sql, who),
      data: shown.map(({ at, delta, balance, because }) => ({ at: instantOf(at), delta, balance, because })),
      next: rows.length > query.limit && last ? cursorOf([last.seq]) : null,
    }
  },
})

export const pricePoints = operation({
  id: 'setPointsPrice',
  method: 'POST',
  path: '/v1/batches/{id}/points-price',
  tag: 'Points',
  summary: 'From now on a coupon of this batch costs so many points; null: it is claimed without',
  ability: 'batches:control',
  params: z.strictObject({ id: idOf('bat') }),
  query: nothing,
  body: z.strictObject({ points: points.nullable() }).meta({ id: 'PointsPrice' }),
  status: 200,
  reply: z.object({ batch: idOf('bat'), points: points.nullable() }),
  problems: ['not_found', 'invalid_request'],
  idempotency: 'stored',
  async handle({ sql, params, body, ...call }) {
    const batch = await ownBatch(sql, issuerOf(call), params.id)
    await setPointsPrice(sql, batch.id, body.points)
    return { batch: batch.id, points: body.points }
  },
})
