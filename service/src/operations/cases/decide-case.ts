import { z } from 'zod'
import type { IssuerCaller } from '../../domain/abilities.ts'
import { nameOf } from '../../domain/abilities.ts'
import { prefixes } from '../../domain/ids.ts'
import { Problem } from '../../domain/problems.ts'
import { couponsOfCase, disqualify, liftDisqualification, moveCase } from '../../storage/cases.ts'
import { moveCoupons } from '../../storage/coupons.ts'
import { moment } from '../../storage/sql.ts'
import { cancelVoidRuns, insertVoidRun } from '../../storage/void-runs.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { reason, reasonBody } from '../shapes/reason.ts'
import { caseParams, caseReply, caseView, reachableCase } from './case-view.ts'
import { byBuyer } from './open-case.ts'

export const upholdCase = operation({
  id: 'upholdCase',
  method: 'POST',
  path: '/v1/cases/{id}/uphold',
  tag: 'Cases',
  summary:
    'The suspicion was right: its unused coupons are taken back, unpaid orders with them cancelled, and its buyers barred if you say so',
  ability: 'cases:write',
  params: caseParams,
  query: nothing,
  body: z
    .strictObject({
      because: reason,
      disqualify: z.boolean().optional().describe('Its buyers may not claim until it is cleared'),
    })
    .meta({ id: 'UpholdCase' }),
  status: 200,
  reply: caseReply.extend({ voidRun: idOf('run') }),
  problems: ['not_found', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle({ sql, params, body, caller }, house) {
    const actor = nameOf(caller)
    const found = await reachableCase(sql, caller as IssuerCaller, params.id)
    const at = await moment(sql, house.clock)
    const { because } = body
    if (!(await moveCase(sql, { id: found.id, event: 'uphold', actor, because, at })))
      throw new Problem('transition_not_allowed', { state: found.state, event: 'uphold' })
    if (body.disqualify) await disqualify(sql, found.id, at)
    const run = house.ids.next(prefixes.run)
    const { merchant } = found
    await insertVoidRun(sql, {
      id: run,
      batch: null,
      case: found.id,
      merchant,
      because: found.id,
      actor,
      startedAt: at,
    })
    return { ...(await caseView(sql, found.id)), voidRun: run }
  },
})

export const clearCase = operation({
  id: 'clearCase',
  method: 'POST',
  path: '/v1/cases/{id}/clear',
  tag: 'Cases',
  summary:
    'Nothing was wrong: what is frozen is let go, and its buyers may claim again. What was taken back is granted anew by you',
  ability: 'cases:write',
  params: caseParams,
  query: nothing,
  body: reasonBody,
  status: 200,
  reply: caseReply,
  problems: ['not_found', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle({ sql, params, body, caller }, house) {
    const actor = nameOf(caller)
    const found = await reachableCase(sql, caller as IssuerCaller, params.id)
    const at = await moment(sql, house.clock)
    if (!(await moveCase(sql, { id: found.id, event: 'clear', actor, because: body.because, at })))
      throw new Problem('transition_not_allowed', { state: found.state, event: 'clear' })
    await cancelVoidRuns(sql, found.id, at)
    await liftDisqualification(sql, found.id, at)
    for (const one of byBuyer(await couponsOfCase(sql, found.id))) {
      const cause = { event: 'thaw', from: 'frozen', at, order: null, because: found.id, actor } as const
      await moveCoupons(sql, { ...one, ...cause, notice: true })
    }
    return caseView(sql, found.id)
  },
})
