import { outsideAudience } from '../../domain/audience.ts'
import type { BatchTerms } from '../../domain/batch-terms.ts'
import { prefixes } from '../../domain/ids.ts'
import type { BatchRow } from '../../storage/batches.ts'
import { batchById, batchVersions } from '../../storage/batches.ts'
import type { BulkJobRow } from '../../storage/bulk-jobs.ts'
import type { BulkRow, Judged, Verdict } from '../../storage/bulk-rows.ts'
import { bulkRows, judgeBulkRows, saveVerdicts } from '../../storage/bulk-rows.ts'
import { factsOfBuyers } from '../../storage/buyers.ts'
import type { ClaimRow } from '../../storage/claims.ts'
import { issueMany, issuedUnder, requestFor } from '../../storage/grants.ts'
import type { Sql } from '../../storage/sql.ts'
import { moment } from '../../storage/sql.ts'
import type { JobHouse } from '../job.ts'
import type { BulkWork } from './bulk-work.ts'
import { recounted } from './bulk-work.ts'

const linesPerCheck = 2_000
const linesPerStep = 500
const secondsBetweenLooks = 5

/** Coupons for the buyers of an uploaded file: never more than the stock, never twice under one key. */
export const grantCoupons: BulkWork = {
  kind: 'grants',

  async check(sql, job) {
    const { row, terms } = await batchOf(sql, job)
    const knownOnly = job.options['unknownBuyers'] !== 'allow'
    const { perBuyerLimit } = terms
    const rows = await judgeBulkRows(
      sql,
      { id: job.id, batch: row.id, perBuyerLimit, knownOnly },
      job.position,
      linesPerCheck,
    )
    const verdicts = await withAudience(sql, terms, rows)
    await saveVerdicts(
      sql,
      job.id,
      verdicts.filter((one) => one.verdict !== 'malformed'),
    )
    const judged = verdicts.filter((one) => one.verdict !== 'malformed')
    const changes = judged.flatMap((one): [string, number][] => [
      ['waiting', -1],
      [one.verdict, 1],
    ])
    return { position: verdicts.at(-1)?.line ?? job.total, counts: recounted(job.counts, changes) }
  },

  async step(sql, job, house) {
    const { row, terms } = await batchOf(sql, job)
    const wait = waitsFor(row, await moment(sql, house.store.clock))
    if (wait) return { position: job.position, counts: job.counts, wait: { seconds: secondsBetweenLooks, for: wait } }
    const lines = await bulkRows(sql, job.id, job.position, linesPerStep)
    const valid = lines.filter((one) => one.verdict === 'valid')
    const results = await issued(sql, job, house, terms, valid)
    await saveVerdicts(sql, job.id, results)
    const changes = results.flatMap((one): [string, number][] => [
      ['valid', -1],
      [one.verdict, 1],
    ])
    return { position: lines.at(-1)?.line ?? job.total, counts: recounted(job.counts, changes) }
  },
}

type Terms = { audience: BatchTerms['audience']; perBuyerLimit: number }

async function batchOf(sql: Sql, job: BulkJobRow): Promise<{ row: BatchRow; terms: Terms }> {
  const row = await batchById(sql, job.batch)
  const [version] = row ? await batchVersions(sql, [row]) : []
  if (!row || !version) throw new Error(`there is no batch ${job.batch}`)
  return { row, terms: { audience: (version.terms as BatchTerms).audience, perBuyerLimit: version.perBuyerLimit } }
}

/** While nothing can be issued that may be issued later, the job waits: a pause does not burn the file. */
function waitsFor(batch: BatchRow, at: Date): string | undefined {
  if (batch.state === 'paused') return 'batch_paused'
  if (['draft', 'submitted', 'approved'].includes(batch.state)) return 'batch_not_published'
  return batch.state === 'live' && batch.claimFrom > at ? 'batch_not_started' : undefined
}

type Result = { bucket: number; line: number; verdict: Verdict; because: unknown; coupon?: string | null }

async function withAudience(sql: Sql, terms: Terms, rows: readonly Judged[]): Promise<Judged[]> {
  if (terms.audience.length === 0) return [...rows]
  const facts = await factsOfBuyers(
    sql,
    rows.filter((one) => one.verdict === 'valid'),
  )
  return rows.map((one) => {
    const outside = one.verdict === 'valid' ? outsideAudience(terms, facts.get(one.buyer) ?? {}) : undefined
    return outside ? { ...one, verdict: 'not_eligible', because: outside } : one
  })
}

/** Issues what is still valid now; what has changed since the dry run is told line by line. */
async function issued(
  sql: Sql,
  job: BulkJobRow,
  house: JobHouse,
  terms: Terms,
  lines: readonly BulkRow[],
): Promise<Result[]> {
  const keyed = lines.flatMap(({ bucket, buyer, key }) => (key === null ? [] : [{ bucket, buyer, dedupeKey: key }]))
  const served = new Map(
    (await issuedUnder(sql, job.batch, keyed)).map((one) => [`${one.buyer} ${one.dedupeKey}`, one.coupon]),
  )
  const duplicate = (one: BulkRow) => (one.key === null ? undefined : served.get(`${one.buyer} ${one.key}`))
  const wanted = lines.filter((one) => duplicate(one) === undefined)
  const facts = terms.audience.length === 0 ? undefined : await factsOfBuyers(sql, wanted)
  const requests = wanted.map((one) => {
    const outside = facts && outsideAudience(terms, facts.get(one.buyer) ?? {})
    return requestFor({
      bucket: one.bucket,
      buyer: one.buyer,
      key: `bulk ${job.id} ${one.line}`,
      claimId: house.ids.next(prefixes.claim),
      couponId: house.ids.next(prefixes.coupon),
      refusal: outside ? JSON.stringify({ outcome: 'not_eligible', because: outside }) : null,
      origin: {
        way: 'bulk',
        source: job.id,
        reference: null,
        dedupeKey: one.key,
        actor: job.createdBy,
        because: (job.options['because'] as string | undefined) ?? null,
      },
    })
  })
  const answers = await issueMany(sql, job.batch, requests, {
    pinned: house.store.clock.pinned(),
    timeZone: house.marketplace.timeZone,
    slices: house.slices,
  })
  const byLine = new Map(wanted.map((one, index) => [one.line, answers[index] as ClaimRow]))
  return lines.map((one) => resultOf(one, byLine.get(one.line), duplicate(one)))
}

function resultOf({ bucket, line }: BulkRow, answer: ClaimRow | undefined, before: string | undefined): Result {
  if (!answer) return { bucket, line, verdict: 'duplicate', because: { coupon: before } }
  if (answer.couponId !== null) return { bucket, line, verdict: 'issued', because: null, coupon: answer.couponId }
  const details = answer.because === null ? {} : (JSON.parse(answer.because) as Record<string, unknown>)
  const verdict =
    answer.outcome === 'limit_reached' ? 'over_limit' : answer.outcome === 'not_eligible' ? 'not_eligible' : 'refused'
  return { bucket, line, verdict, because: { outcome: answer.outcome, ...details } }
}
