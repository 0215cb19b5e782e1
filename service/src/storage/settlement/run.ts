// The run of a period. Everything happens inside the database, set by set: nothing of it passes through this process, so its
// memory stays flat however much was sold. On Citus the lines are written on the node where their transfers are.
import type { Sql } from '../sql.ts'

/** For this transaction: sums of a whole period are made in the database's memory and not on its disk. */
export const roomForSums = (sql: Sql): Promise<unknown[]> => sql`select set_config('work_mem', '256MB', true)`

type Window = { id: string; from: Date; to: Date; holdDays: number | null }

/**
 * What was posted in the period becomes lines, once: what has its line already conflicts with it and is left as it is. With it
 * comes what belongs to earlier periods and was recorded since they were run (`lookFrom`; null: there was none before).
 */
export const settleTransfers = (sql: Sql, window: Window, lookFrom: Date | null): Promise<{ n: number }[]> => sql<{
  n: number
}>`
  with moved as (
    select t.*, case when credit = 'merchant_payable:' || merchant_id then minor when debit = 'merchant_payable:' || merchant_id then -minor else 0 end as own
      from ledger_transfers t
     where at < ${window.to} and (at >= ${window.from} or ${lookFrom}::timestamptz is null or recorded_at >= ${lookFrom}::timestamptz)
       and merchant_id is not null and because not in ('accrual', 'payout', 'payment')
  ), summed as (
    select bucket, cause_kind, cause_id, coalesce(line_id, '') as line_id, merchant_id, max(order_id) as order_id, min(at) as at, count(*) as transfers,
           coalesce(sum(own) filter (where because in ('goods', 'shipping')), 0) as sales,
           coalesce(sum(own) filter (where because = 'merchant_discount'), 0) as discount,
           coalesce(sum(case when credit = 'buyer_clearing' then minor else -minor end) filter (where because in ('platform_discount', 'funder_discount')), 0) as subsidy,
           coalesce(sum(own) filter (where because in ('service_fee', 'placement')), 0) as fee,
           coalesce(sum(own) filter (where because in ('recognition', 'breakage', 'sale')), 0) as earned,
           coalesce(sum(own) filter (where because = 'adjustment'), 0) as adjusted
      from moved group by bucket, cause_kind, cause_id, line_id, merchant_id
  ), written as (
    insert into statement_lines (bucket, cause_kind, cause_id, line_id, section, period_id, merchant_id, about, at, late, transfers,
                                 sales_minor, merchant_discount_minor, subsidy_minor, fee_minor, earned_minor, adjustment_minor, held_minor)
    select m.bucket, m.cause_kind, m.cause_id, m.line_id, 'posted', ${window.id}, m.merchant_id, coalesce(m.order_id, m.cause_id), m.at,
           m.at < ${window.from}, m.transfers, m.sales, m.discount, m.subsidy, m.fee, m.earned, m.adjusted,
           case when ${window.holdDays}::integer is null or m.order_id is null or o.completed_at + make_interval(days => ${window.holdDays}::integer) <= ${window.to}
                then 0 else -m.subsidy end
      from summed m
      left join orders o on ${window.holdDays}::integer is not null and o.bucket = m.bucket and o.order_id = m.order_id
    on conflict do nothing
    returning 1
  ) select count(*)::integer as n from written`

/** Subsidies that earlier periods held, of orders that were completed long enough ago, or all where nothing is held any more. */
export const releaseHeld = (sql: Sql, window: Window): Promise<{ n: number }[]> => sql<{ n: number }>`
  with written as (
    insert into statement_lines (bucket, cause_kind, cause_id, line_id, section, period_id, merchant_id, about, at, late, transfers,
                                 sales_minor, merchant_discount_minor, subsidy_minor, fee_minor, earned_minor, adjustment_minor, held_minor)
    select l.bucket, l.cause_kind, l.cause_id, l.line_id, 'released', ${window.id}, l.merchant_id, l.about, l.at, false, 0, 0, 0, 0, 0, 0, 0, -l.held_minor
      from statement_lines l
      join orders o on o.bucket = l.bucket and o.order_id = l.about
     where l.held_minor <> 0 and l.section = 'posted' and l.period_id <> ${window.id}
       and (${window.holdDays}::integer is null or o.completed_at + make_interval(days => ${window.holdDays}::integer) <= ${window.to})
    on conflict do nothing
    returning 1
  ) select count(*)::integer as n from written`

/** Sums the lines up into one open statement per merchant; a debt of the period before is carried over. */
export const writeStatements = (
  sql: Sql,
  period: { id: string; previous: string | null; currency: string },
): Promise<unknown[]> => sql`
  with owed as (
    select merchant_id, payable_minor from statements where period_id = ${period.previous} and payable_minor < 0
  ), summed as (
    select merchant_id, count(*) as lines, sum(sales_minor) as sales, sum(merchant_discount_minor) as own, sum(subsidy_minor) as subsidy,
           sum(fee_minor) as fee, sum(earned_minor) as earned, sum(adjustment_minor) as adjusted, sum(held_minor) as held, sum(net_minor) as net
      from statement_lines where period_id = ${period.id} group by merchant_id
  )
  insert into statements (statement_id, period_id, merchant_id, currency, state, lines, sales_minor, merchant_discount_minor, subsidy_minor, fee_minor,
                          earned_minor, adjustment_minor, held_minor, net_minor, carried_minor, payable_minor)
  select 'stm_' || substr(${period.id}, 5) || '_' || regexp_replace(merchant_id, '^mch_', ''), ${period.id}, merchant_id, ${period.currency}, 'open',
         coalesce(s.lines, 0), coalesce(s.sales, 0), coalesce(s.own, 0), coalesce(s.subsidy, 0), coalesce(s.fee, 0), coalesce(s.earned, 0),
         coalesce(s.adjusted, 0), coalesce(s.held, 0), coalesce(s.net, 0), coalesce(o.payable_minor, 0), coalesce(s.net, 0) + coalesce(o.payable_minor, 0)
    from summed s full join owed o using (merchant_id)
  on conflict (statement_id) do update
     set lines = excluded.lines, sales_minor = excluded.sales_minor, merchant_discount_minor = excluded.merchant_discount_minor,
         subsidy_minor = excluded.subsidy_minor, fee_minor = excluded.fee_minor, earned_minor = excluded.earned_minor,
         adjustment_minor = excluded.adjustment_minor, held_minor = excluded.held_minor, net_minor = excluded.net_minor,
         carried_minor = excluded.carried_minor, payable_minor = excluded.payable_minor
   where statements.state = 'open' and statements.lines <> excluded.lines`

/** The statements of the period stand from now on: each is hashed over its lines, and its merchant is told. */
export const issueStatements = (sql: Sql, period: string, actor: string, at: Date): Promise<unknown[]> => sql`
  with hashed as (
    select merchant_id,
           encode(sha256(convert_to(string_agg(concat_ws(',', about, cause_kind, cause_id, line_id, section, late, sales_minor, merchant_discount_minor,
             subsidy_minor, fee_minor, earned_minor, adjustment_minor, held_minor, net_minor), E'\n' order by about collate "C", cause_id collate "C", line_id collate "C", section collate "C", cause_kind collate "C"), 'UTF8')), 'hex') as hash
      from statement_lines where period_id = ${period} group by merchant_id
  ), issued as (
    update statements s set state = 'issued', issued_at = ${at}, hash = coalesce(h.hash, encode(sha256(''), 'hex'))
      from statements mine left join hashed h using (merchant_id)
     where s.statement_id = mine.statement_id and mine.period_id = ${period} and s.state = 'open'
    returning s.statement_id, s.merchant_id, s.payable_minor
  ), told as (
    insert into statement_events (statement_id, seq, event, from_state, to_state, actor, at)
    select statement_id, 1, 'issue', 'open', 'issued', ${actor}, ${at} from issued
  )
  insert into outbox (bucket, event_id, kind, subject, payload, created_at)
  select get_byte(sha256(convert_to(merchant_id, 'UTF8')), 0), 'evt_' || substr(statement_id, 5) || '_1', 'statement.issue', statement_id,
         jsonb_build_object('statement', statement_id, 'merchant', merchant_id, 'state', 'issued', 'payableMinor', payable_minor), ${at}
    from issued`
