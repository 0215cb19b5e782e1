import { z } from 'zod'
import type { Ability } from '../../domain/abilities.ts'
import { nameOf } from '../../domain/abilities.ts'
import type { CampaignEvent } from '../../domain/lifecycles/campaign.ts'
import { campaignLifecycle } from '../../domain/lifecycles/campaign.ts'
import { Problem } from '../../domain/problems.ts'
import { campaignById, campaignEvents, moveCampaign } from '../../storage/campaigns.ts'
import type { Operation } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { requireSecondPerson } from '../second-person.ts'
import { nothing } from '../shapes/basics.ts'
import { campaignParams, campaignReply, campaignView } from './campaign-view.ts'

const because = z.string().trim().min(1).max(500)

/** One event of a campaign's lifecycle as an operation. A plan is approved by somebody who wrote no part of it. */
const move = (event: CampaignEvent, ability: Ability, summary: string): Operation =>
  operation({
    id: `${event.replace(/_(\w)/, (_, letter: string) => letter.toUpperCase())}Campaign`,
    method: 'POST',
    path: `/v1/campaigns/{id}/${event.replace('_', '-')}`,
    tag: 'Campaigns',
    summary,
    ability,
    params: campaignParams,
    query: nothing,
    body: z.strictObject({ because: event === 'send_back' ? because : because.optional() }),
    status: 200,
    reply: campaignReply,
    problems: ['not_found', 'transition_not_allowed', 'four_eyes'],
    idempotency: 'stored',
    async handle(call) {
      const { sql, params, body } = call
      const row = await campaignById(sql, params.id)
      if (!row) throw new Problem('not_found')
      const actor = nameOf(call.caller)
      const approves = event === 'approve'
      const authors = (await campaignEvents(sql, row.id)).filter((one) => ['create', 'edit'].includes(one.event))
      if (approves)
        await requireSecondPerson(
          sql,
          issuerOf(call),
          authors.map((one) => one.actor),
        )
      const { from, to } = campaignLifecycle.events[event]
      const approvedBy = approves ? actor : null
      const moved = await moveCampaign(sql, {
        id: row.id,
        event,
        from,
        to,
        actor,
        because: body.because ?? null,
        approvedBy,
      })
      if (!moved) throw new Problem('transition_not_allowed', { state: row.state, event })
      return campaignView(sql, row.id)
    },
  })

export const campaignMoves: readonly Operation[] = [
  move('submit', 'campaigns:write', 'Hand a plan in for approval'),
  move('approve', 'campaigns:write', 'Approve a submitted plan; its authors may not'),
  move('send_back', 'campaigns:write', 'Send a plan back to draft, with a reason'),
  move('end', 'campaigns:write', 'End a campaign: none of its batches is published from now on'),
]
