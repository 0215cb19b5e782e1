import { z } from 'zod'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { campaignLifecycle } from '../../domain/lifecycles/campaign.ts'
import { campaigns } from '../../storage/campaigns.ts'
import { operation } from '../operation.ts'
import { cursorQuery, limitQuery, nothing, page } from '../shapes/basics.ts'
import { campaignEntry, campaignEntryView, campaignKinds } from './campaign-view.ts'

export const listCampaigns = operation({
  id: 'listCampaigns',
  method: 'GET',
  path: '/v1/campaigns',
  tag: 'Campaigns',
  summary: 'Campaigns, newest first. `state=submitted` is the queue of those to be approved',
  ability: 'batches:manage',
  params: nothing,
  query: z.strictObject({
    state: z.enum(campaignLifecycle.states).optional(),
    kind: z.enum(campaignKinds).optional(),
    search: z.string().trim().min(1).max(100).optional().describe('In either name'),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(campaignEntry).meta({ id: 'CampaignPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ query, sql }) {
    const [after] = query.cursor ? readCursor(query.cursor, ['string']) : ['']
    const filter = { state: query.state ?? null, kind: query.kind ?? null, search: query.search ?? null }
    const rows = await campaigns(sql, filter, after, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    return { data: shown.map(campaignEntryView), next: rows.length > query.limit && last ? cursorOf([last.id]) : null }
  },
})
