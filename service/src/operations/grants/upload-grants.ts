import { z } from 'zod'
import { nameOf, requireOwn } from '../../domain/abilities.ts'
import { bucketOf } from '../../domain/buckets.ts'
import { prefixes } from '../../domain/ids.ts'
import { bulkJobLifecycle } from '../../domain/lifecycles/bulk-job.ts'
import { Problem, invalid } from '../../domain/problems.ts'
import { batchById } from '../../storage/batches.ts'
import type { BulkJobRow } from '../../storage/bulk-jobs.ts'
import { bulkJobById, bulkJobOfRequest, insertBulkJob } from '../../storage/bulk-jobs.ts'
import type { NewBulkRow } from '../../storage/bulk-rows.ts'
import { insertBulkRows } from '../../storage/bulk-rows.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import type { UploadedRow, UploadedRows } from '../bulk/uploaded-rows.ts'
import { rowFiles, uploadedRows } from '../bulk/uploaded-rows.ts'
import type { Upload } from '../operation.ts'
import { Replayed, issuerOf, operation } from '../operation.ts'
import { idOf, nothing } from '../shapes/basics.ts'

const mostRows = 1_000_000
const rowsPerInsert = 5_000

const query = z.strictObject({
  unknownBuyers: z
    .enum(['refuse', 'allow'])
    .default('refuse')
    .describe('What becomes of buyers whom nobody has told us about and who never had a coupon or an order here'),
  because: z.string().min(1).max(500).optional().describe('Why they get it; kept with every coupon'),
})

const accepted = z
  .object({ job: idOf('blk'), lines: z.int(), malformed: z.int() })
  .meta({ id: 'BulkGrantAccepted', description: 'The file is taken in; its dry run has begun' })
type Accepted = z.infer<typeof accepted>

export const uploadGrants = operation({
  id: 'uploadGrants',
  method: 'POST',
  path: '/v1/batches/{id}/bulk-grants',
  tag: 'Grants',
  summary:
    'Upload who is to get a coupon of this batch: CSV with the columns buyer and (optional) key, or the same as JSON lines. ' +
    'A dry run follows; nothing is issued before the job is started. Under one key a buyer gets one coupon, ever',
  ability: 'grants:write',
  params: z.strictObject({ id: idOf('bat') }),
  query,
  body: nothing,
  upload: rowFiles,
  status: 201,
  reply: accepted,
  problems: ['not_found', 'invalid_request', 'unsupported_media_type', 'payload_too_large', 'idempotency_key_reused'],
  idempotency: 'own', // the job keeps the key and the file's fingerprint
  async handle(call, house) {
    const caller = issuerOf(call)
    const { sql } = call
    const batch = await batchById(sql, call.params.id)
    if (!batch) throw new Problem('not_found')
    requireOwn(caller, batch.merchant)
    if (batch.takenBy !== 'grant' && batch.takenBy !== 'click')
      throw invalid({
        pointer: '{id}',
        found: `a batch taken by "${batch.takenBy}"`,
        expected: 'one that is granted or clicked for',
      })
    const file = uploadedRows(call.upload as Upload, { required: 'buyer', most: mostRows })
    const principal = nameOf(caller)
    const before = await bulkJobOfRequest(sql, principal, call.key)
    if (before) return again(sql, before, batch.id, file)
    const id = house.ids.next(prefixes.bulkJob)
    const { lines, malformed } = await takeIn(sql, id, file)
    const taken = await insertBulkJob(sql, {
      id,
      kind: 'grants',
      state: bulkJobLifecycle.initial,
      merchant: batch.merchant,
      batch: batch.id,
      options: call.query,
      total: lines,
      counts: { waiting: lines - malformed, malformed },
      fingerprint: `${batch.id} ${file.fingerprint()}`,
      createdBy: principal,
      principal,
      requestKey: call.key,
      at: await moment(sql, house.clock),
    })
    if (!taken) throw new Problem('overloaded', { retryAfterSeconds: 1 }) // the same request is being carried out at this moment
    return acceptedAs((await bulkJobById(sql, id)) as BulkJobRow)
  },
})

const acceptedAs = (job: BulkJobRow): Accepted => ({
  job: job.id,
  lines: job.total,
  malformed: job.counts['malformed'] ?? 0,
})

/** The same request again: it is answered as before, once its file is seen to be the same. */
async function again(
  sql: Sql,
  before: { id: string; fingerprint: string },
  batch: string,
  file: UploadedRows,
): Promise<Replayed<Accepted>> {
  for await (const row of file.rows) void row
  if (before.fingerprint !== `${batch} ${file.fingerprint()}`) throw new Problem('idempotency_key_reused')
  return new Replayed(acceptedAs((await bulkJobById(sql, before.id)) as BulkJobRow))
}

async function takeIn(sql: Sql, job: string, file: UploadedRows) {
  let [lines, malformed] = [0, 0]
  let waiting: NewBulkRow[] = []
  for await (const row of file.rows) {
    const read = rowOf(row)
    lines++
    if (read.verdict === 'malformed') malformed++
    waiting.push(read)
    if (waiting.length < rowsPerInsert) continue
    await insertBulkRows(sql, job, waiting)
    waiting = []
  }
  await insertBulkRows(sql, job, waiting)
  return { lines, malformed }
}

/** A line that cannot be read is kept as well: it comes back in the file of failures. */
function rowOf({ line, fields }: UploadedRow): NewBulkRow {
  const { buyer, key } = fields
  const fault = faultIn(buyer, key)
  const reference = typeof buyer === 'string' ? buyer.slice(0, 128).replaceAll('\0', '') : ''
  const dedupe = typeof key === 'string' && key !== '' ? key.slice(0, 128).replaceAll('\0', '') : null
  const bucket = bucketOf(reference)
  if (fault) return { bucket, line, buyer: reference, key: dedupe, verdict: 'malformed', because: fault }
  return { bucket, line, buyer: reference, key: dedupe, verdict: 'waiting', because: null }
}

function faultIn(buyer: unknown, key: unknown): { field: string; expected: string } | undefined {
  const fits = (text: unknown, least: number) =>
    typeof text === 'string' && text.length >= least && text.length <= 128 && !text.includes('\0')
  if (!fits(buyer, 1)) return { field: 'buyer', expected: 'a reference of 1 to 128 characters' }
  if (key !== undefined && !fits(key, 0)) return { field: 'key', expected: 'at most 128 characters' }
  return undefined
}
