import { z } from 'zod'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { Problem } from '../../domain/problems.ts'
import { signups } from '../../storage/signups.ts'
import { moment } from '../../storage/sql.ts'
import { campaignParams } from '../campaigns/campaign-view.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, limitQuery, nothing, page } from '../shapes/basics.ts'
import { signup, signupViews } from './signup-view.ts'

export const getCampaignSignup = operation({
  id: 'getCampaignSignup',
  method: 'GET',
  path: '/v1/campaigns/{id}/sign-up',
  tag: 'Campaigns',
  summary: 'What a joint campaign asks of merchants: rule, split, a sample settlement, and the caller’s own enrolment',
  ability: 'batches:manage',
  params: campaignParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: signup,
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call, house) {
    const { sql, params } = call
    const rows = await signups(sql, { id: params.id, openAt: null, before: null }, 1)
    const [view] = await signupViews(sql, issuerOf(call), rows, await moment(sql, house.clock))
    if (!view) throw new Problem('not_found')
    return view
  },
})

export const listCampaignSignups = operation({
  id: 'listCampaignSignups',
  method: 'GET',
  path: '/v1/sign-ups',
  tag: 'Campaigns',
  summary: 'Joint campaigns, newest first; `open=true`: those that merchants may sign up for now',
  ability: 'batches:manage',
  params: nothing,
  query: z.strictObject({
    open: z.enum(['true', 'false']).default('false'),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(signup).meta({ id: 'CampaignSignupPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call, house) {
    const { sql, query } = call
    const [before] = query.cursor ? readCursor(query.cursor, ['string']) : [null]
    const at = await moment(sql, house.clock)
    const rows = await signups(sql, { id: null, openAt: query.open === 'true' ? at : null, before }, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    const next = rows.length > query.limit && last ? cursorOf([last.campaign]) : null
    return { data: await signupViews(sql, issuerOf(call), shown, at), next }
  },
})
