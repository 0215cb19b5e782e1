import type { Sql } from './sql.ts'

/** What became of a line of an uploaded file. `valid` only while it waits for its turn. */
export type Verdict =
  'waiting' | 'malformed' | 'duplicate' | 'unknown' | 'over_limit' | 'not_eligible' | 'valid' | 'issued' | 'refused'

export type NewBulkRow = {
  bucket: number
  line: number
  buyer: string
  key: string | null
  verdict: Verdict
  because: unknown
}

export const insertBulkRows = (sql: Sql, job: string, rows: readonly NewBulkRow[]): Promise<unknown[]> => sql`
  insert into bulk_rows (bucket, job_id, line, buyer_id, dedupe_key, verdict, because)
  select bucket, ${job}, line, buyer, key, verdict, because
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(bucket smallint, line integer, buyer text, key text, verdict text, because jsonb)`

/** What makes up a key within one file: the key that the line names, or its buyer alone. */
export type Judged = { line: number; bucket: number; buyer: string; verdict: Verdict; because: unknown }

/**
 * The dry run over some lines: what would become of each if it were issued now. In order of precedence: the same buyer and key
 * stand in an earlier line or were served before; nobody knows the buyer; the buyer would have more than the limit.
 */
export const judgeBulkRows = (
  sql: Sql,
  job: { id: string; batch: string; perBuyerLimit: number; knownOnly: boolean },
  from: number,
  most: number,
): Promise<Judged[]> => sql<Judged>`
  with these as materialized (
    select r.bucket, r.line, r.buyer_id, r.dedupe_key, r.verdict from bulk_rows r
     where r.job_id = ${job.id} and r.line > ${from} order by r.line limit ${most}
  )
  select t.line, t.bucket, t.buyer_id as buyer,
         case when t.verdict <> 'waiting' then t.verdict
              when earlier.line is not null or served.coupon_id is not null then 'duplicate'
              when ${job.knownOnly} and not known.yes then 'unknown'
              when mine.has + earlier.others >= ${job.perBuyerLimit} then 'over_limit'
              else 'valid' end as verdict,
         case when t.verdict <> 'waiting' then null
              when earlier.line is not null then jsonb_build_object('line', earlier.line)
              when served.coupon_id is not null then jsonb_build_object('coupon', served.coupon_id)
              when ${job.knownOnly} and not known.yes then jsonb_build_object('buyer', t.buyer_id)
              when mine.has + earlier.others >= ${job.perBuyerLimit} then jsonb_build_object('perBuyerLimit', ${job.perBuyerLimit}::integer, 'has', mine.has)
         end as because
    from these t
    cross join lateral (
      select min(e.line) filter (where e.dedupe_key is not distinct from t.dedupe_key) as line, count(distinct coalesce(e.dedupe_key, ''))::integer as others
        from bulk_rows e where e.bucket = t.bucket and e.job_id = ${job.id} and e.buyer_id = t.buyer_id and e.line < t.line and e.verdict <> 'malformed'
    ) earlier
    cross join lateral (
      select count(*)::integer as has from coupons c where c.bucket = t.bucket and c.buyer_id = t.buyer_id and c.batch_id = ${job.batch}
    ) mine
    left join lateral (
      select o.coupon_id from coupon_origins o
       where o.bucket = t.bucket and o.buyer_id = t.buyer_id and o.batch_id = ${job.batch} and o.dedupe_key = t.dedupe_key
    ) served on true
    cross join lateral (
      select exists (select from buyers b where b.bucket = t.bucket and b.buyer_id = t.buyer_id)
          or exists (select from coupons c where c.bucket = t.bucket and c.buyer_id = t.buyer_id)
          or exists (select from orders o where o.bucket = t.bucket and o.buyer_id = t.buyer_id) as yes
    ) known
   order by t.line`

export type BulkRow = {
  line: number
  bucket: number
  buyer: string
  key: string | null
  verdict: Verdict
  because: Record<string, unknown> | null
  coupon: string | null
}

/** Lines in their order, from after `after`. */
export const bulkRows = (sql: Sql, job: string, after: number, most: number): Promise<BulkRow[]> => sql<BulkRow>`
  select line, bucket, buyer_id as buyer, dedupe_key as key, verdict, because, coupon_id as coupon
    from bulk_rows where job_id = ${job} and line > ${after} order by line limit ${most}`

/** Lines that were not issued, in their order. */
export const bulkFailures = (sql: Sql, job: string, after: number, most: number): Promise<BulkRow[]> => sql<BulkRow>`
  select line, bucket, buyer_id as buyer, dedupe_key as key, verdict, because, coupon_id as coupon
    from bulk_rows where job_id = ${job} and line > ${after} and verdict not in ('issued', 'valid', 'waiting') order by line limit ${most}`

export const saveVerdicts = (
  sql: Sql,
  job: string,
  rows: readonly { bucket: number; line: number; verdict: Verdict; because: unknown; coupon?: string | null }[],
): Promise<unknown[]> => sql`
  update bulk_rows b set verdict = r.verdict, because = coalesce(r.because, b.because), coupon_id = r.coupon
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(bucket smallint, line integer, verdict text, because jsonb, coupon text)
   where b.bucket = r.bucket and b.job_id = ${job} and b.line = r.line`

/** Lines of jobs that ended before this. */
export const forgetBulkRows = (sql: Sql, before: Date, most: number): Promise<unknown[]> => sql`
  delete from bulk_rows b using (
    select r.bucket, r.job_id, r.line from bulk_rows r join bulk_jobs j on j.job_id = r.job_id where j.ended_at < ${before} limit ${most}
  ) old where b.bucket = old.bucket and b.job_id = old.job_id and b.line = old.line
  returning 1`
