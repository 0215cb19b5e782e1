import { z } from 'zod'
import { readNotices as markRead, unreadNotices } from '../../storage/notices.ts'
import { moment } from '../../storage/sql.ts'
import { buyerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'

export const readNotices = operation({
  id: 'readNotices',
  method: 'POST',
  path: '/v1/notices/read',
  tag: 'Notices',
  summary: 'Mark notices as read: those named, or all',
  ability: 'coupons:read',
  params: nothing,
  query: nothing,
  body: z.strictObject({ notices: z.array(idOf('ntc')).min(1).max(200).optional() }).meta({ id: 'ReadNotices' }),
  status: 200,
  reply: z.object({ read: z.int(), unread: z.int() }),
  problems: ['invalid_request'],
  idempotency: 'stored',
  async handle({ sql, body, ...call }, house) {
    const who = buyerOf(call)
    const read = await markRead(sql, who, body.notices ?? null, await moment(sql, house.clock))
    return { read: read.length, unread: await unreadNotices(sql, who) }
  },
})
