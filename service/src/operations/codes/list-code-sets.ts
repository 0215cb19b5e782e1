import { z } from 'zod'
import { merchantOf } from '../../domain/abilities.ts'
import { cursorOf, readCursor } from '../../domain/cursor.ts'
import { bulkJobById } from '../../storage/bulk-jobs.ts'
import type { CodeSetRow } from '../../storage/codes.ts'
import { codeSets, codeUses } from '../../storage/codes.ts'
import type { Sql } from '../../storage/sql.ts'
import { issuerOf, operation } from '../operation.ts'
import { cursorQuery, idOf, limitQuery, nothing, page } from '../shapes/basics.ts'
import { codeSet, codeSetView, ownCodeSet } from './code-set-view.ts'

const view = async (sql: Sql, row: CodeSetRow) =>
  codeSetView(row, row.job !== null && row.seed !== null && (await bulkJobById(sql, row.job))?.state === 'done')

export const listCodeSets = operation({
  id: 'listCodeSets',
  method: 'GET',
  path: '/v1/code-sets',
  tag: 'Codes',
  summary: 'Sets of codes of the caller’s side, newest first',
  ability: 'grants:read',
  params: nothing,
  query: z.strictObject({ batch: idOf('bat').optional(), cursor: cursorQuery, limit: limitQuery }),
  body: nothing,
  status: 200,
  reply: page(codeSet).meta({ id: 'CodeSetPage' }),
  problems: ['invalid_request'],
  idempotency: 'none',
  async handle(call) {
    const { query, sql } = call
    const [before] = query.cursor ? readCursor(query.cursor, ['string']) : [null]
    const filter = { merchant: merchantOf(issuerOf(call)), batch: query.batch ?? null }
    const rows = await codeSets(sql, filter, before, query.limit + 1)
    const shown = rows.slice(0, query.limit)
    const last = shown.at(-1) as CodeSetRow | undefined
    return {
      data: await Promise.all(shown.map((row) => view(sql, row))),
      next: rows.length > query.limit && last ? cursorOf([last.id]) : null,
    }
  },
})

export const getCodeSet = operation({
  id: 'getCodeSet',
  method: 'GET',
  path: '/v1/code-sets/{id}',
  tag: 'Codes',
  summary: 'One set, with how many of its codes were used',
  ability: 'grants:read',
  params: z.strictObject({ id: idOf('cds') }),
  query: nothing,
  body: nothing,
  status: 200,
  reply: codeSet
    .extend({ usedCodes: z.int().describe('Codes that were used at least once'), uses: z.int() })
    .meta({ id: 'CodeSetWithUses' }),
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call) {
    const row = await ownCodeSet(call.sql, issuerOf(call), call.params.id)
    const { uses, used } = await codeUses(call.sql, row.id)
    return { ...(await view(call.sql, row)), usedCodes: used, uses }
  },
})
