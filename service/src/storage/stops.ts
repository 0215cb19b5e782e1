import type { StopState } from '../domain/lifecycles/stop.ts'
import { stopLifecycle } from '../domain/lifecycles/stop.ts'
import type { Sql } from './sql.ts'

/** What can be stopped: issuing coupons in any way, or using them in new orders. */
export const stoppable = ['claims', 'coupon_use'] as const
export type Stoppable = (typeof stoppable)[number]

export type StopRow = {
  id: string
  what: Stoppable
  /** Whose things are stopped; null: everybody's. */
  merchant: string | null
  state: StopState
  because: string
  stoppedBy: string
  stoppedAt: Date
  liftedBecause: string | null
  liftedBy: string | null
  liftedAt: Date | null
}

/** False: it is stopped already. */
export async function insertStop(
  sql: Sql,
  row: Pick<StopRow, 'id' | 'what' | 'merchant' | 'because' | 'stoppedBy' | 'stoppedAt'>,
): Promise<boolean> {
  const rows = await sql`
    insert into stops (stop_id, what, merchant_id, state, because, stopped_by, stopped_at)
    values (${row.id}, ${row.what}, ${row.merchant}, ${stopLifecycle.initial}, ${row.because}, ${row.stoppedBy}, ${row.stoppedAt})
    on conflict do nothing returning 1`
  return rows.length === 1
}

/** False: it was lifted before. */
export async function liftStop(
  sql: Sql,
  lift: { id: string; because: string; by: string; at: Date },
): Promise<boolean> {
  const { from, to } = stopLifecycle.events.lift
  const rows = await sql`
    update stops set state = ${to}, lifted_because = ${lift.because}, lifted_by = ${lift.by}, lifted_at = ${lift.at}
     where stop_id = ${lift.id} and state = any(${from}::text[]) returning 1`
  return rows.length === 1
}

export async function stopById(sql: Sql, id: string): Promise<StopRow | undefined> {
  const [row] = await sql<StopRow>`
    select stop_id as id, what, merchant_id as merchant, state, because, stopped_by as "stoppedBy", stopped_at as "stoppedAt",
           lifted_because as "liftedBecause", lifted_by as "liftedBy", lifted_at as "liftedAt"
      from stops where stop_id = ${id}`
  return row
}

/** Newest first, from before `before`. */
export const stopsBefore = (
  sql: Sql,
  filter: { what: Stoppable | null; state: StopState | null },
  before: string | null,
  most: number,
): Promise<StopRow[]> => sql<StopRow>`
  select stop_id as id, what, merchant_id as merchant, state, because, stopped_by as "stoppedBy", stopped_at as "stoppedAt",
         lifted_because as "liftedBecause", lifted_by as "liftedBy", lifted_at as "liftedAt"
    from stops
   where (${filter.what}::text is null or what = ${filter.what}) and (${filter.state}::text is null or state = ${filter.state})
     and (${before}::text is null or stop_id < ${before})
   order by stop_id desc limit ${most}`

/** Whether what is a merchant's (null: the platform's) is stopped at this moment. */
export async function stopped(sql: Sql, what: Stoppable): Promise<(merchant: string | null) => boolean> {
  const rows = await sql<{ merchant: string | null }>`
    select merchant_id as merchant from stops where what = ${what} and state = 'standing'`
  const merchants = new Set(rows.map((row) => row.merchant))
  return (merchant) => merchants.has(null) || merchants.has(merchant)
}
