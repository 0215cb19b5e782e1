import type { BulkJobEvent, BulkJobState } from '../domain/lifecycles/bulk-job.ts'
import { bulkJobLifecycle } from '../domain/lifecycles/bulk-job.ts'
import type { Sql } from './sql.ts'

export type BulkKind = 'grants' | 'codes'

export type BulkJobRow = {
  id: string
  kind: BulkKind
  state: BulkJobState
  merchant: string | null
  batch: string
  options: Record<string, unknown>
  total: number
  position: number
  counts: Record<string, number>
  failures: number
  lastError: string | null
  waitsFor: string | null
  fingerprint: string
  createdBy: string
  approvedBy: string | null
  createdAt: Date
  endedAt: Date | null
}

export type NewBulkJob = Pick<
  BulkJobRow,
  'id' | 'kind' | 'state' | 'merchant' | 'batch' | 'options' | 'total' | 'counts' | 'fingerprint' | 'createdBy'
> & { principal: string; requestKey: string; at: Date }

/** False: this caller's key was used already. */
export async function insertBulkJob(sql: Sql, job: NewBulkJob): Promise<boolean> {
  const rows = await sql`
    insert into bulk_jobs (job_id, kind, state, merchant_id, batch_id, options, total, counts, principal, request_key, fingerprint, created_by, created_at)
    values (${job.id}, ${job.kind}, ${job.state}, ${job.merchant}, ${job.batch}, ${JSON.stringify(job.options)}, ${job.total}, ${JSON.stringify(job.counts)},
            ${job.principal}, ${job.requestKey}, ${job.fingerprint}, ${job.createdBy}, ${job.at})
    on conflict do nothing returning 1`
  if (rows.length === 0) return false
  await sql`
    insert into bulk_job_events (job_id, seq, event, to_state, actor, at) values (${job.id}, 1, 'create', ${job.state}, ${job.createdBy}, ${job.at})`
  return true
}

export async function bulkJobById(sql: Sql, id: string): Promise<BulkJobRow | undefined> {
  const [row] = await sql<BulkJobRow>`
    select job_id as id, kind, state, merchant_id as merchant, batch_id as batch, options, total, position, counts, failures, last_error as "lastError",
           waits_for as "waitsFor", fingerprint, created_by as "createdBy", approved_by as "approvedBy", created_at as "createdAt", ended_at as "endedAt"
      from bulk_jobs where job_id = ${id}`
  return row
}

/** What this caller asked for under this key before. */
export async function bulkJobOfRequest(
  sql: Sql,
  principal: string,
  key: string,
): Promise<{ id: string; fingerprint: string } | undefined> {
  const [row] = await sql<{ id: string; fingerprint: string }>`
    select job_id as id, fingerprint from bulk_jobs where principal = ${principal} and request_key = ${key}`
  return row
}

/** An earlier job of the same file for the same batch that was not cancelled. */
export async function sameFile(sql: Sql, batch: string, fingerprint: string, not: string): Promise<string | undefined> {
  const [row] = await sql<{ id: string }>`
    select job_id as id from bulk_jobs
     where batch_id = ${batch} and fingerprint = ${fingerprint} and job_id <> ${not} and state <> 'cancelled' order by job_id limit 1`
  return row?.id
}

export type BulkJobFilter = {
  merchant: string | null
  batch: string | null
  kind: string | null
  state: string | null
}

/** Newest first, from before `before`. */
export const bulkJobs = (
  sql: Sql,
  filter: BulkJobFilter,
  before: string | null,
  most: number,
): Promise<BulkJobRow[]> => sql<BulkJobRow>`
  select job_id as id, kind, state, merchant_id as merchant, batch_id as batch, options, total, position, counts, failures, last_error as "lastError",
         waits_for as "waitsFor", fingerprint, created_by as "createdBy", approved_by as "approvedBy", created_at as "createdAt", ended_at as "endedAt"
    from bulk_jobs
   where (${filter.merchant}::text is null or merchant_id = ${filter.merchant}) and (${filter.batch}::text is null or batch_id = ${filter.batch})
     and (${filter.kind}::text is null or kind = ${filter.kind}) and (${filter.state}::text is null or state = ${filter.state})
     and (${before}::text is null or job_id < ${before})
   order by job_id desc limit ${most}`

/** The next job that has something to do, held until the transaction ends: no other process takes it meanwhile. */
export async function takeBulkJob(sql: Sql, at: Date): Promise<BulkJobRow | undefined> {
  const [row] = await sql<BulkJobRow>`
    select job_id as id, kind, state, merchant_id as merchant, batch_id as batch, options, total, position, counts, failures, last_error as "lastError",
           waits_for as "waitsFor", fingerprint, created_by as "createdBy", approved_by as "approvedBy", created_at as "createdAt", ended_at as "endedAt"
      from bulk_jobs where state in ('checking', 'running') and (not_before is null or not_before <= ${at})
     order by stepped_at nulls first limit 1 for no key update skip locked`
  return row
}

export type BulkProgress = {
  position: number
  counts: Record<string, number>
  /** Nothing can be done for so long, because of this. */
  wait?: { seconds: number; for: string }
}

export const saveProgress = (sql: Sql, job: string, progress: BulkProgress, at: Date): Promise<unknown[]> => sql`
  update bulk_jobs set position = ${progress.position}, counts = ${JSON.stringify(progress.counts)}, stepped_at = ${at}, failures = 0, last_error = null,
         waits_for = ${progress.wait?.for ?? null}, not_before = ${at}::timestamptz + make_interval(secs => ${progress.wait?.seconds ?? 0})
   where job_id = ${job}`

/** A step failed and was undone. It is tried again, later each time. Returns how many failed in a row. */
export async function saveFailure(sql: Sql, job: string, error: string, at: Date): Promise<number> {
  const [row] = await sql<{ failures: number }>`
    update bulk_jobs set failures = failures + 1, last_error = ${error}, stepped_at = ${at},
           not_before = ${at}::timestamptz + make_interval(secs => 2 ^ failures)
     where job_id = ${job} and state in ('checking', 'running') returning failures`
  return row?.failures ?? 0
}

/** One event of the job's lifecycle. Undefined: its state does not allow it. A new phase starts at the first line. */
export async function moveBulkJob(
  sql: Sql,
  move: { id: string; event: BulkJobEvent; actor: string; because: string | null; approvedBy: string | null; at: Date },
): Promise<BulkJobState | undefined> {
  const { from, to } = bulkJobLifecycle.events[move.event]
  const [row] = await sql<{ state: BulkJobState }>`
    with was as (select job_id, state from bulk_jobs where job_id = ${move.id} for no key update),
    moved as (
      update bulk_jobs j
         set state = ${to}, approved_by = coalesce(${move.approvedBy}, j.approved_by), failures = 0, not_before = null, waits_for = null,
             position = case when ${move.event} = 'check' then 0 else j.position end,
             ended_at = case when ${to} in ('done', 'cancelled') then ${move.at}::timestamptz end
        from was where j.job_id = was.job_id and was.state = any(${from}::text[])
      returning j.job_id, was.state as from_state, j.state
    ), told as (
      insert into bulk_job_events (job_id, seq, event, from_state, to_state, actor, because, at)
      select m.job_id, (select count(*) + 1 from bulk_job_events e where e.job_id = m.job_id), ${move.event}, m.from_state, m.state,
             ${move.actor}, ${move.because}, ${move.at}
        from moved m
    ) select state from moved`
  return row?.state
}

export type BulkJobEventRow = {
  at: Date
  event: string
  from: string | null
  to: string
  actor: string
  because: string | null
}
export const bulkJobEvents = (sql: Sql, id: string): Promise<BulkJobEventRow[]> => sql<BulkJobEventRow>`
  select at, event, from_state as "from", to_state as "to", actor, because from bulk_job_events where job_id = ${id} order by seq`
