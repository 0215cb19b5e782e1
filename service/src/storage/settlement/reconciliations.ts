import type { Sql } from '../sql.ts'

export type ReconciliationRow = {
  id: string
  source: 'merchant' | 'payment_provider'
  merchant: string | null
  from: Date
  to: Date
  state: 'collecting' | 'matched' | 'done'
  rows: number
  createdBy: string
  createdAt: Date
  matchedAt: Date | null
  open: number
  byClass: Record<string, number>
}

export const insertReconciliation = (
  sql: Sql,
  row: Pick<ReconciliationRow, 'id' | 'source' | 'merchant' | 'from' | 'to' | 'createdBy' | 'createdAt'>,
): Promise<unknown[]> => sql`
  insert into reconciliations (recon_id, source, merchant_id, from_at, to_at, state, created_by, created_at)
  values (${row.id}, ${row.source}, ${row.merchant}, ${row.from}, ${row.to}, 'collecting', ${row.createdBy}, ${row.createdAt})`

/** Newest first, from before an id; or one of them. */
export const reconciliations = (
  sql: Sql,
  filter: { id: string | null; before: string | null },
  most: number,
): Promise<ReconciliationRow[]> => sql<ReconciliationRow>`
  select r.recon_id as id, source, merchant_id as merchant, from_at as from, to_at as to, state, rows, created_by as "createdBy",
         created_at as "createdAt", matched_at as "matchedAt", d.open, coalesce(d.classes, '{}') as "byClass"
    from reconciliations r, lateral (
      select coalesce(sum(open), 0)::integer as open, json_object_agg(class, n) as classes
        from (select class, count(*)::integer as n, count(*) filter (where state = 'open') as open
                from reconciliation_differences d where d.recon_id = r.recon_id group by class) c) d
   where (${filter.id}::text is null or r.recon_id = ${filter.id}) and (${filter.before}::text is null or r.recon_id < ${filter.before})
   order by r.recon_id desc limit ${most}`

export type TheirRow = { n: number; bucket: number; order: string; offer: string; minor: number; at: Date | null }

/** Adds rows of the file. One that was sent before stays as it was. */
export const insertTheirRows = (sql: Sql, recon: string, rows: readonly TheirRow[]): Promise<unknown[]> => sql`
  insert into reconciliation_rows (bucket, recon_id, row_no, order_ref, offer_ref, minor, at)
  select bucket, ${recon}, n, "order", offer, minor, at
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(bucket smallint, n integer, "order" text, offer text, minor bigint, at timestamptz)
  on conflict do nothing`

export const countTheirRows = (sql: Sql, recon: string): Promise<unknown[]> => sql`
  update reconciliations set rows = (select count(*) from reconciliation_rows x where x.recon_id = ${recon})
   where recon_id = ${recon} and state = 'collecting'`

/** Locks it while it still collects. False: it was matched before. */
export async function lockCollecting(sql: Sql, recon: string): Promise<boolean> {
  const rows =
    await sql`select 1 from reconciliations where recon_id = ${recon} and state = 'collecting' for no key update`
  return rows.length === 1
}

export type Difference = {
  n: number
  class: string
  order: string
  offer: string
  oursMinor: number | null
  theirsMinor: number | null
  oursAt: Date | null
  theirsAt: Date | null
  row: number | null
  state: 'open' | 'resolved'
  reason: string | null
  note: string | null
  resolvedBy: string | null
  resolvedAt: Date | null
}

export const differencesAfter = (
  sql: Sql,
  recon: string,
  filter: { after: number; state: string | null; class: string | null },
  most: number,
): Promise<Difference[]> => sql<Difference>`
  select n, class, order_ref as "order", offer_ref as offer, ours_minor as "oursMinor", theirs_minor as "theirsMinor", ours_at as "oursAt",
         theirs_at as "theirsAt", row_no as row, state, reason, note, resolved_by as "resolvedBy", resolved_at as "resolvedAt"
    from reconciliation_differences
   where recon_id = ${recon} and n > ${filter.after} and (${filter.state}::text is null or state = ${filter.state})
     and (${filter.class}::text is null or class = ${filter.class})
   order by n limit ${most}`

/** Ends one difference with its reason; with the last one the reconciliation is done. False: it has its reason already. */
export async function resolveDifference(
  sql: Sql,
  one: { recon: string; n: number; reason: string; note: string; by: string; at: Date },
): Promise<boolean> {
  await sql`select 1 from reconciliations where recon_id = ${one.recon} for no key update`
  const rows = await sql`
    update reconciliation_differences set state = 'resolved', reason = ${one.reason}, note = ${one.note}, resolved_by = ${one.by}, resolved_at = ${one.at}
     where recon_id = ${one.recon} and n = ${one.n} and state = 'open' returning n`
  await sql`
    update reconciliations r set state = 'done' where recon_id = ${one.recon} and state = 'matched'
       and not exists (select from reconciliation_differences d where d.recon_id = r.recon_id and d.state = 'open')`
  return rows.length === 1
}
