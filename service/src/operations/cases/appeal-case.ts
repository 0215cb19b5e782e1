import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { Problem } from '../../domain/problems.ts'
import { caseById, concerns, moveCase } from '../../storage/cases.ts'
import { moment } from '../../storage/sql.ts'
import { cancelVoidRuns } from '../../storage/void-runs.ts'
import { buyerOf, operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { caseLite, caseLiteView, caseParams } from './case-view.ts'

export const appealCase = operation({
  id: 'appealCase',
  method: 'POST',
  path: '/v1/cases/{id}/appeal',
  tag: 'Cases',
  summary: 'A buyer whom a case concerns asks for another look. The notice of the freeze or void names the case',
  ability: 'cases:appeal',
  params: caseParams,
  query: nothing,
  body: z.strictObject({ text: z.string().trim().min(3).max(2_000) }).meta({ id: 'Appeal' }),
  status: 200,
  reply: caseLite,
  problems: ['not_found', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle({ sql, params, body, ...call }, house) {
    const who = buyerOf(call)
    const found = await caseById(sql, params.id)
    if (!found || !(await concerns(sql, found.id, who))) throw new Problem('not_found')
    const at = await moment(sql, house.clock)
    const moved = await moveCase(sql, { id: found.id, event: 'appeal', actor: nameOf(who), because: body.text, at })
    if (!moved) throw new Problem('transition_not_allowed', { state: found.state, event: 'appeal' })
    await cancelVoidRuns(sql, found.id, at) // until the appeal is decided
    return caseLiteView({ ...found, state: moved })
  },
})
