import { z } from 'zod'
import { merchantOf, requireOwn } from '../../domain/abilities.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { Problem } from '../../domain/problems.ts'
import type { LinkRow } from '../../storage/links.ts'
import { linkById, linkReport, links } from '../../storage/links.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, idOf, limitQuery, nothing, page } from '../shapes/basics.ts'
import { issueLink, linkView } from './link-view.ts'

export const listLinks = operation({
  id: 'listLinks',
  method: 'GET',
  path: '/v1/links',
  tag: 'Issue links',
  summary: 'Issue links of the caller’s side, newest first, with quota and use',
  ability: 'links:read',
  params: nothing,
  query: z.strictObject({
    batch: idOf('bat').optional(),
    partner: z.string().min(1).max(64).optional(),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(issueLink).meta({ id: 'IssueLinkPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const { query, sql } = call
    const [before] = query.cursor ? readCursor(query.cursor, ['string']) : [null]
    const filter = {
      merchant: merchantOf(issuerOf(call)),
      batch: query.batch ?? null,
      partner: query.partner ?? null,
    }
    const rows = await links(sql, filter, before, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1) as LinkRow | undefined
    return { data: shown.map(linkView), next: rows.length > query.limit && last ? cursorOf([last.id]) : null }
  },
})

export const getLink = operation({
  id: 'getLink',
  method: 'GET',
  path: '/v1/links/{id}',
  tag: 'Issue links',
  summary: 'One issue link',
  ability: 'links:read',
  params: z.strictObject({ id: idOf('lnk') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: issueLink,
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call) {
    const row = await linkById(call.sql, call.params.id)
    if (!row) throw new Problem('not_found')
    requireOwn(issuerOf(call), row.merchant)
    return linkView(row)
  },
})

export const reportLinks = operation({
  id: 'reportLinks',
  method: 'GET',
  path: '/v1/link-reports',
  tag: 'Issue links',
  summary: 'What each partner brought, by batch and channel: quota, issued, redeemed',
  ability: 'links:read',
  params: nothing,
  query: z.strictObject({ batch: idOf('bat').optional() }),
  body: nothing,
  status: 200,
  reply: z
    .object({
      data: z.array(
        z.object({
          batch: idOf('bat'),
          channel: z.string(),
          partner: z.string(),
          links: z.int(),
          quota: z.int(),
          issued: z.int(),
          redeemed: z.int(),
        }),
      ),
    })
    .meta({ id: 'LinkReport' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const filter = { merchant: merchantOf(issuerOf(call)), batch: call.query.batch ?? null }
    return { data: await linkReport(call.sql, filter) }
  },
})
