import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import type { BulkRow } from '../../storage/bulk-rows.ts'
import { bulkFailures } from '../../storage/bulk-rows.ts'
import type { Sql } from '../../storage/sql.ts'
import { Streamed, issuerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'
import { ownBulkJob } from './bulk-job-view.ts'

const linesPerPart = 5_000

export const downloadBulkFailures = operation({
  id: 'downloadBulkFailures',
  method: 'GET',
  path: '/v1/bulk-jobs/{id}/failures',
  tag: 'Bulk jobs',
  summary: 'The lines that were not issued, with the reason, as a CSV file that can be mended and uploaded again',
  ability: 'grants:read',
  params: z.strictObject({ id: idOf('blk') }),
  query: nothing,
  body: nothing,
  download: 'text/csv',
  status: 200,
  reply: z.string().describe('Columns buyer, key, line, verdict, because'),
  problems: ['not_found'],
  idempotency: 'none',
  async handle(call, house) {
    const row = await ownBulkJob(call.sql, issuerOf(call), call.params.id)
    return new Streamed('text/csv', `${row.id}-failures.csv`, csvOf(house.store.sql, row.id))
  },
})

/** A cell that a spreadsheet would take for a formula is written with a leading apostrophe. */
const written = (rows: readonly unknown[][]): string => stringify(rows as unknown[][], { escape_formulas: true })

async function* csvOf(sql: Sql, job: string): AsyncGenerator<string> {
  yield written([['buyer', 'key', 'line', 'verdict', 'because']])
  for (let after = 0; ;) {
    const rows: BulkRow[] = await bulkFailures(sql, job, after, linesPerPart)
    if (rows.length === 0) return
    yield written(
      rows.map((one) => [
        one.buyer,
        one.key ?? '',
        one.line,
        one.verdict,
        one.because === null ? '' : JSON.stringify(one.because),
      ]),
    )
    after = (rows.at(-1) as BulkRow).line
  }
}
