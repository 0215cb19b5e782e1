import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { instant } from '../../domain/clock.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import type { GrantRow } from '../../storage/grants.ts'
import { grants } from '../../storage/grants.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, idOf, instant as instantShape, limitQuery, nothing, page } from '../shapes/basics.ts'

const ways = ['grant', 'bulk', 'agent', 'code', 'link'] as const

const grant = z
  .object({
    coupon: idOf('cpn'),
    buyer: z.string(),
    batch: idOf('bat'),
    way: z.enum(ways),
    source: z.string().describe('The job, the set of codes, the link, the agent, or who granted it'),
    actor: z.string(),
    because: z.string().optional(),
    at: instantShape,
  })
  .meta({
    id: 'Grant',
    description: 'A coupon that came into a wallet otherwise than by a click on the marketplace’s pages',
  })

export const listGrants = operation({
  id: 'listGrants',
  method: 'GET',
  path: '/v1/grants',
  tag: 'Grants',
  summary: 'What was given away, by whom, through what and why; newest first',
  ability: 'grants:read',
  params: nothing,
  query: z.strictObject({
    batch: idOf('bat').optional(),
    buyer: z.string().min(1).max(128).optional(),
    source: z.string().min(1).max(128).optional(),
    way: z.enum(ways).optional(),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(grant).meta({ id: 'GrantPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const { query, sql } = call
    const filter = {
      merchant: merchantOf(issuerOf(call)),
      batch: query.batch ?? null,
      buyer: query.buyer ?? null,
      source: query.source ?? null,
      way: query.way ?? null,
    }
    const place = query.cursor ? readCursor(query.cursor, ['instant', 'string']) : null
    const before = place && { at: new Date(place[0]), coupon: place[1] }
    const rows = await grants(sql, filter, before, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1) as GrantRow | undefined
    return {
      data: shown.map(({ at, because, ...rest }) => ({
        ...rest,
        ...(because !== null && { because }),
        at: instant(at),
      })),
      next: rows.length > query.limit && last ? cursorOf([instant(last.at), last.coupon]) : null,
    }
  },
})
