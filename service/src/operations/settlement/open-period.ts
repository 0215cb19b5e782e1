import { z } from 'zod'
import { wanted } from '../../domain/field-rules.ts'
import { instant as written } from '../../domain/clock.ts'
import { prefixes } from '../../domain/ids.ts'
import { invalid } from '../../domain/problems.ts'
import { insertPeriod, lastPeriod } from '../../storage/settlement/periods.ts'
import { settingsOf } from '../../storage/settings.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { instant, nothing } from '../shapes/basics.ts'
import { period } from '../shapes/settlement.ts'
import { periodReply } from './period-view.ts'

const dayMilliseconds = 86_400_000
/** Nobody plans further; and a date that was mistyped would keep every later period from opening. */
const mostDaysAhead = 366

export const openPeriod = operation({
  id: 'openSettlementPeriod',
  method: 'POST',
  path: '/v1/settlement/periods',
  tag: 'Settlement',
  summary: 'Open the next settlement period. It begins where the one before ends; the first names its beginning',
  ability: 'settlement:run',
  params: nothing,
  query: nothing,
  body: z
    .strictObject({ from: instant.optional(), to: instant, due: instant.optional() })
    .meta({ id: 'SettlementPeriodDraft' }),
  status: 201,
  reply: period,
  problems: ['invalid_request'],
  idempotency: 'stored',
  async handle({ sql, body }, house) {
    const last = await lastPeriod(sql)
    if (last && body.from !== undefined && new Date(body.from).getTime() !== last.to.getTime())
      throw invalid({
        pointer: '/from',
        found: body.from,
        ...wanted.other('ends_before', `the end of the period before, ${written(last.to)}`, {
          instant: written(last.to),
        }),
      })
    if (!last && body.from === undefined)
      throw invalid({
        pointer: '/from',
        found: 'nothing',
        ...wanted.needed('the moment at which the first period begins'),
      })
    const from = last?.to ?? new Date(body.from as string)
    const to = new Date(body.to)
    if (to <= from) throw invalid({ pointer: '/to', found: body.to, ...wanted.laterThan('from', written(from)) })
    const latest = new Date((await moment(sql, house.clock)).getTime() + mostDaysAhead * dayMilliseconds)
    if (to > latest)
      throw invalid({
        pointer: '/to',
        found: body.to,
        ...wanted.notAfter(written(latest), `within a year: not after ${written(latest)}`),
      })
    const { dueDays } = await settingsOf(sql, 'settlement')
    const due = body.due === undefined ? new Date(to.getTime() + dueDays * dayMilliseconds) : new Date(body.due)
    if (due < to) throw invalid({ pointer: '/due', found: body.due as string, ...wanted.notBefore(body.to) })
    const id = house.ids.next(prefixes.period)
    if (!(await insertPeriod(sql, { id, from, to, due })))
      throw invalid({
        pointer: '/from',
        found: written(from),
        ...wanted.other('no_overlap', 'a period that overlaps no other'),
      })
    return periodReply(sql, id)
  },
})
