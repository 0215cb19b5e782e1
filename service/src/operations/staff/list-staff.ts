import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { listedStaff } from '../../storage/staff.ts'
import { issuerOf, operation } from '../operation.ts'
import { staffRole } from '../session/shapes.ts'
import { cursorQuery, limitQuery, nothing, page } from '../shapes/basics.ts'
import { person, personOf, personView, staffParams } from './person.ts'

export const listStaff = operation({
  id: 'listStaff',
  method: 'GET',
  path: '/v1/staff',
  tag: 'Staff',
  summary: 'Who works here, in which role. A merchant’s owner sees the merchant’s own people',
  ability: 'staff:read',
  params: nothing,
  query: z.strictObject({
    merchant: z.string().max(64).optional(),
    role: staffRole.optional(),
    state: z.enum(['invited', 'active', 'disabled']).optional(),
    cursor: cursorQuery,
    limit: limitQuery,
  }),
  body: nothing,
  status: 200,
  reply: page(person).meta({ id: 'StaffPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const { sql, query } = call
    const [after] = query.cursor ? readCursor(query.cursor, ['string']) : ['']
    const own = merchantOf(issuerOf(call))
    if (own !== null && query.merchant !== undefined && query.merchant !== own) return { data: [], next: null }
    const filter = { merchant: own ?? query.merchant ?? null, role: query.role ?? null, state: query.state ?? null }
    const rows = await listedStaff(sql, filter, after, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1)
    return { data: shown.map(personView), next: rows.length > query.limit && last ? cursorOf([last.id]) : null }
  },
})

export const getStaff = operation({
  id: 'getStaff',
  method: 'GET',
  path: '/v1/staff/{id}',
  tag: 'Staff',
  summary: 'One person',
  ability: 'staff:read',
  params: staffParams,
  query: nothing,
  body: nothing,
  status: 200,
  reply: person,
  problems: ['not_found'],
  idempotency: 'none',
  handle: async (call) => personView(await personOf(call.sql, issuerOf(call), call.params.id)),
})
