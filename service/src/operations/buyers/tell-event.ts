import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { bucketOf } from '../../domain/buckets.ts'
import { autoGrant } from '../coupons/auto-grant.ts'
import { issuerOf, operation } from '../operation.ts'
import { buyerReference, foreignReference, nothing } from '../shapes/basics.ts'
import { claimReply } from '../shapes/coupon.ts'

const body = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][a-z0-9_.]{0,63}$/)
      .describe('What happened, as the rules name it: `cart_idle_24h`'),
    dedupeKey: foreignReference.describe('What makes it one event: told again, it grants nothing more'),
  })
  .meta({ id: 'BuyerEvent' })

export const tellEvent = operation({
  id: 'tellEvent',
  method: 'POST',
  path: '/v1/buyers/{id}/events',
  tag: 'Buyers',
  summary: 'Tell what happened to a buyer; the rules that wait for it grant their coupons, each event once',
  ability: 'buyers:tell',
  params: z.strictObject({ id: buyerReference }),
  query: nothing,
  body,
  status: 200,
  reply: z.object({ granted: z.array(claimReply) }),
  problems: ['invalid_request'],
  idempotency: 'stored',
  async handle({ sql, params, body, ...call }, house) {
    const merchant = merchantOf(issuerOf(call))
    const who = { bucket: bucketOf(params.id), buyer: params.id }
    // what one merchant tells must not use up an event of another's
    const once = `${merchant ?? ''} ${body.name} ${body.dedupeKey}`
    return { granted: await autoGrant(sql, house, who, { trigger: 'event', subject: body.name, once, merchant }) }
  },
})
