import { operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'
import { campaignParams, campaignReply, campaignView } from './campaign-view.ts'

export const getCampaign = operation({
  id: 'getCampaign',
  method: 'GET',
  path: '/v1/campaigns/{id}',
  tag: 'Campaigns',
  summary: 'A campaign with its plan, phases, what its batches have planned, and its history',
  ability: 'batches:manage',
  params: campaignParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: campaignReply,
  edited: (reply) => reply.version,
  problems: ['not_found'],
  idempotency: 'none',
  handle: async ({ sql, params }) => campaignView(sql, params.id),
})
