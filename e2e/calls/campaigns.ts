import type { CampaignState } from '../../service/src/domain/lifecycles/campaign.ts'
import type { Stage } from './stage.ts'
import type { Way } from './way.ts'

function campaignDraft() {
  const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
  const name = { 'zh-CN': '双11', en: 'Double 11' }
  return { name, startsAt: at(0), endsAt: at(9), phases: [{ id: 'burst', name, from: at(1), until: at(2) }] }
}

const roadTo: Record<CampaignState, readonly string[]> = {
  draft: [],
  submitted: ['submit'],
  approved: ['submit', 'approve'],
  ended: ['submit', 'approve', 'end'],
}

/** Campaigns are the platform's; merchants read them. */
async function campaign(stage: Stage, state: CampaignState): Promise<string> {
  const [author, approver] = [await stage.backend(null), await stage.backend(null)]
  const id = (await stage.ok(author, 'POST', '/v1/campaigns', campaignDraft()))['id'] as string
  for (const event of roadTo[state])
    await stage.ok(event === 'approve' ? approver : author, 'POST', `/v1/campaigns/${id}/${event}`)
  return id
}

const inState = (state: CampaignState, body?: object): Way => ({
  of: 'all',
  make: async (stage) => ({ params: { id: await campaign(stage, state) }, ...(body && { body }) }),
})

export const campaignCalls = {
  listCampaigns: { of: 'all', make: async () => ({}) },
  createCampaign: { of: 'all', make: async () => ({ body: campaignDraft() }) },
  getCampaign: inState('draft'),
  getCampaignBudget: inState('approved'),
  getCampaignReturns: inState('approved'),
  editCampaign: {
    of: 'all',
    make: async (stage) => ({
      params: { id: await campaign(stage, 'draft') },
      body: campaignDraft(),
      headers: { 'if-match': '*' },
    }),
  },
  submitCampaign: inState('draft'),
  approveCampaign: inState('submitted'),
  sendBackCampaign: inState('approved', { because: 'the budget is too high' }),
  endCampaign: inState('approved'),
} as const satisfies Record<string, Way>
