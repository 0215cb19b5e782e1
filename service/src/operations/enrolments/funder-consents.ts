import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { instant as written } from '../../domain/clock.ts'
import { prefixes } from '../../domain/ids.ts'
import { Problem } from '../../domain/problems.ts'
import { campaignById } from '../../storage/campaigns.ts'
import type { ConsentRow } from '../../storage/consents.ts'
import { consentsOf, endConsent, insertConsent } from '../../storage/consents.ts'
import { moment } from '../../storage/sql.ts'
import { campaignParams } from '../campaigns/campaign-view.ts'
import { operation } from '../operation.ts'
import { idOf, instant, nothing } from '../shapes/basics.ts'
import { note } from '../shapes/settlement.ts'
import { share } from './enrolment-view.ts'

const outsider = z
  .string()
  .max(80)
  .regex(/^(brand|bank):[0-9A-Za-z_-]{1,60}$/)
  .meta({ examples: ['bank:icbc'] })

const consent = z
  .object({
    id: idOf('fco'),
    campaign: idOf('cam'),
    party: z.string().describe('A merchant, or an outside funder as `brand:…` or `bank:…`'),
    enrolment: idOf('enr').nullable(),
    basisPoints: share.describe('The most that it bears'),
    shops: z.array(z.string()),
    document: z.string().nullable().describe('Where an outside funder’s contract is kept'),
    givenBy: z.string(),
    acceptedBy: z.string(),
    from: instant,
    until: instant.nullable(),
  })
  .meta({ id: 'FundingConsent', description: 'Somebody agreed to bear a part of a campaign’s discounts' })

const consentView = (row: ConsentRow): z.input<typeof consent> => ({
  ...row,
  from: written(row.from),
  until: row.until && written(row.until),
})

export const listFundingConsents = operation({
  id: 'listFundingConsents',
  method: 'GET',
  path: '/v1/campaigns/{id}/consents',
  tag: 'Campaigns',
  summary: 'Who agreed to pay for a campaign, from when to when: merchants by enrolling, brands and banks by contract',
  ability: 'settlement:read',
  params: campaignParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: z.object({ data: z.array(consent) }),
  problems: ['not_found'],
  idempotency: 'none',
  async handle({ sql, params }) {
    if (!(await campaignById(sql, params.id))) throw new Problem('not_found')
    return { data: (await consentsOf(sql, params.id)).map(consentView) }
  },
})

export const recordFunderConsent = operation({
  id: 'recordFunderConsent',
  method: 'POST',
  path: '/v1/campaigns/{id}/consents',
  tag: 'Campaigns',
  summary:
    'Record that a brand or a bank agreed by contract to pay a part of a campaign. Without it no batch that it funds is published',
  ability: 'campaigns:enrol',
  params: campaignParams,
  query: nothing,
  body: z
    .strictObject({
      party: outsider,
      basisPoints: share.min(1),
      signedBy: note.max(200).describe('Who agreed on its side'),
      document: note.max(500).describe('Where the contract is kept'),
    })
    .meta({ id: 'FunderConsentDraft' }),
  status: 201,
  reply: consent,
  problems: ['not_found', 'already_exists'],
  idempotency: 'stored',
  async handle({ sql, params, body, caller }, house) {
    if (!(await campaignById(sql, params.id))) throw new Problem('not_found')
    const row = {
      id: house.ids.next(prefixes.consent),
      campaign: params.id,
      party: body.party,
      enrolment: null,
      basisPoints: body.basisPoints,
      shops: [],
      document: body.document,
      givenBy: `${body.party} ${body.signedBy}`,
      acceptedBy: nameOf(caller),
      from: await moment(sql, house.clock),
    }
    if (!(await insertConsent(sql, row)))
      throw new Problem('already_exists', { party: body.party, campaign: params.id })
    return consentView({ ...row, until: null })
  },
})

export const endFunderConsent = operation({
  id: 'endFunderConsent',
  method: 'POST',
  path: '/v1/campaigns/{id}/consents/end',
  tag: 'Campaigns',
  summary: 'A brand or a bank pays for no further batch of a campaign; what is published stands',
  ability: 'campaigns:enrol',
  params: campaignParams,
  query: nothing,
  body: z.strictObject({ party: outsider }),
  status: 200,
  reply: z.object({ data: z.array(consent) }),
  problems: ['not_found'],
  idempotency: 'stored',
  async handle({ sql, params, body, caller }, house) {
    const until = await moment(sql, house.clock)
    const ended = await endConsent(sql, { campaign: params.id, party: body.party, until, by: nameOf(caller) })
    if (!ended) throw new Problem('not_found')
    return { data: (await consentsOf(sql, params.id)).map(consentView) }
  },
})
