import type { Sql } from '../sql.ts'

export type LineKey = { causeKind: string; causeId: string; line: string; section: 'posted' | 'released' }
export type StatementLineRow = LineKey & {
  bucket: number
  about: string
  at: Date
  late: boolean
  salesMinor: number
  merchantDiscountMinor: number
  subsidyMinor: number
  feeMinor: number
  earnedMinor: number
  adjustmentMinor: number
  heldMinor: number
  netMinor: number
}

/** Where a page of lines ended. */
export type LineCursor = readonly [about: string, causeId: string, line: string, section: string, causeKind: string]
export const firstLine: LineCursor = ['', '', '', '', '']
export const cursorAfter = (row: StatementLineRow): LineCursor => [
  row.about,
  row.causeId,
  row.line,
  row.section,
  row.causeKind,
]

/** The lines of one statement in the order in which it is hashed, from after one. */
export const linesAfter = (
  sql: Sql,
  of: { period: string; merchant: string },
  after: LineCursor,
  most: number,
): Promise<StatementLineRow[]> => sql<StatementLineRow>`
  select bucket, cause_kind as "causeKind", cause_id as "causeId", line_id as line, section, about, at, late, sales_minor as "salesMinor",
         merchant_discount_minor as "merchantDiscountMinor", subsidy_minor as "subsidyMinor", fee_minor as "feeMinor", earned_minor as "earnedMinor",
         adjustment_minor as "adjustmentMinor", held_minor as "heldMinor", net_minor as "netMinor"
    from statement_lines
   where period_id = ${of.period} and merchant_id = ${of.merchant} and about collate "C" >= ${after[0]}::text
     and (about collate "C", cause_id collate "C", line_id collate "C", section collate "C", cause_kind collate "C")
         > (${after[0]}::text, ${after[1]}::text, ${after[2]}::text, ${after[3]}::text, ${after[4]}::text)
   order by about collate "C", cause_id collate "C", line_id collate "C", section collate "C", cause_kind collate "C" limit ${most}`

export async function lineByKey(
  sql: Sql,
  of: { period: string; merchant: string },
  key: LineKey,
): Promise<StatementLineRow | undefined> {
  const [row] = await sql<StatementLineRow>`
    select bucket, cause_kind as "causeKind", cause_id as "causeId", line_id as line, section, about, at, late, sales_minor as "salesMinor",
           merchant_discount_minor as "merchantDiscountMinor", subsidy_minor as "subsidyMinor", fee_minor as "feeMinor", earned_minor as "earnedMinor",
           adjustment_minor as "adjustmentMinor", held_minor as "heldMinor", net_minor as "netMinor"
      from statement_lines
     where period_id = ${of.period} and merchant_id = ${of.merchant} and cause_kind = ${key.causeKind} and cause_id = ${key.causeId}
       and line_id = ${key.line} and section = ${key.section}`
  return row
}

export type LineTransferRow = {
  id: string
  bucket: number
  causeKind: string
  causeId: string
  line: string
  debit: string
  credit: string
  minor: number
  because: string
  offer: string | null
  batch: string | null
  at: Date
}

/** The transfers that lines were summed from, with the coupon of each. */
export const transfersOfLines = (
  sql: Sql,
  lines: readonly Pick<StatementLineRow, 'bucket' | 'causeKind' | 'causeId' | 'line'>[],
): Promise<LineTransferRow[]> => sql<LineTransferRow>`
  select t.transfer_id as id, t.bucket, t.cause_kind as "causeKind", t.cause_id as "causeId", coalesce(t.line_id, '') as line, t.debit, t.credit, t.minor, t.because, t.offer_id as offer,
         t.batch_id as batch, t.at
    from unnest(${lines.map((one) => one.bucket)}::smallint[], ${lines.map((one) => one.causeKind)}::text[], ${lines.map((one) => one.causeId)}::text[],
                ${lines.map((one) => one.line)}::text[]) as l(bucket, kind, cause, line)
    join ledger_transfers t on t.bucket = l.bucket and t.cause_kind = l.kind and t.cause_id = l.cause and coalesce(t.line_id, '') = l.line
   where t.because not in ('accrual', 'payout', 'payment')
   order by t.transfer_id`
