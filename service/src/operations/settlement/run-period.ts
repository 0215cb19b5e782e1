import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { runPeriod } from '../../storage/settlement/running.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { period } from '../shapes/settlement.ts'
import { periodReply } from './period-view.ts'

export const runSettlementPeriod = operation({
  id: 'runSettlementPeriod',
  method: 'POST',
  path: '/v1/settlement/periods/{id}/run',
  tag: 'Settlement',
  summary: 'Write the statements of all merchants. Running it again changes nothing that stands',
  ability: 'settlement:run',
  params: z.strictObject({ id: idOf('per') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: z.object({ period, newLines: z.int(), releasedLines: z.int() }).meta({ id: 'SettlementRun' }),
  problems: ['not_found', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle({ sql, params, caller }, house) {
    const at = await moment(sql, house.clock)
    const { currency } = house.marketplace
    const run = await runPeriod(sql, { id: params.id, actor: nameOf(caller), at, currency })
    return { period: await periodReply(sql, params.id), newLines: run.lines, releasedLines: run.released }
  },
})
