import { z } from 'zod'
import { setReminded } from '../../storage/notices.ts'
import { buyerOf, operation } from '../operation.ts'
import { nothing } from '../shapes/basics.ts'

export const setReminders = operation({
  id: 'setReminders',
  method: 'POST',
  path: '/v1/notices/reminders',
  tag: 'Notices',
  summary: 'Be told a day and two hours before a coupon expires, or no longer',
  ability: 'coupons:read',
  params: nothing,
  query: nothing,
  body: z.strictObject({ expiry: z.boolean() }).meta({ id: 'SetReminders' }),
  status: 200,
  reply: z.object({ expiry: z.boolean() }),
  problems: ['invalid_request'],
  idempotency: 'stored',
  async handle({ sql, body, ...call }) {
    await setReminded(sql, buyerOf(call), body.expiry)
    return { expiry: body.expiry }
  },
})
