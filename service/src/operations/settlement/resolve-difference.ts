import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { Problem } from '../../domain/problems.ts'
import { differencesAfter, resolveDifference } from '../../storage/settlement/reconciliations.ts'
import { moment } from '../../storage/sql.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { note } from '../shapes/settlement.ts'
import { difference, differenceReasons, differenceView, reconciliationReply } from './reconciliation-view.ts'

export const resolveReconciliationDifference = operation({
  id: 'resolveReconciliationDifference',
  method: 'POST',
  path: '/v1/settlement/reconciliations/{id}/differences/{n}/resolve',
  tag: 'Reconciliation',
  summary: 'End a difference with its reason; with the last one the reconciliation is done',
  ability: 'settlement:run',
  params: z.strictObject({ id: idOf('rec'), n: z.coerce.number().int().min(1).max(2_147_483_647) }),
  query: nothing,
  body: z.strictObject({ reason: z.enum(differenceReasons), note }).meta({ id: 'DifferenceReason' }),
  status: 200,
  reply: difference,
  problems: ['not_found', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle({ sql, params, body, caller }, house) {
    await reconciliationReply(sql, params.id)
    const find = async () =>
      (await differencesAfter(sql, params.id, { after: params.n - 1, state: null, class: null }, 1))[0]
    if ((await find())?.n !== params.n) throw new Problem('not_found')
    const at = await moment(sql, house.clock)
    if (!(await resolveDifference(sql, { recon: params.id, n: params.n, ...body, by: nameOf(caller), at })))
      throw new Problem('transition_not_allowed', { state: 'resolved', event: 'resolve' })
    return differenceView((await find()) as NonNullable<Awaited<ReturnType<typeof find>>>)
  },
})
