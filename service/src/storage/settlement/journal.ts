import type { Sql } from '../sql.ts'

export type JournalRow = {
  /** Of the last transfer in it; the page after this begins behind it. */
  id: string
  day: string
  debit: string
  credit: string
  because: string
  minor: number
  currency: string
  transfers: number
  reference: string
  /** Of a discount that was promised with an earlier sale. */
  materialRight: boolean
}

/** What was posted in a span of time, summed by day of the marketplace, pair of accounts and reason. */
export const dailyJournal = (
  sql: Sql,
  from: Date,
  to: Date,
  timeZone: string,
): Promise<JournalRow[]> => sql<JournalRow>`
  select max(transfer_id) as id, to_char(at at time zone ${timeZone}, 'YYYY-MM-DD') as day, debit, credit, because, sum(minor)::bigint as minor, currency,
         count(*)::integer as transfers, '' as reference, is_material_right(t) as "materialRight"
    from ledger_transfers t where at >= ${from} and at < ${to}
   group by 2, debit, credit, because, currency, 10
   order by 2, debit collate "C", credit collate "C", because collate "C", currency, 10`

/** Each transfer by itself, after one of them. */
export const transferJournal = (
  sql: Sql,
  span: { from: Date; to: Date; timeZone: string; after: string },
  most: number,
): Promise<JournalRow[]> => sql<JournalRow>`
  select transfer_id as id, to_char(at at time zone ${span.timeZone}, 'YYYY-MM-DD') as day, debit, credit, because, minor, currency, 1 as transfers,
         coalesce(order_id, cause_id) as reference, is_material_right(t) as "materialRight"
    from ledger_transfers t where at >= ${span.from} and at < ${span.to} and transfer_id collate "C" > ${span.after}
   order by transfer_id collate "C" limit ${most}`
