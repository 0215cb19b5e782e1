import { z } from 'zod'
import { instant as instantOf } from '../../domain/clock.ts'
import { cursorOf, readTimeCursor } from '../../domain/cursor.ts'
import { isReminded, noticesOf, unreadNotices } from '../../storage/notices.ts'
import { buyerOf, operation } from '../operation.ts'
import { cursorQuery, idOf, instant, limitQuery, nothing } from '../shapes/basics.ts'

const notice = z
  .object({
    id: idOf('ntc'),
    kind: z.string().describe('`coupon.grant`, `coupon.void`, `coupon.freeze` … as the events of webhooks are called'),
    coupon: idOf('cpn').optional(),
    details: z.record(z.string(), z.unknown()),
    at: instant,
    readAt: instant.optional(),
  })
  .meta({ id: 'Notice', description: 'What happened to a wallet without its owner’s doing' })

export const listNotices = operation({
  id: 'listNotices',
  method: 'GET',
  path: '/v1/notices',
  tag: 'Notices',
  summary: 'What the calling buyer is told: coupons that came, were taken back, frozen or issued again; newest first',
  ability: 'coupons:read',
  params: nothing,
  query: z.strictObject({ unread: z.enum(['true', 'false']).default('false'), cursor: cursorQuery, limit: limitQuery }),
  body: nothing,
  status: 200,
  reply: z
    .object({
      data: z.array(notice),
      next: z.string().nullable(),
      unread: z.int(),
      reminders: z.object({ expiry: z.boolean().describe('Whether it is told that a coupon is about to expire') }),
    })
    .meta({ id: 'Notices' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle({ sql, query, ...call }) {
    const who = buyerOf(call)
    const after = query.cursor ? readTimeCursor(query.cursor) : null
    const rows = await noticesOf(sql, who, query.unread === 'true', after, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    return {
      data: shown.map(({ id, kind, coupon, details, at, readAt }) => ({
        id,
        kind,
        ...(coupon !== null && { coupon }),
        details,
        at: instantOf(at),
        ...(readAt !== null && { readAt: instantOf(readAt) }),
      })),
      next: rows.length > query.limit && last ? cursorOf([instantOf(last.at), last.id]) : null,
      unread: await unreadNotices(sql, who),
      reminders: { expiry: await isReminded(sql, who) },
    }
  },
})
