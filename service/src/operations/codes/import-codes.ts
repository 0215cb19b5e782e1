import { z } from 'zod'
import { nameOf } from '../../domain/abilities.ts'
import { codeFaults, readCode } from '../../domain/codes.ts'
import { prefixes } from '../../domain/ids.ts'
import { addCodes, codeSetById, insertCodeSet, insertCodes } from '../../storage/codes.ts'
import type { CodeSetRow } from '../../storage/codes.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import type { UploadedRows } from '../bulk/uploaded-rows.ts'
import { rowFiles, uploadedRows } from '../bulk/uploaded-rows.ts'
import type { House, Upload } from '../operation.ts'
import { issuerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { batchForCodes, codeSet, codeSetView } from './code-set-view.ts'

const mostCodes = 1_000_000
const codesPerInsert = 5_000
const mostFaults = 100

const fault = z.object({ line: z.int(), expected: z.string() })
const imported = z
  .object({
    set: codeSet.optional().describe('Absent in a dry run'),
    imported: z.int(),
    duplicates: z
      .int()
      .describe('In the file twice, or known already; compared without case, spaces, hyphens, O/0 and I/L/1'),
    malformed: z.int(),
    faults: z.array(fault).describe(`The first ${mostFaults} lines that could not be read`),
  })
  .meta({ id: 'CodeImport' })

type Found = { imported: number; duplicates: number; malformed: number; faults: z.infer<typeof fault>[] }

export const importCodes = operation({
  id: 'importCodes',
  method: 'POST',
  path: '/v1/batches/{id}/code-imports',
  tag: 'Codes',
  summary:
    'Take in a merchant’s own codes: CSV with a column code, or JSON lines. Codes that are known already are left out, so a file may be sent again',
  ability: 'codes:write',
  params: z.strictObject({ id: idOf('bat') }),
  query: z.strictObject({
    dryRun: z.enum(['true', 'false']).default('false'),
    usesPerCode: z.coerce.number().int().min(1).max(1_000_000).default(1),
    note: z.string().min(1).max(200).optional(),
  }),
  body: nothing,
  upload: rowFiles,
  status: 201,
  reply: imported,
  problems: ['not_found', 'invalid_request', 'unsupported_media_type', 'payload_too_large'],
  idempotency: 'none', // a code that is known is not taken in again, whatever the key
  async handle(call, house) {
    const { query, params, sql } = call
    const caller = issuerOf(call)
    const file = uploadedRows(call.upload as Upload, { required: 'code', most: mostCodes })
    const batch = await batchForCodes(sql, caller, params.id, 0)
    const id = house.ids.next(prefixes.codeSet)
    await sql`savepoint before_import`
    await insertCodeSet(sql, {
      id,
      batch: batch.id,
      merchant: batch.merchant,
      origin: 'imported',
      job: null,
      note: query.note ?? null,
      codes: 0,
      usesPerCode: query.usesPerCode,
      seed: null,
      createdAt: await moment(sql, house.clock),
      createdBy: nameOf(caller),
    })
    const found = await takeIn(sql, house, id, query.usesPerCode, file)
    if (query.dryRun === 'true') {
      await sql`rollback to savepoint before_import`
      return found
    }
    await batchForCodes(sql, caller, params.id, 0) // with them it must still be within its stock
    return { set: codeSetView((await codeSetById(sql, id)) as CodeSetRow, false), ...found }
  },
})

async function takeIn(sql: Sql, house: House, set: string, uses: number, file: UploadedRows): Promise<Found> {
  const found: Found = { imported: 0, duplicates: 0, malformed: 0, faults: [] }
  let waiting: Buffer[] = []
  const flush = async () => {
    const made = waiting.length === 0 ? [] : await insertCodes(sql, set, waiting, uses)
    found.imported += made.length
    found.duplicates += waiting.length - made.length
    waiting = []
  }
  for await (const { line, fields } of file.rows) {
    const { code } = fields
    const read = typeof code === 'string' ? readCode(code) : { fault: 'characters' as const }
    if ('fault' in read) {
      found.malformed++
      if (found.faults.length < mostFaults) found.faults.push({ line, expected: codeFaults[read.fault] })
    } else waiting.push(house.secrets.mac('codes', read.code))
    if (waiting.length === codesPerInsert) await flush()
  }
  await flush()
  await addCodes(sql, set, found.imported)
  return found
}
