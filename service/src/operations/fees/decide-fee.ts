import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { bucketOf } from '../../domain/buckets.ts'
import { instant } from '../../domain/clock.ts'
import type { FeeEvent } from '../../domain/lifecycles/fee.ts'
import { feeLifecycle } from '../../domain/lifecycles/fee.ts'
import { Problem } from '../../domain/problems.ts'
import { tell } from '../../storage/outbox.ts'
import type { FeeRow } from '../../storage/settlement/fees.ts'
import { decideFee, feeBeginsAt, feeVersions, withdrawFee } from '../../storage/settlement/fees.ts'
import { settingsOf } from '../../storage/settings.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import type { Operation } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { requireSecondPerson } from '../second-person.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { fee, feeView, noFeeFilter } from './fee-view.ts'

const decide = (event: FeeEvent, summary: string): Operation =>
  operation({
    id: `${event}ServiceFee`,
    method: 'POST',
    path: `/v1/settlement/fees/{id}/${event}`,
    tag: 'Settlement',
    summary,
    ability: 'settlement:close',
    params: z.strictObject({ id: idOf('fee') }),
    query: nothing,
    body: nothing,
    status: 200,
    reply: fee,
    problems: ['not_found', 'transition_not_allowed', 'already_exists', 'four_eyes'],
    idempotency: 'stored',
    async handle(call, house) {
      const { sql, params } = call
      const found = await feeById(sql, params.id)
      if (!found) throw new Problem('not_found')
      const by = nameOf(call.caller)
      const at = await moment(sql, house.clock)
      if (event !== 'withdraw' && found.state === 'proposed')
        await requireSecondPerson(sql, issuerOf(call), [found.proposedBy])
      const done =
        event === 'withdraw'
          ? await withdrawFee(sql, { id: found.id, by, at })
          : await decided(sql, found, event, by, at)
      if (!done) throw refusal(found, event, at)
      const row = (await feeById(sql, found.id)) as FeeRow
      if (event !== 'refuse') await announce(sql, row, event, at)
      return feeView(row)
    },
  })

async function feeById(sql: Sql, id: string): Promise<FeeRow | undefined> {
  const [row] = await feeVersions(sql, { ...noFeeFilter, id }, 1)
  return row
}

/** @throws Problem `already_exists` where another version begins at the same moment */
async function decided(sql: Sql, found: FeeRow, event: 'approve' | 'refuse', by: string, at: Date): Promise<boolean> {
  const { feeNoticeDays } = await settingsOf(sql, 'settlement')
  const noticeDays = Math.max(found.noticeDays, feeNoticeDays)
  if (event === 'approve' && (await feeBeginsAt(sql, found.merchant, found.effectiveAt)))
    throw new Problem('already_exists', { effectiveAt: instant(found.effectiveAt), merchant: found.merchant })
  const { to } = feeLifecycle.events[event]
  return (await decideFee(sql, { id: found.id, to, by, at, noticeDays })) !== undefined
}

const refusal = (found: FeeRow, event: FeeEvent, at: Date) =>
  new Problem('transition_not_allowed', {
    state: found.state,
    event,
    ...(found.state === 'approved' && found.effectiveAt <= at && { because: 'counts_already' }),
  })

const announce = (sql: Sql, { id, merchant, basisPoints, effectiveAt, state }: FeeRow, event: FeeEvent, at: Date) =>
  tell(sql, {
    bucket: bucketOf(merchant ?? id),
    id: `evt_${id.slice(4)}_${event}`,
    kind: `fee.${event}`,
    subject: id,
    payload: { fee: id, merchant, basisPoints, effectiveAt: instant(effectiveAt), state },
    at,
  })

export const feeDecisions: readonly Operation[] = [
  decide(
    'approve',
    'Announce a proposed fee: merchants are told, and it counts once its notice is over. Not by whom it was proposed',
  ),
  decide('refuse', 'Refuse a proposed fee'),
  decide('withdraw', 'Take back an announced fee that does not count yet'),
]
