import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { prefixes } from '../../domain/ids.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { merchantExists } from '../../storage/settlement/balances.ts'
import { moment } from '../../storage/sql.ts'
import type { StopRow } from '../../storage/stops.ts'
import { insertStop, liftStop as lift, stopById } from '../../storage/stops.ts'
import { operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { merchantId } from '../shapes/settlement.ts'
import { stopParams, stopReason, stopReply, stopView, stoppableSchema } from './stop-view.ts'

export const pullStop = operation({
  id: 'pullStop',
  method: 'POST',
  path: '/v1/stops',
  tag: 'Stops',
  summary:
    'The emergency brake: stops all claims, or the use of coupons in new orders, on every instance at once. Coupons that buyers hold stay theirs',
  ability: 'stops:write',
  params: nothing,
  query: nothing,
  body: z
    .strictObject({
      what: stoppableSchema,
      merchant: merchantId.optional().describe('Only what is this merchant’s'),
      everything: z
        .literal(true)
        .optional()
        .describe('The whole marketplace: said instead of a merchant, so that nothing left out stops it by mistake'),
      because: stopReason,
    })
    .meta({ id: 'PullStop' }),
  status: 201,
  reply: stopReply,
  problems: ['invalid_request', 'already_exists'],
  idempotency: 'stored',
  async handle({ sql, body, caller, note }, house) {
    const { what, merchant = null, because } = body
    if ((merchant === null) !== (body.everything === true))
      throw invalid({
        pointer: '/merchant',
        found: merchant ?? 'nothing',
        expected: 'a merchant, or everything: true instead of it',
      })
    if (merchant !== null && !(await merchantExists(sql, merchant)))
      throw invalid({ pointer: '/merchant', found: merchant, expected: 'a merchant of this marketplace' })
    const id = house.ids.next(prefixes.stop)
    const stoppedAt = await moment(sql, house.clock)
    if (!(await insertStop(sql, { id, what, merchant, because, stoppedBy: nameOf(caller), stoppedAt })))
      throw new Problem('already_exists', { what, ...(merchant !== null && { merchant }) })
    note({ object: id })
    return stopView((await stopById(sql, id)) as StopRow)
  },
})

export const liftStop = operation({
  id: 'liftStop',
  method: 'POST',
  path: '/v1/stops/{id}/lift',
  tag: 'Stops',
  summary: 'Let go of the brake: what was stopped goes on at once',
  ability: 'stops:write',
  params: stopParams,
  query: nothing,
  body: z.strictObject({ because: stopReason }).meta({ id: 'LiftStop' }),
  status: 200,
  reply: stopReply,
  problems: ['not_found', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle({ sql, params, body, caller }, house) {
    const found = await stopById(sql, params.id)
    if (!found) throw new Problem('not_found')
    const at = await moment(sql, house.clock)
    if (!(await lift(sql, { id: found.id, because: body.because, by: nameOf(caller), at })))
      throw new Problem('transition_not_allowed', { state: 'lifted', event: 'lift' })
    return stopView((await stopById(sql, found.id)) as StopRow)
  },
})
