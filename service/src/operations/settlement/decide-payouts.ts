import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { bucketOf } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import { payoutPostings } from '../../domain/ledger/settlement.ts'
import type { ProposalEvent } from '../../domain/lifecycles/proposal.ts'
import { proposalLifecycle } from '../../domain/lifecycles/proposal.ts'
import { Problem } from '../../domain/problems.ts'
import { postTransfers } from '../../storage/ledger.ts'
import { decidePayoutRun, freePayouts, payoutsOf } from '../../storage/settlement/payouts.ts'
import { moveStatement } from '../../storage/settlement/statements.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import type { House, Operation } from '../operation.ts'
import { operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { payoutRun } from '../shapes/settlement.ts'
import { payoutRunById, payoutRunView } from './payout-view.ts'

const decide = (event: ProposalEvent, summary: string): Operation =>
  operation({
    id: `${event}Payouts`,
    method: 'POST',
    path: `/v1/settlement/payouts/{id}/${event}`,
    tag: 'Settlement',
    summary,
    ability: 'settlement:pay',
    params: z.strictObject({ id: idOf('pay') }),
    query: nothing,
    body: nothing,
    status: 200,
    reply: payoutRun,
    problems: ['not_found', 'transition_not_allowed', 'four_eyes'],
    idempotency: 'stored',
    async handle({ sql, params, caller }, house) {
      const found = await payoutRunById(sql, params.id)
      const by = nameOf(caller)
      if (found.state === 'proposed' && found.proposedBy === by) throw new Problem('four_eyes')
      const at = await moment(sql, house.clock)
      const { to } = proposalLifecycle.events[event]
      if (!(await decidePayoutRun(sql, { id: found.id, to, by, at })))
        throw new Problem('transition_not_allowed', { state: found.state, event })
      if (event === 'approve') await pay(sql, house, { run: found.id, by, at })
      else await freePayouts(sql, found.id)
      return payoutRunView(await payoutRunById(sql, found.id))
    },
  })

async function pay(sql: Sql, house: House, { run, by, at }: { run: string; by: string; at: Date }): Promise<void> {
  for (const payout of await payoutsOf(sql, run)) {
    const posted = payoutPostings(payout).map((one) => ({ ...one, id: house.ids.next(prefixes.transfer) }))
    await postTransfers(sql, bucketOf(payout.merchant), posted, at)
    const settled = await moveStatement(sql, { id: payout.statement, event: 'settle', actor: by, at, because: run })
    if (!settled) throw new Error(`${payout.statement} was gathered for payment, and cannot be settled`)
  }
}

export const payoutDecisions: readonly Operation[] = [
  decide(
    'approve',
    'Approve a payout run: the ledger is posted and its statements are settled. Not by whom it was proposed',
  ),
  decide('refuse', 'Refuse a payout run; its statements may be gathered again'),
]
