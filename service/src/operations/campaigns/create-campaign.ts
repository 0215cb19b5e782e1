import { nameOf } from '../../domain/abilities.ts'
import { prefixes } from '../../domain/ids.ts'
import { insertCampaign } from '../../storage/campaigns.ts'
import { operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { campaignFields, judgedCampaign } from './campaign-fields.ts'
import { campaignReply, campaignView } from './campaign-view.ts'

export const createCampaign = operation({
  id: 'createCampaign',
  method: 'POST',
  path: '/v1/campaigns',
  tag: 'Campaigns',
  summary: 'Draft a campaign: its plan, time, phases, budget and limit per buyer',
  ability: 'campaigns:write',
  params: nothing,
  query: nothing,
  body: campaignFields,
  status: 201,
  reply: campaignReply,
  problems: ['invalid_request'],
  idempotency: 'stored',
  async handle({ sql, body, caller }, house) {
    const id = house.ids.next(prefixes.campaign)
    await insertCampaign(sql, id, judgedCampaign(body), nameOf(caller))
    return campaignView(sql, id)
  },
})
