import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { instant } from '../../domain/clock.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { auditEntries } from '../../storage/audit.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, instant as instantShape, limitQuery, nothing, page } from '../shapes/basics.ts'
import { auditEntry } from './shapes.ts'

const text = z.string().min(1).max(120).optional()

export const listAudit = operation({
  id: 'listAudit',
  method: 'GET',
  path: '/v1/audit',
  tag: 'Audit',
  summary: 'What people and backends did, newest first. A merchant’s owner sees what the merchant’s own did',
  ability: 'audit:read',
  params: nothing,
  query: z.strictObject({
    actor: text,
    operation: text,
    object: text,
    merchant: text,
    from: instantShape.optional(),
    until: instantShape.optional(),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(auditEntry).meta({ id: 'AuditPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const { sql, query } = call
    const [after] = query.cursor ? readCursor(query.cursor, ['string']) : ['']
    const own = merchantOf(issuerOf(call))
    if (own !== null && query.merchant !== undefined && query.merchant !== own) return { data: [], next: null }
    const filter = {
      merchant: own ?? query.merchant ?? null,
      actor: query.actor ?? null,
      operation: query.operation ?? null,
      object: query.object ?? null,
      from: query.from === undefined ? null : new Date(query.from),
      until: query.until === undefined ? null : new Date(query.until),
    }
    const rows = await auditEntries(sql, filter, after, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    return {
      data: shown.map(({ bucket: _bucket, at, ...entry }) => ({ ...entry, at: instant(at) })),
      next: rows.length > query.limit && last ? cursorOf([last.id]) : null,
    }
  },
})
