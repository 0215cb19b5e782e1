import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import type { PeriodEvent } from '../../domain/lifecycles/settlement-period.ts'
import { Problem } from '../../domain/problems.ts'
import { movePeriod, periodById } from '../../storage/settlement/periods.ts'
import { issueStatements } from '../../storage/settlement/run.ts'
import { moment } from '../../storage/sql.ts'
import type { Operation } from '../operation.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { period } from '../shapes/settlement.ts'
import { periodReply } from './period-view.ts'

const move = (event: PeriodEvent, name: string, path: string, summary: string): Operation =>
  operation({
    id: name,
    method: 'POST',
    path: `/v1/settlement/periods/{id}/${path}`,
    tag: 'Settlement',
    summary,
    ability: 'settlement:close',
    params: z.strictObject({ id: idOf('per') }),
    query: nothing,
    body: nothing,
    status: 200,
    reply: period,
    problems: ['not_found', 'transition_not_allowed', 'four_eyes'],
    idempotency: 'stored',
    async handle({ sql, params, caller }, house) {
      const at = await moment(sql, house.clock)
      const actor = nameOf(caller)
      const found = await periodById(sql, params.id)
      if (!found) throw new Problem('not_found')
      if (event === 'issue' && found.closedBy === actor) throw new Problem('four_eyes')
      if (!(await movePeriod(sql, { id: params.id, event, actor, at })))
        throw new Problem('transition_not_allowed', {
          state: found.state,
          event,
          ...(found.ranAt === null && { because: 'never_run' }),
        })
      if (event === 'issue') await issueStatements(sql, params.id, actor, at)
      return periodReply(sql, params.id)
    },
  })

export const periodMoves: readonly Operation[] = [
  move('propose', 'proposeSettlementPeriod', 'propose', 'Say that the statements of a period are right'),
  move('send_back', 'sendBackSettlementPeriod', 'send-back', 'Take a proposed period back, to run it again'),
  move(
    'issue',
    'issueSettlementPeriod',
    'issue',
    'Close a proposed period: its statements go to the merchants. Not by whom it was proposed',
  ),
]
