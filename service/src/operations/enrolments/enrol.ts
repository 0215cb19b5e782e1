import { z } from 'zod'
import { wanted } from '../../domain/field-rules.ts'
import { merchantOf, nameOf } from '../../domain/abilities.ts'
import { prefixes } from '../../domain/ids.ts'
import type { Fault } from '../../domain/problems.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { applyFor, enrolments, noEnrolmentFilter } from '../../storage/enrolments.ts'
import { shopsOfMerchant, signups } from '../../storage/signups.ts'
import { moment } from '../../storage/sql.ts'
import { campaignParams } from '../campaigns/campaign-view.ts'
import { issuerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { enrolmentReply, enrolmentWhole, share } from './enrolment-view.ts'
import { isOpen } from './signup-view.ts'

export const enrolInCampaign = operation({
  id: 'enrolInCampaign',
  method: 'POST',
  path: '/v1/campaigns/{id}/enrolments',
  tag: 'Campaigns',
  summary:
    'Sign up for a joint campaign: the merchant’s consent to its share, for these shops. Again after it was rejected or left. It counts once the platform accepts',
  ability: 'campaigns:join',
  params: campaignParams,
  query: nothing,
  body: z
    .strictObject({
      shops: z.array(idOf('shp')).min(1).max(200),
      merchantBasisPoints: share.describe('What is consented to: it must be what the campaign asks'),
    })
    .meta({ id: 'EnrolmentDraft' }),
  status: 201,
  reply: enrolmentReply,
  problems: ['not_found', 'invalid_request', 'transition_not_allowed'],
  idempotency: 'stored',
  async handle(call, house) {
    const { sql, body, params, caller } = call
    const merchant = merchantOf(issuerOf(call)) as string // nobody else has the ability
    const at = await moment(sql, house.clock)
    const [asked] = await signups(sql, { id: params.id, openAt: null, before: null }, 1)
    if (!asked) throw new Problem('not_found')
    if (!isOpen(asked, at))
      throw new Problem('transition_not_allowed', {
        state: asked.campaignState,
        event: 'enrol',
        openUntil: asked.openUntil,
      })
    const shops = [...new Set(body.shops)].sort()
    const own = new Set((await shopsOfMerchant(sql, merchant, shops)).map((shop) => shop.id))
    const faults: Fault[] = body.shops.flatMap((shop, n) =>
      own.has(shop) ? [] : [{ pointer: `/shops/${n}`, found: shop, ...wanted.other('own_shop', 'one of your shops') }],
    )
    if (body.merchantBasisPoints !== asked.merchantBasisPoints)
      faults.push({
        pointer: '/merchantBasisPoints',
        found: String(body.merchantBasisPoints),
        ...wanted.other('as_asked', `${asked.merchantBasisPoints}, as the campaign asks`, {
          basisPoints: asked.merchantBasisPoints,
        }),
      })
    if (faults.length > 0) throw invalid(...faults)
    const row = await applyFor(sql, {
      id: house.ids.next(prefixes.enrolment),
      campaign: params.id,
      merchant,
      merchantBasisPoints: asked.merchantBasisPoints,
      shops,
      actor: nameOf(caller),
      at,
    })
    if (!row) {
      const [standing] = await enrolments(sql, { ...noEnrolmentFilter, campaign: params.id, merchant }, 1)
      throw new Problem('transition_not_allowed', {
        state: standing?.state,
        event: 'resubmit',
        enrolment: standing?.id,
        endsAt: standing?.endsAt,
      })
    }
    return enrolmentWhole(sql, row)
  },
})
