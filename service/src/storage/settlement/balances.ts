import type { Sql } from '../sql.ts'

export type BalanceRow = {
  payableMinor: number
  subsidyPendingMinor: number
  heldMinor: number
  unsettledMinor: number
  statedMinor: number
}

/**
 * What a merchant has with the platform at this moment, to the last transfer: its whole balance, the part that stands in
 * statements which are not paid out yet, and subsidies that are held or wait for their cycle.
 */
export async function merchantBalance(sql: Sql, merchant: string): Promise<BalanceRow> {
  const account = `merchant_payable:${merchant}`
  const [row] = await sql<BalanceRow>`
    with own as (
      select t.bucket, t.cause_kind, t.cause_id, coalesce(t.line_id, '') as line_id, t.because,
             case when t.credit = ${account} then t.minor when t.debit = ${account} then -t.minor else 0 end as minor,
             case when t.because in ('platform_discount', 'funder_discount') then case when t.credit = 'buyer_clearing' then t.minor else -t.minor end else 0 end as subsidy
        from ledger_transfers t where t.merchant_id = ${merchant}
    ), placed as (
      select o.*, l.period_id, s.state, s.state = 'settled' and (l.held_minor = 0 or rs.state is not distinct from 'settled') as over from own o
        left join statement_lines l on l.bucket = o.bucket and l.cause_kind = o.cause_kind and l.cause_id = o.cause_id and l.line_id = o.line_id and l.section = 'posted'
        left join statements s on s.period_id = l.period_id and s.merchant_id = ${merchant}
        left join statement_lines r on r.bucket = o.bucket and r.cause_kind = o.cause_kind and r.cause_id = o.cause_id and r.line_id = o.line_id and r.section = 'released'
        left join statements rs on rs.period_id = r.period_id and rs.merchant_id = ${merchant}
    ), held as (
      select -coalesce(sum(held_minor), 0)::bigint as minor from statement_lines where merchant_id = ${merchant} and held_minor <> 0
    )
    select coalesce(sum(minor), 0)::bigint as "payableMinor",
           coalesce(sum(minor) filter (where period_id is null and because <> 'payout'), 0)::bigint as "unsettledMinor",
           coalesce(sum(minor) filter (where state is not null and state <> 'settled'), 0)::bigint as "statedMinor",
           coalesce(sum(subsidy) filter (where over is not true), 0)::bigint as "subsidyPendingMinor",
           (select minor from held) as "heldMinor"
      from placed`
  return row as BalanceRow
}

export async function merchantExists(sql: Sql, merchant: string): Promise<boolean> {
  const rows = await sql`select 1 from merchants where merchant_id = ${merchant}`
  return rows.length === 1
}
