import { nameOf } from '../../domain/abilities.ts'
import { Problem } from '../../domain/problems.ts'
import { campaignById, updateCampaign } from '../../storage/campaigns.ts'
import { operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { campaignFields, judgedCampaign } from './campaign-fields.ts'
import { campaignParams, campaignReply, campaignView } from './campaign-view.ts'

export const editCampaign = operation({
  id: 'editCampaign',
  method: 'POST',
  path: '/v1/campaigns/{id}',
  tag: 'Campaigns',
  summary: 'Write the fields of a drafted campaign anew. An approved plan is sent back first',
  ability: 'campaigns:write',
  params: campaignParams,
  query: nothing,
  body: campaignFields,
  status: 200,
  reply: campaignReply,
  ifMatch: 'required',
  problems: ['not_found', 'invalid_request', 'precondition_required', 'changed_meanwhile', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle(call) {
    const { sql } = call
    const row = await campaignById(sql, call.params.id)
    if (!row) throw new Problem('not_found')
    if (row.state !== 'draft')
      throw new Problem('transition_not_allowed', { state: row.state, event: 'edit', instead: 'send_back' })
    const fields = judgedCampaign(call.body)
    const edit = { id: row.id, version: row.version, fields, actor: nameOf(call.caller) }
    if (!(await updateCampaign(sql, edit))) throw new Problem('changed_meanwhile', { version: row.version })
    return campaignView(sql, row.id)
  },
})
