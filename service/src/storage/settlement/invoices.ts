import type { Sql } from '../sql.ts'

export type InvoicedRow = {
  kind: 'service_fee' | 'placement' | 'subsidy'
  /** Who pays a subsidy; the platform receives a fee. */
  party: string
  batch: string | null
  minor: number
}

/** Fees, visits from places and subsidies of the lines of a statement, by payer and batch; less than nothing where more came back. */
export const invoicedBy = (
  sql: Sql,
  of: { period: string; merchant: string },
): Promise<InvoicedRow[]> => sql<InvoicedRow>`
  with posted as (
    select t.because, t.batch_id, t.minor, t.debit, t.credit,
           case when t.because = 'funder_discount'
                then substr(t.leg, strpos(t.leg, ':' || t.offer_id || ':' || t.line_id || ':') + length(t.offer_id) + length(t.line_id) + 3) else 'platform' end as party
      from statement_lines l
      join ledger_transfers t on t.bucket = l.bucket and t.cause_kind = l.cause_kind and t.cause_id = l.cause_id and coalesce(t.line_id, '') = l.line_id
     where l.period_id = ${of.period} and l.merchant_id = ${of.merchant} and l.section = 'posted' and t.merchant_id = ${of.merchant}
       and t.because in ('service_fee', 'placement', 'platform_discount', 'funder_discount')
  )
  select case when because in ('service_fee', 'placement') then because else 'subsidy' end as kind, party, batch_id as batch,
         sum(case when because in ('service_fee', 'placement') then case when credit in ('service_fee_revenue', 'placement_revenue') then minor else -minor end
                  when credit = 'buyer_clearing' then minor else -minor end)::bigint as minor
    from posted group by 1, 2, 3 order by 1, 2, 3 nulls last`
