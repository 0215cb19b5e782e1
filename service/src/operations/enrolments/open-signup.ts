import { z } from 'zod'
import { wanted } from '../../domain/field-rules.ts'
import { nameOf } from '../../domain/abilities.ts'
import type { Fault } from '../../domain/problems.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { campaignById } from '../../storage/campaigns.ts'
import { settingsOf } from '../../storage/settings.ts'
import { hasPublished, insertSignup, signups } from '../../storage/signups.ts'
import { moment } from '../../storage/sql.ts'
import { campaignParams } from '../campaigns/campaign-view.ts'
import { issuerOf, operation } from '../operation.ts'
import { instant, localized, minor, nothing } from '../shapes/basics.ts'
import { share } from './enrolment-view.ts'
import { signup, signupViews } from './signup-view.ts'

export const openCampaignSignup = operation({
  id: 'openCampaignSignup',
  method: 'POST',
  path: '/v1/campaigns/{id}/sign-up',
  tag: 'Campaigns',
  summary:
    'Make a drafted campaign a joint one: its rule and split, written once. Merchants sign up when it is approved; only theirs takes part',
  ability: 'campaigns:write',
  params: campaignParams,
  query: nothing,
  body: z
    .strictObject({
      rule: localized,
      merchantBasisPoints: share.describe(
        'What a merchant bears of each discount on its goods; the platform bears the rest',
      ),
      sample: z
        .strictObject({ spendMinor: minor.min(1), offMinor: minor.min(1) })
        .describe('An order to show merchants what it comes to'),
      openUntil: instant,
    })
    .meta({ id: 'CampaignSignupDraft' }),
  status: 201,
  reply: signup,
  view: '/v1/campaigns/{id}/sign-up',
  problems: ['not_found', 'invalid_request', 'transition_not_allowed', 'already_exists'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql, body, params } = call
    const campaign = await campaignById(sql, params.id)
    if (!campaign) throw new Problem('not_found')
    if (campaign.state !== 'draft' || (await hasPublished(sql, campaign.id)))
      throw new Problem('transition_not_allowed', { state: campaign.state, event: 'open_sign_up' })
    const faults: Fault[] = []
    if (Date.parse(body.openUntil) > campaign.endsAt.getTime())
      faults.push({
        pointer: '/openUntil',
        found: body.openUntil,
        ...wanted.notAfter(campaign.endsAt.toISOString(), 'not after the campaign ends'),
      })
    if (body.sample.offMinor > body.sample.spendMinor)
      faults.push({
        pointer: '/sample/offMinor',
        found: String(body.sample.offMinor),
        ...wanted.notAbove('spendMinor', body.sample.spendMinor, `at most spendMinor, ${body.sample.spendMinor}`),
      })
    if (faults.length > 0) throw invalid(...faults)
    const at = await moment(sql, house.clock)
    const { exitNoticeDays } = await settingsOf(sql, 'settlement')
    const made = await insertSignup(sql, {
      campaign: campaign.id,
      rule: body.rule,
      merchantBasisPoints: body.merchantBasisPoints,
      sampleSpendMinor: body.sample.spendMinor,
      sampleOffMinor: body.sample.offMinor,
      openUntil: new Date(body.openUntil),
      exitNoticeDays,
      openedBy: nameOf(call.caller),
      openedAt: at,
    })
    if (!made) throw new Problem('already_exists', { campaign: campaign.id })
    const rows = await signups(sql, { id: campaign.id, openAt: null, before: null }, 1)
    const [view] = await signupViews(sql, issuerOf(call), rows, at)
    return view as NonNullable<typeof view>
  },
})
