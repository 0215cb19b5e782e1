import type { Sql } from './sql.ts'

/** The void of all coupons of a batch or of a case, bucket by bucket. */
export type VoidRun = {
  id: string
  batch: string | null
  case: string | null
  merchant: string | null
  state: 'running' | 'done' | 'cancelled'
  because: string
  actor: string
  nextBucket: number
  voided: number
  ordersCancelled: number
  startedAt: Date
  endedAt: Date | null
}

export const insertVoidRun = (
  sql: Sql,
  run: Pick<VoidRun, 'id' | 'batch' | 'case' | 'merchant' | 'because' | 'actor' | 'startedAt'>,
): Promise<unknown[]> => sql`
  insert into void_runs (run_id, batch_id, case_id, merchant_id, state, because, actor, started_at)
  values (${run.id}, ${run.batch}, ${run.case}, ${run.merchant}, 'running', ${run.because}, ${run.actor}, ${run.startedAt})`

export async function voidRunById(sql: Sql, id: string): Promise<VoidRun | undefined> {
  const [row] = await sql<VoidRun>`
    select run_id as id, batch_id as batch, case_id as "case", merchant_id as merchant, state, because, actor, next_bucket as "nextBucket",
           voided, orders_cancelled as "ordersCancelled", started_at as "startedAt", ended_at as "endedAt"
      from void_runs where run_id = ${id}`
  return row
}

/** The oldest run that is to be done and that nobody else works on; locked. */
export async function takeVoidRun(sql: Sql): Promise<VoidRun | undefined> {
  const [taken] = await sql<{ id: string }>`
    select run_id as id from void_runs where state = 'running' order by started_at limit 1 for update skip locked`
  return taken && voidRunById(sql, taken.id)
}

/** Coupons of a run in one bucket that can still be taken back. Held ones come last. */
export const couponsOfRun = (
  sql: Sql,
  run: Pick<VoidRun, 'batch' | 'case'>,
  bucket: number,
  most: number,
): Promise<{ id: string; buyer: string; held: boolean; heldAtVoid: 'cancel_order' | 'strip_coupon' | null }[]> => sql`
  select c.coupon_id as id, c.buyer_id as buyer, c.state = 'held' as held, v.terms ->> 'heldAtVoid' as "heldAtVoid"
    from coupons c join batch_versions v on v.batch_id = c.batch_id and v.version = c.version
   where c.bucket = ${bucket} and c.state in ('available', 'frozen', 'held')
     and (c.batch_id = ${run.batch} or exists (
       select from case_coupons k where k.bucket = c.bucket and k.case_id = ${run.case} and k.coupon_id = c.coupon_id))
   order by c.state = 'held', c.buyer_id, c.coupon_id limit ${most}`

export const saveVoidRun = (sql: Sql, run: VoidRun): Promise<unknown[]> => sql`
  update void_runs set state = ${run.state}, next_bucket = ${run.nextBucket}, voided = ${run.voided},
         orders_cancelled = ${run.ordersCancelled}, ended_at = ${run.endedAt}
   where run_id = ${run.id}`

/** What is still to be taken back for a case is left alone from now on. */
export const cancelVoidRuns = (sql: Sql, id: string, at: Date): Promise<unknown[]> => sql`
  update void_runs set state = 'cancelled', ended_at = ${at} where case_id = ${id} and state = 'running'`
